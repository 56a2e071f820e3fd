// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// Joint measures with their costs.
extension Words {
  static let jointMeasures = LocalizedText(
    de: "Gemeinsame Maßnahmen: Vorschläge", en: "Joint measures: suggestions")
  static let jointMeasuresExplained = LocalizedText(
    de: """
      Vorschläge, vorbehaltlich gesonderter Vereinbarung. Jeder Beteiligte zahlt die Kosten je Mitglied selbst; nur die einmaligen \
      Kosten werden nach Abzug der Fördermittel nach dem Schlüssel geteilt.
      """,
    en: """
      Suggestions, subject to separate agreement. Each participant pays the cost per member itself; only the one-off cost is \
      split by the key, after grants are taken off.
      """)
  static let noMeasures = LocalizedText(
    de: "Der Verbund hat keine gemeinsame Maßnahme beschrieben.",
    en: "The federation has described no joint measure.")
  static let closesRules = LocalizedText(de: "Schließt", en: "Closes")
  static let participants = LocalizedText(de: "Beteiligte", en: "Participants")
  static let participant = LocalizedText(de: "Mitglied", en: "Member")
  static let ownGaps = LocalizedText(de: "Eigene sichere Lücken", en: "Own certain gaps")
  static let oneOffShare = LocalizedText(
    de: "Anteil an den einmaligen Kosten", en: "Share of the one-off cost")
  static let perMember = LocalizedText(de: "Kosten je Mitglied", en: "Cost per member")
  static let totals = LocalizedText(de: "Summe", en: "Sum")
  static let cost = LocalizedText(de: "Kosten", en: "Cost")
  static let costSplit = LocalizedText(de: "Aufteilung der Kosten", en: "How the cost is split")
  static let daysSaved = LocalizedText(de: "Ersparte Tage", en: "Days saved")
  static let couldJoin = LocalizedText(de: "Könnten sich anschließen", en: "Could join")
  static let nobodyTakesPart = LocalizedText(
    de: "Zurzeit beteiligt sich niemand.", en: "Nobody takes part at present.")

  static func personDays(_ days: String, isOne: Bool) -> LocalizedText {
    LocalizedText(
      de: isOne ? "\(days) Personentag" : "\(days) Personentage",
      en: isOne ? "\(days) person-day" : "\(days) person-days")
  }

  static func ledBy(_ name: String) -> LocalizedText {
    LocalizedText(de: "Federführung: \(name).", en: "Lead: \(name).")
  }

  static func effortTogether(_ alone: String, _ allAlone: String, _ joint: String, _ saving: String)
    -> LocalizedText
  {
    LocalizedText(
      de:
        "Aufwand: allein je Mitglied \(alone), alle Beteiligten jeder für sich \(allAlone), gemeinsam \(joint): Ersparnis \(saving).",
      en:
        "Effort: alone \(alone) per member, all participants each alone \(allAlone), together \(joint): saving \(saving)."
    )
  }

  static func effortMore(_ alone: String, _ allAlone: String, _ joint: String, _ more: String)
    -> LocalizedText
  {
    LocalizedText(
      de:
        "Aufwand: allein je Mitglied \(alone), alle Beteiligten jeder für sich \(allAlone), gemeinsam \(joint): \(more) mehr.",
      en:
        "Effort: alone \(alone) per member, all participants each alone \(allAlone), together \(joint): \(more) more."
    )
  }

  static func costOf(oneOff: String, grants: String, net: String, perMember: String, total: String)
    -> LocalizedText
  {
    LocalizedText(
      de:
        "Kosten: einmalig \(oneOff), davon gefördert \(grants), zu teilen \(net); je Mitglied \(perMember); zusammen \(total).",
      en:
        "Cost: one-off \(oneOff), of which grants \(grants), to be split \(net); per member \(perMember); in all \(total)."
    )
  }

  static func unusedGrants(_ amount: String) -> LocalizedText {
    LocalizedText(
      de: "Fördermittel über die einmaligen Kosten hinaus: \(amount). Sie mindern nichts anderes.",
      en: "Grants beyond the one-off cost: \(amount). They reduce nothing else.")
  }

  static func splitBy(_ key: LocalizedText) -> LocalizedText {
    LocalizedText(
      de: "Schlüssel: \(key.de). Restcents gehen an den größten Bruchteil, dann nach der Kennung.",
      en: "Key: \(key.en). Remaining cents go to the largest fraction, then by id.")
  }

  static func startsOn(_ day: String) -> LocalizedText {
    LocalizedText(de: "Beginn: \(day).", en: "Start: \(day).")
  }

  static func settledOn(_ day: String) -> LocalizedText {
    LocalizedText(
      de: "Finanzen, Personal und Recht sind seit \(day) geklärt.",
      en: "Finance, staff and law are settled since \(day).")
  }

  static func settledFrom(_ day: String) -> LocalizedText {
    LocalizedText(
      de: "Finanzen, Personal und Recht sollen bis \(day) geklärt sein.",
      en: "Finance, staff and law are to be settled by \(day).")
  }

  static let notSettled = LocalizedText(
    de: "Finanzen, Personal und Recht sind noch nicht geklärt.",
    en: "Finance, staff and law are not settled yet.")

  static func startsUnsettled(_ measure: String) -> LocalizedText {
    LocalizedText(
      de: "Achtung: \(measure) beginnt, bevor Finanzen, Personal und Recht geklärt sind.",
      en: "Attention: \(measure) starts before finance, staff and law are settled.")
  }

  static func unnamedWithGap(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: "\(othersUnnamed(count).de) mit sicherer Lücke.",
      en: "\(othersUnnamed(count).en) with a certain gap.")
  }
}

extension AssessedMeasure.Choice {
  /// Where participants come from.
  var text: LocalizedText {
    switch self {
    case .gaps:
      LocalizedText(
        de: "Beteiligt sind die Mitglieder mit sicherer, nicht akzeptierter Lücke.",
        en: "Participants are the members with a certain gap that they have not accepted.")
    case .file:
      LocalizedText(
        de: "Die Beteiligten nennt die Datei des Verbunds.",
        en: "The participants are named in the federation's file.")
    case .call:
      LocalizedText(
        de: "Die Beteiligten wurden beim Aufruf genannt.", en: "The participants were named in the call.")
    }
  }
}
