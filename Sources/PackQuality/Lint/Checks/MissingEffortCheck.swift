// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A rule without an effort, neither its own nor one that its publication states. An effort of 0 is refused when the pack is read.
enum MissingEffortCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.pack.rules.filter { $0.effort == nil && $0.published?.effort == nil }
      .map { Diagnostic(lint: .missingEffort(rule: $0.id.value), at: $0.id.location) }
  }
}
