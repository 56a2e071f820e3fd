// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension Submission: JSONRecord {}
extension SubmittedDocument: JSONRecord {}
extension SubmittedPack: JSONRecord {}
extension SubmittedTarget: JSONRecord {}
extension WithheldPart: JSONRecord {}
extension SubmittedHistory: JSONRecord {}

extension JSONCodec where Value == Submission {
  /// The whole of a stored submission.
  package static let stored = submission.stored(
    "StoredSubmission", as: Submission.kind, under: "submission",
    doc("eine gespeicherte Abgabe", "a stored submission"), holding: doc("die Abgabe", "the submission"))

  /// A submission without its header.
  package static let submission = JSONCodec.record(
    "Submission", de: "die Abgabe einer Kommune an ihren Verbund",
    en: "what a municipality hands to its federation"
  ) { keys in
    keys.field(
      "program_version", \.programVersion, .string, doc("Fassung des Programms", "version of the program"))
    keys.optional("federation", \.federation, .string, doc("Kennung des Verbunds", "id of the federation"))
    keys.field("commune", \.commune, .string, doc("Kennung der Kommune", "id of the municipality"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the submission"))
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.field("classification", \.classification, .word, doc("Vertraulichkeit", "confidentiality"))
    keys.field("schema", \.schema, .shared, doc("Bestandsschema", "inventory schema"))
    keys.field(
      "packs", \.packs, JSONCodec<SubmittedPack>.submittedPack.onOneLine().list(),
      doc("Regelpakete", "rule packs"))
    keys.optional("model", \.model, .shared, doc("Reifegradmodell", "maturity model"))
    keys.field(
      "is_tailored", \.isTailored, .bool, doc("ob es eine Anpassung gibt", "whether there is a tailoring"))
    keys.optional("target", \.target, .int, doc("Ziel für das Ganze", "target of the whole"))
    keys.optional(
      "domain_targets", \.domainTargets, unless: [],
      JSONCodec<SubmittedTarget>.domainTarget.onOneLine().list(),
      doc("Ziele einzelner Handlungsfelder", "targets of single domains"))
    keys.field(
      "tailored", \.tailored, .view, doc("bewertet mit der Anpassung", "judged with the tailoring"))
    keys.field(
      "own", \.own, .view,
      doc("bewertet allein nach den Regelpaketen", "judged by the packs' own parameters alone"))
    keys.optional(
      "withheld", \.withheld, unless: [], JSONCodec<WithheldPart>.withheld.list(),
      doc("was die Kommune nicht verlässt", "what does not leave the municipality"))
    keys.optional(
      "since", \.since, .history,
      doc(
        "was sich seit einer früheren Abgabe geändert hat, Ursache für Ursache",
        "what has changed since an earlier submission, cause by cause"))
  }
}

extension JSONCodec where Value == SubmittedHistory {
  static let history = JSONCodec.record(
    "SubmittedHistory", de: "der Weg von einer früheren Abgabe", en: "the way from an earlier submission"
  ) { keys in
    keys.field("as_of", \.asOf, .date, doc("Stichtag von damals", "day of then"))
    keys.field(
      "taken", \.taken, .date, doc("Tag der Bestandsaufnahme von damals", "day of the snapshot of then"))
    keys.field("schema", \.schema, .shared, doc("Bestandsschema von damals", "inventory schema of then"))
    keys.field(
      "packs", \.packs, JSONCodec<SubmittedPack>.submittedPack.onOneLine().list(),
      doc("Regelpakete von damals", "rule packs of then"))
    keys.optional("model", \.model, .shared, doc("Reifegradmodell von damals", "maturity model of then"))
    keys.field(
      "ladder", \.ladder, .ladder,
      doc("Stufen und Ergebnisse nach jeder Ursache", "levels and outcomes after each cause"))
  }
}

extension Submission {
  /// The word after `kind` in the file.
  package static let kind = "Submission"
}

extension JSONCodec where Value == SubmittedDocument {
  static let shared = JSONCodec.record(
    "SharedDocument", de: "ein gemeinsames Dokument", en: "a document that all share"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("version", \.version, .string, doc("Fassung", "version"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme der Datei", "hash of the file"))
  }
}

extension JSONCodec where Value == SubmittedPack {
  static let submittedPack = JSONCodec.record("SubmittedPack", de: "ein Regelpaket", en: "a rule pack") {
    keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("version", \.version, .string, doc("Fassung", "version"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme über alle Dateien", "hash over all files"))
    keys.field("builds_levels", \.buildsLevels, .bool, doc("ob es Stufen bildet", "whether it builds levels"))
  }
}

extension JSONCodec where Value == SubmittedTarget {
  static let domainTarget = JSONCodec.record(
    "DomainTarget", de: "ein Ziel für ein Handlungsfeld", en: "a target of a domain"
  ) { keys in
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("level", \.level, .int, doc("Stufe", "level"))
  }
}

extension JSONCodec where Value == WithheldPart {
  static let withheld = JSONCodec.record(
    "WithheldPart", de: "ein Teil der Bestandsaufnahme, der nicht abgegeben wird",
    en: "a part of the snapshot that is not submitted"
  ) { keys in
    keys.field("kind", \.kind, .word, doc("was davon", "what of it"))
    keys.optional("fact", \.fact, .string, doc("Tabelle oder Eintrag", "table or record"))
    keys.field(
      "rules", \.rules, JSONCodec<String>.string.list(),
      doc("Regeln, die dadurch offen sein können", "rules that it may leave open"))
  }
}
