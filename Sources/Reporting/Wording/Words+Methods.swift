// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Scores by methods, and their comparison.
extension Words {
  static let methodFigure = LocalizedText(
    de: "Ergebnis nach dem Verfahren des Modells", en: "result by the method of the model")
  static let allMet = LocalizedText(de: "alles erfüllt", en: "everything achieved")
  static let notAllMet = LocalizedText(de: "nicht alles erfüllt", en: "not everything achieved")
  static let allOpen = LocalizedText(
    de: "noch offen, ob alles erfüllt ist", en: "still open whether everything is achieved")

  static func points(_ points: String, of maximum: String) -> LocalizedText {
    LocalizedText(de: "\(points) von \(maximum) Punkten", en: "\(points) of \(maximum) points")
  }

  static func comparison(_ commune: String) -> LocalizedText {
    LocalizedText(
      de: "Bewertungsverfahren im Vergleich: \(commune)", en: "Methods of scoring compared: \(commune)")
  }

  static let comparisonNote = LocalizedText(
    de:
      "Nur für das Gremium, das über das Reifegradmodell entscheidet: dieselben Ergebnisse der Regeln, von jedem Verfahren anders zusammengefasst. In Berichten steht allein das Verfahren des Modells, hier die erste Zeile. Ergebnisse verschiedener Verfahren lassen sich nicht miteinander vergleichen.",
    en:
      "Only for the board that decides on the maturity model: the same verdicts on rules, put together by each method in its own way. Reports show the method of the model alone, here the first line. Results of different methods cannot be compared with each other."
  )
  static let methodColumn = LocalizedText(de: "Verfahren", en: "Method")
  static let resultColumn = LocalizedText(de: "Ergebnis mit Grenzen", en: "Result with bounds")
  static let publishedColumn = LocalizedText(
    de: "wie veröffentlicht (fehlende Angaben nach dessen Regel)",
    en: "as published (missing answers by its own rule)")
  static let onlySafe = LocalizedText(
    de: "Grenzen sicher, aber vielleicht weiter als nötig", en: "bounds safe, but maybe wider than need be")
  static let methodsByDomain = LocalizedText(de: "Je Handlungsfeld", en: "By domain")
}
