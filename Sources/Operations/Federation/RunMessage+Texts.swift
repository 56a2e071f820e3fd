// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension RunMessage {
  /// The code of the message.
  package var code: Code {
    switch self {
    case .noManifest: .noManifest
    case .changed: .changed
    case .removed: .removed
    case .added: .added
    case .changedManifest: .changedManifest
    case .differs: .differs
    case .otherVersion: .otherVersion
    case .notRepeatable: .notRepeatable
    case .occupied: .occupied
    case .nothingNew: .nothingNew
    case .addendum: .addendum
    case .otherInputs: .otherInputs
    case .noFederation: .noFederation
    case .invalidParticipants: .invalidParticipants
    case .noPlace: .noPlace
    case .earlierChanged: .earlierChanged
    case .notEarlier: .notEarlier
    case .otherFederation: .otherFederation
    }
  }

  /// Errors are what does not match, and what stops the work.
  package var severity: Severity {
    switch self {
    case .noManifest, .changed, .removed, .added, .changedManifest, .differs, .notRepeatable, .occupied,
      .otherInputs, .noFederation, .invalidParticipants, .noPlace, .earlierChanged, .notEarlier,
      .otherFederation:
      .error
    case .otherVersion, .nothingNew, .addendum: .note
    }
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .noManifest(let folder):
      LocalizedText(
        de: "`\(folder)` ist kein eingefrorener Lauf: `manifest.json` fehlt",
        en: "`\(folder)` is no frozen run: `manifest.json` is missing")
    case .changed(let path): LocalizedText(de: "`\(path)` ist verändert", en: "`\(path)` was changed")
    case .removed(let path): LocalizedText(de: "`\(path)` fehlt", en: "`\(path)` is missing")
    case .added(let path):
      LocalizedText(de: "`\(path)` gehört nicht zum Lauf", en: "`\(path)` does not belong to the run")
    case .changedManifest(let path):
      LocalizedText(
        de: "`\(path)` ist verändert: die Datei passt nicht zu ihrer eigenen Prüfsumme",
        en: "`\(path)` was changed: the file does not match its own hash")
    case .differs(let path):
      LocalizedText(
        de: "`\(path)` ist nicht das, was die erneute Auswertung ergibt",
        en: "`\(path)` is not what evaluating the run again gives")
    case .otherVersion(let made, let own):
      LocalizedText(
        de: "der Lauf stammt von Pegel \(made), geprüft hat Pegel \(own)",
        en: "the run was made by Pegel \(made) and verified by Pegel \(own)")
    case .notRepeatable(let folder):
      LocalizedText(
        de: "der Lauf `\(folder)` lässt sich nicht erneut auswerten",
        en: "the run `\(folder)` cannot be evaluated again")
    case .occupied(let folder):
      LocalizedText(
        de: "in `\(folder)` liegt etwas anderes als ein unversehrter Lauf",
        en: "`\(folder)` holds something else than an intact run")
    case .nothingNew(let folder):
      LocalizedText(
        de: "der Lauf `\(folder)` enthält das alles schon; es ist nichts geschrieben",
        en: "the run `\(folder)` holds all this already; nothing has been written")
    case .addendum(let folder, let earlier, let late):
      LocalizedText(
        de:
          "`\(folder)` ist ein Nachtrag zu `\(earlier)` mit späteren Abgaben: \(late.joined(separator: ", "))",
        en:
          "`\(folder)` is an addendum to `\(earlier)` with later submissions: \(late.joined(separator: ", "))"
      )
    case .otherInputs(let folder, let changed):
      LocalizedText(
        de: "der Lauf `\(folder)` beruht auf anderen Eingaben" + Self.list(changed),
        en: "the run `\(folder)` rests on other inputs" + Self.list(changed))
    case .noFederation:
      LocalizedText(de: "der Arbeitsbereich nennt keinen Verbund", en: "the workspace names no federation")
    case .invalidParticipants(let text):
      LocalizedText(
        de: "`\(text)` nennt keine Teilnehmer einer Maßnahme",
        en: "`\(text)` names no participants of a measure")
    case .noPlace:
      LocalizedText(
        de: "es ist kein Ordner genannt, in den der Lauf geschrieben wird",
        en: "no folder is named that the run is written to")
    case .earlierChanged(let path, let run):
      LocalizedText(
        de: "im früheren Lauf `\(run)` passt `\(path)` nicht zu den Prüfsummen des Laufs",
        en: "in the earlier run `\(run)`, `\(path)` does not match the hashes of the run")
    case .notEarlier(let run, let found, let asOf):
      LocalizedText(
        de: "der Lauf `\(run)` gilt für den \(found), und der liegt nicht vor dem \(asOf)",
        en: "the run `\(run)` is for \(found), which is not before \(asOf)")
    case .otherFederation(let run, let found, let expected):
      LocalizedText(
        de: "der Lauf `\(run)` ist einer des Verbunds `\(found)`, nicht von `\(expected)`",
        en: "the run `\(run)` is one of the federation `\(found)`, not of `\(expected)`")
    }
  }

  /// Of many files the first are named.
  private static let listed = 5

  private static func list(_ paths: [String]) -> String {
    guard !paths.isEmpty else { return "" }
    let names = paths.prefix(listed).map { "`\($0)`" }.joined(separator: ", ")
    return ": " + names + (paths.count > listed ? ", …" : "")
  }

  /// What to do.
  package var help: LocalizedText? {
    switch self {
    case .noManifest:
      LocalizedText(
        de: "Nennen Sie den Ordner, den `pegel federation` geschrieben hat",
        en: "name the folder that `pegel federation` has written")
    case .changed, .removed, .added, .changedManifest, .differs:
      LocalizedText(
        de: "Holen Sie den Lauf aus einer Sicherung zurück, und vergleichen Sie die Prüfsumme im Protokoll",
        en: "restore the run from a backup, and compare the hash in the minutes")
    case .otherVersion, .nothingNew: nil
    case .notRepeatable:
      LocalizedText(
        de: "Beheben Sie, was darüber steht, oder prüfen Sie mit der Fassung des Programms aus dem Lauf",
        en: "correct what is said above, or verify with the version of the program in the run")
    case .occupied, .otherInputs:
      LocalizedText(
        de: "Ein Lauf wird nie überschrieben: Nennen Sie mit `--out` einen anderen Ordner",
        en: "a run is never overwritten: name another folder with `--out`")
    case .addendum:
      LocalizedText(
        de: "Der frühere Lauf bleibt, wie er ist; es gilt der Nachtrag",
        en: "the earlier run stays as it is; the addendum counts")
    case .noFederation:
      LocalizedText(de: "Ergänzen Sie `federation` in `pegel.yaml`", en: "add `federation` to `pegel.yaml`")
    case .invalidParticipants:
      LocalizedText(
        de: "Schreiben Sie `MASSNAHME=mitglied,mitglied`", en: "write `MEASURE=member,member`")
    case .noPlace:
      LocalizedText(
        de: "Nennen Sie ihn mit `--out`, oder `out` in `pegel.yaml`",
        en: "name it with `--out`, or `out` in `pegel.yaml`")
    case .earlierChanged(_, let run):
      LocalizedText(
        de: "Holen Sie ihn aus einer Sicherung zurück; `pegel verify \(run)` nennt alles, was nicht passt",
        en: "restore it from a backup; `pegel verify \(run)` names everything that does not match")
    case .notEarlier:
      LocalizedText(
        de: "Nennen Sie mit `--since` den Lauf eines früheren Stichtags",
        en: "name the run of an earlier day with `--since`")
    case .otherFederation:
      LocalizedText(
        de: "Nennen Sie mit `--since` einen Lauf dieses Verbunds",
        en: "name a run of this federation with `--since`")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> RunMessage {
    switch code {
    case .noManifest: .noManifest("berichte")
    case .changed: .changed("submissions/musterstadt.json")
    case .removed: .removed("submissions/musterstadt.json")
    case .added: .added("submissions/neustadt.json")
    case .changedManifest: .changedManifest("manifest.json")
    case .differs: .differs("federation.json")
    case .otherVersion: .otherVersion(made: "0.1.0", own: "0.2.0")
    case .notRepeatable: .notRepeatable("berichte/2027-01-31")
    case .occupied: .occupied("berichte/2027-01-31")
    case .nothingNew: .nothingNew("berichte/2027-01-31")
    case .addendum:
      .addendum(
        "berichte/2027-01-31-addendum-1", to: "berichte/2027-01-31", late: ["musterstadt"])
    case .otherInputs: .otherInputs("berichte/2027-01-31", changed: ["packs/isb-basis/pack.yaml"])
    case .noFederation: .noFederation
    case .invalidParticipants: .invalidParticipants("protokollserver")
    case .noPlace: .noPlace
    case .earlierChanged: .earlierChanged("federation.json", run: "berichte/2026-01-31")
    case .notEarlier: .notEarlier("berichte/2027-01-31", found: "2027-01-31", asOf: "2027-01-31")
    case .otherFederation: .otherFederation("berichte/2026-01-31", found: "nord", expected: "sued")
    }
  }
}
