// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The short report on the terminal.
extension Words {
  static let passed = LocalizedText(de: "erfüllt", en: "achieved")
  static let failed = LocalizedText(de: "nicht erfüllt", en: "not achieved")
  static let open = LocalizedText(de: "offen", en: "open")
  static let unknown = LocalizedText(de: "Was noch offen ist", en: "What is still open")
  static let nothingOpen = LocalizedText(
    de: "Nichts: Alle bewerteten Regeln sind entschieden.", en: "Nothing: all judged rules are decided.")
  static let firstGaps = LocalizedText(de: "Erste Lücken", en: "First gaps")
  static let firstQuestions = LocalizedText(de: "Erste Fragen", en: "First questions")

  static func openCounts(_ part: String, facts: Int, questions: Int) -> LocalizedText {
    LocalizedText(
      de: "Bewertete Regeln, die noch nicht zu entscheiden sind: \(part). "
        + "Fehlende Angaben im Bestand: \(facts); offene Fragen an Personen: \(questions).",
      en: "Judged rules that cannot be decided yet: \(part). "
        + "Missing recorded facts: \(facts); open questions to people: \(questions).")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(de: "… und \(count) weitere", en: "… and \(count) more")
  }
}
