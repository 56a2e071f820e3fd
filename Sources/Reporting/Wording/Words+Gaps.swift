// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Gaps, advice and drafts.
extension Words {
  static let rule = LocalizedText(de: "Regel", en: "Rule")
  static let gap = LocalizedText(de: "Lücke", en: "Gap")
  static let effort = LocalizedText(de: "Aufwand", en: "Effort")
  static let fix = LocalizedText(de: "Was zu tun ist", en: "What to do")
  static let why = LocalizedText(de: "Warum", en: "Why")
  static let evidence = LocalizedText(de: "Nachweis", en: "Evidence")
  static let criteria = LocalizedText(de: "Kriterien", en: "Criteria")
  static let requirement = LocalizedText(de: "Verlangt", en: "Required")
  static let state = LocalizedText(de: "Stand", en: "State")
  static let subjects = LocalizedText(de: "Prüfobjekte", en: "Subjects")
  static let missingFacts = LocalizedText(de: "Fehlende Angaben", en: "Missing facts")
  static let dependents = LocalizedText(de: "Darauf bauen auf", en: "Depends on it")
  static let prerequisites = LocalizedText(
    de: "Voraussetzungen, noch nicht erfüllt", en: "Prerequisites, not achieved yet")
  static let compensations = LocalizedText(de: "Ausgleichende Maßnahmen", en: "Compensating measures")
  static let defects = LocalizedText(de: "Fehler in der Regel", en: "Defects of the rule")
  static let question = LocalizedText(de: "Frage", en: "Question")

  static let quickWins = LocalizedText(de: "Mit wenig Aufwand zu schließen", en: "Quick wins")
  static let quickWinsExplained = LocalizedText(
    de: "Sichere Lücken mit Aufwand 1 oder 2, deren Voraussetzungen erfüllt sind.",
    en: "Certain gaps of effort 1 or 2 whose prerequisites are achieved.")
  static let certainGaps = LocalizedText(de: "Sichere Lücken", en: "Certain gaps")
  static let certainExplained = LocalizedText(
    de: "Nach den Bestandsdaten oder einer Angabe nicht erfüllt; die dringendste zuerst.",
    en: "Not achieved according to facts or an answer; the most urgent first.")
  static let possibleGaps = LocalizedText(de: "Mögliche Lücken", en: "Possible gaps")
  static let possibleExplained = LocalizedText(
    de: "Noch nicht zu entscheiden, weil Angaben fehlen. Es steht dabei, welche.",
    en: "Not to be decided yet because facts are missing. Each says which.")
  static let blockedGaps = LocalizedText(
    de: "Erfüllt, aber eine Voraussetzung fehlt", en: "Achieved, but a prerequisite is missing")
  static let adviceAndDrafts = LocalizedText(
    de: "Ratschläge und Regeln auf Probe", en: "Advice and rules on trial")
  static let adviceExplained = LocalizedText(
    de: "Ratschläge und Regeln auf Probe zählen für keine Stufe und keinen Anteil.",
    en: "Advice and rules on trial count for no level and no share.")
  static let trialOutcome = LocalizedText(de: "Ergebnis der Erprobung", en: "Outcome on trial")
  static let noGaps = LocalizedText(de: "Keine.", en: "None.")

  static func levelOf(_ level: Int) -> LocalizedText {
    LocalizedText(de: "Stufe \(level)", en: "level \(level)")
  }

  static func effortOf(_ effort: Int) -> LocalizedText {
    LocalizedText(de: "Aufwand \(effort) von 5", en: "effort \(effort) of 5")
  }

  static func restsOn(_ basis: String) -> LocalizedText {
    LocalizedText(de: "beruht auf: \(basis)", en: "rests on: \(basis)")
  }

  static func achieved(_ share: String) -> LocalizedText {
    LocalizedText(de: "Erfüllungsgrad \(share)", en: "achievement \(share)")
  }

  static func needed(_ share: String) -> LocalizedText {
    LocalizedText(de: "nötig \(share)", en: "needed \(share)")
  }

  static func waits(for rules: String) -> LocalizedText {
    LocalizedText(
      de: "für sich erfüllt, wartet aber auf die Voraussetzung: \(rules)",
      en: "achieved by itself, but waits for its prerequisite: \(rules)")
  }

  static func requires(_ rules: String) -> LocalizedText {
    LocalizedText(de: "setzt voraus: \(rules)", en: "requires: \(rules)")
  }

  static let isRecorded = LocalizedText(de: "vorhanden", en: "present")
  static let isNone = LocalizedText(de: "nicht vorhanden", en: "none")
  static let withheldValue = LocalizedText(
    de: "Wert vertraulicher als dieser Bericht", en: "value more confidential than this report")

  static func missing(_ facts: String) -> LocalizedText {
    LocalizedText(de: "es fehlt: \(facts)", en: "missing: \(facts)")
  }

  static func rows(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Eintrag" : "\(count) Einträge", en: count == 1 ? "1 entry" : "\(count) entries")
  }

  static func tally(passed: Int, failed: Int, open: Int) -> LocalizedText {
    LocalizedText(
      de: "\(passed) erfüllt, \(failed) nicht erfüllt, \(open) offen",
      en: "\(passed) achieved, \(failed) not achieved, \(open) open")
  }

  static func uncertainSubjects(_ tally: LocalizedText) -> LocalizedText {
    LocalizedText(de: "vielleicht auch: \(tally.de)", en: "perhaps also: \(tally.en)")
  }

  static let openTable = LocalizedText(de: "Tabelle unvollständig", en: "table incomplete")
  static let perhapsNone = LocalizedText(de: "vielleicht kein Prüfobjekt", en: "perhaps no subject")
  static let mayNotApply = LocalizedText(de: "vielleicht nicht anwendbar", en: "may not apply")
  static let contradicted = LocalizedText(
    de: "die Angabe widerspricht den Bestandsdaten; es gelten die Daten",
    en: "the answer contradicts the recorded facts; the facts count")
  static let isWaived = LocalizedText(de: "akzeptiertes Risiko", en: "accepted risk")
  static let isAdvice = LocalizedText(de: "Ratschlag", en: "advice")
}

extension Obligation {
  /// The word a report uses.
  var name: LocalizedText {
    switch self {
    case .muss: LocalizedText(de: "muss", en: "must")
    case .sollte: LocalizedText(de: "sollte", en: "should")
    case .kann: LocalizedText(de: "kann", en: "may")
    }
  }
}

extension DecisionBasis {
  /// What an outcome rests on.
  var name: LocalizedText {
    switch self {
    case .decided: LocalizedText(de: "Bestandsdaten", en: "recorded facts")
    case .attested: LocalizedText(de: "Angabe", en: "answer")
    case .related: LocalizedText(de: "verwandte Regel", en: "related rule")
    case .none: LocalizedText(de: "–", en: "–")
    }
  }
}
