// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Everything about one message.
struct MessageContent {
  let code: DocumentMessage.Code
  let severity: Severity
  let text: LocalizedText
  let help: LocalizedText?

  fileprivate static func error(
    _ code: DocumentMessage.Code, _ de: String, _ en: String, help: LocalizedText?
  ) -> MessageContent {
    MessageContent(code: code, severity: .error, text: LocalizedText(de: de, en: en), help: help)
  }

  fileprivate static func warning(
    _ code: DocumentMessage.Code, _ de: String, _ en: String, help: LocalizedText?
  ) -> MessageContent {
    MessageContent(code: code, severity: .warning, text: LocalizedText(de: de, en: en), help: help)
  }

  fileprivate static func note(
    _ code: DocumentMessage.Code, _ de: String, _ en: String, help: LocalizedText?
  ) -> MessageContent {
    MessageContent(code: code, severity: .note, text: LocalizedText(de: de, en: en), help: help)
  }
}

extension DocumentMessage {
  /// Code, severity and texts of every message.
  var content: MessageContent {
    switch self {
    case .wrongType(let expected, let found):
      .error(
        .wrongType,
        "hier steht \(found.name.de), erwartet wird \(expected.name.de)",
        "\(expected.name.en) is expected here, not \(found.name.en)",
        help: nil)
    case .unknownKey(let key, let place, let nearest, let known):
      .error(
        .unknownKey,
        "unbekannter Schlüssel `\(key)` (hier: \(place.de))",
        "unknown key `\(key)` (here: \(place.en))",
        help: suggestion(nearest, among: known))
    case .missingKey(let key, let place):
      .error(
        .missingKey,
        "es fehlt der Schlüssel `\(key)` (hier: \(place.de))",
        "the key `\(key)` is missing (here: \(place.en))",
        help: LocalizedText(de: "`\(key):` mit einem Wert ergänzen", en: "add `\(key):` with a value"))
    case .emptyValue(let key):
      .error(
        .emptyValue,
        "`\(key)` hat keinen Wert",
        "`\(key)` has no value",
        help: LocalizedText(
          de: "einen Wert eintragen oder die Zeile löschen", en: "enter a value or delete the line"))
    case .emptyText:
      .error(
        .emptyText,
        "der Text ist leer",
        "the text is empty",
        help: LocalizedText(
          de: "einen Text eintragen oder die Zeile löschen", en: "enter a text or delete the line"))
    case .unknownWord(let word, let nearest, let known):
      .error(
        .unknownWord,
        "`\(word)` ist hier nicht vorgesehen",
        "`\(word)` is not one of the words allowed here",
        help: suggestion(nearest, among: known))
    case .invalidIdentifier(let text):
      .error(
        .invalidIdentifier,
        "`\(text)` ist keine gültige Kennung",
        "`\(text)` is no valid identifier",
        help: LocalizedText(
          de:
            "Buchstaben ohne Umlaute, Ziffern, `_`, `-` und `.` verwenden, mit Buchstabe oder Ziffer am Anfang, höchstens \(DocumentLimits.identifierBytes) Zeichen",
          en:
            "use letters without accents, digits, `_`, `-` and `.`, starting with a letter or digit, at most \(DocumentLimits.identifierBytes) characters"
        ))
    case .invalidName(let text):
      .error(
        .invalidName,
        "`\(text)` kann in Ausdrücken kein Name sein",
        "`\(text)` cannot be a name in expressions",
        help: LocalizedText(
          de: "Buchstaben ohne Umlaute, Ziffern und `_` verwenden, mit einem Buchstaben am Anfang",
          en: "use letters without accents, digits and `_`, starting with a letter"))
    case .invalidTruth(let text):
      .error(
        .invalidTruth,
        "`\(text)` ist kein Wahrheitswert",
        "`\(text)` is no truth value",
        help: LocalizedText(
          de: "`ja` oder `nein` eintragen (auch `true`, `false`)",
          en: "enter `true` or `false` (also `ja`, `nein`)"))
    case .invalidNumber(let text, let expected):
      .error(
        .invalidNumber,
        "`\(text)` ist nicht \(expected.name.de)",
        "`\(text)` is not \(expected.name.en)",
        help: LocalizedText(
          de: "nur Ziffern eintragen, als Dezimalzeichen einen Punkt (in CSV auch ein Komma)",
          en: "enter digits only, with a point for decimals (in CSV also a comma)"))
    case .numberWithUnit(let text, let unit):
      .error(
        .numberWithUnit,
        "`\(text)` ist eine Zahl mit einer Einheit",
        "`\(text)` is a number with a unit",
        help: LocalizedText(
          de: "die Einheit `\(unit)` weglassen; das Bestandsschema nennt die Einheit des Feldes",
          en: "leave out the unit `\(unit)`; the inventory schema names the unit of the field"))
    case .outOfRange(let text, let range):
      .error(
        .outOfRange,
        "`\(text)` liegt nicht im Bereich \(range)",
        "`\(text)` is not in the range \(range)",
        help: nil)
    case .invalidDate(let text):
      .error(
        .invalidDate,
        "`\(text)` ist kein Datum",
        "`\(text)` is no date",
        help: LocalizedText(
          de: "als Jahr-Monat-Tag schreiben, etwa `2026-12-31` (in CSV auch `31.12.2026`)",
          en: "write year-month-day, such as `2026-12-31` (in CSV also `31.12.2026`)"))
    case .noSuchDay(let text):
      .error(
        .noSuchDay,
        "den Tag `\(text)` gibt es nicht",
        "there is no day `\(text)`",
        help: LocalizedText(de: "Tag und Monat prüfen", en: "check day and month"))
    case .invalidTimestamp(let text):
      .error(
        .invalidTimestamp,
        "`\(text)` ist kein Zeitpunkt",
        "`\(text)` is no point in time",
        help: LocalizedText(
          de: "als `2026-12-31T12:00:00Z` schreiben, oder nur das Datum",
          en: "write `2026-12-31T12:00:00Z`, or the date alone"))
    case .invalidDuration(let text):
      .error(
        .invalidDuration,
        "`\(text)` ist keine Dauer",
        "`\(text)` is no length of time",
        help: LocalizedText(
          de: "Zahl und Einheit ohne Leerzeichen schreiben: `365d`, `2w`, `12h`, `90m`, `30s`",
          en: "write number and unit without a space: `365d`, `2w`, `12h`, `90m`, `30s`"))
    case .invalidAgeLimit(let text):
      .error(
        .invalidAgeLimit,
        "`\(text)` ist kein Höchstalter",
        "`\(text)` is no maximum age",
        help: LocalizedText(
          de: "Zahl und Einheit ohne Leerzeichen schreiben: `12mo` (Kalendermonate), `2y`, `365d`",
          en: "write number and unit without a space: `12mo` (calendar months), `2y`, `365d`"))
    case .invalidShare(let text):
      .error(
        .invalidShare,
        "`\(text)` ist kein Anteil",
        "`\(text)` is no share",
        help: LocalizedText(
          de: "einen Anteil von `0%` bis `100%` eintragen, oder von `0` bis `1`",
          en: "enter a share from `0%` to `100%`, or from `0` to `1`"))
    case .invalidRatio(let text):
      .error(
        .invalidRatio,
        "`\(text)` ist kein Erfüllungsgrad",
        "`\(text)` is no achievement",
        help: LocalizedText(
          de: "eine Zahl von 0 bis 1 eintragen, etwa `0.5` oder `1/3`",
          en: "enter a number from 0 to 1, such as `0.5` or `1/3`"))
    case .invalidAmount(let text):
      .error(
        .invalidAmount,
        "`\(text)` ist kein Geldbetrag",
        "`\(text)` is no amount of money",
        help: LocalizedText(
          de: "Euro mit höchstens zwei Nachkommastellen eintragen, etwa `1200.50`",
          en: "enter euros with at most two decimals, such as `1200.50`"))
    case .invalidVersion(let text):
      .error(
        .invalidVersion,
        "`\(text)` ist keine gültige Version",
        "`\(text)` is no valid version",
        help: LocalizedText(
          de: "drei Zahlen mit Punkten schreiben, etwa `2026.1.0`",
          en: "write three numbers with points, such as `2026.1.0`"))
    case .invalidRequirement(let text):
      .error(
        .invalidRequirement,
        "`\(text)` nennt keine Versionen",
        "`\(text)` names no versions",
        help: LocalizedText(
          de: "etwa `^2026.1` (gleiche Hauptversion, nicht älter) oder `>=1.2.0` schreiben",
          en: "write for instance `^2026.1` (same major version, not older) or `>=1.2.0`"))
    case .invalidSchemaReference(let text):
      .error(
        .invalidSchemaReference,
        "`\(text)` nennt kein Bestandsschema",
        "`\(text)` names no inventory schema",
        help: LocalizedText(
          de: "Kennung und Hauptversion schreiben, etwa `kommune@1`",
          en: "write id and major version, such as `kommune@1`"))
    case .invalidRuleReference(let text):
      .error(
        .invalidRuleReference,
        "`\(text)` nennt keine Regel",
        "`\(text)` names no rule",
        help: LocalizedText(
          de: "die Kennung der Regel schreiben, etwa `BCK-03`, oder mit Paket `isb-basis/BCK-03`",
          en: "write the id of the rule, such as `BCK-03`, or with its pack `isb-basis/BCK-03`"))
    case .invalidCriterionReference(let text):
      .error(
        .invalidCriterionReference,
        "`\(text)` nennt kein Kriterium",
        "`\(text)` names no criterion",
        help: LocalizedText(
          de: "Quelle und Nummer mit Doppelpunkt schreiben, etwa `gspp:NOT.4.16.1`",
          en: "write source and number with a colon, such as `gspp:NOT.4.16.1`"))
    case .invalidSHA256(let text):
      .error(
        .invalidSHA256,
        "`\(text)` ist keine SHA-256-Prüfsumme",
        "`\(text)` is no SHA-256 checksum",
        help: LocalizedText(
          de: "64 Zeichen aus `0`–`9` und `a`–`f` eintragen, wie `sha256sum` sie ausgibt",
          en: "enter 64 characters of `0`–`9` and `a`–`f`, as `sha256sum` prints them"))
    case .duplicate(let id):
      .error(
        .duplicate,
        "`\(id)` steht hier zum zweiten Mal",
        "`\(id)` stands here for the second time",
        help: LocalizedText(de: "jede Kennung nur einmal vergeben", en: "use every identifier only once"))
    case .unsupportedFormat(let text):
      .error(
        .unsupportedFormat,
        "das Format `\(text)` kennt dieses Programm nicht",
        "this program does not know the format `\(text)`",
        help: LocalizedText(
          de: "`pegel: 1` schreiben; für ein neueres Format das Programm aktualisieren",
          en: "write `pegel: 1`; for a newer format update the program"))
    case .unknownKind(let text, let nearest, let known):
      .error(
        .unknownKind,
        "`\(text)` ist keine Art von Dokument",
        "`\(text)` is no kind of document",
        help: suggestion(nearest, among: known))
    case .wrongKind(let text, let expected):
      .error(
        .wrongKind,
        "hier steht ein Dokument der Art `\(text)`",
        "this is a document of the kind `\(text)`",
        help: LocalizedText(
          de: "hier wird gebraucht: \(quotedList(expected))", en: "needed here: \(quotedList(expected))"))
    case .unknownFormat(let name):
      .error(
        .unknownFormat,
        "`\(name)` ist weder YAML noch JSON",
        "`\(name)` is neither YAML nor JSON",
        help: LocalizedText(
          de: "die Endung `.yaml` oder `.json` verwenden", en: "use the ending `.yaml` or `.json`"))
    case .unknownReference(let name, let kind, let nearest):
      .error(
        .unknownReference,
        "\(kind.name.de) `\(name)` gibt es nicht",
        "there is no \(kind.name.en) `\(name)`",
        help: suggestion(nearest, among: []))
    case .periodReversed:
      .error(
        .periodReversed,
        "das Ende liegt vor dem Anfang",
        "the end lies before the start",
        help: LocalizedText(de: "die beiden Tage prüfen", en: "check the two days"))
    case .ruleWithoutQuestion(let id):
      .error(
        .ruleWithoutQuestion,
        "die Regel `\(id)` hat weder `check` noch `ask`",
        "the rule `\(id)` has neither `check` nor `ask`",
        help: LocalizedText(
          de: "`check` mit einem Ausdruck ergänzen, oder `ask` mit einer Frage und `scale`",
          en: "add `check` with an expression, or `ask` with a question and `scale`"))
    case .askWithoutScale(let id):
      .error(
        .askWithoutScale,
        "die Frage der Regel `\(id)` hat keine Skala",
        "the question of the rule `\(id)` has no scale",
        help: LocalizedText(
          de: "`scale: ja-nein`, `scale: umsetzung` oder `scale: nplf` ergänzen",
          en: "add `scale: ja-nein`, `scale: umsetzung` or `scale: nplf`"))
    case .keyWithoutOther(let key, let other):
      .error(
        .keyWithoutOther,
        "`\(key)` hat ohne `\(other)` keine Wirkung",
        "`\(key)` has no effect without `\(other)`",
        help: LocalizedText(
          de: "`\(other)` ergänzen oder `\(key)` löschen", en: "add `\(other)` or delete `\(key)`"))
    case .ruleWithoutDomain(let id):
      .error(
        .ruleWithoutDomain,
        "die Regel `\(id)` gehört zu keinem Handlungsfeld",
        "the rule `\(id)` belongs to no domain",
        help: LocalizedText(
          de: "`domain:` in der Regel oder am Anfang der Datei ergänzen",
          en: "add `domain:` to the rule or at the start of the file"))
    case .testWithoutRule(let name):
      .error(
        .testWithoutRule,
        "der Testfall `\(name)` nennt keine Regel",
        "the test case `\(name)` names no rule",
        help: LocalizedText(
          de: "`rule:` im Testfall oder am Anfang der Datei ergänzen",
          en: "add `rule:` to the case or at the start of the file"))
    case .boundsReversed:
      .error(
        .boundsReversed,
        "die untere Grenze liegt über der oberen",
        "the lower bound is above the upper one",
        help: nil)
    case .boundsCount:
      .error(
        .boundsCount,
        "ein Erfüllungsgrad ist eine Zahl oder eine Liste aus unterer und oberer Grenze",
        "an achievement is one number or a list of a lower and an upper bound",
        help: LocalizedText(
          de: "etwa `achievement: 0.5` oder `achievement: [1/2, 2/3]`",
          en: "such as `achievement: 0.5` or `achievement: [1/2, 2/3]`"))
    case .missingPackFile:
      .error(
        .missingPackFile,
        "dem Regelpaket fehlt die Datei `pack.yaml`",
        "the rule pack lacks the file `pack.yaml`",
        help: LocalizedText(
          de: "eine Datei mit `kind: RulePack` anlegen", en: "create a file with `kind: RulePack`"))
    case .secondPackFile:
      .error(
        .secondPackFile,
        "das Regelpaket hat zwei Dateien der Art `RulePack`",
        "the rule pack has two files of the kind `RulePack`",
        help: LocalizedText(
          de: "eine davon löschen oder in einen eigenen Ordner legen",
          en: "delete one of them or move it to a folder of its own"))
    case .unlistedSource(let id):
      .warning(
        .unlistedSource,
        "die Quelle `\(id)` steht nicht unter `sources` in `pack.yaml`",
        "the source `\(id)` is not listed under `sources` in `pack.yaml`",
        help: LocalizedText(de: "dort ergänzen oder die Datei löschen", en: "add it there or delete the file")
      )
    case .invalidType(let text):
      .error(
        .invalidType,
        "`\(text)` ist kein Typ",
        "`\(text)` is no type",
        help: LocalizedText(
          de:
            "`string`, `int`, `double`, `bool`, `date`, `timestamp`, `duration`, `enum`, `list<T>`, `map<string, T>`, `ref<Tabelle>` oder einen Typ des Schemas verwenden",
          en:
            "use `string`, `int`, `double`, `bool`, `date`, `timestamp`, `duration`, `enum`, `list<T>`, `map<string, T>`, `ref<table>` or a type of the schema"
        ))
    case .parameterType(let text):
      .error(
        .parameterType,
        "ein Parameter kann nicht vom Typ `\(text)` sein",
        "a parameter cannot have the type `\(text)`",
        help: LocalizedText(
          de:
            "einen einzelnen Wert verwenden: `string`, `int`, `double`, `bool`, `date`, `timestamp`, `duration` oder `enum`",
          en:
            "use a single value: `string`, `int`, `double`, `bool`, `date`, `timestamp`, `duration` or `enum`"
        ))
    case .enumWithoutValues:
      .error(
        .enumWithoutValues,
        "die Aufzählung hat keine Werte",
        "the enumeration has no values",
        help: LocalizedText(de: "`values: […]` ergänzen", en: "add `values: […]`"))
    case .valuesWithoutEnum:
      .error(
        .valuesWithoutEnum,
        "`values` gehört nur zum Typ `enum`",
        "`values` belongs to the type `enum` only",
        help: LocalizedText(
          de: "`type: enum` schreiben oder `values` löschen", en: "write `type: enum` or delete `values`"))
    case .tooMany(let what, let limit):
      .error(
        .tooMany,
        "zu viele: \(what.de), erlaubt sind \(limit)",
        "too many: \(what.en), \(limit) are allowed",
        help: nil)
    case .typeCycle(let path):
      .error(
        .typeCycle,
        "der Typ enthält sich selbst: \(path)",
        "the type contains itself: \(path)",
        help: LocalizedText(
          de: "auf eine Tabelle mit `ref<Tabelle>` verweisen, statt den Typ einzubetten",
          en: "refer to a table with `ref<table>` instead of embedding the type"))
    case .factType(let text):
      .error(
        .factType,
        "ein Bestandsteil kann nicht vom Typ `\(text)` sein",
        "a fact cannot have the type `\(text)`",
        help: LocalizedText(
          de: "`list<Typ>` für eine Tabelle oder einen Typ des Schemas für einen einzelnen Eintrag verwenden",
          en: "use `list<type>` for a table or a type of the schema for a record"))
    case .keyOfRecord:
      .error(
        .keyOfRecord,
        "nur eine Tabelle hat einen Schlüssel",
        "only a table has a key",
        help: LocalizedText(
          de: "`key` löschen oder den Typ zu `list<…>` machen",
          en: "delete `key` or make the type a `list<…>`"))
    case .keyFieldType(let field):
      .error(
        .keyFieldType,
        "das Feld `\(field)` kann kein Schlüssel sein",
        "the field `\(field)` cannot be a key",
        help: LocalizedText(
          de: "ein Feld vom Typ `string` ohne `none: true` verwenden",
          en: "use a field of the type `string` without `none: true`"))
    case .tableWithoutKey(let table):
      .error(
        .tableWithoutKey,
        "die Tabelle `\(table)` hat keinen Schlüssel, auf den `ref` verweisen kann",
        "the table `\(table)` has no key that `ref` can refer to",
        help: LocalizedText(de: "bei der Tabelle `key:` ergänzen", en: "add `key:` to the table"))
    case .absentWithoutNone:
      .error(
        .absentWithoutNone,
        "`absent: none` braucht `none: true`",
        "`absent: none` needs `none: true`",
        help: LocalizedText(
          de: "auch `none: true` schreiben", en: "write `none: true` as well"))
    case .pastWithoutDay(let type):
      .error(
        .pastWithoutDay,
        "`past` gilt nur für Tage, dieses Feld hat den Typ `\(type)`",
        "`past` is for days only, this field has the type `\(type)`",
        help: LocalizedText(
          de: "den Typ `date` verwenden oder `past` streichen", en: "use the type `date`, or remove `past`"))
    case .levelOrder(let found, let expected):
      .error(
        .levelOrder,
        "hier steht Stufe \(found), an der Reihe ist Stufe \(expected)",
        "this is level \(found), but level \(expected) comes next",
        help: LocalizedText(
          de: "die Stufen lückenlos ab 1 oder ab 0 aufführen",
          en: "list the levels without gaps from 1 or from 0"))
    case .thresholdOfLevelZero:
      .error(
        .thresholdOfLevelZero,
        "Stufe 0 hat keinen Anteil `sollte`: sie steht für das, was vor der ersten Stufe ist",
        "level 0 has no share `sollte`: it stands for what is before the first level",
        help: LocalizedText(de: "`sollte` bei Stufe 0 weglassen", en: "leave out `sollte` at level 0"))
    case .missingEffort(let step):
      .error(
        .missingEffort,
        "für den Aufwand \(step) fehlen die Personentage",
        "the person-days of effort \(step) are missing",
        help: LocalizedText(
          de: "für jeden Aufwand von 1 bis 5 einen Wert eintragen",
          en: "enter a value for every effort from 1 to 5"))
    case .unknownLevel(let level):
      .error(
        .unknownLevel,
        "die Stufe \(level) gibt es im Reifegradmodell nicht",
        "the maturity model has no level \(level)",
        help: nil)
    case .waiverTooLong:
      .error(
        .waiverTooLong,
        "die Ausnahme gilt länger als \(DocumentLimits.waiverMonths) Monate",
        "the waiver lasts longer than \(DocumentLimits.waiverMonths) months",
        help: LocalizedText(
          de: "ein früheres Ende wählen und die Ausnahme danach neu entscheiden",
          en: "choose an earlier end and decide on the waiver again after it"))
    case .packTwice(let pack):
      .error(
        .packTwice,
        "das Paket ist zweimal genannt, als `\(pack)` und in der Regel",
        "the pack is named twice, as `\(pack)` and in the rule",
        help: LocalizedText(de: "es nur an einer Stelle nennen", en: "name it in one place only"))
    case .wrongSchema(let wanted, let given):
      .error(
        .wrongSchema,
        "die Bestandsaufnahme ist für das Schema `\(wanted)`, gelesen wird sie mit `\(given)`",
        "the snapshot is for the schema `\(wanted)`, but it is read with `\(given)`",
        help: LocalizedText(
          de: "das passende Schema in `pegel.yaml` nennen", en: "name the fitting schema in `pegel.yaml`"))
    case .unknownFact(let name, let nearest, let known):
      .error(
        .unknownFact,
        "`\(name)` gibt es im Bestandsschema nicht",
        "the inventory schema has no `\(name)`",
        help: suggestion(nearest, among: known))
    case .noneNotAllowed(let field):
      .error(
        .noneNotAllowed,
        "bei `\(field)` ist „gibt es nicht“ nicht vorgesehen",
        "`\(field)` cannot be recorded as \"there is none\"",
        help: LocalizedText(
          de: "einen Wert eintragen; was nicht erfasst ist, weglassen",
          en: "enter a value; leave out what is not recorded"))
    case .missingRowKey(let field):
      .error(
        .missingRowKey,
        "der Zeile fehlt ihr Schlüssel `\(field)`",
        "the row lacks its key `\(field)`",
        help: LocalizedText(
          de: "jeder Zeile einen eindeutigen Wert für `\(field)` geben",
          en: "give every row a unique value for `\(field)`"))
    case .danglingReference(let value, let table, let nearest):
      .error(
        .danglingReference,
        "in `\(table)` gibt es keine Zeile `\(value)`",
        "there is no row `\(value)` in `\(table)`",
        help: suggestion(nearest, among: []))
    case .takenAsComplete(let table):
      .warning(
        .takenAsComplete,
        "`\(table)` ist nicht als vollständig erklärt und wird als vollständig angenommen",
        "`\(table)` is not declared to be complete and is taken as complete",
        help: LocalizedText(
          de: "`complete: {by: …, on: …}` eintragen, oder `complete: no`, wenn Zeilen fehlen können",
          en: "enter `complete: {by: …, on: …}`, or `complete: no` if rows may be missing"))
    case .invalidCompleteness:
      .error(
        .invalidCompleteness,
        "`complete` ist hier nicht verständlich",
        "`complete` cannot be understood",
        help: LocalizedText(
          de: "`complete: {by: Rolle, on: 2026-03-31}` oder `complete: no` eintragen",
          en: "enter `complete: {by: role, on: 2026-03-31}` or `complete: no`"))
    case .missingColumn(let column, let table):
      .warning(
        .missingColumn,
        "die Spalte `\(column)` von `\(table)` fehlt; ihre Werte gelten als nicht erfasst",
        "the column `\(column)` of `\(table)` is missing; its values count as not recorded",
        help: LocalizedText(
          de: "die Spalte ergänzen, sobald die Werte vorliegen",
          en: "add the column once the values are known"))
    case .extraColumn(let column, let table, let nearest):
      .warning(
        .extraColumn,
        "die Spalte `\(column)` kennt `\(table)` nicht; sie wird übergangen",
        "`\(table)` has no column `\(column)`; it is skipped",
        help: suggestion(nearest, among: []))
    case .notInCSV(let column, let type):
      .error(
        .notInCSV,
        "die Spalte `\(column)` vom Typ `\(type)` kann nicht in CSV stehen",
        "the column `\(column)` of the type `\(type)` cannot be given in CSV",
        help: LocalizedText(
          de: "die Tabelle als YAML oder JSON angeben", en: "give the table as YAML or JSON"))
    case .factTwice(let name):
      .error(
        .factTwice,
        "`\(name)` ist an zwei Stellen angegeben",
        "`\(name)` is given in two places",
        help: LocalizedText(
          de: "die Angaben an einer Stelle zusammenführen", en: "put everything into one place"))
    case .recordInCSV(let name):
      .error(
        .recordInCSV,
        "`\(name)` ist keine Tabelle und kann nicht in CSV stehen",
        "`\(name)` is no table and cannot be given in CSV",
        help: LocalizedText(
          de: "die Angaben in `snapshot.yaml` unter `facts` eintragen",
          en: "put it into `snapshot.yaml` under `facts`"))
    case .missingSnapshotFile:
      .error(
        .missingSnapshotFile,
        "dem Ordner fehlt die Datei `snapshot.yaml`",
        "the folder lacks the file `snapshot.yaml`",
        help: LocalizedText(
          de: "eine Datei mit `kind: Snapshot` anlegen", en: "create a file with `kind: Snapshot`"))
    case .loweredClassification(let given, let least):
      .error(
        .loweredClassification,
        "`\(given)` ist weniger streng als `\(least)`, das hier mindestens gilt",
        "`\(given)` is less strict than `\(least)`, which holds here at least",
        help: LocalizedText(
          de: "eine Einstufung lässt sich nur anheben", en: "a classification can only be raised"))
    case .moreFindings(let limit):
      .note(
        .moreFindings,
        "weitere Funde in dieser Tabelle werden nicht aufgeführt (mehr als \(limit))",
        "further findings in this table are not listed (more than \(limit))",
        help: nil)
    case .supplementConflict:
      .warning(
        .supplementConflict,
        "die Ergänzung und die Bestandsaufnahme sagen Verschiedenes; es gilt die Ergänzung",
        "the supplement and the snapshot disagree; the supplement counts",
        help: LocalizedText(
          de: "die Ergänzung löschen, wenn sie überholt ist", en: "delete the supplement if it is out of date"
        ))
    case .supplementWithoutRow(let key, let table):
      .warning(
        .supplementWithoutRow,
        "`\(table)` hat keine Zeile `\(key)` (mehr), die Ergänzung bleibt ohne Wirkung",
        "`\(table)` has no row `\(key)` (any more), so the supplement has no effect",
        help: LocalizedText(
          de: "die Ergänzung löschen, oder den Schlüssel der Zeile eintragen",
          en: "delete the supplement, or enter the key of the row"))
    case .supplementOfKeyless(let table):
      .error(
        .supplementOfKeyless,
        "Zeilen von `\(table)` haben keinen Schlüssel und lassen sich nicht ergänzen",
        "rows of `\(table)` have no key and cannot be supplemented",
        help: LocalizedText(
          de: "die Angaben in der Tabelle selbst eintragen", en: "enter the values in the table itself"))
    case .renameInFuture(let since, let major):
      .error(
        .renameInFuture,
        "die Hauptversion \(since) gibt es noch nicht; dieses Schema hat die Version \(major)",
        "there is no major version \(since) yet; this schema has version \(major)",
        help: LocalizedText(
          de: "die Version des Schemas erhöhen, oder die Umbenennung einer früheren zuordnen",
          en: "raise the version of the schema, or assign the change to an earlier one"))
    case .renameOfKnown(let name):
      .error(
        .renameOfKnown,
        "`\(name)` soll umbenannt sein, steht aber noch im Schema",
        "`\(name)` is said to be renamed but still stands in the schema",
        help: LocalizedText(
          de: "ein aufgegebener Name wird nicht wieder verwendet",
          en: "a name that was given up is not used again"))
    case .renameElsewhere(let from, let to):
      .error(
        .renameElsewhere,
        "`\(from)` lässt sich nicht in `\(to)` umbenennen: das ist ein anderer Typ",
        "`\(from)` cannot be renamed to `\(to)`: that is another type",
        help: LocalizedText(
          de: "Felder als `Typ.Feld` mit demselben Typ schreiben, Tabellen ohne Punkt",
          en: "write fields as `Type.field` with the same type, tables without a dot"))
    case .renameCircle(let name):
      .error(
        .renameCircle,
        "die Umbenennungen von `\(name)` führen im Kreis",
        "the changes of the name `\(name)` lead in a circle",
        help: LocalizedText(
          de: "ein aufgegebener Name wird nicht wieder verwendet",
          en: "a name that was given up is not used again"))
    case .renameToUnknown(let name, let nearest):
      .error(
        .renameToUnknown,
        "`\(name)` gibt es weder im Schema noch als Namen einer späteren Umbenennung",
        "`\(name)` is neither in the schema nor the name of a later change",
        help: suggestion(nearest, among: []))
    }
  }
}

/// Suggests the nearest known name, else lists some of those that are known.
private func suggestion(_ nearest: String?, among known: [String]) -> LocalizedText? {
  if let nearest {
    return LocalizedText(de: "gemeint ist vielleicht `\(nearest)`", en: "did you mean `\(nearest)`?")
  }
  guard !known.isEmpty else { return nil }
  let names = quotedList(Array(known.prefix(DocumentLimits.namesInHelp)))
  let more = known.count > DocumentLimits.namesInHelp ? ", …" : ""
  return LocalizedText(de: "möglich sind: \(names)\(more)", en: "possible are: \(names)\(more)")
}

private func quotedList(_ names: [String]) -> String {
  names.map { "`\($0)`" }.joined(separator: ", ")
}
