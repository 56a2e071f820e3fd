// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// The report of a federation: what stands on its first page, and the comparison.
extension Words {
  static func federationTitle(_ federation: String) -> LocalizedText {
    LocalizedText(de: "Gemeinsame Auswertung: \(federation)", en: "Joint evaluation: \(federation)")
  }

  static let forTheBoard = LocalizedText(de: "Für das Steuerungsboard", en: "For the steering board")
  static let noRanking = LocalizedText(
    de: "Eine Stufe zu erreichen ist keine Pflicht, und die Auswertung ist keine Rangfolge.",
    en: "No level is owed, and the evaluation is no ranking.")

  static func submissions(_ submitted: Int, of members: Int) -> LocalizedText {
    LocalizedText(
      de: "Abgaben: \(submitted) von \(members) Mitgliedern.",
      en: "Submissions: \(submitted) of \(members) members.")
  }

  static func missingSubmissions(_ names: String) -> LocalizedText {
    LocalizedText(
      de: "Es fehlt die Abgabe von \(names).", en: "The submission of \(names) is missing.")
  }

  static func comparedRules(_ compared: Int, excluded: Int) -> LocalizedText {
    LocalizedText(
      de:
        "Verglichen: \(rules(compared).de), die nach den Bestandsdaten für alle gelten. Ausgenommen: \(rules(excluded).de).",
      en:
        "Compared: \(rules(compared).en) that apply to everybody by the facts. Left out: \(rules(excluded).en)."
    )
  }

  static func overallSpread(_ guaranteed: String, _ possible: String) -> LocalizedText {
    LocalizedText(
      de: "Stufe des Ganzen im Vergleich: gesichert \(guaranteed), möglich \(possible).",
      en: "Level of the whole in the comparison: guaranteed \(guaranteed), possible \(possible).")
  }

  static func dutiesAchieved(_ achieved: Int, of judged: Int, open: Int) -> LocalizedText {
    LocalizedText(
      de:
        "Pflichten der Gremien und des Verbunds: \(achieved) von \(judged) erfüllt, \(open) nicht zu entscheiden.",
      en: "Duties of boards and federation: \(achieved) of \(judged) achieved, \(open) not to be decided.")
  }

  static let domainsOfAll = LocalizedText(
    de: "Handlungsfelder: von der niedrigsten bis zur höchsten Stufe",
    en: "Domains: from the lowest to the highest level")
  static let mostShared = LocalizedText(
    de: "Lücken, die mehrere Mitglieder haben", en: "Gaps that several members have")
  static let jointMeasuresSuggested = LocalizedText(
    de: "Gemeinsame Maßnahmen (Vorschläge)", en: "Joint measures (suggestions)")
  static let supportSuggested = LocalizedText(
    de: "Gegenseitige Unterstützung (Vorschläge)", en: "Mutual support (suggestions)")
  static let nothingShared = LocalizedText(
    de: "Keine Lücke haben mehrere Mitglieder.", en: "No gap is shared by several members.")

  // MARK: - Comparison

  static let comparison = LocalizedText(de: "Handlungsfelder und Mitglieder", en: "Domains and members")
  static let comparisonExplained = LocalizedText(
    de: """
      Verglichen wird mit den Parametern der Regelpakete und ohne Anpassungen, auf den Regeln, die nach den Bestandsdaten für \
      alle verglichenen Mitglieder gelten. Die Reihenfolge ist alphabetisch.
      """,
    en: """
      Compared with the packs' own parameters and without any tailoring, on the rules that by the facts apply to every \
      compared member. The order is alphabetical.
      """)
  static let consentExplained = LocalizedText(
    de: """
      Mit Namen erscheint nur, wer eingewilligt hat. Von den anderen werden nur Grenzen über alle zusammen gezeigt, und nur, \
      wenn es mindestens drei sind.
      """,
    en: """
      Named are only those who consented. Of the others only bounds over all of them together are shown, and only if they are \
      three or more.
      """)
  static let ownLevel = LocalizedText(
    de: "eigene Stufe (alle Regeln, eigene Anpassung; nicht vergleichbar)",
    en: "own level (all rules, own tailoring; not comparable)")
  static let commonLevel = LocalizedText(
    de: "Stufe des Ganzen (verglichene Regeln)", en: "level of the whole (compared rules)")
  static let commonShare = LocalizedText(
    de: "erfüllter Anteil der verglichenen Regeln", en: "share of compared rules achieved")
  static let guaranteedSpread = LocalizedText(de: "alle: gesichert", en: "all: guaranteed")
  static let possibleSpread = LocalizedText(de: "alle: möglich", en: "all: possible")
  static let comparedCount = LocalizedText(de: "Regeln", en: "Rules")
  static let nobodyCompared = LocalizedText(
    de: "Es gibt nichts zu vergleichen.", en: "There is nothing to compare.")

