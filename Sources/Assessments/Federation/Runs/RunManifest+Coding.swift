// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension RunManifest: JSONRecord {}
extension RunReference: JSONRecord {}
extension ComparedRun: JSONRecord {}
extension RunFile: JSONRecord {}
extension NamedParticipants: JSONRecord {}

extension RunManifest {
  /// The word after `kind` in the file.
  package static let kind = "Run"
}

extension JSONCodec where Value == RunManifest {
  /// The whole of `manifest.json`.
  package static let stored = run.stored(
    "StoredRun", as: RunManifest.kind, under: "run",
    doc("das Verzeichnis eines eingefrorenen Laufs", "the manifest of a frozen run"),
    holding: doc("der Lauf", "the run"))

  static let run = JSONCodec.record("Run", de: "ein eingefrorener Lauf", en: "a frozen run") { keys in
    keys.field(
      "program_version", \.programVersion, .string, doc("Fassung des Programms", "version of the program"))
    keys.field("federation", \.federation, .string, doc("Kennung des Verbunds", "id of the federation"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("language", \.language, .word, doc("Sprache der Berichte", "language of the reports"))
    keys.optional(
      "participants", \.participants, unless: [], JSONCodec<NamedParticipants>.named.list(),
      doc("im Aufruf genannte Teilnehmer", "participants named in the call"))
    keys.optional(
      "adds_to", \.addsTo, .reference, doc("Lauf, zu dem dies ein Nachtrag ist", "the run that it adds to"))
    keys.optional(
      "since", \.since, .comparedRun, doc("früherer Lauf zum Vergleich", "earlier run to compare with"))
    keys.field(
      "files", \.files, JSONCodec<RunFile>.runFile.list(), doc("alle anderen Dateien", "all other files"))
    keys.field(
      "digest", \.digest, .string,
      doc(
        "Prüfsumme dieser Datei, berechnet mit leerem Text an dieser Stelle",
        "hash of this file, computed with an empty text in this place"))
  }
}

extension JSONCodec where Value == NamedParticipants {
  static let named = JSONCodec.record(
    "NamedParticipants", de: "genannte Teilnehmer", en: "participants that were named"
  ) { keys in
    keys.field("measure", \.measure, .string, doc("Maßnahme", "measure"))
    keys.field("members", \.members, JSONCodec<String>.string.list(), doc("Mitglieder", "members"))
  }
}

extension JSONCodec where Value == RunReference {
  static let reference = JSONCodec.record("RunReference", de: "ein früherer Lauf", en: "an earlier run") {
    keys in
    keys.field("run", \.run, .string, doc("Name des Ordners", "name of the folder"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme von `manifest.json`", "hash of `manifest.json`"))
    keys.field(
      "late", \.late, JSONCodec<String>.string.list(),
      doc("Mitglieder, deren Abgabe später kam", "members whose submission came later"))
  }
}

extension JSONCodec where Value == ComparedRun {
  static let comparedRun = JSONCodec.record(
    "ComparedRun", de: "ein früherer Lauf zum Vergleich", en: "an earlier run to compare with"
  ) { keys in
    keys.field("run", \.run, .string, doc("Name des Ordners", "name of the folder"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme von `manifest.json`", "hash of `manifest.json`"))
  }
}

extension JSONCodec where Value == RunFile {
  static let runFile = JSONCodec.record("RunFile", de: "eine Datei", en: "a file") { keys in
    keys.field("path", \.path, .string, doc("Pfad im Lauf", "path in the run"))
    keys.field("role", \.role, .word, doc("Eingabe oder Ergebnis", "what went in or came out"))
    keys.field("bytes", \.bytes, .count, doc("Länge in Bytes", "length in bytes"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme", "hash"))
  }
}
