// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// What changed between two joint evaluations.
extension Words {
  static let changes = LocalizedText(
    de: "Was sich seit der letzten Auswertung geändert hat", en: "What changed since the last evaluation")
  static let noEarlier = LocalizedText(
    de: "Eine frühere Auswertung zum Vergleich lag nicht vor.",
    en: "There was no earlier evaluation to compare with.")

  static func changesExplained(_ day: String) -> LocalizedText {
    LocalizedText(
      de: """
        Verglichen mit der Auswertung zum \(day). Stufen sind die eigenen der Mitglieder, auf allen ihren Regeln und mit ihrer \
        Anpassung. Wer beigetreten oder ausgetreten ist, steht für sich und verschiebt keine Zahl der anderen.
        """,
      en: """
        Compared with the evaluation as of \(day). Levels are the members' own, on all their rules and with their tailoring. \
        Those who joined or left are told apart and shift no figure of the others.
        """)
  }

  static func membersThenNow(_ then: Int, _ now: Int) -> LocalizedText {
    LocalizedText(de: "Mitglieder: damals \(then), jetzt \(now).", en: "Members: \(then) then, \(now) now.")
  }

  static func rulesThenNow(_ then: Int, _ now: Int, both: Int) -> LocalizedText {
    LocalizedText(
      de: "Verglichene Regeln: damals \(then), jetzt \(now), beide Male \(both).",
      en: "Compared rules: \(then) then, \(now) now, \(both) both times.")
  }

  static func joinedSince(_ names: String) -> LocalizedText {
    LocalizedText(de: "Beigetreten: \(names).", en: "Joined: \(names).")
  }

  static func leftSince(_ names: String) -> LocalizedText {
    LocalizedText(de: "Ausgetreten: \(names).", en: "Left: \(names).")
  }

  static func dutiesThenNow(_ then: Int, of judged: Int, _ now: Int, of judgedNow: Int) -> LocalizedText {
    LocalizedText(
      de:
        "Erfüllte Pflichten der Gremien und des Verbunds: damals \(then) von \(judged), jetzt \(now) von \(judgedNow).",
      en: "Duties of boards and federation achieved: \(then) of \(judged) then, \(now) of \(judgedNow) now.")
  }

  /// In one line: how many members have a domain guaranteed higher than then, and what became of shared gaps.
  static func changedSince(_ day: String, raised: Int, of members: Int, gaps: Int, closed: Int)
    -> LocalizedText
  {
    LocalizedText(
      de: """
        Seit \(day): bei \(raised) von \(members) genannten Mitgliedern ist mindestens ein Handlungsfeld gesichert höher; \
        \(gaps) Lücken sind neu gemeinsam, \(closed) nicht mehr.
        """,
      en: """
        Since \(day): \(raised) of \(members) named members have at least one domain guaranteed higher; \(gaps) gaps are newly \
        shared, \(closed) no longer.
        """)
  }

  static let then = LocalizedText(de: "damals", en: "then")
  static let now = LocalizedText(de: "jetzt", en: "now")
  static let ownLevelsThenNow = LocalizedText(
    de: "Eigene Stufe des Ganzen, damals und jetzt", en: "Own level of the whole, then and now")
  static let domainsThenNow = LocalizedText(
    de: "Handlungsfelder, deren Stufe sich änderte", en: "Domains whose level changed")
  static let newGaps = LocalizedText(de: "Neu gemeinsam", en: "Newly shared")
  static let closedGaps = LocalizedText(de: "Nicht mehr gemeinsam", en: "No longer shared")
  static let whatMayBeBehind = LocalizedText(de: "Was dahinterstehen kann", en: "What may be behind it")
  static let causesNotSplit = LocalizedText(
    de: "Wie viel jede Ursache ausmacht, lässt sich aus zwei Ergebnissen allein nicht sagen.",
    en: "How much each cause contributed cannot be told from two results alone.")
}

extension FederationCause {
  /// The cause in words.
  var text: LocalizedText {
    let (id, none) = (id ?? "", LocalizedText(de: "keine", en: "none"))
    switch kind {
    case .facts:
      return LocalizedText(
        de: "Daten, Antworten, Vollständigkeit und Anpassungen der Mitglieder",
        en: "facts, answers, completeness and tailorings of the members")
    case .time:
      return LocalizedText(
        de: "der Ablauf der Zeit: Nachweise und Antworten altern",
        en: "the passing of time: evidence and answers age")
    case .pack:
      return LocalizedText(
        de: "Regelpaket \(id): Fassung \(then ?? none.de), jetzt \(now ?? none.de)",
        en: "rule pack \(id): version \(then ?? none.en), now \(now ?? none.en)")
    case .model:
      return LocalizedText(
        de: "Reifegradmodell \(id): Fassung \(then ?? none.de), jetzt \(now ?? none.de)",
        en: "maturity model \(id): version \(then ?? none.en), now \(now ?? none.en)")
    case .members:
      return LocalizedText(
        de:
          "andere verglichene Regeln, weil andere Mitglieder abgegeben haben oder andere Regeln für sie gelten",
        en: "other rules compared, because other members handed in or other rules apply to them")
    }
  }
}
