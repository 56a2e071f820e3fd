// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Changes, split by cause.
extension Phrasing {
  /// The most rules that are named beside one part of a change.
  private static let namedRules = 6

  /// Why the guaranteed and the possible level changed, part by part.
  func reasons(of level: LevelChange) -> (guaranteed: [String], possible: [String]) {
    let reason = level.assessability.map { [causes($0.causes, isJoint: $0.isJoint)] } ?? []
    return (
      reason + level.guaranteed.map { part($0, namesRules: true) },
      reason + level.possible.map { part($0, namesRules: true) }
    )
  }

  /// A part of a change: `facts and answers +2 (BCK-03, ORG-01)`.
  func part(_ share: ChangeShare, namesRules: Bool = false) -> String {
    let text = causes(share.causes, isJoint: share.isJoint) + " " + signed(share.amount)
    guard namesRules, !share.rules.isEmpty else { return text }
    return text + " (" + list(share.rules.map(id(ofRule:)), atMost: Self.namedRules) + ")"
  }

  /// Causes, with what several of them have to do with each other.
  func causes(_ causes: [ChangeCause], isJoint: Bool) -> String {
    let names = list(causes.map { self($0.meaning) })
    guard causes.count > 1 else { return names }
    return self(isJoint ? Words.jointly(names) : Words.inseparable(names))
  }

  /// A number with its sign.
  func signed(_ amount: Int) -> String { (amount < 0 ? "−" : "+") + String(amount.magnitude) }

  /// The id of a rule without its pack.
  func id(ofRule name: String) -> String {
    name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
