// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// The cheapest way to a target.
extension Words {
  static let plan = LocalizedText(
    de: "Der günstigste Weg zu den Zielen", en: "The cheapest way to the targets")
  static let step = LocalizedText(de: "Schritt", en: "Step")
  static let days = LocalizedText(de: "Personentage", en: "Person-days")
  static let whatToDo = LocalizedText(de: "Was ansteht", en: "What there is to do")
  static let inThePlanAs = LocalizedText(de: "Im Plan als", en: "In the plan as")
  static let comesAfter = LocalizedText(de: "Kommt nach", en: "Comes after")
  static let levelNow = LocalizedText(de: "Gesichert jetzt", en: "Guaranteed now")
  static let levelThen = LocalizedText(de: "Gesichert danach", en: "Guaranteed then")
  static let targetsReached = LocalizedText(
    de: "Alle Ziele sind gesichert erreicht.", en: "All targets are reached for certain.")
  static let planExplained = LocalizedText(
    de:
      "Gerechnet ab dem gesicherten Stand. Antworten und Nachträge kommen zuerst und kosten keine Tage; lautet eine Antwort Nein, kommt der genannte Aufwand hinzu. Angenommene Risiken halten eine Stufe auf wie jede andere Lücke.",
    en:
      "Counted from what is guaranteed. Answers and missing facts come first and take no days; where an answer is no, the days stated come on top. Accepted risks hold a level up like any other gap."
  )
  static let assumedEffort = LocalizedText(
    de: "kein Aufwand angegeben, größter angenommen", en: "no effort stated, the largest assumed")
  static let acceptedRisk = LocalizedText(de: "angenommenes Risiko", en: "accepted risk")

  static func planCost(days: String, possible: String, table: String) -> LocalizedText {
    LocalizedText(
      de:
        "Günstigster Weg nach der Aufwandstabelle \(table): \(days) Personentage, höchstens \(possible) mehr, wenn alle Antworten Nein lauten.",
      en:
        "Cheapest under the effort table of \(table): \(days) person-days, at most \(possible) more if every answer is no."
    )
  }

  static func planGates(levelsBy method: String) -> LocalizedText {
    LocalizedText(
      de:
        "Der Weg führt durch die Tore des gestuften Verfahrens (`staged`): jedes Muss, und vom Sollte, was die Schwellen verlangen. Die Stufen dieser Kommune bildet das Modell anders: \(method). Was dieses Verfahren nach allen Schritten sichert, steht daneben.",
      en:
        "The way leads through the gates of the staged method (`staged`): every must, and of the shoulds what the thresholds ask for. The model makes the levels of this municipality in another way: \(method). What that method guarantees after all steps stands beside."
    )
  }

  static func levelThenBy(_ method: String) -> LocalizedText {
    LocalizedText(de: "Gesichert danach, \(method)", en: "Guaranteed then, \(method)")
  }

  static func sharedMeasure(_ rule: String) -> LocalizedText {
    LocalizedText(de: "eine Maßnahme mit \(rule)", en: "one measure with \(rule)")
  }

  static func planMargin(_ days: String) -> LocalizedText {
    LocalizedText(
      de:
        "Die Suche wurde abgebrochen: Ein anderer Weg könnte um bis zu \(days) Personentage günstiger sein.",
      en: "The search was cut off: another way could be cheaper by up to \(days) person-days.")
  }

  static func planBudget(_ days: String, _ aim: PlanAim) -> LocalizedText {
    switch aim {
    case .target:
      LocalizedText(
        de: "\(days) Personentage reichen für das Ziel.", en: "\(days) person-days are enough for the target."
      )
    case .level:
      LocalizedText(
        de: "\(days) Personentage reichen nicht für das Ziel; dies ist die höchste Stufe, die sie erreichen.",
        en: "\(days) person-days are not enough for the target; this is the highest level they reach.")
    case .weight:
      LocalizedText(
        de:
          "\(days) Personentage reichen für keine weitere Stufe; dies sind die Lücken mit dem größten Gewicht, die sie schließen.",
        en:
          "\(days) person-days are not enough for a further level; these are the gaps of the greatest weight that they close."
      )
    }
  }

  static func notAssessableTargets(_ domains: String) -> LocalizedText {
    LocalizedText(
      de: "Nicht bewertbar, obwohl ein Ziel gesetzt ist: \(domains).",
      en: "Not assessable although there is a target: \(domains).")
  }
}

extension PlanStep.Kind {
  /// What there is to do.
  var name: LocalizedText {
    switch self {
    case .answer: LocalizedText(de: "beantworten oder nachtragen", en: "answer or record")
    case .measure: LocalizedText(de: "umsetzen", en: "implement")
    case .follows: LocalizedText(de: "zählt dann von selbst", en: "counts then by itself")
    }
  }
}

extension PlanStep.Reason {
  /// Why a rule is in a plan.
  var name: LocalizedText {
    switch self {
    case .muss: LocalizedText(de: "Muss der Stufe", en: "must of the level")
    case .sollte: LocalizedText(de: "für die Schwelle der Stufe", en: "for the threshold of the level")
    case .prerequisite: LocalizedText(de: "Voraussetzung", en: "prerequisite")
    case .weight: LocalizedText(de: "Gewicht", en: "weight")
    }
  }
}
