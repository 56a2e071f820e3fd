// SPDX-License-Identifier: EUPL-1.2

import Glibc
package import SourceText

/// What can go wrong around files, dates and the workspace.
package enum OperationMessage: DiagnosticMessage {
  /// The codes, OPS001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case missing = "OPS001"
    case isFolder = "OPS002"
    case notAFile = "OPS003"
    case noPermission = "OPS004"
    case tooLarge = "OPS005"
    case tooManyFiles = "OPS006"
    case cannotRead = "OPS007"
    case cannotWrite = "OPS008"
    case diskFull = "OPS009"
    case noWorkspace = "OPS010"
    case duplicateSnapshot = "OPS011"
    case snapshotTooNew = "OPS012"
    case unknownCommune = "OPS013"
    case noSnapshot = "OPS014"
    case duplicateTailoring = "OPS015"
    case unknownKind = "OPS016"
    case noPacks = "OPS017"
    case noSchema = "OPS018"
    case invalidDate = "OPS019"
    case notAFolder = "OPS020"
    case gateNotMet = "OPS021"
    case unknownSchema = "OPS022"
    case uncheckedExpressions = "OPS023"
    case noPack = "OPS024"
    case notAMember = "OPS025"
    case dayNeeded = "OPS026"
    case noFactFile = "OPS027"
    case lineTooLong = "OPS028"
    case brokenTailoring = "OPS029"
    case strayTailoring = "OPS030"
    case noModel = "OPS031"
  }

  /// Nothing is at a path.
  case missing(String)
  /// A folder where a file is wanted.
  case isFolder(String)
  /// A socket, a pipe or a device.
  case notAFile(String)
  /// No right to read or write.
  case noPermission(String)
  /// A file above the limit.
  case tooLarge(String, limit: Int)
  /// A folder with more files than allowed.
  case tooManyFiles(String, limit: Int)
  /// Reading failed for another reason.
  case cannotRead(String, reason: String)
  /// Writing failed for another reason.
  case cannotWrite(String, reason: String)
  /// No space is left.
  case diskFull(String)
  /// No `pegel.yaml` is there.
  case noWorkspace(String)
  /// Two snapshots of one municipality for one day.
  case duplicateSnapshot(commune: String, date: String, other: String)
  /// A snapshot that is newer than the day of the assessment.
  case snapshotTooNew(commune: String, taken: String, asOf: String)
  /// A municipality without snapshot or not in the federation.
  case unknownCommune(String, nearest: String?)
  /// No snapshot at all.
  case noSnapshot
  /// Two tailorings of one municipality.
  case duplicateTailoring(commune: String)
  /// A file whose kind cannot be told.
  case unknownKind(String)
  /// A workspace without packs.
  case noPacks
  /// No schema that a snapshot is written in.
  case noSchema(String)
  /// A date on the command line that is none.
  case invalidDate(String)
  /// A file where a folder is wanted.
  case notAFolder(String)
  /// A municipality below the gate; no level if it is not assessable.
  case gateNotMet(commune: String, gate: Int, level: Int?)
  /// A kind of document that has no schema.
  case unknownSchema(String, nearest: String?, known: [String])
  /// A document that can be checked only in part, because a schema is missing.
  case uncheckedExpressions(schema: String)
  /// A part of a pack or of a snapshot without the rest.
  case noPack(String)
  /// A municipality that does not belong to the federation on the day of the assessment.
  case notAMember(commune: String, asOf: String)
  /// A workspace without maturity model where one is needed.
  case noModel
  /// The day of the assessment is not given, although results show it or rules look at it.
  case dayNeeded
  /// A folder without a file of facts.
  case noFactFile
  /// A line of a stream above the limit.
  case lineTooLong(limit: Int)
  /// A municipality that is not judged because its tailoring has errors.
  case brokenTailoring(commune: String, file: String)
  /// A municipality that is not judged because a tailoring with errors may be its own.
  case strayTailoring(commune: String, file: String)

  static func failure(toRead path: FilePath, _ code: Int32) -> OperationMessage {
    switch code {
    case ENOENT, ENOTDIR: .missing(path.text)
    case EACCES, EPERM: .noPermission(path.text)
    case ENXIO: .notAFile(path.text)
    default: .cannotRead(path.text, reason: String(cString: strerror(code)))
    }
  }

  static func failure(toWrite path: FilePath, _ code: Int32) -> OperationMessage {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path.text)
    case EACCES, EPERM, EROFS: .noPermission(path.text)
    case ENOTDIR, EEXIST: .notAFolder(path.text)
    default: .cannotWrite(path.text, reason: String(cString: strerror(code)))
    }
  }

  /// The code of the message.
  package var code: Code {
    switch self {
    case .missing: .missing
    case .isFolder: .isFolder
    case .notAFile: .notAFile
    case .noPermission: .noPermission
    case .tooLarge: .tooLarge
    case .tooManyFiles: .tooManyFiles
    case .cannotRead: .cannotRead
    case .cannotWrite: .cannotWrite
    case .diskFull: .diskFull
    case .noWorkspace: .noWorkspace
    case .duplicateSnapshot: .duplicateSnapshot
    case .snapshotTooNew: .snapshotTooNew
    case .unknownCommune: .unknownCommune
    case .noSnapshot: .noSnapshot
    case .duplicateTailoring: .duplicateTailoring
    case .unknownKind: .unknownKind
    case .noPacks: .noPacks
    case .noSchema: .noSchema
    case .invalidDate: .invalidDate
    case .notAFolder: .notAFolder
    case .gateNotMet: .gateNotMet
    case .unknownSchema: .unknownSchema
    case .uncheckedExpressions: .uncheckedExpressions
    case .noPack: .noPack
    case .notAMember: .notAMember
    case .noModel: .noModel
    case .dayNeeded: .dayNeeded
    case .noFactFile: .noFactFile
    case .lineTooLong: .lineTooLong
    case .brokenTailoring: .brokenTailoring
    case .strayTailoring: .strayTailoring
    }
  }

  /// An error, except for what could not be checked, what is left out on purpose, and a folder that may well be empty.
  package var severity: Severity {
    let warnings: [Code] = [.uncheckedExpressions, .noFactFile]
    return warnings.contains(code) ? .warning : code == .notAMember ? .note : .error
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .missing(let path):
      LocalizedText(de: "`\(path)` gibt es nicht", en: "`\(path)` does not exist")
    case .isFolder(let path):
      LocalizedText(de: "`\(path)` ist ein Ordner, keine Datei", en: "`\(path)` is a folder, not a file")
    case .notAFile(let path):
      LocalizedText(de: "`\(path)` ist keine gewöhnliche Datei", en: "`\(path)` is not a regular file")
    case .noPermission(let path):
      LocalizedText(de: "für `\(path)` fehlt die Berechtigung", en: "there is no permission for `\(path)`")
    case .tooLarge(let path, let limit):
      LocalizedText(
        de: "`\(path)` ist größer als \(limit / 1_048_576) MiB",
        en: "`\(path)` is larger than \(limit / 1_048_576) MiB")
    case .tooManyFiles(let path, let limit):
      LocalizedText(
        de: "der Ordner `\(path)` enthält mehr als \(limit) Dateien",
        en: "the folder `\(path)` holds more than \(limit) files")
    case .cannotRead(let path, let reason):
      LocalizedText(
        de: "`\(path)` lässt sich nicht lesen (\(reason))", en: "`\(path)` cannot be read (\(reason))")
    case .cannotWrite(let path, let reason):
      LocalizedText(
        de: "`\(path)` lässt sich nicht schreiben (\(reason))", en: "`\(path)` cannot be written (\(reason))")
    case .diskFull(let path):
      LocalizedText(
        de: "kein Platz mehr auf dem Datenträger für `\(path)`", en: "no space left on the disk for `\(path)`"
      )
    case .noWorkspace(let path):
      LocalizedText(
        de: "in `\(path)` und darüber liegt keine `pegel.yaml`",
        en: "there is no `pegel.yaml` in `\(path)` or above it")
    case .duplicateSnapshot(let commune, let date, let other):
      LocalizedText(
        de: "für `\(commune)` gibt es zwei Bestandsaufnahmen vom \(date); die andere ist `\(other)`",
        en: "there are two snapshots of `\(commune)` for \(date); the other is `\(other)`")
    case .snapshotTooNew(let commune, let taken, let asOf):
      LocalizedText(
        de: "die Bestandsaufnahme von `\(commune)` vom \(taken) ist neuer als der Stichtag \(asOf)",
        en: "the snapshot of `\(commune)` of \(taken) is newer than the day of the assessment, \(asOf)")
    case .unknownCommune(let commune, _):
      LocalizedText(
        de: "für die Kommune `\(commune)` gibt es keine Bestandsaufnahme",
        en: "there is no snapshot of the municipality `\(commune)`")
    case .noSnapshot:
      LocalizedText(de: "es gibt keine Bestandsaufnahme", en: "there is no snapshot")
    case .duplicateTailoring(let commune):
      LocalizedText(
        de: "für `\(commune)` gibt es zwei Anpassungen", en: "there are two tailorings of `\(commune)`")
    case .unknownKind(let path):
      LocalizedText(
        de: "welche Art von Dokument `\(path)` ist, lässt sich nicht erkennen",
        en: "it cannot be told what kind of document `\(path)` is")
    case .noPacks:
      LocalizedText(de: "es ist kein Regelpaket angegeben", en: "no rule pack is given")
    case .noSchema(let schema):
      LocalizedText(
        de: "das Bestandsschema `\(schema)` fehlt", en: "the inventory schema `\(schema)` is missing")
    case .invalidDate(let text):
      LocalizedText(de: "`\(text)` ist kein Datum", en: "`\(text)` is not a date")
    case .notAFolder(let path):
      LocalizedText(de: "`\(path)` ist kein Ordner", en: "`\(path)` is not a folder")
    case .gateNotMet(let commune, let gate, let level?):
      LocalizedText(
        de: "`\(commune)` hat Stufe \(gate) noch nicht gesichert, gesichert ist Stufe \(level)",
        en: "`\(commune)` is not guaranteed to be on level \(gate) yet, but on level \(level)")
    case .gateNotMet(let commune, let gate, nil):
      LocalizedText(
        de: "für `\(commune)` ist keine Stufe bewertbar, also auch nicht Stufe \(gate)",
        en: "no level can be assessed for `\(commune)`, so neither can level \(gate)")
    case .unknownSchema(let kind, _, _):
      LocalizedText(
        de: "die Dokumentart `\(kind)` gibt es nicht", en: "there is no kind of document `\(kind)`")
    case .uncheckedExpressions(let schema):
      LocalizedText(
        de: "ohne das Bestandsschema `\(schema)` ist nur die äußere Form geprüft",
        en: "without the inventory schema `\(schema)` only the outer form is checked")
    case .noPack(let path):
      LocalizedText(
        de: "`\(path)` ist Teil eines größeren Dokuments, das daneben und darüber fehlt",
        en: "`\(path)` is part of a larger document, which is missing beside and above it")
    case .noModel:
      LocalizedText(
        de: "der Arbeitsbereich hat kein Reifegradmodell, dessen Verfahren sich vergleichen ließen",
        en: "the workspace has no maturity model whose methods could be compared")
    case .notAMember(let commune, let asOf):
      LocalizedText(
        de: "`\(commune)` gehört am \(asOf) nicht zum Verbund und bleibt weg",
        en: "`\(commune)` does not belong to the federation on \(asOf) and is left out")
    case .dayNeeded:
      LocalizedText(
        de: "Dateien, die nur Fakten enthalten, nennen keinen Stichtag",
        en: "files that hold facts only do not name a day")
    case .noFactFile:
      LocalizedText(
        de: "es gibt keine Datei mit Fakten (`.json`, `.yaml`), also auch kein Ergebnis",
        en: "there is no file of facts (`.json`, `.yaml`), so there is no result")
    case .lineTooLong(let limit):
      LocalizedText(
        de: "die Zeile ist länger als \(limit / 1_048_576) MiB",
        en: "the line is longer than \(limit / 1_048_576) MiB")
    case .brokenTailoring(let commune, let file):
      LocalizedText(
        de: "`\(commune)` wird nicht bewertet, weil die Anpassung `\(file)` Fehler hat",
        en: "`\(commune)` is not judged because the tailoring `\(file)` has errors")
    case .strayTailoring(let commune, let file):
      LocalizedText(
        de: "`\(commune)` wird nicht bewertet, weil die fehlerhafte Anpassung `\(file)` die ihre sein kann",
        en: "`\(commune)` is not judged because the tailoring `\(file)`, which has errors, may be its own")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .missing, .isFolder, .notAFile, .notAFolder:
      LocalizedText(de: "Prüfen Sie den Pfad", en: "check the path")
    case .noPermission, .cannotRead, .cannotWrite:
      LocalizedText(
        de: "Prüfen Sie die Rechte an Datei und Ordner", en: "check the permissions of file and folder")
    case .tooLarge, .tooManyFiles, .lineTooLong:
      LocalizedText(de: "Teilen Sie den Bestand auf", en: "split the inventory")
    case .diskFull:
      LocalizedText(
        de: "Schaffen Sie Platz, und rufen Sie den Befehl noch einmal auf; frühere Berichte sind unverändert",
        en: "free some space and run the command again; earlier reports are unchanged")
    case .noWorkspace:
      LocalizedText(
        de: "Wechseln Sie in den Ordner mit `pegel.yaml`, oder geben Sie ihn mit `--workspace` an",
        en: "change to the folder with `pegel.yaml`, or name it with `--workspace`")
    case .duplicateSnapshot:
      LocalizedText(
        de: "Entfernen Sie eine der beiden, oder ändern Sie ihr Datum",
        en: "remove one of the two, or change its date")
    case .snapshotTooNew:
      LocalizedText(
        de: "Wählen Sie mit `--as-of` einen späteren Stichtag", en: "choose a later day with `--as-of`")
    case .unknownCommune(_, let nearest):
      nearest.map { LocalizedText(de: "Meinten Sie `\($0)`?", en: "did you mean `\($0)`?") }
    case .noSnapshot:
      LocalizedText(
        de: "Nennen Sie Dateien oder Ordner unter `snapshots` in `pegel.yaml`",
        en: "name files or folders under `snapshots` in `pegel.yaml`")
    case .duplicateTailoring:
      LocalizedText(de: "Führen Sie beide zusammen", en: "merge the two")
    case .unknownKind:
      LocalizedText(
        de: "Beginnen Sie die Datei mit `pegel: 1` und `kind: ...`",
        en: "start the file with `pegel: 1` and `kind: ...`")
    case .noPacks:
      LocalizedText(
        de: "Nennen Sie Ordner mit `pack.yaml` unter `packs` in `pegel.yaml`",
        en: "name folders with a `pack.yaml` under `packs` in `pegel.yaml`")
    case .noSchema:
      LocalizedText(
        de: "Nennen Sie seine Datei unter `schemas` in `pegel.yaml`",
        en: "name its file under `schemas` in `pegel.yaml`")
    case .invalidDate:
      LocalizedText(
        de: "Schreiben Sie das Datum als 2026-12-31", en: "write the date as 2026-12-31")
    case .gateNotMet:
      LocalizedText(
        de: "Der Bericht nennt die Regeln, an denen es liegt",
        en: "the report names the rules that hold it up")
    case .unknownSchema(_, let nearest?, _):
      LocalizedText(de: "Meinten Sie `\(nearest)`?", en: "did you mean `\(nearest)`?")
    case .unknownSchema(_, nil, let known):
      LocalizedText(
        de: "Es gibt " + known.joined(separator: ", "), en: "there are " + known.joined(separator: ", "))
    case .uncheckedExpressions:
      LocalizedText(
        de: "Nennen Sie die Datei des Schemas mit, oder rufen Sie den Befehl in einem Arbeitsbereich auf",
        en: "name the file of the schema as well, or call the command in a workspace")
    case .noPack:
      LocalizedText(
        de:
          "Regeln, Quellen und Beispiele gehören in einen Ordner mit `pack.yaml`, Tabellen in einen mit `snapshot.yaml`",
        en:
          "rules, sources and examples belong into a folder with `pack.yaml`, tables into one with `snapshot.yaml`"
      )
    case .noModel:
      LocalizedText(
        de: "In `pegel.yaml` unter `model` eines nennen", en: "name one in `pegel.yaml` under `model`")
    case .notAMember:
      LocalizedText(
        de: "Mit `--commune` wird sie trotzdem bewertet", en: "with `--commune` it is assessed all the same")
    case .dayNeeded:
      LocalizedText(
        de:
          "Nennen Sie den Stichtag mit `--as-of`; entbehrlich ist er nur mit `--format verdicts` und bei Regeln, die nicht auf den Tag sehen",
        en:
          "name the day with `--as-of`; only `--format verdicts` with rules that do not look at the day can do without"
      )
    case .noFactFile:
      LocalizedText(de: "Prüfen Sie den Pfad", en: "check the path")
    case .brokenTailoring:
      LocalizedText(
        de: "Berichtigen Sie die Anpassung; die anderen Kommunen sind bewertet",
        en: "correct the tailoring; the other municipalities have been judged")
    case .strayTailoring:
      LocalizedText(
        de: "Beginnen Sie die Anpassung mit `pegel: 1`, `kind: Tailoring` und `commune: ...`",
        en: "start the tailoring with `pegel: 1`, `kind: Tailoring` and `commune: ...`")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> OperationMessage {
    switch code {
    case .missing: .missing("kommune.yaml")
    case .isFolder: .isFolder("snapshots")
    case .notAFile: .notAFile("/dev/null")
    case .noPermission: .noPermission("snapshots/musterstadt.yaml")
    case .tooLarge: .tooLarge("snapshots/musterstadt.json", limit: FileLimits.inputBytes)
    case .tooManyFiles: .tooManyFiles("snapshots", limit: FileLimits.filesPerFolder)
    case .cannotRead: .cannotRead("kommune.yaml", reason: "Input/output error")
    case .cannotWrite: .cannotWrite("reports", reason: "Input/output error")
    case .diskFull: .diskFull("reports/musterstadt/report.md")
    case .noWorkspace: .noWorkspace(".")
    case .duplicateSnapshot:
      .duplicateSnapshot(commune: "musterstadt", date: "2026-03-31", other: "snapshots/alt.yaml")
    case .snapshotTooNew: .snapshotTooNew(commune: "musterstadt", taken: "2026-03-31", asOf: "2026-01-01")
    case .unknownCommune: .unknownCommune("mustrstadt", nearest: "musterstadt")
    case .noSnapshot: .noSnapshot
    case .duplicateTailoring: .duplicateTailoring(commune: "musterstadt")
    case .unknownKind: .unknownKind("notizen.yaml")
    case .noPacks: .noPacks
    case .noSchema: .noSchema("kommune@1.0.0")
    case .invalidDate: .invalidDate("31.13.2026")
    case .notAFolder: .notAFolder("reports")
    case .gateNotMet: .gateNotMet(commune: "Musterstadt", gate: 3, level: 2)
    case .unknownSchema: .unknownSchema("Snapshop", nearest: "Snapshot", known: SchemaOperation.kinds)
    case .uncheckedExpressions: .uncheckedExpressions(schema: "kommune@1.0.0")
    case .noPack: .noPack("rules/backup.yaml")
    case .noModel: .noModel
    case .notAMember: .notAMember(commune: "musterstadt", asOf: "2026-01-01")
    case .dayNeeded: .dayNeeded
    case .noFactFile: .noFactFile
    case .lineTooLong: .lineTooLong(limit: FileLimits.inputBytes)
    case .brokenTailoring: .brokenTailoring(commune: "musterstadt", file: "tailorings/musterstadt.yaml")
    case .strayTailoring: .strayTailoring(commune: "musterstadt", file: "tailorings/neu.yaml")
    }
  }
}
