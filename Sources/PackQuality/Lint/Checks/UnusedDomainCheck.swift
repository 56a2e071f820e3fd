// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A chapter without rules.
enum UnusedDomainCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    let used = Set(subject.pack.rules.map(\.domain.value.utf8Key))
    return subject.pack.domains.filter { !used.contains($0.id.value.utf8Key) }
      .map { Diagnostic(lint: .unusedDomain($0.id.value), at: $0.id.location) }
  }
}
