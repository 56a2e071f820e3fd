// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The columns of a list of questions. The first ones say what is asked, the last ones are filled in.
enum QuestionColumn: CaseIterable {
  case commune, key, ruleCount, effect, text, about, allowed, help, find, rules, answer, on, by, evidence,
    note

  /// The heading in both languages; either is read.
  var name: LocalizedText {
    switch self {
    case .commune: LocalizedText(de: "kommune", en: "municipality")
    case .key: LocalizedText(de: "schluessel", en: "key")
    case .ruleCount: LocalizedText(de: "offene_regeln", en: "open_rules")
    case .effect: LocalizedText(de: "wirkung", en: "effect")
    case .text: LocalizedText(de: "frage", en: "question")
    case .about: LocalizedText(de: "betrifft", en: "about")
    case .allowed: LocalizedText(de: "moegliche_antworten", en: "possible_answers")
    case .help: LocalizedText(de: "hinweis", en: "help")
    case .find: LocalizedText(de: "fundstelle", en: "found_in")
    case .rules: LocalizedText(de: "regeln", en: "rules")
    case .answer: LocalizedText(de: "antwort", en: "answer")
    case .on: LocalizedText(de: "am", en: "on")
    case .by: LocalizedText(de: "durch", en: "by")
    case .evidence: LocalizedText(de: "nachweis", en: "evidence")
    case .note: LocalizedText(de: "bemerkung", en: "note")
    }
  }

  /// The column with a heading, in whatever language and case.
  init?(heading: String) {
    let heading = heading.lowercased().utf8Key
    guard
      let column = Self.allCases.first(where: { column in
        Language.allCases.contains { column.name[$0].utf8Key == heading }
      })
    else { return nil }
    self = column
  }
}