  static func unnamedMembers(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: "\(count) nicht genannte Mitglieder zusammen", en: "\(count) members not named, together")
  }

  static func notShown(_ count: Int) -> LocalizedText {
    LocalizedText(
      de:
        "\(count) Abgaben erscheinen hier nicht, weil die Mitglieder nicht genannt werden und weniger als drei sind.",
      en: "\(count) submissions are not shown here, because their members are not named and fewer than three."
    )
  }

  static func withoutSubmission(_ name: String) -> LocalizedText {
    LocalizedText(de: "\(name) (ohne Abgabe)", en: "\(name) (no submission)")
  }

  static func fromTo(_ low: Int, _ high: Int) -> LocalizedText {
    low == high
      ? LocalizedText(de: "\(low)", en: "\(low)")
      : LocalizedText(de: "\(low) bis \(high)", en: "\(low) to \(high)")
  }

  static let excludedRules = LocalizedText(
    de: "Regeln, die nicht verglichen werden", en: "Rules that are not compared")
  static let forWhom = LocalizedText(de: "Wegen", en: "Because of")
  static let whyExcluded = LocalizedText(de: "Warum nicht", en: "Why not")

  static func othersUnnamed(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 nicht genanntes Mitglied" : "\(count) nicht genannte Mitglieder",
      en: count == 1 ? "1 member not named" : "\(count) members not named")
  }

  // MARK: - Shared gaps

  static let sharedGaps = LocalizedText(de: "Gemeinsame Lücken", en: "Shared gaps")
  static let sharedGapsExplained = LocalizedText(
    de: """
      Lücken, die mehrere Mitglieder nach eigener Sicht haben, mit ihrer Anpassung. Sicher sind sie, wo Daten oder Antworten es \
      sagen; möglich, wo Angaben fehlen.
      """,
    en: """
      Gaps that several members have by their own view, with their tailoring. They are certain where facts or answers say so, \
      possible where facts are missing.
      """)
  static let certainFor = LocalizedText(de: "Sicher bei", en: "Certain for")
  static let possibleFor = LocalizedText(de: "Möglich bei", en: "Possible for")
  static let acceptedBy = LocalizedText(de: "Risiko akzeptiert von", en: "Risk accepted by")
  static let closedBy = LocalizedText(de: "Gemeinsame Maßnahme", en: "Joint measure")

  static let gapsWithoutLevel = LocalizedText(
    de: "Regeln, die für keine Stufe zählen", en: "Rules that count for no level")

  static func certainAndPossible(_ certain: Int, _ possible: Int) -> LocalizedText {
    if possible == 0 {
      return LocalizedText(de: "\(certain) sicher", en: "\(certain) certain")
    }
    return LocalizedText(
      de: "\(certain) sicher, \(possible) möglich", en: "\(certain) certain, \(possible) possible")
  }

  static func membersCount(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Mitglied" : "\(count) Mitglieder", en: count == 1 ? "1 member" : "\(count) members")
  }
}

extension ExcludedRule.Reason {
  /// The reason in words.
  var text: LocalizedText {
    switch self {
    case .notApplicable: LocalizedText(de: "gilt nicht für alle", en: "does not apply to everybody")
    case .open:
      LocalizedText(
        de: "nicht von allen ist bekannt, ob sie gilt", en: "not known of everybody whether it applies")
    case .notJudged: LocalizedText(de: "nicht überall bewertet", en: "not judged everywhere")
    case .notSubmitted: LocalizedText(de: "steht nicht in jeder Abgabe", en: "not in every submission")
    }
  }
}
