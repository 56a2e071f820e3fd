// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import Values

/// What an evaluation takes from the newer of two requests; the rest is from the older.
struct LadderParts: OptionSet, Hashable {
  let rawValue: UInt8

  /// The day that `now` stands for.
  static let time = LadderParts(rawValue: 1)
  /// Facts and answers.
  static let facts = LadderParts(rawValue: 2)
  /// Parameters, deselections and dispensations.
  static let settings = LadderParts(rawValue: 4)
  /// Accepted risks.
  static let waivers = LadderParts(rawValue: 8)
  /// The inventory schemas.
  static let schema = LadderParts(rawValue: 16)
  /// The packs, and the day whose rules are in force.
  static let rules = LadderParts(rawValue: 32)
  /// The maturity model.
  static let model = LadderParts(rawValue: 64)

  /// What a graph is made of.
  static let graph: LadderParts = [.schema, .rules, .model]

  /// The parts in which two requests differ; facts always count as different.
  init(old: AssessmentRequest, new: AssessmentRequest, settings counterparts: LinkedTailoring) {
    self = .facts
    if old.date != new.date { insert(.time) }
    if !counterparts.hasSameSettings(as: new.settings) { insert(.settings) }
    if !counterparts.hasSameWaivers(as: new.settings) { insert(.waivers) }
    if !old.graph.hasSameSchemas(as: new.graph) { insert(.schema) }
    if !old.graph.hasSamePacks(as: new.graph) || !old.hasSameRulesInForce(as: new) { insert(.rules) }
    if !old.graph.hasSameModel(as: new.graph) { insert(.model) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension LinkedTailoring {
  fileprivate func hasSameSettings(as other: LinkedTailoring) -> Bool {
    parameters == other.parameters && Set(deselections.keys) == Set(other.deselections.keys)
      && Set(dispensations.keys) == Set(other.dispensations.keys)
  }

  fileprivate func hasSameWaivers(as other: LinkedTailoring) -> Bool {
    waivers.count == other.waivers.count
      && waivers.keys.allSatisfy { rule in
        (waivers[rule] ?? []).map(WaiverContent.init) == (other.waivers[rule] ?? []).map(WaiverContent.init)
      }
  }
}

/// What a waiver says, wherever it stands.
private struct WaiverContent: Equatable {
  let subjects: [String]
  let days: [Int]

  init(_ waiver: Waiver) {
    subjects = waiver.subjects.map(\.value)
    days = [waiver.from.value.daysSinceEpoch, waiver.until.value.daysSinceEpoch]
  }
}

extension AssessmentRequest {
  /// Whether the rules of the same packs are in force on the days of both.
  fileprivate func hasSameRulesInForce(as other: AssessmentRequest) -> Bool {
    let days = [rulesDate, other.rulesDate]
    let periods = graph.packs.map(\.valid) + graph.rules.map(\.document.valid)
    return periods.allSatisfy { period in Set(days.map { period?.contains($0) ?? true }).count == 1 }
  }
}
