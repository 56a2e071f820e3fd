// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What only a page for browsers needs: ways about, charts, and print.
extension Words {
  static let skipToContent = LocalizedText(de: "Zum Inhalt springen", en: "Skip to content")
  static let contents = LocalizedText(de: "Inhalt", en: "Contents")
  static let toTop = LocalizedText(de: "Zum Anfang", en: "To the top")

  static let charts = LocalizedText(de: "Stufen je Handlungsfeld", en: "Levels by domain")
  static let rulesByDomain = LocalizedText(de: "Regeln je Handlungsfeld", en: "Rules by domain")
  static let heatmap = LocalizedText(
    de: "Regeln je Handlungsfeld und Stufe", en: "Rules by domain and level")
  static let heatmapExplained = LocalizedText(
    de:
      "Jedes Feld zeigt die bewerteten Regeln einer Stufe; Ratschläge und entbehrliche Regeln sind nicht dabei.",
    en: "Each field shows the judged rules of a level, without advice and dispensed rules.")
  static let shares = LocalizedText(
    de: "Worauf die Ergebnisse beruhen", en: "What the verdicts rest on")
  static let share = LocalizedText(de: "Anteil", en: "Share")
  static let figures = LocalizedText(de: "Kennzahlen", en: "Figures")

  /// The text of a picture for those who do not see it.
  static func chart(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      de: "Schaubild: \(title.de). Die Werte stehen auch in der Tabelle daneben.",
      en: "Chart: \(title.en). The values are also in the table beside it.")
  }

  static func page(_ number: String, of total: String) -> LocalizedText {
    LocalizedText(de: "Seite \(number) von \(total)", en: "Page \(number) of \(total)")
  }

  static let byOutcome = LocalizedText(de: "Regeln nach Ergebnis", en: "Rules by outcome")
  static let byBasis = LocalizedText(de: "Regeln nach Grundlage", en: "Rules by what they rest on")
  static let waivers = LocalizedText(de: "Akzeptierte Risiken", en: "Accepted risks")
  static let dispensations = LocalizedText(de: "Entbehrliche Regeln", en: "Dispensed rules")
  static let packages = LocalizedText(de: "Regelpakete", en: "Rule packs")
  static let obligation = LocalizedText(de: "Verbindlichkeit", en: "Obligation")
  static let municipalities = LocalizedText(de: "Kommunen", en: "Municipalities")

  static func period(_ from: String, _ until: String) -> LocalizedText {
    LocalizedText(de: "\(from) bis einschließlich \(until)", en: "\(from) until \(until), inclusive")
  }

  static let certainty = LocalizedText(de: "Art der Lücke", en: "Kind of gap")
  static let acceptedUntil = LocalizedText(
    de: "Akzeptiert bis einschließlich", en: "Accepted until, inclusive")
  static let certain = LocalizedText(de: "sicher", en: "certain")
}

extension ReportContents.Group {
  /// What sort of gap it is, in a few words.
  var name: LocalizedText {
    switch self {
    case .certain: Words.certain
    case .possible: Words.possible
    case .blocked: Words.blockedGaps
    case .advice: Words.isAdvice
    case .accepted: Words.isWaived
    }
  }
}
