// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A `why` or `fix` whose words all stand in the title already.
enum RepeatedTitleCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.pack.rules.flatMap { rule in
      [("why", rule.why), ("fix", rule.fix)].compactMap { key, text -> Diagnostic? in
        guard let text, repeats(text.de, rule.title.de) || repeats(text.en, rule.title.en) else { return nil }
        return Diagnostic(lint: .repeatedTitle(key: key, rule: rule.id.value), at: rule.id.location)
      }
    }
  }

  private static func repeats(_ text: String, _ title: String) -> Bool {
    !text.words.isEmpty && Set(text.words).isSubset(of: title.words)
  }
}
