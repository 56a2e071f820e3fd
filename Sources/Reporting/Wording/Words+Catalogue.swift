// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What only the catalogue of a pack says.
extension Words {
  static let byDomain = LocalizedText(de: "Regeln nach Handlungsfeld", en: "Rules by domain")
  static let byLevel = LocalizedText(de: "Regeln nach Stufe", en: "Rules by level")
  static let byCriterion = LocalizedText(de: "Abdeckung der Quellen", en: "Coverage of the sources")
  static let parameters = LocalizedText(de: "Parameter", en: "Parameters")
  static let source = LocalizedText(de: "Quelle", en: "Source")
  static let aboutSources = LocalizedText(de: "Quellen", en: "Sources")
  static let rulesWord = LocalizedText(de: "Regeln", en: "Rules")
  static let titleWord = LocalizedText(de: "Titel", en: "Title")
  static let licence = LocalizedText(de: "Lizenz", en: "Licence")
  static let address = LocalizedText(de: "Fundstelle", en: "Address")
  static let standard = LocalizedText(de: "Vorgabe", en: "Default")
  static let stricterDirection = LocalizedText(de: "Strenger", en: "Stricter")
  static let withRule = LocalizedText(de: "mit Regel", en: "with a rule")
  static let withoutRule = LocalizedText(de: "ohne Regel", en: "without a rule")
  static let withoutLevel = LocalizedText(de: "ohne Stufe", en: "without level")
  static let notListed = LocalizedText(de: "nicht aufgezählt", en: "not listed")

  static let appliesWhen = LocalizedText(de: "Anwendbar, wenn", en: "Applies when")
  static let achievedWhen = LocalizedText(de: "Erfüllt, wenn", en: "Achieved when")
  static let achievedFrom = LocalizedText(de: "Erfüllt ab dem Anteil", en: "Achieved from the share")
  static let basisOfSource = LocalizedText(de: "Beleg der Quelle", en: "Basis in the source")
  static let bindingness = LocalizedText(de: "Verbindlichkeit der Quelle", en: "Bindingness of the source")
  static let bearer = LocalizedText(de: "Zu erfüllen durch", en: "To be fulfilled by")
  static let published = LocalizedText(de: "Angaben der Veröffentlichung", en: "Figures of the publication")
  static let priority = LocalizedText(de: "Priorität", en: "priority")
  static let formerIDs = LocalizedText(de: "Frühere Kennungen", en: "Former ids")
  static let provedBy = LocalizedText(de: "Belegt durch", en: "Proved by")
  static let refutedBy = LocalizedText(de: "Widerlegt durch", en: "Refuted by")
  static let sameAs = LocalizedText(de: "Verlangt dasselbe wie", en: "Asks the same as")
  static let isDraft = LocalizedText(de: "auf Probe, wird nicht bewertet", en: "on trial, not scored")

  static func catalogue(_ pack: String) -> LocalizedText {
    LocalizedText(de: "Katalog: \(pack)", en: "Catalogue: \(pack)")
  }

  static func covered(_ count: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      de: "Zu \(count) von \(total) Kriterien gibt es eine Regel.",
      en: "\(count) of \(total) criteria have a rule.")
  }

  static let coverageOpen = LocalizedText(
    de: "Die Quelle zählt ihre Kriterien nicht auf; genannt sind nur die, auf die sich Regeln beziehen.",
    en: "The source does not list its criteria; only those that rules refer to are named.")
}
