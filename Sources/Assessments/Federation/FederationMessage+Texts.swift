// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension FederationMessage {
  /// The code of the message.
  package var code: Code {
    switch self {
    case .noCostKey: .noCostKey
    case .noKeyValue: .noKeyValue
    case .noTierAmount: .noTierAmount
    case .zeroKey: .zeroKey
    case .amountTooLarge: .amountTooLarge
    case .unknownMeasure: .unknownMeasure
    case .unknownParticipant: .unknownParticipant
    case .duplicateSubmission: .duplicateSubmission
    case .wrongDate: .wrongDate
    case .wrongModel: .wrongModel
    case .wrongDocument: .wrongDocument
    case .wrongFederation: .wrongFederation
    case .notAMember: .notAMember
    case .unsettledStart: .unsettledStart
    case .noSubmission: .noSubmission
    case .missingSubmissions: .missingSubmissions
    case .noSnapshot: .noSnapshot
    case .formerParticipant: .formerParticipant
    case .contradictoryLevels: .contradictoryLevels
    case .contradictoryWay: .contradictoryWay
    case .undivided: .undivided
    }
  }

  /// Errors stop the evaluation; what a board should know does not.
  package var severity: Severity {
    switch self {
    case .noCostKey, .noKeyValue, .noTierAmount, .zeroKey, .amountTooLarge, .unknownMeasure,
      .unknownParticipant, .duplicateSubmission, .wrongDate, .wrongModel, .wrongDocument, .wrongFederation,
      .notAMember, .noSubmission, .contradictoryLevels, .contradictoryWay:
      .error
    case .unsettledStart, .missingSubmissions, .noSnapshot, .formerParticipant, .undivided: .warning
    }
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .noCostKey(let measure):
      LocalizedText(
        de: "für die Maßnahme `\(measure)` ist nicht festgelegt, wonach einmalige Kosten geteilt werden",
        en: "nothing says by what the cost of the measure `\(measure)` that arises once is shared")
    case .noKeyValue(let member, let key):
      LocalizedText(
        de: "bei `\(member)` fehlt `\(key)`, wonach Kosten geteilt werden",
        en: "`\(member)` has no `\(key)`, by which costs are shared")
    case .noTierAmount(let tier, let year):
      LocalizedText(
        de: "die Stufe `\(tier)` hat keinen Betrag für \(year)",
        en: "the tier `\(tier)` has no amount for \(year)")
    case .zeroKey(let measure):
      LocalizedText(
        de: "die Werte, nach denen die Kosten der Maßnahme `\(measure)` geteilt werden, sind alle 0",
        en: "the values by which the cost of the measure `\(measure)` is shared are all 0")
    case .amountTooLarge(let measure):
      LocalizedText(
        de: "die Kosten der Maßnahme `\(measure)` sind zu groß, um sie zusammenzuzählen",
        en: "the costs of the measure `\(measure)` are too large to be added up")
    case .unknownMeasure(let measure, _):
      LocalizedText(
        de: "der Verbund hat keine Maßnahme `\(measure)`", en: "the federation has no measure `\(measure)`")
    case .unknownParticipant(let member, let measure, _):
      LocalizedText(
        de: "`\(member)`, für die Maßnahme `\(measure)` genannt, ist am Stichtag kein Mitglied des Verbunds",
        en:
          "`\(member)`, named for the measure `\(measure)`, is no member of the federation on the day of the assessment"
      )
    case .duplicateSubmission(let member, let other):
      LocalizedText(
        de: "von `\(member)` liegen zwei Abgaben vor, die andere ist `\(other)`",
        en: "there are two submissions of `\(member)`, the other one is `\(other)`")
    case .wrongDate(let member, let found, let expected):
      LocalizedText(
        de: "die Abgabe von `\(member)` gilt für den \(found), ausgewertet wird der \(expected)",
        en: "the submission of `\(member)` is for \(found), but the evaluation is for \(expected)")
    case .wrongModel(let member, let found, let expected):
      LocalizedText(
        de:
          "die Abgabe von `\(member)` beruht auf dem Reifegradmodell \(found), ausgewertet wird mit \(expected)",
        en:
          "the submission of `\(member)` rests on the maturity model \(found), but the evaluation on \(expected)"
      )
    case .wrongDocument(let member, let found, let expected):
      LocalizedText(
        de: "die Abgabe von `\(member)` beruht auf \(found), ausgewertet wird mit \(expected)",
        en: "the submission of `\(member)` rests on \(found), but the evaluation on \(expected)")
    case .wrongFederation(let member, let found, let expected):
      LocalizedText(
        de: "die Abgabe von `\(member)` ist für den Verbund `\(found)` bestimmt, nicht für `\(expected)`",
        en: "the submission of `\(member)` is meant for the federation `\(found)`, not for `\(expected)`")
    case .notAMember(let member, let date):
      LocalizedText(
        de: "`\(member)` ist am \(date) kein Mitglied des Verbunds",
        en: "`\(member)` is no member of the federation on \(date)")
    case .unsettledStart(let measure, let settled):
      LocalizedText(
        de: "die Maßnahme `\(measure)` beginnt, bevor Finanzen, Personal und Recht abgestimmt sind"
          + (settled.map { " (\($0))" } ?? ""),
        en: "the measure `\(measure)` starts before finance, staff and law are settled"
          + (settled.map { " (\($0))" } ?? ""))
    case .noSubmission: LocalizedText(de: "es liegt keine Abgabe vor", en: "there is no submission")
    case .missingSubmissions(let named, let others): Self.missing(named, others)
    case .noSnapshot(let date):
      LocalizedText(
        de: "der Verbund hat keine eigene Bestandsaufnahme bis zum \(date)",
        en: "the federation has no snapshot of its own up to \(date)")
    case .formerParticipant(let member, let measure, let date):
      LocalizedText(
        de: "`\(member)` nimmt an der Maßnahme `\(measure)` nicht teil, weil es am \(date) kein Mitglied ist",
        en: "`\(member)` does not take part in the measure `\(measure)`, because it is no member on \(date)")
    case .contradictoryLevels(let member, let domain):
      LocalizedText(
        de: "die Stufe " + (domain.map { "des Handlungsfelds `\($0)`" } ?? "des Ganzen")
          + " in der Abgabe von `\(member)` folgt nicht aus den Ergebnissen, die darin stehen",
        en: "the level of the " + (domain.map { "domain `\($0)`" } ?? "whole")
          + " in the submission of `\(member)` does not follow from the outcomes in it")
    case .contradictoryWay(let member):
      LocalizedText(
        de:
          "die Kreuzauswertung in der Abgabe von `\(member)` endet nicht mit den Ergebnissen, die darin stehen",
        en: "the cross-evaluation in the submission of `\(member)` does not end with the outcomes in it")
    case .undivided(let named, let others, let day):
      LocalizedText(
        de: "was sich seit \(day) wodurch geändert hat, ist nicht zu trennen bei "
          + Self.listed(named, others).de,
        en: "what changed since \(day), and why, cannot be told apart for " + Self.listed(named, others).en)
    }
  }

  private static func missing(_ named: [String], _ others: Int) -> LocalizedText {
    let list = listed(named, others)
    return LocalizedText(de: "ohne Abgabe: " + list.de, en: "without submission: " + list.en)
  }

  /// Members that may be named, and the number of others.
  private static func listed(_ named: [String], _ others: Int) -> LocalizedText {
    let names = named.map { "`\($0)`" }.joined(separator: ", ")
    let unnamed = others == 0 ? "" : String(others)
    let more = named.isEmpty || others == 0 ? "" : ", "
    let (de, en) = (
      others == 1 ? "ungenanntes Mitglied" : "ungenannte Mitglieder", others == 1 ? "member" : "members"
    )
    return LocalizedText(
      de: names + more + (unnamed.isEmpty ? "" : "\(unnamed) \(de)"),
      en: names + more + (unnamed.isEmpty ? "" : "\(unnamed) unnamed \(en)"))
  }

  /// What to do.
  package var help: LocalizedText? {
    switch self {
    case .noCostKey:
      LocalizedText(
        de: "Ergänzen Sie `cost_key` mit `by`, oder `key` bei der Maßnahme",
        en: "add `cost_key` with `by`, or `key` to the measure")
    case .noKeyValue(_, let key):
      LocalizedText(
        de:
          "Tragen Sie `\(key)` beim Mitglied ein, oder wählen Sie für die Maßnahme mit `key` einen anderen Schlüssel",
        en: "enter `\(key)` for the member, or choose another key for the measure with `key`")
    case .noTierAmount(_, let year):
      LocalizedText(
        de: "Ergänzen Sie in `amounts` den Betrag für \(year)", en: "add the amount for \(year) to `amounts`")
    case .zeroKey:
      LocalizedText(
        de: "Wählen Sie für die Maßnahme mit `key` einen anderen Schlüssel, etwa `equal`",
        en: "choose another key for the measure with `key`, such as `equal`")
    case .amountTooLarge:
      LocalizedText(de: "Prüfen Sie die Beträge der Maßnahme", en: "check the amounts of the measure")
    case .unknownMeasure(_, let nearest), .unknownParticipant(_, _, let nearest):
      nearest.map { LocalizedText(de: "Meinten Sie `\($0)`?", en: "did you mean `\($0)`?") }
    case .duplicateSubmission:
      LocalizedText(
        de: "Klären Sie, welche gilt, und entfernen Sie die andere",
        en: "find out which one counts, and remove the other")
    case .wrongDate(let member, _, let expected):
      LocalizedText(
        de: "Bitten Sie `\(member)` um eine Abgabe mit `pegel submit --as-of \(expected)`",
        en: "ask `\(member)` for a submission with `pegel submit --as-of \(expected)`")
    case .wrongModel, .wrongDocument:
      LocalizedText(
        de: "Alle werten mit denselben Fassungen aus: Bitten Sie um eine neue Abgabe damit",
        en: "everybody evaluates with the same versions: ask for a new submission with them")
    case .wrongFederation:
      LocalizedText(
        de: "Entfernen Sie die Abgabe, oder prüfen Sie `federation.yaml` der Kommune",
        en: "remove the submission, or check the municipality's `federation.yaml`")
    case .notAMember:
      LocalizedText(
        de: "Prüfen Sie `joined` und `left` in der Datei des Verbunds, oder entfernen Sie die Abgabe",
        en: "check `joined` and `left` in the federation's file, or remove the submission")
    case .unsettledStart:
      LocalizedText(
        de: "Stimmen Sie Finanzen, Personal und Recht vor dem Beginn ab, und tragen Sie `settled_at` ein",
        en: "settle finance, staff and law before the start, and enter `settled_at`")
    case .noSubmission:
      LocalizedText(
        de: "Legen Sie die Abgaben der Mitglieder in einen Ordner, und nennen Sie ihn mit `--submissions`",
        en: "put the members' submissions into a folder, and name it with `--submissions`")
    case .missingSubmissions:
      LocalizedText(
        de: "Für sie gilt, was ohne Angaben möglich ist; eine spätere Abgabe wird zum Nachtrag",
        en: "what is possible without data is assumed for them; a later submission makes an addendum")
    case .noSnapshot:
      LocalizedText(
        de:
          "Nennen Sie sie in `pegel.yaml` unter `federation_snapshots`; sonst bleiben Pflichten der Gremien ungeprüft",
        en: "name it in `pegel.yaml` under `federation_snapshots`; else duties of boards are not judged")
    case .formerParticipant:
      LocalizedText(
        de: "Streichen Sie es unter `participants`, sobald das feststeht",
        en: "remove it from `participants` once that is settled")
    case .contradictoryLevels, .contradictoryWay:
      LocalizedText(
        de: "Bitten Sie um eine neue Abgabe mit derselben Fassung von Pegel, unverändert weitergegeben",
        en: "ask for a new submission made with the same version of Pegel, handed on unchanged")
    case .undivided(_, _, let day):
      LocalizedText(
        de: "Wer mit `pegel submit --since LAUF` abgibt, LAUF vom \(day), liefert die Kreuzauswertung mit",
        en: "who submits with `pegel submit --since RUN`, RUN as of \(day), hands in the cross-evaluation too"
      )
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> FederationMessage {
    switch code {
    case .noCostKey: .noCostKey("protokollserver")
    case .noKeyValue: .noKeyValue(member: "musterstadt", key: "inhabitants")
    case .noTierAmount: .noTierAmount(tier: "klein", year: 2028)
    case .zeroKey: .zeroKey(measure: "protokollserver")
    case .amountTooLarge: .amountTooLarge(measure: "protokollserver")
    case .unknownMeasure: .unknownMeasure("protokolserver", nearest: "protokollserver")
    case .unknownParticipant:
      .unknownParticipant("musterstatt", measure: "protokollserver", nearest: "musterstadt")
    case .duplicateSubmission:
      .duplicateSubmission(member: "musterstadt", other: "abgaben/musterstadt-alt.json")
    case .wrongDate: .wrongDate(member: "musterstadt", found: "2026-01-31", expected: "2027-01-31")
    case .wrongModel:
      .wrongModel(member: "musterstadt", found: "reifegradmodell 0.1.0", expected: "reifegradmodell 0.2.0")
    case .wrongDocument:
      .wrongDocument(member: "musterstadt", found: "isb-basis 2026.1.0", expected: "isb-basis 2026.2.0")
    case .wrongFederation: .wrongFederation(member: "musterstadt", found: "nord", expected: "sued")
    case .notAMember: .notAMember("musterstadt", asOf: "2026-01-31")
    case .unsettledStart: .unsettledStart(measure: "protokollserver", settled: "2026-12-31")
    case .noSubmission: .noSubmission
    case .missingSubmissions: .missingSubmissions(named: ["musterstadt"], others: 2)
    case .noSnapshot: .noSnapshot(asOf: "2026-01-31")
    case .formerParticipant:
      .formerParticipant("musterstadt", measure: "protokollserver", asOf: "2027-01-31")
    case .contradictoryLevels: .contradictoryLevels(member: "musterstadt", domain: "backup")
    case .contradictoryWay: .contradictoryWay(member: "musterstadt")
    case .undivided: .undivided(named: ["musterstadt"], others: 2, since: "2026-01-31")
    }
  }
}
