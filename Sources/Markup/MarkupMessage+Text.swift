// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension MarkupMessage {
  /// What is wrong.
  package var text: LocalizedText { wording.text }
  /// What to do about it.
  package var help: LocalizedText? { wording.help }

  private var wording: Wording {
    switch self {
    case .sourceTooLarge(let limit):
      Wording(
        de: "die Datei ist größer als \(limit) Byte",
        en: "the file is larger than \(limit) bytes",
        helpDE: "teilen Sie die Datei auf",
        helpEN: "split the file")
    case .invalidUTF8(let byte):
      Wording(
        de: "das Byte `\(hex(byte))` ist kein gültiges UTF-8",
        en: "the byte `\(hex(byte))` is not valid UTF-8",
        helpDE: "speichern Sie die Datei mit der Zeichenkodierung UTF-8",
        helpEN: "save the file with the encoding UTF-8")
    case .utf16:
      Wording(
        de: "die Datei ist in UTF-16 gespeichert",
        en: "the file is stored as UTF-16",
        helpDE: "speichern Sie die Datei mit der Zeichenkodierung UTF-8",
        helpEN: "save the file with the encoding UTF-8")
    case .empty:
      Wording(
        de: "die Datei ist leer",
        en: "the file is empty")
    case .tooDeep(let limit):
      Wording(
        de: "mehr als \(limit) Ebenen sind ineinander geschachtelt",
        en: "more than \(limit) levels are nested",
        helpDE: "schachteln Sie weniger tief",
        helpEN: "nest less deeply")
    case .duplicateKey(let key):
      Wording(
        de: "`\(shown(key))` steht hier zum zweiten Mal",
        en: "`\(shown(key))` is here for the second time",
        helpDE: "behalten Sie nur einen der beiden Einträge",
        helpEN: "keep only one of the two entries")
    case .controlCharacter(let byte):
      Wording(
        de: "das Steuerzeichen `\(hex(byte))` ist hier nicht erlaubt",
        en: "the control character `\(hex(byte))` is not allowed here",
        helpDE: "löschen Sie das unsichtbare Zeichen",
        helpEN: "delete the invisible character")
    case .moreFindings(let limit):
      Wording(
        de: "weitere Meldungen nach den ersten \(limit) sind weggelassen",
        en: "further messages after the first \(limit) are left out",
        helpDE: "beheben Sie zuerst die genannten",
        helpEN: "mend those listed first")
    case .readerFailed:
      Wording(
        de: "die Datei kann nicht gelesen werden, weil der Arbeitsspeicher nicht reicht",
        en: "the file cannot be read because memory runs out")
    case .keyIsNoScalar:
      Wording(
        de: "der Schlüssel ist eine Liste oder eine Zuordnung",
        en: "the key is a list or a mapping",
        helpDE: "schreiben Sie als Schlüssel ein einzelnes Wort",
        helpEN: "write a single word as key")
    case .tag(let name):
      Wording(
        de: "die Typangabe `\(shown(name))` ist nicht erlaubt",
        en: "the tag `\(shown(name))` is not allowed",
        helpDE:
          "löschen Sie die Typangabe; soll der Text mit `!` beginnen, setzen Sie ihn in Anführungszeichen",
        helpEN: "delete the tag; if the text is meant to start with `!`, put it into quotes")
    case .severalDocuments:
      Wording(
        de: "hier beginnt ein zweites Dokument",
        en: "a second document starts here",
        helpDE: "legen Sie jedes Dokument in eine eigene Datei",
        helpEN: "put every document into a file of its own")
    case .undefinedAlias(let name):
      Wording(
        de: "der Verweis `*\(shown(name))` hat kein Ziel",
        en: "the alias `*\(shown(name))` has no target",
        helpDE:
          "kennzeichnen Sie das Ziel weiter oben mit `&\(shown(name))`; soll der Text mit `*` beginnen, setzen Sie ihn in Anführungszeichen",
        helpEN:
          "mark the target above with `&\(shown(name))`; if the text is meant to start with `*`, put it into quotes"
      )
    case .aliasWithinItself(let name):
      Wording(
        de: "der Verweis `*\(shown(name))` steht in seinem eigenen Ziel",
        en: "the alias `*\(shown(name))` stands within its own target",
        helpDE: "schreiben Sie den Inhalt aus",
        helpEN: "write the content out")
    case .aliasExpansion(let limit):
      Wording(
        de: "die Verweise würden mehr Inhalt einsetzen als erlaubt (höchstens \(limit) Teile)",
        en: "the aliases would insert more content than allowed (at most \(limit) parts)",
        helpDE: "schreiben Sie den Inhalt aus, statt mit `*` auf ihn zu verweisen",
        helpEN: "write the content out instead of pointing to it with `*`")
    case .mergeKey:
      Wording(
        de: "der Schlüssel `<<` zum Zusammenführen wird nicht unterstützt",
        en: "the merge key `<<` is not supported",
        helpDE: "schreiben Sie die Einträge aus",
        helpEN: "write the entries out")
    case .tabIndentation:
      Wording(
        de: "hier steht ein Tabulator, wo nur Leerzeichen einrücken dürfen",
        en: "there is a tab where only spaces may indent",
        helpDE: "ersetzen Sie den Tabulator durch Leerzeichen",
        helpEN: "replace the tab with spaces")
    case .missingColon:
      Wording(
        de: "nach dem Schlüssel fehlt ein Doppelpunkt",
        en: "a colon is missing after the key",
        helpDE: "schreiben Sie `Schlüssel: Wert`, mit einem Leerzeichen nach dem Doppelpunkt",
        helpEN: "write `key: value`, with a space after the colon")
    case .valueNotAllowed:
      Wording(
        de: "ein Doppelpunkt ist an dieser Stelle nicht erlaubt",
        en: "a colon is not allowed in this place",
        helpDE:
          "setzen Sie Text, der `: ` enthält, in Anführungszeichen; prüfen Sie die Einrückung, und ob weiter oben nach jedem Doppelpunkt ein Leerzeichen steht",
        helpEN:
          "put text that contains `: ` into quotes; check the indentation, and that every colon above is followed by a space"
      )
    case .keyExpected:
      Wording(
        de: "hier wird ein Schlüssel erwartet",
        en: "a key is expected here",
        helpDE: "rücken Sie die Zeile so weit ein wie die anderen Schlüssel der Zuordnung",
        helpEN: "indent the line as far as the other keys of the mapping")
    case .entryNotAllowed:
      Wording(
        de: "ein Listeneintrag mit `-` ist an dieser Stelle nicht erlaubt",
        en: "a list entry with `-` is not allowed in this place",
        helpDE: "beginnen Sie die Liste in einer neuen Zeile",
        helpEN: "start the list on a new line")
    case .dashExpected:
      Wording(
        de: "hier wird ein Listeneintrag mit `-` erwartet",
        en: "a list entry with `-` is expected here",
        helpDE: "rücken Sie die Zeile so weit ein wie die anderen Einträge der Liste",
        helpEN: "indent the line as far as the other entries of the list")
    case .sequenceNotClosed:
      Wording(
        de: "in der Liste fehlt `,` oder `]`",
        en: "`,` or `]` is missing in the list",
        helpDE: "schließen Sie die Liste mit `]`, und trennen Sie die Einträge durch Kommas",
        helpEN: "close the list with `]`, and separate the entries with commas")
    case .mappingNotClosed:
      Wording(
        de: "in der Zuordnung fehlt `,` oder `}`",
        en: "`,` or `}` is missing in the mapping",
        helpDE: "schließen Sie die Zuordnung mit `}`, und trennen Sie die Einträge durch Kommas",
        helpEN: "close the mapping with `}`, and separate the entries with commas")
    case .quoteNotClosed:
      Wording(
        de: "das Anführungszeichen wird nicht geschlossen",
        en: "the quote is not closed",
        helpDE: "ergänzen Sie das schließende Anführungszeichen",
        helpEN: "add the closing quote")
    case .unknownEscape:
      Wording(
        de: "nach `\\` steht ein Zeichen ohne Bedeutung",
        en: "the character after `\\` has no meaning",
        helpDE:
          "schreiben Sie `\\\\` für den umgekehrten Schrägstrich, oder nehmen Sie einfache Anführungszeichen",
        helpEN: "write `\\\\` for a backslash, or use single quotes")
    case .escapeCode:
      Wording(
        de: "die Zeichennummer nach `\\` ist ungültig",
        en: "the character number after `\\` is not valid",
        helpDE: "schreiben Sie das Zeichen selbst",
        helpEN: "write the character itself")
    case .unexpectedStart(let text):
      Wording(
        de: "mit `\(shown(text))` kann kein Wert beginnen",
        en: "no value can start with `\(shown(text))`",
        helpDE: "setzen Sie den Text in Anführungszeichen",
        helpEN: "put the text into quotes")
    case .directive:
      Wording(
        de: "die Anweisung mit `%` am Zeilenanfang wird nicht verstanden",
        en: "the directive with `%` at the start of the line is not understood",
        helpDE: "löschen Sie die Zeile",
        helpEN: "delete the line")
    case .anchorName:
      Wording(
        de: "nach `&` oder `*` fehlt ein Name aus Buchstaben und Ziffern",
        en: "a name of letters and digits is missing after `&` or `*`",
        helpDE: "setzen Sie Text, der mit `&` oder `*` beginnt, in Anführungszeichen",
        helpEN: "put text that starts with `&` or `*` into quotes")
    case .blockHeader:
      Wording(
        de: "nach `|` oder `>` wird ein Zeilenende erwartet",
        en: "the end of the line is expected after `|` or `>`",
        helpDE:
          "beginnen Sie den Text in der nächsten Zeile; soll er mit `|` oder `>` beginnen, setzen Sie ihn in Anführungszeichen",
        helpEN: "start the text on the next line; if it is meant to start with `|` or `>`, put it into quotes"
      )
    case .contentAfterDocument:
      Wording(
        de: "nach dem Ende des Dokuments folgt weiterer Inhalt",
        en: "more content follows after the end of the document",
        helpDE: "prüfen Sie die Einrückung dieser Zeile",
        helpEN: "check the indentation of this line")
    case .valueExpected:
      Wording(
        de: "hier wird ein Wert erwartet",
        en: "a value is expected here",
        helpDE: "ergänzen Sie den Wert, oder setzen Sie den Text in Anführungszeichen",
        helpEN: "add the value, or put the text into quotes")
    case .invalidYAML:
      Wording(
        de: "das ist kein gültiges YAML",
        en: "this is not valid YAML",
        helpDE: "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen dieser Stelle",
        helpEN: "check indentation, colons and quotes of this place")
    case .textAfterValue:
      Wording(
        de: "nach dem Ende des Wertes steht noch Text in der Zeile",
        en: "there is more text on the line after the end of the value",
        helpDE: "setzen Sie den ganzen Wert in einfache Anführungszeichen, oder schreiben Sie ihn unter `>-`",
        helpEN: "put the whole value into single quotes, or write it below `>-`")
    case .unexpectedCharacter(let text):
      Wording(
        de: "`\(shown(text))` ist an dieser Stelle nicht erlaubt",
        en: "`\(shown(text))` is not allowed in this place",
        helpDE: "prüfen Sie, ob davor ein Komma, ein Doppelpunkt oder ein Anführungszeichen fehlt",
        helpEN: "check whether a comma, a colon or a quote is missing before it")
    case .unexpectedEnd:
      Wording(
        de: "die Datei endet mitten im Dokument",
        en: "the file ends within the document",
        helpDE: "prüfen Sie, ob die Datei vollständig ist und jede Klammer geschlossen wird",
        helpEN: "check whether the file is complete and every bracket is closed")
    case .stringNotClosed:
      Wording(
        de: "das Anführungszeichen wird nicht geschlossen",
        en: "the quote is not closed",
        helpDE: "ergänzen Sie `\"`; ein Zeilenumbruch im Text wird als `\\n` geschrieben",
        helpEN: "add `\"`; a line break within the text is written as `\\n`")
    case .invalidEscape:
      Wording(
        de: "nach `\\` steht ein Zeichen ohne Bedeutung",
        en: "the character after `\\` has no meaning",
        helpDE: "schreiben Sie `\\\\` für den umgekehrten Schrägstrich",
        helpEN: "write `\\\\` for a backslash")
    case .loneSurrogate:
      Wording(
        de: "die Zeichennummer nach `\\u` ist nur die Hälfte eines Zeichens",
        en: "the character number after `\\u` is only half of a character",
        helpDE: "schreiben Sie das Zeichen selbst",
        helpEN: "write the character itself")
    case .invalidNumber(let text):
      Wording(
        de: "`\(shown(text))` ist keine Zahl",
        en: "`\(shown(text))` is not a number",
        helpDE: "schreiben Sie Zahlen ohne führende Nullen und mit Punkt, Text in Anführungszeichen",
        helpEN: "write numbers without leading zeros and with a point, text in quotes")
    case .unknownWord(let text):
      Wording(
        de: "`\(shown(text))` ohne Anführungszeichen ist nicht erlaubt",
        en: "`\(shown(text))` without quotes is not allowed",
        helpDE:
          "setzen Sie Text in doppelte Anführungszeichen; ohne stehen nur Zahlen, `true`, `false` und `null`",
        helpEN: "put text into double quotes; only numbers, `true`, `false` and `null` stand without")
    case .trailingComma:
      Wording(
        de: "nach dem letzten Eintrag steht ein Komma",
        en: "there is a comma after the last entry",
        helpDE: "löschen Sie das Komma",
        helpEN: "delete the comma")
    case .trailingContent:
      Wording(
        de: "nach dem Ende des Dokuments folgt weiterer Inhalt",
        en: "more content follows after the end of the document",
        helpDE: "löschen Sie ihn, oder legen Sie ihn in eine eigene Datei",
        helpEN: "delete it, or put it into a file of its own")
    case .comment:
      Wording(
        de: "JSON kennt keine Kommentare",
        en: "JSON has no comments",
        helpDE: "löschen Sie den Kommentar, oder schreiben Sie die Datei in YAML",
        helpEN: "delete the comment, or write the file in YAML")
    case .shortRow(let row, let found, let expected):
      Wording(
        de: "Zeile \(row) der Tabelle hat \(found) statt \(expected) Zellen",
        en: "row \(row) of the table has \(found) instead of \(expected) cells",
        helpDE: "die fehlenden Zellen gelten als nicht erfasst; ergänzen Sie die Trennzeichen",
        helpEN: "the missing cells count as not recorded; add the delimiters")
    case .extraCells(let row, let found, let expected):
      Wording(
        de: "Zeile \(row) der Tabelle hat \(found) statt \(expected) Zellen",
        en: "row \(row) of the table has \(found) instead of \(expected) cells",
        helpDE: "setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen",
        helpEN: "put cells that contain the delimiter into quotes")
    case .cellNotClosed:
      Wording(
        de: "das Anführungszeichen der Zelle wird nicht geschlossen",
        en: "the quote of the cell is not closed",
        helpDE: "ergänzen Sie `\"` am Ende der Zelle",
        helpEN: "add `\"` at the end of the cell")
    case .textAfterQuote:
      Wording(
        de: "nach dem schließenden Anführungszeichen der Zelle steht noch Text",
        en: "there is text after the closing quote of the cell",
        helpDE: "verdoppeln Sie Anführungszeichen innerhalb der Zelle",
        helpEN: "double the quotes within the cell")
    case .zeroByte:
      Wording(
        de: "die Datei enthält ein Nullbyte und ist wohl keine Textdatei",
        en: "the file contains a zero byte and is probably no text file",
        helpDE: "speichern Sie die Tabelle als `CSV UTF-8`",
        helpEN: "save the table as `CSV UTF-8`")
    case .tooManyColumns(let limit):
      Wording(
        de: "die Tabelle hat mehr als \(limit) Spalten",
        en: "the table has more than \(limit) columns",
        helpDE: "löschen Sie überzählige Spalten",
        helpEN: "delete superfluous columns")
    case .cellTooLong(let limit):
      Wording(
        de: "die Zelle ist länger als \(limit) Byte",
        en: "the cell is longer than \(limit) bytes",
        helpDE: "prüfen Sie, ob ein Anführungszeichen geschlossen wird",
        helpEN: "check whether a quote is closed")
    case .unnamedColumn(let number):
      Wording(
        de: "Spalte \(number) hat keine Überschrift",
        en: "column \(number) has no heading",
        helpDE: "geben Sie der Spalte eine Überschrift, oder löschen Sie sie",
        helpEN: "give the column a heading, or delete it")
    case .readAsWindows1252:
      Wording(
        de: "die Datei ist kein UTF-8 und wird als Windows-1252 gelesen",
        en: "the file is not UTF-8 and is read as Windows-1252",
        helpDE: "prüfen Sie Umlaute im Ergebnis, oder speichern Sie die Tabelle als `CSV UTF-8`",
        helpEN: "check umlauts in the result, or save the table as `CSV UTF-8`")
    case .undefinedInWindows1252(let byte):
      Wording(
        de: "das Byte `\(hex(byte))` ist weder UTF-8 noch Windows-1252",
        en: "the byte `\(hex(byte))` is neither UTF-8 nor Windows-1252",
        helpDE: "speichern Sie die Tabelle als `CSV UTF-8`",
        helpEN: "save the table as `CSV UTF-8`")
    }
  }
}

extension MarkupMessage {
  /// The note at the first of two equal keys or column names.
  static let firstHere = LocalizedText(de: "zuerst steht es hier", en: "it is here first")
}

/// Text and help of one message.
private struct Wording {
  let text: LocalizedText
  let help: LocalizedText?

  init(de: String, en: String) {
    text = LocalizedText(de: de, en: en)
    help = nil
  }

  init(de: String, en: String, helpDE: String, helpEN: String) {
    text = LocalizedText(de: de, en: en)
    help = LocalizedText(de: helpDE, en: helpEN)
  }
}

/// A byte as people write it: `0xFC`.
private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count < 2 ? "0x0\(digits)" : "0x\(digits)"
}

/// What a message shows of the user's text: at most sixty characters, without the mark that encloses it.
private func shown(_ text: String) -> String {
  let start = text.prefix(60)
  let isCut = start.endIndex < text.endIndex
  return (start == "`" ? "U+0060" : start.replacing("`", with: "'")) + (isCut ? "…" : "")
}
