// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// Two rules that ask the same of the same facts; names of variables and the order of conditions do not matter.
enum DuplicateCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    var first: [String: Rule] = [:]
    return subject.rules.compactMap { _, rule in
      guard let fingerprint = fingerprint(of: rule) else { return nil }
      guard let other = first[fingerprint] else {
        first[fingerprint] = rule.document
        return nil
      }
      let note = Note(
        text: LocalizedText(de: "die andere Regel", en: "the other rule"), location: other.id.location)
      return Diagnostic(
        lint: .duplicateCheck(rule: rule.name.rule, other: other.id.value), at: rule.document.id.location,
        notes: [note])
    }
  }

  /// What the rule asks; `nil` if facts do not decide it, and for rules that a question may decide as well.
  static func fingerprint(of rule: LinkedRule) -> String? {
    guard let check = rule.check, rule.document.ask == nil else { return nil }
    let parts = [rule.applicability, rule.subjects, check].map { $0.map(\.checked.root.fingerprint) ?? "" }
    return (parts + [rule.document.bearer.rawValue]).joined(separator: "\n")
  }
}
