// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A `muss` above level 3 without grounds. The grounds are stated with `bindingness: duty`: a law or the source itself
/// makes it a duty.
enum LateDutyCheck: LintCheck {
  /// The highest level on which a `muss` needs no grounds.
  private static let highestLevel = 3

  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.pack.rules.compactMap { rule in
      guard rule.obligation == .muss, rule.bindingness != .duty, let level = rule.level,
        level.value > highestLevel
      else { return nil }
      return Diagnostic(lint: .lateDuty(rule: rule.id.value, level: level.value), at: level.location)
    }
  }
}
