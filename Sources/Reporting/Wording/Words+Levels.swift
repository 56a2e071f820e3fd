// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Levels, the vector of figures, and what blocks the next level.
extension Words {
  static let levels = LocalizedText(de: "Reifegrad", en: "Maturity")
  static let figure = LocalizedText(de: "Kennzahl", en: "Figure")
  static let value = LocalizedText(de: "Wert", en: "Value")
  static let levelOfWhole = LocalizedText(de: "Stufe des Ganzen", en: "level of the whole")
  static let withoutDispensations = LocalizedText(
    de: "Stufe des Ganzen, wenn entbehrliche Regeln zählten",
    en: "level of the whole if dispensed rules counted")
  static let cutbackMean = LocalizedText(
    de: "gekappter Mittelwert der Handlungsfelder", en: "cut-back mean of the domains")

  static func outOfAtMost(_ value: String, _ maximum: String) -> LocalizedText {
    LocalizedText(de: "\(value) von höchstens \(maximum)", en: "\(value) of at most \(maximum)")
  }

  static let coverage = LocalizedText(de: "erfüllt von bewerteten Regeln", en: "achieved of judged rules")
  static let shareUnknown = LocalizedText(
    de: "nicht zu entscheiden von bewerteten Regeln", en: "not to be decided of judged rules")
  static let shareDecided = LocalizedText(
    de: "aus Bestandsdaten entschieden", en: "decided from recorded facts")
  static let shareAttested = LocalizedText(de: "von einer Person angegeben", en: "attested by a person")
  static let dispensedRules = LocalizedText(de: "für entbehrlich erklärt", en: "declared dispensable")
  static let weakestDomains = LocalizedText(de: "niedrigste Handlungsfelder", en: "lowest domains")
  static let domain = LocalizedText(de: "Handlungsfeld", en: "Domain")
  static let levelColumn = LocalizedText(de: "Stufe", en: "Level")
  static let guaranteed = LocalizedText(de: "gesichert", en: "guaranteed")
  static let possible = LocalizedText(de: "möglich", en: "possible")
  static let target = LocalizedText(de: "Ziel", en: "Target")
  static let whole = LocalizedText(de: "Ganzes", en: "Whole")
  static let scoredRulesOnly = LocalizedText(
    de:
      "Gezählt sind die Regeln der Pakete, die Stufen bilden. Entbehrliche Regeln zählen für keine Stufe mit; ihr Ergebnis bleibt sichtbar.",
    en:
      "Counted are the rules of packs that build levels. Dispensed rules count for no level; their outcome stays visible."
  )

  static let blockers = LocalizedText(
    de: "Was die nächste Stufe noch aufhält", en: "What still holds up the next level")

  static func notYet(_ domain: String, level: Int) -> LocalizedText {
    LocalizedText(
      de: "\(domain): Stufe \(level) noch nicht erreicht, weil",
      en: "\(domain): level \(level) not reached yet, because")
  }

  static func notGuaranteed(_ domain: String, level: Int, high: Int) -> LocalizedText {
    LocalizedText(
      de: "\(domain): Stufe \(level) noch nicht gesichert (möglich: Stufe \(high)), weil",
      en: "\(domain): level \(level) not guaranteed yet (possible: level \(high)), because")
  }

  static let nothingBlocks = LocalizedText(
    de: "Kein bewertbares Handlungsfeld wird zurzeit aufgehalten.",
    en: "No assessable domain is held up at present.")

  static func notAssessableDomains(_ domains: String) -> LocalizedText {
    LocalizedText(de: "Nicht bewertbar: \(domains).", en: "Not assessable: \(domains).")
  }
}
