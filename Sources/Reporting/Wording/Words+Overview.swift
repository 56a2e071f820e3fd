// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The overview over several municipalities.
extension Words {
  static let overview = LocalizedText(de: "Übersicht", en: "Overview")
  static let overviewExplained = LocalizedText(
    de:
      "Die Reihenfolge ist alphabetisch. Ziele setzt jede Kommune selbst; eine Stufe zu erreichen ist keine Pflicht, und die Übersicht ist keine Rangfolge.",
    en:
      "The order is alphabetical. Each municipality sets its own targets; no level is owed, and the overview is no ranking."
  )
  static let boundsNotation = LocalizedText(
    de: "„1–3“ heißt: Stufe 1 ist gesichert, Stufe 3 ist möglich.",
    en: "\"1–3\" means: level 1 is guaranteed, level 3 is possible.")
  static let differentBasis = LocalizedText(
    de:
      "Die Ergebnisse beruhen nicht alle auf denselben Regelpaketen und demselben Reifegradmodell und sind deshalb nur eingeschränkt vergleichbar.",
    en:
      "Not all results rest on the same rule packs and the same maturity model, so they compare only in part."
  )
  static let differentDates = LocalizedText(
    de: "Die Ergebnisse haben nicht alle denselben Stichtag.", en: "Not all results are as of the same day.")
  static let noAssessments = LocalizedText(de: "Es liegen keine Ergebnisse vor.", en: "There are no results.")
  static let withoutResult = LocalizedText(
    de: "Ohne Ergebnis, weil die Bestandsaufnahme fehlt oder Fehler hat",
    en: "Without a result, because the snapshot is missing or has errors")
  static let ownTarget = LocalizedText(de: "eigenes Ziel", en: "own target")
  static let dataOf = LocalizedText(de: "Bestand vom", en: "Facts of")
  static let openShare = LocalizedText(de: "nicht zu entscheiden", en: "not to be decided")
  static let certainCount = LocalizedText(de: "sichere Lücken", en: "certain gaps")
  static let questionCount = LocalizedText(de: "offene Fragen", en: "open questions")
}
