// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension RecordMessage {
  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .changedMeanwhile(let path):
      LocalizedText(
        de: "`\(path)` hat sich geändert, seit es gelesen wurde; nichts wurde geschrieben",
        en: "`\(path)` has changed since it was read; nothing was written")
    case .cannotEdit(let path):
      LocalizedText(
        de:
          "`\(path)` ist so geschrieben, dass sich die Angaben nicht einfügen lassen; nichts wurde geschrieben",
        en: "`\(path)` is written in a way that does not let the statements be put in; nothing was written")
    case .journalDamaged(let path):
      LocalizedText(
        de: "die letzte Zeile von `\(path)` ist unvollständig; nichts wurde geschrieben",
        en: "the last line of `\(path)` is incomplete; nothing was written")
    case .unknownRow(let row, let table, _):
      LocalizedText(de: "`\(table)` hat keine Zeile `\(row)`", en: "`\(table)` has no row `\(row)`")
    case .unknownField(let field, let fact, _):
      LocalizedText(de: "`\(fact)` hat kein Feld `\(field)`", en: "`\(fact)` has no field `\(field)`")
    case .notInCell(let field):
      LocalizedText(
        de: "`\(field)` hat Teile und passt nicht in eine Zelle",
        en: "`\(field)` has parts and does not fit into a cell")
    case .futureDate(let date):
      LocalizedText(de: "der Tag \(date) liegt in der Zukunft", en: "the day \(date) is in the future")
    case .noRole:
      LocalizedText(de: "es fehlt die Rolle, die das angibt", en: "the role that states it is missing")
    case .noneDespiteRows(let table):
      LocalizedText(
        de: "`\(table)` hat Zeilen, also gibt es welche", en: "`\(table)` has rows, so there are some")
    case .completeWithoutRows(let table):
      LocalizedText(
        de: "`\(table)` hat keine Zeilen, die vollständig sein könnten",
        en: "`\(table)` has no rows that could be complete")
    case .unknownQuestion(let key, _):
      LocalizedText(
        de: "`\(key)` ist weder eine Regel noch eine Angabe des Bestands",
        en: "`\(key)` is neither a rule nor a fact of the inventory")
    case .rowSkipped(let row, let reason):
      LocalizedText(
        de: "Zeile \(row) wird nicht übernommen: \(reason.de)", en: "row \(row) is skipped: \(reason.en)")
    case .noKeyColumn:
      LocalizedText(
        de: "es fehlt die Spalte, die sagt, worum es in einer Zeile geht",
        en: "the column that says what a row is about is missing")
    case .unknownColumn(let column, _):
      LocalizedText(
        de: "die Spalte `\(column)` gibt es hier nicht, sie wird nicht gelesen",
        en: "there is no column `\(column)` here, so it is not read")
    case .chooseCommune(let communes):
      LocalizedText(
        de: "es gibt Bestandsaufnahmen von \(communes.count) Kommunen",
        en: "there are snapshots of \(communes.count) municipalities")
    case .otherCommune(let commune):
      LocalizedText(
        de: "die Zeile gehört zur Kommune `\(commune)`",
        en: "the row belongs to the municipality `\(commune)`")
    case .asksTwice(let key):
      LocalizedText(
        de: "`\(key)` steht schon in einer früheren Zeile", en: "`\(key)` stands in an earlier row already")
    case .folderNotEmpty(let path):
      LocalizedText(
        de: "der Ordner `\(path)` ist nicht leer; nichts wurde geschrieben",
        en: "the folder `\(path)` is not empty; nothing was written")
    case .noRules(let path?):
      LocalizedText(
        de: "in `\(path)` liegen keine Regelpakete mit Bestandsschema",
        en: "there are no rule packs with an inventory schema in `\(path)`")
    case .noRules(nil):
      LocalizedText(
        de: "die mitgelieferten Regeln sind nicht zu finden", en: "the shipped rules cannot be found")
    case .invalidID(let id):
      LocalizedText(
        de: "`\(id)` kann keine Kennung einer Kommune sein", en: "`\(id)` cannot be the id of a municipality")
    case .keyField(let field):
      LocalizedText(
        de: "`\(field)` ist der Schlüssel der Zeile und lässt sich nicht ergänzen",
        en: "`\(field)` is the key of the row and cannot be supplemented")
    case .invalidAnswer(let text, _):
      LocalizedText(de: "`\(text)` ist hier keine Antwort", en: "`\(text)` is no answer here")
    case .openedByOther(let path):
      LocalizedText(
        de: "ein anderes Programm schreibt gerade in `\(path)`",
        en: "another program is writing to `\(path)`")
    case .noSheet:
      LocalizedText(
        de: "diese Tabelle gehört zu keinem der Regelpakete",
        en: "this table belongs to none of the rule packs")
    case .unknownList(let list, _):
      LocalizedText(de: "es gibt keine Liste `\(list)`", en: "there is no list `\(list)`")
    case .unknownNumber(let number, let list):
      LocalizedText(
        de: "die Liste `\(list)` hat keine Frage `\(number)`",
        en: "the list `\(list)` has no question `\(number)`")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .changedMeanwhile:
      LocalizedText(
        de: "Sehen Sie nach, was sich geändert hat, und wiederholen Sie die Eingabe",
        en: "look at what has changed, and repeat the input")
    case .cannotEdit:
      LocalizedText(
        de: "Vereinfachen Sie die Datei: ohne Anker und Verweise, Zeilen unter `rows`",
        en: "simplify the file: no anchors and aliases, rows under `rows`")
    case .journalDamaged:
      LocalizedText(
        de: "Prüfen Sie die letzte Zeile; ein Zeilenumbruch an ihrem Ende schließt sie ab",
        en: "look at the last line; a line break at its end completes it")
    case .unknownRow(_, _, let nearest), .unknownField(_, _, let nearest), .unknownQuestion(_, let nearest),
      .unknownColumn(_, let nearest), .unknownList(_, let nearest):
      nearest.map { LocalizedText(de: "Meinten Sie `\($0)`?", en: "did you mean `\($0)`?") }
    case .notInCell:
      LocalizedText(
        de: "Tragen Sie den Wert in die YAML-Datei ein", en: "enter the value in the YAML file")
    case .futureDate:
      LocalizedText(
        de: "Geben Sie den Tag an, an dem es festgestellt wurde", en: "give the day on which it was found")
    case .noRole:
      LocalizedText(
        de: "Füllen Sie die Spalte `durch`, oder rufen Sie den Befehl mit `--by` auf",
        en: "fill the column `by`, or call the command with `--by`")
    case .noneDespiteRows:
      LocalizedText(de: "Antworten Sie mit `ja` oder `nein`", en: "answer with `ja` or `nein`")
    case .completeWithoutRows(let table):
      LocalizedText(
        de: "Füllen Sie `\(table).csv`, oder antworten Sie mit `-`, wenn es nichts einzutragen gibt",
        en: "fill `\(table).csv`, or answer with `-` if there is nothing to enter")
    case .rowSkipped:
      LocalizedText(
        de: "Berichtigen Sie die Zeile, und lesen Sie die Datei noch einmal ein",
        en: "correct the row and read the file again")
    case .noKeyColumn(let known):
      LocalizedText(
        de: "Die Spalte heißt " + list(known, "oder"), en: "the column is called " + list(known, "or"))
    case .chooseCommune(let communes):
      LocalizedText(
        de: "Nennen Sie eine mit `--commune`: " + list(communes, "oder"),
        en: "name one with `--commune`: " + list(communes, "or"))
    case .otherCommune:
      LocalizedText(
        de: "Lesen Sie sie mit `--commune` für diese Kommune ein", en: "read it with `--commune` for that one"
      )
    case .asksTwice: LocalizedText(de: "Löschen Sie eine der Zeilen", en: "delete one of the rows")
    case .folderNotEmpty:
      LocalizedText(de: "Nennen Sie einen neuen Ordner", en: "name a new folder")
    case .noRules:
      LocalizedText(
        de:
          "Nennen Sie den Ordner mit `--rules`: er enthält `inventory` und je Regelpaket einen Ordner mit `pack.yaml`",
        en:
          "name the folder with `--rules`: it holds `inventory` and a folder with `pack.yaml` for each rule pack"
      )
    case .invalidID:
      LocalizedText(
        de: "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa `musterstadt`",
        en: "use small letters, digits and hyphens, such as `musterstadt`")
    case .keyField: nil
    case .invalidAnswer(_, let allowed):
      LocalizedText(de: "Möglich sind " + list(allowed, "und"), en: "possible are " + list(allowed, "and"))
    case .openedByOther: LocalizedText(de: "Versuchen Sie es gleich noch einmal", en: "try again in a moment")
    case .noSheet(let known):
      known.isEmpty
        ? nil
        : LocalizedText(
          de: "Die Kopfzeile nennt " + list(known, "und"), en: "the header names " + list(known, "and"))
    case .unknownNumber:
      LocalizedText(
        de: "Zählen Sie in der Liste nach; verwenden Sie die Fassung, zu der das Regelpaket gehört",
        en: "count in the list; use the edition that the rule pack belongs to")
    }
  }

  private func list(_ names: [String], _ last: String) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let final = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> RecordMessage {
    switch code {
    case .changedMeanwhile: .changedMeanwhile("bestand/musterstadt")
    case .cannotEdit: .cannotEdit("bestand/musterstadt/answers.yaml")
    case .journalDamaged: .journalDamaged("journal.jsonl")
    case .unknownRow: .unknownRow("srv-9", table: "servers", nearest: "srv-1")
    case .unknownField: .unknownField("critcal", fact: "servers", nearest: "critical")
    case .notInCell: .notInCell("address")
    case .futureDate: .futureDate("2062-03-01")
    case .noRole: .noRole
    case .noneDespiteRows: .noneDespiteRows("servers")
    case .completeWithoutRows: .completeWithoutRows("servers")
    case .unknownQuestion: .unknownQuestion("ORG-99", nearest: "ORG-09")
    case .rowSkipped: .rowSkipped(row: 7, reason: RecordMessage.noRole.text)
    case .noKeyColumn: .noKeyColumn(known: ["schluessel", "key"])
    case .unknownColumn: .unknownColumn("antwrt", nearest: "antwort")
    case .chooseCommune: .chooseCommune(["musterdorf", "musterstadt"])
    case .otherCommune: .otherCommune("musterdorf")
    case .asksTwice: .asksTwice("org.inhabitants")
    case .folderNotEmpty: .folderNotEmpty("musterstadt")
    case .noRules: .noRules("regeln")
    case .invalidID: .invalidID("Muster Stadt")
    case .keyField: .keyField("id")
    case .invalidAnswer: .invalidAnswer("jein", allowed: ["ja", "nein"])
    case .openedByOther: .openedByOther(".")
    case .noSheet: .noSheet(known: ["Checkliste", "Nr.", "Frage", "Umsetzung", "Notizen"])
    case .unknownList: .unknownList("Bakcup", nearest: "Backup")
    case .unknownNumber: .unknownNumber("8", list: "Backup")
    }
  }
}
