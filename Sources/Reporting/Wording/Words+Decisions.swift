// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// Accepted risks, dispensations, open questions and remarks.
extension Words {
  static let decisions = LocalizedText(
    de: "Akzeptierte Risiken und Entbehrlichkeiten", en: "Accepted risks and dispensations")
  static let waiversExplained = LocalizedText(
    de: "Eine Ausnahme ändert kein Ergebnis und keine Stufe. Sie sagt, wer ein Risiko bis wann trägt.",
    en: "A waiver changes no outcome and no level. It says who carries a risk, and until when.")
  static let noWaivers = LocalizedText(de: "Keine Ausnahmen.", en: "No waivers.")
  static let noDispensations = LocalizedText(de: "Keine Entbehrlichkeiten.", en: "No dispensations.")
  static let from = LocalizedText(de: "Von", en: "From")
  static let until = LocalizedText(de: "Bis einschließlich", en: "Until, inclusive")
  static let reason = LocalizedText(de: "Begründung", en: "Reason")
  static let approver = LocalizedText(de: "Entschieden von", en: "Decided by")
  static let decidedOn = LocalizedText(de: "Entschieden am", en: "Decided on")
  static let allSubjects = LocalizedText(de: "alle", en: "all")
  static let dispensed = LocalizedText(de: "Entbehrlich", en: "Dispensed")

  static let questions = LocalizedText(de: "Offene Fragen", en: "Open questions")
  static let questionsExplained = LocalizedText(
    de: """
      Zuerst kommt, was die Stufen am stärksten einengt: wie auch immer die Antwort ausfällt, dann bestenfalls, dann, was die \
      meisten Regeln offenhält.
      """,
    en: """
      First comes what narrows the levels most: whatever the answer is, then at best, then what keeps most rules open.
      """)
  static let noQuestions = LocalizedText(de: "Keine offenen Fragen.", en: "No open questions.")
  static let kind = LocalizedText(de: "Art", en: "Kind")
  static let questionOrFact = LocalizedText(de: "Frage oder fehlende Angabe", en: "Question or missing fact")
  static let keepsOpen = LocalizedText(de: "Hält offen", en: "Keeps open")

  static let effect = LocalizedText(de: "Was die Antwort bewirken kann", en: "What the answer can do")
  static let theWhole = LocalizedText(de: "das Ganze", en: "the whole")
  static let settlesNothingAlone = LocalizedText(
    de: "entscheidet erst zusammen mit anderen Angaben", en: "decides only together with other facts")
  static let canDropOut = LocalizedText(
    de: "kann ergeben, dass etwas nicht zu bewerten ist",
    en: "may turn out that something is not to be assessed")
  static let narrowsAnyway = LocalizedText(
    de: "engt die Stufen mit jeder Antwort ein", en: "narrows the levels whatever the answer is")

  static func settlesRules(_ count: Int) -> LocalizedText {
    let rules = rules(count)
    return LocalizedText(
      de: "entscheidet \(rules.de), allein noch keine Stufe", en: "decides \(rules.en), no level by itself")
  }

  static func move(_ name: String, from now: Int, to after: Int) -> LocalizedText {
    LocalizedText(de: "\(name) von \(now) auf \(after)", en: "\(name) from \(now) to \(after)")
  }

  static func canRaise(_ moves: String) -> LocalizedText {
    LocalizedText(
      de: "kann die gesicherte Stufe heben (\(moves))", en: "can raise the guaranteed level (\(moves))")
  }

  static func canLower(_ moves: String) -> LocalizedText {
    LocalizedText(
      de: "kann die mögliche Stufe senken (\(moves))", en: "can lower the possible level (\(moves))")
  }

  static let remarks = LocalizedText(de: "Hinweise", en: "Remarks")
}

extension OpenQuestion.Kind {
  /// The kind in words.
  var name: LocalizedText {
    switch self {
    case .question: LocalizedText(de: "Frage", en: "question")
    case .fact: LocalizedText(de: "Bestandsdaten", en: "recorded fact")
    }
  }
}

extension WaiverStatus {
  /// What a waiver means on the day of the assessment.
  var name: LocalizedText {
    switch self {
    case .active: LocalizedText(de: "gilt", en: "in force")
    case .unnecessary:
      LocalizedText(
        de: "nicht mehr nötig, die Regel ist erfüllt", en: "no longer needed, the rule is achieved")
    case .dormant:
      LocalizedText(
        de: "ruht, die Regel ist noch nicht zu entscheiden", en: "dormant, the rule is not to be decided yet")
    case .expired: LocalizedText(de: "abgelaufen", en: "ended")
    case .pending: LocalizedText(de: "beginnt erst noch", en: "not started yet")
    case .idle:
      LocalizedText(
        de: "ohne Wirkung, die Regel wird nicht bewertet", en: "no effect, the rule is not judged")
    }
  }
}
