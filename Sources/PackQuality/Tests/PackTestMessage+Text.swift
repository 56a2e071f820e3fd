// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension PackTestMessage {
  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .outcome(let expected, let got):
      LocalizedText(
        de: "erwartet ist `\(expected)`, das Ergebnis ist `\(got)`",
        en: "`\(expected)` is expected, the outcome is `\(got)`")
    case .achievement(let expected, let got):
      LocalizedText(
        de: "erwartet ist der Erfüllungsgrad `\(expected)`, das Ergebnis ist `\(got)`",
        en: "the achievement `\(expected)` is expected, the result is `\(got)`")
    case .notMissing(let path):
      LocalizedText(de: "`\(path)` fehlt nicht", en: "`\(path)` is not missing")
    case .missingUnexpected(let path):
      LocalizedText(
        de: "`\(path)` fehlt, steht aber nicht unter `missing`",
        en: "`\(path)` is missing but not named under `missing`")
    case .subjectOutcome(let label, let expected, let got):
      LocalizedText(
        de: "für das Prüfobjekt `\(label)` ist `\(expected)` erwartet, das Ergebnis ist `\(got)`",
        en: "`\(expected)` is expected for the subject `\(label)`, the outcome is `\(got)`")
    case .noSuchSubject(let label, _):
      LocalizedText(de: "ein Prüfobjekt `\(label)` gibt es nicht", en: "there is no subject `\(label)`")
    case .foreignRule(let rule, let pack):
      LocalizedText(
        de: "`\(rule)` ist keine Regel des Pakets `\(pack)`",
        en: "`\(rule)` is not a rule of the pack `\(pack)`")
    case .noDate:
      LocalizedText(de: "das Beispiel hat keinen Stichtag", en: "the example has no date")
    case .unusedFact(let fact, let rule?):
      LocalizedText(
        de: "die Regel `\(rule)` liest `\(fact)` nicht", en: "the rule `\(rule)` does not read `\(fact)`")
    case .unusedFact(let fact, nil):
      LocalizedText(
        de: "keine Regel der Beispiele dieser Datei liest `\(fact)`",
        en: "no rule of the examples in this file reads `\(fact)`")
    case .unusedAnswer(let answer, let rule?):
      LocalizedText(
        de: "die Antwort auf `\(answer)` zählt nicht für die Regel `\(rule)`",
        en: "the answer to `\(answer)` does not count for the rule `\(rule)`")
    case .unusedAnswer(let answer, nil):
      LocalizedText(
        de: "kein Beispiel dieser Datei braucht die Antwort auf `\(answer)`",
        en: "no example in this file needs the answer to `\(answer)`")
    case .unusedParameter(let parameter, let rule?):
      LocalizedText(
        de: "die Regel `\(rule)` liest den Parameter `\(parameter)` nicht",
        en: "the rule `\(rule)` does not read the parameter `\(parameter)`")
    case .unusedParameter(let parameter, nil):
      LocalizedText(
        de: "keine Regel der Beispiele dieser Datei liest den Parameter `\(parameter)`",
        en: "no rule of the examples in this file reads the parameter `\(parameter)`")
    case .noExample(let rule, let outcome):
      LocalizedText(
        de: "für `\(rule)` gibt es kein Beispiel mit dem Ergebnis `\(outcome)`",
        en: "there is no example of `\(rule)` with the outcome `\(outcome)`")
    case .noEmptyExample(let rule):
      LocalizedText(
        de: "für `\(rule)` gibt es kein Beispiel ohne Prüfobjekt",
        en: "there is no example of `\(rule)` without a subject")
    case .noSeveralExample(let rule):
      LocalizedText(
        de: "für `\(rule)` gibt es kein Beispiel mit mehreren Prüfobjekten",
        en: "there is no example of `\(rule)` with several subjects")
    case .noSchema(let rule):
      LocalizedText(
        de: "das Paket nennt kein Bestandsschema für die Regel `\(rule)`",
        en: "the pack names no inventory schema for the rule `\(rule)`")
    case .needlessExplanation(let mutant, let rule, _):
      LocalizedText(
        de: "von der Regel `\(rule)` bleibt kein Mutant `\(mutant)` unbemerkt",
        en: "no mutant `\(mutant)` of the rule `\(rule)` goes unnoticed")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .outcome, .achievement, .subjectOutcome:
      LocalizedText(
        de: "Prüfen Sie, ob die Regel oder das Beispiel irrt",
        en: "check which of the two is wrong, rule or example")
    case .notMissing:
      LocalizedText(
        de: "Streichen Sie die Zeile, oder lassen Sie den Fakt im Beispiel weg",
        en: "drop the line, or leave the fact out of the example")
    case .missingUnexpected(let path):
      LocalizedText(
        de: "Ergänzen Sie `\(path)` unter `missing`, oder geben Sie den Fakt an",
        en: "add `\(path)` under `missing`, or give the fact")
    case .noSuchSubject(_, let nearest):
      nearest.map { LocalizedText(de: "Meinen Sie `\($0)`?", en: "do you mean `\($0)`?") }
    case .foreignRule:
      LocalizedText(
        de: "Verschieben Sie das Beispiel in das Paket der Regel",
        en: "move the example to the rule's own pack")
    case .noDate:
      LocalizedText(
        de: "Ergänzen Sie `as_of:` am Anfang der Datei", en: "add `as_of:` at the top of the file")
    case .unusedFact, .unusedAnswer, .unusedParameter:
      LocalizedText(
        de: "Streichen Sie die Angabe; vielleicht ist ein Name verwechselt",
        en: "drop it; perhaps a name is mixed up")
    case .noExample(_, let outcome):
      LocalizedText(
        de: "Schreiben Sie ein Beispiel mit `expect: \(outcome)`",
        en: "write an example with `expect: \(outcome)`")
    case .noEmptyExample:
      LocalizedText(
        de: "Schreiben Sie ein Beispiel, in dem die Tabelle `~` ist, also leer und vollständig",
        en: "write an example in which the table is `~`, empty and complete")
    case .noSeveralExample:
      LocalizedText(
        de: "Schreiben Sie ein Beispiel mit zwei Zeilen, von denen eine die Bedingung erfüllt",
        en: "write an example with two rows, one of which meets the condition")
    case .noSchema:
      LocalizedText(
        de: "Ergänzen Sie `inventory:` in `pack.yaml`", en: "add it to `inventory:` in `pack.yaml`")
    case .needlessExplanation(_, _, let nearest?):
      LocalizedText(de: "Meinen Sie `\(nearest)`?", en: "do you mean `\(nearest)`?")
    case .needlessExplanation(_, _, nil):
      LocalizedText(
        de: "Streichen Sie den Eintrag unter `survivors`", en: "drop the entry under `survivors`")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> PackTestMessage {
    switch code {
    case .outcome: .outcome(expected: "pass", got: "unknown")
    case .achievement: .achievement(expected: "[1/2, 2/3]", got: "[1/2, 1]")
    case .notMissing: .notMissing("servers[*].critical")
    case .missingUnexpected: .missingUnexpected("servers[*].critical")
    case .subjectOutcome: .subjectOutcome("SRV-1", expected: "pass", got: "fail")
    case .noSuchSubject: .noSuchSubject("SRV-9", nearest: "SRV-1")
    case .foreignRule: .foreignRule("wiba/backup-3", pack: "isb-basis")
    case .noDate: .noDate
    case .unusedFact: .unusedFact("servers", rule: "BCK-03")
    case .unusedAnswer: .unusedAnswer("ORG-01", rule: "ORG-02")
    case .unusedParameter: .unusedParameter("max_plan_age", rule: "BCK-03")
    case .noExample: .noExample(rule: "BCK-03", outcome: "fail")
    case .noEmptyExample: .noEmptyExample(rule: "BCK-03")
    case .noSeveralExample: .noSeveralExample(rule: "BCK-03")
    case .noSchema: .noSchema(rule: "LL-01")
    case .needlessExplanation: .needlessExplanation("a < b => a <= b", rule: "BCK-03", nearest: nil)
    }
  }
}
