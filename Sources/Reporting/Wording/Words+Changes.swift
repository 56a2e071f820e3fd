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
    let before =
      judged == 0
      ? LocalizedText(de: "damals keine zu beurteilen", en: "none to be judged then")
      : LocalizedText(de: "damals \(then) von \(judged)", en: "\(then) of \(judged) then")
    return LocalizedText(
      de: "Erfüllte Pflichten der Gremien und des Verbunds: \(before.de), jetzt \(now) von \(judgedNow).",
      en: "Duties of boards and federation achieved: \(before.en), \(now) of \(judgedNow) now.")
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

  /// In one line: rules that are achieved, then and now, and why.
  static func achievedTogether(_ then: Int, _ now: Int, members: Int, why: String) -> LocalizedText {
    LocalizedText(
      de: """
        Erfüllte Regeln, die Stufen bilden (\(membersCount(members).de) zusammen): damals \(then), jetzt \(now)\(why).
        """,
      en: """
        Rules that build levels and are achieved (\(membersCount(members).en) together): \(then) then, \(now) now\(why).
        """)
  }

  static let splitExplained = LocalizedText(
    de: """
      Nach Ursachen zerlegt wird, was nach den Parametern der Regelpakete und ohne Anpassung gilt, wie im Vergleich. Die \
      Zerlegung hat jede Kommune aus ihren beiden Bestandsaufnahmen selbst berechnet und abgegeben.
      """,
    en: """
      Split by cause is what holds by the packs' own parameters and without any tailoring, as in the comparison. Each \
      municipality has computed the split itself from its two snapshots, and has handed it in.
      """)

  static func outcomesTogether(_ members: Int) -> LocalizedText {
    LocalizedText(
      de: "Regeln, die Stufen bilden, nach Ergebnis: \(membersCount(members).de) zusammen",
      en: "rules that build levels, by outcome: \(membersCount(members).en) together")
  }

  static let ownOutcomes = LocalizedText(
    de: "Regeln, die Stufen bilden, nach Ergebnis", en: "rules that build levels, by outcome")

  static func causesUndivided(_ name: String, _ reason: String) -> LocalizedText {
    LocalizedText(
      de: "\(name): Die Ursachen sind nicht zu trennen, denn \(reason).",
      en: "\(name): the causes cannot be told apart, because \(reason).")
  }

  static func ownUndivided(_ reason: String) -> LocalizedText {
    LocalizedText(
      de: "Die Ursachen sind nicht zu trennen, denn \(reason).",
      en: "The causes cannot be told apart, because \(reason).")
  }

  static func othersUndivided(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: "Bei \(othersUnnamed(count).de) sind die Ursachen nicht zu trennen.",
      en: "The causes cannot be told apart for \(othersUnnamed(count).en).")
  }

  static func notCounted(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: """
        Nicht mitgezählt: \(membersCount(count).de), die beide Male abgegeben haben, aber nicht genannt werden und zu wenige \
        für eine gemeinsame Angabe sind.
        """,
      en: """
        Not counted: \(membersCount(count).en) that handed in both times, but are not named and too few for a figure over \
        all of them.
        """)
  }

  static let noEarlierOwn = LocalizedText(
    de: "Eine frühere Abgabe zum Vergleich lag nicht vor.",
    en: "There was no earlier submission to compare with.")

  static func ownLevelChanged(from then: String, to now: String, since day: String) -> LocalizedText {
    LocalizedText(
      de: "Eigene Stufe des Ganzen, mit eigener Anpassung: zum \(day) \(then), jetzt \(now).",
      en: "Own level of the whole, with your own tailoring: \(then) as of \(day), \(now) now.")
  }

  static let then = LocalizedText(de: "damals", en: "then")
  static let now = LocalizedText(de: "jetzt", en: "now")
  static let ownLevelsThenNow = LocalizedText(
    de: "Eigene Stufe des Ganzen, damals und jetzt", en: "Own level of the whole, then and now")
  static let gapsMayBeOlder = LocalizedText(
    de: """
      Eine Lücke kann auch deshalb neu gemeinsam sein, weil ein Mitglied beigetreten ist, weil eine fehlende Angabe jetzt bekannt \
      ist oder weil inzwischen drei oder mehr Mitglieder nicht genannt werden und deshalb mitzählen.
      """,
    en: """
      A gap can also be newly shared because a member has joined, because a missing fact is known now, or because three or more \
      members are not named by now and are counted for that reason.
      """)
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
