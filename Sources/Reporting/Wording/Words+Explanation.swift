// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The explanation of one verdict.
extension Words {
  static let whatItAsks = LocalizedText(de: "Was die Regel verlangt", en: "What the rule asks for")
  static let whyNotJudged = LocalizedText(de: "Warum nicht bewertet", en: "Why not judged")
  static let missingFact = LocalizedText(de: "Es fehlt", en: "Missing")
  static let answer = LocalizedText(de: "Antwort", en: "Answer")
  static let prerequisite = LocalizedText(de: "Setzt voraus", en: "Requires")
  static let blocks = LocalizedText(de: "deshalb zählt die Regel nicht", en: "so the rule does not count")
  static let waiver = LocalizedText(de: "Ausnahme", en: "Waiver")
  static let whenItApplies = LocalizedText(de: "Wann sie gilt", en: "When it applies")
  static let whatIsChecked = LocalizedText(de: "Was geprüft wird", en: "What is checked")
  static let howItIsChecked = LocalizedText(de: "Wie geprüft wird", en: "How it is checked")
  static let notRecorded = LocalizedText(de: "unbekannt, nicht erfasst", en: "unknown, not recorded")
  static let error = LocalizedText(de: "Fehler", en: "error")
  static let furtherOpen = LocalizedText(
    de: "Ebenfalls nicht erfüllt oder offen", en: "Also not achieved or open")
  static let passingSubjects = LocalizedText(de: "Erfüllt", en: "Achieved")
  static let factsUsed = LocalizedText(de: "Verwendete Angaben", en: "Facts used")

  static func dutyOf(_ bearer: LocalizedText) -> LocalizedText {
    LocalizedText(
      de: "Die Regel richtet sich nicht an die Kommune; zu erfüllen hat sie \(bearer.de).",
      en: "The rule is not for the municipality; it is for \(bearer.en) to fulfil.")
  }

  static func validUntil(_ date: String) -> LocalizedText {
    LocalizedText(de: "gilt bis \(date)", en: "valid until \(date)")
  }

  static func expired(_ date: String) -> LocalizedText {
    LocalizedText(
      de: "galt bis \(date) und zählt nicht mehr", en: "was valid until \(date) and no longer counts")
  }
}
