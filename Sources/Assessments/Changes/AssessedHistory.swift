// SPDX-License-Identifier: EUPL-1.2

import Documents
package import Values

/// How a municipality has fared over its snapshots, all of them judged by the rules, the model and the settings of the
/// assessment, each as of its own day.
///
/// By the rules of today, because they are at hand wherever the snapshots are, and because then what moves is the
/// municipality. What has not been asked for at the time is open in earlier years and not missed.
package struct AssessedHistory: Sendable {
  /// The most earlier snapshots that are judged; older ones are left out.
  package static let limit = 11

  /// One point for each snapshot, the oldest first, the assessed one last.
  package var points: [HistoryPoint] = []
  /// How many older snapshots were left out.
  package var omitted: Int = 0
  /// What has changed since the last snapshot before, and why.
  package var change = YearComparison()

  /// Creates a history of nothing.
  package init() {}
}

/// What one snapshot came to.
package struct HistoryPoint: Sendable, Hashable {
  /// The day of the snapshot.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The day it is judged as of.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The level of the whole; `nil` where nothing can be assessed.
  package var overall: LevelBounds?
  /// The rules that build levels and are achieved for certain.
  package var achieved: Int = 0
  /// Those that are not achieved.
  package var missed: Int = 0
  /// Those that are open: not recorded then, if they are newer than the snapshot.
  package var open: Int = 0

  /// Creates a point of nothing.
  package init() {}
}

extension HistoryPoint {
  /// The point of an earlier request, judged by the rules that are in force for a later one.
  init(_ request: AssessmentRequest, byRulesOf latest: AssessmentRequest) {
    let judged = AssessmentRequest(
      graph: request.graph, snapshot: request.snapshot, answers: request.answers, settings: request.settings,
      date: request.date, skipped: request.skipped, rulesDate: latest.rulesDate)
    self.init(judged.crossEvaluation, of: request)
  }

  /// The point of a request that has been evaluated.
  init(_ cross: CrossEvaluation, of request: AssessmentRequest) {
    self.init()
    taken = request.snapshot.taken.value
    asOf = request.date
    overall = cross.overall
    let scored = cross.rules.filter { $0.level != nil }
    achieved = scored.count { $0.counts == .yes }
    missed = scored.count { $0.counts == .no }
    open = scored.count { $0.counts == .open }
  }
}

extension AssessedHistory {
  /// Judges earlier snapshots of a municipality the way the latest is judged.
  ///
  /// - Parameters:
  ///   - earlier: the requests of the earlier snapshots, the oldest first; at least one.
  ///   - latest: the request that is assessed.
  ///   - omitted: how many older snapshots were left out.
  /// - Complexity: an evaluation for each earlier snapshot, and two beside them for the split of the last change.
  package init?(
    earlier: [AssessmentRequest], latest: AssessmentRequest, communeName: String, omitted: Int = 0
  ) {
    guard let last = earlier.last else { return nil }
    self.init()
    let ladder = ChangeLadder(from: last, to: latest)
    let hasSameRules = !ladder.factsFirst.contains(where: \.isOfRules)
    points = earlier.dropLast().map { HistoryPoint($0, byRulesOf: latest) }
    points.append(
      hasSameRules ? HistoryPoint(ladder.start, of: last) : HistoryPoint(last, byRulesOf: latest))
    points.append(HistoryPoint(ladder.end, of: latest))
    self.omitted = omitted
    change = YearComparison(ladder, from: last, to: latest, communeName: communeName)
  }
}
