// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents

/// In which way a rule changed, the good news first.
enum RuleChangeKind: Sendable, Hashable, CaseIterable {
  case achieved, lost, missed, opened, added, withdrawn, applicable, inapplicable, other

  init(_ change: RuleChange) {
    guard let before = change.before?.outcome else {
      self = .added
      return
    }
    guard let after = change.after?.outcome else {
      self = .withdrawn
      return
    }
    self = Self.kind(from: before, to: after)
  }

  private static func kind(from before: Outcome, to after: Outcome) -> RuleChangeKind {
    switch (before.isJudged, after.isJudged) {
    case (false, false): return .other
    case (false, true): return .applicable
    case (true, false): return .inapplicable
    case (true, true): break
    }
    guard before != after else { return .other }
    switch after {
    case .pass: return .achieved
    case .fail: return before == .pass ? .lost : .missed
    case .unknown, .error: return before == .pass ? .lost : .opened
    case .notapplicable, .notchecked, .notselected: return .inapplicable
    }
  }
}
