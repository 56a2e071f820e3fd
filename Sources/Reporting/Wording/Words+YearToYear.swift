// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// What has changed since an earlier result, and why.
extension Words {
  static let yearChanges = LocalizedText(
    de: "Was sich geändert hat, und warum", en: "What has changed, and why")
  static let trend = LocalizedText(de: "Verlauf", en: "The course over the years")
  static let before = LocalizedText(de: "vorher", en: "before")
  static let whyGuaranteed = LocalizedText(de: "gesichert, weil", en: "guaranteed, because")
  static let whyPossible = LocalizedText(de: "möglich, weil", en: "possible, because")
  static let changedLevels = LocalizedText(de: "Geänderte Stufen", en: "Levels that changed")
  static let changedNumbers = LocalizedText(de: "Regeln nach Ergebnis", en: "Rules by outcome")
  static let changedRules = LocalizedText(de: "Geänderte Regeln", en: "Rules that changed")
  static let achievedRules = LocalizedText(
    de: "gesichert erfüllte Regeln, die Stufen bilden", en: "rules that build levels, achieved for certain")
  static let scoredAchieved = LocalizedText(
    de: "erfüllt von den Regeln, die Stufen bilden", en: "achieved of the rules that build levels")
  static let acceptedGaps = LocalizedText(de: "akzeptierte Risiken", en: "accepted risks")
  static let ruleTitle = LocalizedText(de: "Anforderung", en: "Requirement")
  static let ruleAbsent = LocalizedText(de: "galt nicht", en: "was not in force")
  static let ruleGone = LocalizedText(de: "gilt nicht mehr", en: "is no longer in force")
  static let notRecordedThen = LocalizedText(de: "damals nicht erfasst", en: "not recorded then")
  static let levelsAndRulesSame = LocalizedText(
    de: "Keine Stufe und keine Regel hat sich geändert.", en: "No level and no rule has changed.")
  static let levelsUnchanged = LocalizedText(
    de: "Alle Stufen sind dieselben wie vorher.", en: "All levels are the same as before.")
  static let partsExplained = LocalizedText(
    de:
      "Jede Änderung ist nach Ursachen zerlegt; die Teile ergeben zusammen die ganze Änderung. Was zwei Ursachen nur zusammen bewirken, oder jede für sich schon bewirkt hätte, steht als Zusammenwirken da.",
    en:
      "Each change is split by cause; the parts add up to the whole change. What two causes bring about only together, or each would have brought about alone, is shown as their joint effect."
  )
  static let undividedExplained = LocalizedText(
    de:
      "Verglichen werden zwei gespeicherte Ergebnisse, oder Bestandsaufnahmen nach verschiedenen Schemata. Daran lässt sich nicht unterscheiden, welche der genannten Ursachen den Ausschlag gab.",
    en:
      "Two stored results are compared, or snapshots of different schemas. They do not tell which of the causes named made the difference."
  )
  static let sameYardstick = LocalizedText(
    de:
      "Beide Bestandsaufnahmen sind nach den heutigen Regelpaketen, dem heutigen Reifegradmodell und der heutigen Anpassung beurteilt, jede zu ihrem Tag.",
    en:
      "Both snapshots are judged by today's rule packs, maturity model and tailoring, each as of its own day."
  )
  static let trendExplained = LocalizedText(
    de:
      "Jede Bestandsaufnahme ist zu ihrem Tag nach den heute geltenden Regeln, dem heutigen Modell und der heutigen Anpassung beurteilt. Was damals noch niemand gefragt hat, ist offen und zählt nicht als nicht erfüllt.",
    en:
      "Each snapshot is judged as of its own day by the rules in force today and today's model and tailoring. What nobody asked at the time is open and does not count as not achieved."
  )

  static func compared(old: String, new: String) -> LocalizedText {
    LocalizedText(
      de: "Verglichen wird der Stand vom \(old) mit dem vom \(new).",
      en: "The state of \(old) is compared with that of \(new).")
  }

  static func comparisonTitle(_ commune: String) -> LocalizedText {
    LocalizedText(de: "Vergleich: \(commune)", en: "Comparison: \(commune)")
  }

  static func earlierLevel(_ date: String, _ level: String, isSame: Bool) -> LocalizedText {
    LocalizedText(
      de:
        "Mit der Bestandsaufnahme vom \(date) war es \(isSame ? "ebenso " : "")Stufe \(level): was sich seitdem geändert hat, und warum.",
      en:
        "With the snapshot of \(date) it was \(isSame ? "level \(level) as well" : "level \(level)"): what has changed since, and why."
    )
  }

  static func unchangedDomains(_ domains: String) -> LocalizedText {
    LocalizedText(de: "Unverändert: \(domains).", en: "Unchanged: \(domains).")
  }

  static func olderOmitted(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1
        ? "Eine ältere Bestandsaufnahme ist nicht dargestellt."
        : "\(count) ältere Bestandsaufnahmen sind nicht dargestellt.",
      en: count == 1 ? "One older snapshot is not shown." : "\(count) older snapshots are not shown.")
  }

  static func jointly(_ causes: String) -> LocalizedText {
    LocalizedText(de: "Zusammenwirken von \(causes)", en: "joint effect of \(causes)")
  }

  static func inseparable(_ causes: String) -> LocalizedText {
    LocalizedText(de: "nicht zu trennen: \(causes)", en: "cannot be told apart: \(causes)")
  }

  static func levelChanged(from old: String, to new: String) -> LocalizedText {
    LocalizedText(
      de: "Stufe des Ganzen: vorher \(old), jetzt \(new).",
      en: "Level of the whole: \(old) before, \(new) now.")
  }
}

extension RuleChangeKind {
  /// The heading of the rules that changed in this way.
  var title: LocalizedText {
    switch self {
    case .achieved: LocalizedText(de: "jetzt erfüllt", en: "achieved now")
    case .lost: LocalizedText(de: "nicht mehr erfüllt", en: "no longer achieved")
    case .missed: LocalizedText(de: "jetzt bekannt: nicht erfüllt", en: "known now: not achieved")
    case .opened: LocalizedText(de: "nicht mehr zu entscheiden", en: "no longer to be decided")
    case .added: LocalizedText(de: "neue Regeln", en: "new rules")
    case .withdrawn: LocalizedText(de: "entfallene Regeln", en: "withdrawn rules")
    case .applicable: LocalizedText(de: "jetzt anwendbar oder ausgewählt", en: "applicable or selected now")
    case .inapplicable:
      LocalizedText(de: "nicht mehr anwendbar oder ausgewählt", en: "no longer applicable or selected")
    case .other:
      LocalizedText(
        de: "zählt anders, wegen einer Voraussetzung oder einer Ausnahme",
        en: "counts otherwise, because of a prerequisite or a waiver")
    }
  }
}
