// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

/// The sentences of remarks, in both languages.
extension LocalizedText {
  static func assumedComplete(_ table: String) -> LocalizedText {
    LocalizedText(
      de: "Die Tabelle `\(table)` ist nicht als vollständig erklärt. Sie wurde als vollständig behandelt.",
      en: "The table `\(table)` is not declared complete. It was treated as complete.")
  }

  static func openTable(_ table: String) -> LocalizedText {
    LocalizedText(
      de: "Die Tabelle `\(table)` ist unvollständig. Was sich nur an allen Einträgen zeigt, bleibt offen.",
      en: "The table `\(table)` is incomplete. What only all entries can show stays open.")
  }

  static func dayAhead(_ days: DaysAhead, place: String?, on date: CivilDate) -> LocalizedText {
    let field = "`\(days.fact).\(days.field)`" + (place.map { " (\($0))" } ?? "")
    return LocalizedText(
      de:
        "Der Tag in \(field) liegt nach dem Stichtag \(date.germanText). Er zählt als nicht angegeben, denn hier steht, was schon geschehen ist.",
      en:
        "The day in \(field) is later than the day of the assessment, \(date.description). It counts as not recorded, for this says what has been done."
    )
  }

  static func expiredAnswer(_ rule: String, on date: CivilDate) -> LocalizedText {
    LocalizedText(
      de: "Die Antwort zu `\(rule)` galt bis zum \(date.germanText) und zählt nicht mehr.",
      en: "The answer to `\(rule)` was valid until \(date.description) and no longer counts.")
  }

  static func contradiction(_ rule: String) -> LocalizedText {
    LocalizedText(
      de: "Die Antwort zu `\(rule)` widerspricht den Bestandsdaten. Es gelten die Daten.",
      en: "The answer to `\(rule)` contradicts the recorded facts. The facts count.")
  }

  static func conflict(_ rule: String, _ outcome: Outcome, with other: String) -> LocalizedText {
    LocalizedText(
      de:
        "`\(rule)` ist \(outcome.meaning.de), das passt nicht zum Ergebnis von `\(other)`. Bitte prüfen Sie die Angaben zu beiden Regeln.",
      en:
        "`\(rule)` is \(outcome.meaning.en), which does not go with the outcome of `\(other)`. Please check what is recorded for both rules."
    )
  }

  static func answerEnds(_ rule: String, on date: CivilDate) -> LocalizedText {
    LocalizedText(
      de: "Die Antwort zu `\(rule)` gilt nur noch bis zum \(date.germanText).",
      en: "The answer to `\(rule)` is valid only until \(date.description).")
  }

  static func waiverEnds(_ rule: String, on date: CivilDate) -> LocalizedText {
    LocalizedText(
      de: "Die Ausnahme zu `\(rule)` gilt nur noch bis zum \(date.germanText).",
      en: "The waiver for `\(rule)` is valid only until \(date.description).")
  }

  static func waiver(_ rule: String, _ status: WaiverStatus, _ waiver: Waiver) -> LocalizedText {
    let (from, until) = (waiver.from.value, waiver.until.value)
    return switch status {
    case .active:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` gilt bis zum \(until.germanText).",
        en: "The waiver for `\(rule)` is valid until \(until.description).")
    case .unnecessary:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` ist nicht mehr nötig: Die Regel ist erfüllt.",
        en: "The waiver for `\(rule)` is no longer needed: the rule is achieved.")
    case .dormant:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` ruht: Ob die Regel erfüllt ist, steht noch nicht fest.",
        en: "The waiver for `\(rule)` is dormant: whether the rule is achieved is not known yet.")
    case .expired:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` ist am \(until.germanText) abgelaufen.",
        en: "The waiver for `\(rule)` ended on \(until.description).")
    case .pending:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` beginnt erst am \(from.germanText).",
        en: "The waiver for `\(rule)` starts only on \(from.description).")
    case .idle:
      LocalizedText(
        de: "Die Ausnahme zu `\(rule)` hat keine Wirkung: Die Regel wird nicht bewertet.",
        en: "The waiver for `\(rule)` has no effect: the rule is not judged.")
    }
  }

  static func defect(_ rule: String, _ text: LocalizedText) -> LocalizedText {
    LocalizedText(
      de:
        "Die Regel `\(rule)` konnte nicht ausgewertet werden: \(text.de). Bitte melden Sie dies dem Herausgeber.",
      en: "The rule `\(rule)` could not be evaluated: \(text.en). Please tell its publisher.")
  }
}
