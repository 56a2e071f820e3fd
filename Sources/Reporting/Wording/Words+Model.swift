// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What the maturity model sets, and why.
extension Words {
  static let draftModel = LocalizedText(
    de:
      "Das Reifegradmodell ist ein Entwurf und noch nicht beschlossen; Stufen und Anteile können sich ändern.",
    en: "The maturity model is a draft and not adopted yet; levels and shares may change.")
  static let draft = LocalizedText(de: "Entwurf", en: "draft")
  static let modelParts = LocalizedText(
    de: "Was das Reifegradmodell festlegt, und warum", en: "What the maturity model sets, and why")
  static let owner = LocalizedText(de: "Verantwortlich", en: "Owner")
  static let modelLevels = LocalizedText(de: "Stufen des Modells", en: "Levels of the model")
  static let levelName = LocalizedText(de: "Name", en: "Name")
  static let meaning = LocalizedText(de: "Was sie bedeutet", en: "What it means")
  static let sollteShare = LocalizedText(
    de: "nötiger Anteil der empfohlenen Regeln", en: "share of recommended rules needed")
  static let modelReason = LocalizedText(de: "Begründung", en: "Reason")
  static let effortTable = LocalizedText(
    de: "Aufwand in Personentagen", en: "Effort in person-days")
  static let effortColumn = LocalizedText(de: "Aufwand", en: "Effort")
  static let personDays = LocalizedText(de: "Personentage", en: "Person-days")
  static let support = LocalizedText(
    de: "Unterstützung durch eine andere Kommune", en: "support by another municipality")
  static let modelChoices = LocalizedText(de: "Festlegungen", en: "Choices")
  static let choice = LocalizedText(de: "Festlegung", en: "Choice")
  static let method = LocalizedText(de: "Bewertungsverfahren", en: "method of scoring")
  static let levelPack = LocalizedText(de: "Paket, das Stufen bildet", en: "pack that builds levels")
  static let modelDomains = LocalizedText(
    de: "Verantwortung für die Handlungsfelder", en: "Who owns the domains")
  static let ownThresholds = LocalizedText(de: "abweichende Anteile", en: "shares that differ")

  static func ownThreshold(level: Int, _ share: String) -> LocalizedText {
    LocalizedText(de: "Stufe \(level): \(share)", en: "level \(level): \(share)")
  }
}
