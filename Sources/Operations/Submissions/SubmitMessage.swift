// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can be wrong with a submission.
package enum SubmitMessage: DiagnosticMessage {
  /// The codes, OPS301 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case communeNeeded = "OPS301"
    case unknownMember = "OPS302"
    case noMember = "OPS303"
    case brokenSubmission = "OPS304"
    case withheldWhole = "OPS305"
    case noEarlier = "OPS306"
    case otherRun = "OPS307"
    case changedPast = "OPS308"
  }

  /// Several municipalities in the workspace, and none is named.
  case communeNeeded(known: [String])
  /// A municipality that the federation does not name.
  case unknownMember(String, nearest: String?)
  /// A municipality that is no member on the day.
  case noMember(String, asOf: String, from: String, until: String?)
  /// An earlier submission that cannot be read, so that nothing can be compared with it.
  case brokenSubmission(String)
  /// A snapshot that is strictly confidential as a whole.
  case withheldWhole(String)
  /// Nothing that a history could begin with.
  case noEarlier(String, asOf: String)
  /// An earlier run that has not what the earlier submission was made with.
  case otherRun(document: String, asOf: String)
  /// The facts of then say something else today than was submitted.
  case changedPast(rules: Int, asOf: String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .communeNeeded: .communeNeeded
    case .unknownMember: .unknownMember
    case .noMember: .noMember
    case .brokenSubmission: .brokenSubmission
    case .withheldWhole: .withheldWhole
    case .noEarlier: .noEarlier
    case .otherRun: .otherRun
    case .changedPast: .changedPast
    }
  }

  /// An error where there is no submission.
  package var severity: Severity {
    switch self {
    case .communeNeeded, .unknownMember, .noMember, .noEarlier, .otherRun: .error
    case .brokenSubmission, .withheldWhole, .changedPast: .warning
    }
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .communeNeeded:
      LocalizedText(
        de: "der Arbeitsbereich hat Bestandsaufnahmen mehrerer Kommunen, und jede gibt für sich ab",
        en: "the workspace has snapshots of several municipalities, and each submits for itself")
    case .unknownMember(let commune, _):
      LocalizedText(
        de: "`\(commune)` steht nicht unter den Mitgliedern des Verbunds",
        en: "`\(commune)` is not among the members of the federation")
    case .noMember(let commune, let asOf, let from, nil):
      LocalizedText(
        de: "`\(commune)` ist am \(asOf) kein Mitglied des Verbunds, sondern erst ab \(from)",
        en: "`\(commune)` is no member of the federation on \(asOf), but from \(from) on")
    case .noMember(let commune, let asOf, let from, let until?):
      LocalizedText(
        de: "`\(commune)` ist am \(asOf) kein Mitglied des Verbunds, sondern von \(from) bis \(until)",
        en: "`\(commune)` is no member of the federation on \(asOf), but from \(from) to \(until)")
    case .brokenSubmission(let path):
      LocalizedText(
        de: "die frühere Abgabe `\(path)` lässt sich nicht lesen und wird nicht verglichen",
        en: "the earlier submission `\(path)` cannot be read and is not compared with")
    case .withheldWhole(let commune):
      LocalizedText(
        de:
          "die ganze Bestandsaufnahme von `\(commune)` ist streng vertraulich, also bleibt jede Regel offen",
        en: "the snapshot of `\(commune)` is strictly confidential as a whole, so every rule stays open")
    case .noEarlier(let commune, let asOf):
      LocalizedText(
        de: "von `\(commune)` liegt keine Abgabe vor \(asOf) da, seit der sich etwas geändert haben könnte",
        en: "there is no submission of `\(commune)` before \(asOf) since which something could have changed")
    case .otherRun(let document, let asOf):
      LocalizedText(
        de:
          "`\(document)`, wonach die Abgabe zum \(asOf) bewertet wurde, ist nicht in der früheren Auswertung",
        en: "`\(document)`, by which the submission as of \(asOf) was judged, is not in the earlier run")
    case .changedPast(let rules, let asOf):
      LocalizedText(
        de:
          "die Bestandsaufnahme von damals ergibt heute bei \(rules) Regeln etwas anderes, als zum \(asOf) abgegeben wurde",
        en:
          "on \(rules) rules the snapshot of then says something else today than was submitted as of \(asOf)")
    }
  }

  /// What to do.
  package var help: LocalizedText? {
    switch self {
    case .communeNeeded(let known):
      LocalizedText(
        de: "Nennen Sie eine mit `--commune`: " + known.joined(separator: ", "),
        en: "name one with `--commune`: " + known.joined(separator: ", "))
    case .unknownMember(_, let nearest?):
      LocalizedText(de: "Meinten Sie `\(nearest)`?", en: "did you mean `\(nearest)`?")
    case .unknownMember(_, nil):
      LocalizedText(
        de: "Der Verbund trägt sie unter `members` ein, mit dem Tag des Beitritts",
        en: "the federation enters it under `members`, with the day on which it joins")
    case .noMember:
      LocalizedText(
        de:
          "Wählen Sie mit `--as-of` den Stichtag, den der Verbund genannt hat, oder klären Sie mit ihm `joined` und `left`",
        en: "choose the day that the federation named with `--as-of`, or settle `joined` and `left` with it")
    case .brokenSubmission:
      LocalizedText(
        de: "Holen Sie die Datei aus einer Sicherung zurück, oder entfernen Sie sie",
        en: "restore the file from a backup, or remove it")
    case .withheldWhole:
      LocalizedText(
        de:
          "Setzen Sie `class` der Bestandsaufnahme niedriger, und kennzeichnen Sie nur Tabellen, Zeilen und Felder",
        en: "set `class` of the snapshot lower, and mark only tables, rows and fields")
    case .noEarlier:
      LocalizedText(
        de: "Legen Sie die frühere Abgabe in den Ordner der Abgaben zurück, oder geben Sie ohne `--since` ab",
        en: "put the earlier submission back into the folder of submissions, or submit without `--since`")
    case .otherRun:
      LocalizedText(
        de: "Nennen Sie mit `--since` die Auswertung, zu der diese Abgabe gehört",
        en: "name the run that this submission belongs to with `--since`")
    case .changedPast:
      LocalizedText(
        de:
          "Stellen Sie die Bestandsaufnahme wieder her, wie sie damals war, oder erklären Sie dem Verbund den Unterschied",
        en: "restore the snapshot as it was then, or explain the difference to the federation")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> SubmitMessage {
    switch code {
    case .communeNeeded: .communeNeeded(known: ["musterstadt", "neustadt"])
    case .unknownMember: .unknownMember("mustrstadt", nearest: "musterstadt")
    case .noMember: .noMember("musterstadt", asOf: "2026-01-31", from: "2026-07-01", until: nil)
    case .brokenSubmission: .brokenSubmission("abgaben/2026-01-31/musterstadt.json")
    case .withheldWhole: .withheldWhole("musterstadt")
    case .noEarlier: .noEarlier("musterstadt", asOf: "2027-01-31")
    case .otherRun: .otherRun(document: "isb-basis 2026.1.0", asOf: "2026-01-31")
    case .changedPast: .changedPast(rules: 3, asOf: "2026-01-31")
    }
  }
}
