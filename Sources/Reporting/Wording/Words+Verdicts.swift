// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Packs, all verdicts, and what was not judged.
extension Words {
  static let packs = LocalizedText(de: "Abdeckung je Regelpaket", en: "Coverage by rule pack")
  static let packsExplained = LocalizedText(
    de:
      "Nicht vorhanden heißt: Es liegt eine Angabe vor, und sie genügt nicht. Nicht belegt heißt: Es fehlen Angaben.",
    en:
      "Not present means: there is information, and it does not suffice. Not shown means: information is missing."
  )
  static let packWithLevels = LocalizedText(de: "Das Paket bildet Stufen.", en: "The pack builds levels.")
  static let packWithoutLevels = LocalizedText(
    de: "Das Paket bildet keine Stufen; es zeigt Abdeckung und Lücken.",
    en: "The pack builds no levels; it shows coverage and gaps.")
  static let present = LocalizedText(de: "vorhanden", en: "present")
  static let notPresent = LocalizedText(de: "nicht vorhanden", en: "not present")
  static let notShown = LocalizedText(de: "nicht belegt", en: "not shown")
  static let notApplicable = LocalizedText(de: "nicht anwendbar", en: "not applicable")
  static let notJudgedColumn = LocalizedText(de: "nicht bewertet", en: "not judged")
  static let adviceColumn = LocalizedText(de: "Ratschläge, nicht gezählt", en: "advice, not counted")
  static let rulesColumn = LocalizedText(de: "Regeln", en: "Rules")
  static let total = LocalizedText(de: "Summe", en: "Total")

  static func coverageOf(_ share: String) -> LocalizedText {
    LocalizedText(
      de: "Vorhanden sind \(share) der bewerteten Regeln, Ratschläge nicht gezählt.",
      en: "Present are \(share) of the judged rules, advice not counted.")
  }

  static let nothingJudged = LocalizedText(
    de: "Keine Regel des Pakets wurde bewertet.", en: "No rule of the pack was judged.")

  static let verdicts = LocalizedText(de: "Alle Ergebnisse", en: "All verdicts")
  static let outcome = LocalizedText(de: "Ergebnis", en: "Outcome")
  static let basis = LocalizedText(de: "Beruht auf", en: "Rests on")
  static let achievement = LocalizedText(de: "Erfüllungsgrad", en: "Achievement")

  static func sum(_ total: Int, _ parts: String) -> LocalizedText {
    LocalizedText(
      de: total == 1 ? "1 Regel: \(parts)." : "\(total) Regeln: \(parts).",
      en: total == 1 ? "1 rule: \(parts)." : "\(total) rules: \(parts).")
  }

  static let notVerified = LocalizedText(
    de: "nicht am Text von 2025 geprüft", en: "not verified against the 2025 text")
  static let ownKeys = LocalizedText(
    de:
      "Schlüssel, die mit RH- beginnen, sind eigene Schlüssel von Pegel und keine Abschnittsnummern einer Veröffentlichung.",
    en: "Keys that begin with RH- are Pegel's own and not section numbers of a publication.")

  static let notJudged = LocalizedText(
    de: "Was nicht bewertet wurde und warum", en: "What was not judged, and why")
  static let allJudged = LocalizedText(de: "Alle Regeln wurden bewertet.", en: "All rules were judged.")
}

extension Exclusion.Kind {
  /// Why a rule was not judged.
  var name: LocalizedText {
    switch self {
    case .condition:
      LocalizedText(
        de: "die Bedingung der Regel trifft nicht zu", en: "the condition of the rule does not hold")
    case .noSubjects: LocalizedText(de: "es gibt kein Prüfobjekt", en: "there is no subject")
    case .draft: LocalizedText(de: "die Regel wird erprobt", en: "the rule is on trial")
    case .outOfDates:
      LocalizedText(
        de: "der Stichtag liegt außerhalb der Geltungsdauer",
        en: "the day lies outside the period of validity")
    case .outOfScope:
      LocalizedText(
        de: "die Regel gilt für andere Kommunen", en: "the rule is meant for other municipalities")
    case .stated: LocalizedText(de: "als nicht relevant angegeben", en: "stated as not relevant")
    case .deselected: LocalizedText(de: "von der Kommune abgewählt", en: "left out by the municipality")
    case .skipped: LocalizedText(de: "auf Wunsch übersprungen", en: "skipped on request")
    }
  }
}

extension Outcome {
  /// The outcome behind a count of rules.
  var counted: LocalizedText {
    switch self {
    case .pass, .fail, .unknown, .notapplicable, .notchecked, .notselected: meaning
    case .error: LocalizedText(de: "mit Fehler in der Regel", en: "with a defect of the rule")
    }
  }
}
