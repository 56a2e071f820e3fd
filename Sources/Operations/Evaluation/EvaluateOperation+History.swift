// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

extension EvaluateOperation {
  /// Adds to an assessment how the municipality has fared over its earlier snapshots, if there are any. One with errors is
  /// left out, and said so. A report is as confidential as what it shows of them.
  func addHistory(
    to assessment: inout Assessment, of entry: SnapshotEntry, _ prepared: PreparedSnapshot,
    in plan: EvaluationPlan
  ) -> [Diagnostic] {
    guard let latest = prepared.request else { return [] }
    let earlier = workspace.documents.snapshots(before: entry)
    let shown = earlier.suffix(AssessedHistory.limit)
    var diagnostics: [Diagnostic] = []
    let requests = shown.compactMap { entry -> AssessmentRequest? in
      let request = prepare(entry, on: entry.asOf, skipping: plan.skipped).request
      if request == nil {
        diagnostics.append(Diagnostic(CompareMessage.unusableEarlier(path: entry.path), at: nil))
      }
      return request
    }
    assessment.history = AssessedHistory(
      earlier: requests, latest: latest, communeName: assessment.provenance.communeName,
      omitted: earlier.count - shown.count)
    assessment.provenance.classification =
      ([assessment.provenance.classification] + requests.map(\.snapshot.classification)).max()
      ?? assessment.provenance.classification
    return diagnostics
  }
}

extension WorkspaceDocuments {
  /// The usable snapshots of the same municipality before one, the oldest first. Logarithmic in the number of snapshots.
  fileprivate func snapshots(before entry: SnapshotEntry) -> [SnapshotEntry] {
    let commune = entry.commune.utf8Key
    var (low, high) = (0, snapshots.count)
    while low < high {
      let middle = (low + high) / 2
      if snapshots[middle].commune.utf8Key < commune { low = middle + 1 } else { high = middle }
    }
    return snapshots[low...].prefix { $0.commune.utf8Key == commune }
      .filter { $0.taken < entry.taken && $0.asOf <= entry.asOf && !$0.isAmbiguous }
  }
}
