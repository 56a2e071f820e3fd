// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
import SourceText
package import Values

/// How a municipality got from an earlier submission to this one, cause by cause.
///
/// Only the municipality can tell, for it alone has the facts of both years; what it hands over are levels and outcomes,
/// made without what is strictly confidential, and by the packs' own parameters.
package struct SubmittedHistory: Sendable, Hashable {
  /// The day of the earlier submission.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The day of the snapshot that it rested on.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The inventory schema of then.
  package var schema = SubmittedDocument()
  /// The packs of then.
  package var packs: [SubmittedPack] = []
  /// The maturity model of then, if there was one.
  package var model: SubmittedDocument?
  /// The steps from then to now, in both directions.
  package var ladder = ChangeLadder()

  init() {}

  /// Names the earlier submission, and the way from it.
  package init(since earlier: Submission, ladder: ChangeLadder) {
    asOf = earlier.asOf
    taken = earlier.taken
    schema = earlier.schema
    packs = earlier.packs
    model = earlier.model
    self.ladder = ladder
  }
}

extension AssessmentRequest {
  /// The way from an earlier request for the same municipality to this one, as it may be submitted.
  package func submittedLadder(from earlier: AssessmentRequest) -> ChangeLadder {
    ChangeLadder(from: earlier.compared, to: compared)
  }

  /// The request as members are compared by: without what is strictly confidential, and without tailoring.
  private var compared: AssessmentRequest { withholding.request.replacing(graph.ownSettings) }
}

extension ChangeLadder {
  /// The names of the rules of which the earlier submission said something else than the ladder starts with.
  package func disagreements(with earlier: Submission) -> [String] {
    let outcomes = Dictionary(
      earlier.own.rules.map { ($0.name.utf8Key, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    return start.rules.filter { rule in
      outcomes[rule.name.utf8Key].map { $0 != rule.outcome } ?? false
    }.map(\.name)
  }
}
