// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// All words of the reports, in both languages, by part of the report.
enum Words {
  static let and = LocalizedText(de: "und", en: "and")
  static let none = LocalizedText(de: "keine", en: "none")
  static let yes = LocalizedText(de: "ja", en: "yes")
  static let no = LocalizedText(de: "nein", en: "no")
  static let notAssessable = LocalizedText(de: "nicht bewertbar", en: "not assessable")
  static let noTarget = LocalizedText(de: "kein Ziel gesetzt", en: "no target set")
  static let belowFirstLevel = LocalizedText(
    de: "0 (Stufe 1 noch nicht erreicht)", en: "0 (level 1 not reached yet)")

  static func andMore(_ count: Int) -> LocalizedText {
    LocalizedText(de: "und \(count) weitere", en: "and \(count) more")
  }

  static func part(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(de: "\(count) von \(total)", en: "\(count) of \(total)")
  }

  static func range(from low: String, to high: String) -> LocalizedText {
    LocalizedText(de: "\(low) bis \(high)", en: "\(low) to \(high)")
  }

  static func rangeBelow(from low: String, below high: String) -> LocalizedText {
    LocalizedText(de: "\(low) bis unter \(high)", en: "\(low) to below \(high)")
  }

  static func level(_ name: String) -> LocalizedText {
    LocalizedText(de: "Stufe \(name)", en: "level \(name)")
  }

  static func guaranteedAndPossible(_ low: String, _ high: String) -> LocalizedText {
    LocalizedText(
      de: "gesichert Stufe \(low), möglich Stufe \(high)",
      en: "guaranteed level \(low), possible level \(high)")
  }

  static func rules(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Regel" : "\(count) Regeln", en: count == 1 ? "1 rule" : "\(count) rules")
  }

  static func days(_ count: Int) -> LocalizedText {
    LocalizedText(de: count == 1 ? "1 Tag" : "\(count) Tage", en: count == 1 ? "1 day" : "\(count) days")
  }
}
