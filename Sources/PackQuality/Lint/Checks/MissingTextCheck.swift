// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A rule that does not say why it matters, what to do, or what shows that it is met.
enum MissingTextCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.pack.rules.flatMap { rule in
      [("why", rule.why), ("fix", rule.fix), ("evidence", rule.evidence)].filter { isEmpty($0.1) }.map {
        key, _ in
        Diagnostic(lint: .missingText(key: key, rule: rule.id.value), at: rule.id.location)
      }
    }
  }

  private static func isEmpty(_ text: LocalizedText?) -> Bool {
    guard let text else { return true }
    return text.de.words.isEmpty || text.en.words.isEmpty
  }
}
