// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension EvaluationMessage {
  /// What went wrong.
  public var text: LocalizedText {
    switch self {
    case .noSuchOverload(let function, let types):
      LocalizedText(
        de: "`\(written(function))` ist für diese Arten von Werten nicht erklärt: \(listed(types))",
        en: "`\(written(function))` is not defined for values of these types: \(listed(types))")
    case .divisionByZero:
      LocalizedText(de: "Teilung durch null", en: "division by zero")
    case .overflow(let operation):
      LocalizedText(
        de: "das Ergebnis von `\(written(operation))` liegt außerhalb des Wertebereichs",
        en: "the result of `\(written(operation))` is out of range")
    case .noSuchKey(let key):
      LocalizedText(de: "`\(shown(key))` ist nicht vorhanden", en: "there is no `\(shown(key))`")
    case .indexOutOfRange(let index, let count):
      LocalizedText(
        de: "die Stelle \(index) gibt es nicht, vorhanden sind \(count)",
        en: "there is no position \(index), the number of elements is \(count)")
    case .invalidArgument(let function, let reason):
      LocalizedText(
        de: "`\(written(function))` kann das nicht verarbeiten: \(reason.de)",
        en: "`\(written(function))` cannot take this: \(reason.en)")
    case .invalidConversion(let value, let type):
      LocalizedText(
        de: "`\(value)` lässt sich nicht in `\(type)` umwandeln",
        en: "`\(value)` cannot be converted to `\(type)`")
    case .duplicateKey(let key):
      LocalizedText(
        de: "der Schlüssel `\(shown(key))` kommt mehrfach vor", en: "the key `\(shown(key))` is repeated")
    case .unsupportedKey(let type):
      LocalizedText(
        de: "ein Wert der Art `\(type)` kann kein Schlüssel sein",
        en: "a value of type `\(type)` cannot be a key")
    case .noSuchVariable(let name):
      LocalizedText(de: "`\(shown(name))` hat keinen Wert", en: "`\(shown(name))` has no value")
    case .costExceeded(let limit):
      LocalizedText(
        de: "die Auswertung braucht mehr als die erlaubten \(limit) Schritte",
        en: "the evaluation takes more than the \(limit) steps allowed")
    case .sizeExceeded(let limit):
      LocalizedText(
        de: "eine Liste oder ein Text wird länger als die erlaubten \(limit) Einträge",
        en: "a list or text grows beyond the \(limit) entries allowed")
    case .invalidPattern(let pattern, let reason):
      LocalizedText(
        de: "`\(shown(pattern))` ist kein gültiges Suchmuster: \(reason)",
        en: "`\(shown(pattern))` is not a valid pattern: \(reason)")
    case .emptyOptional:
      LocalizedText(
        de: "der Wert eines leeren Optionals wurde gelesen", en: "the value of an empty optional was read")
    case .depthExceeded(let limit):
      LocalizedText(
        de: "Listen oder Zuordnungen sind tiefer als \(limit) Ebenen geschachtelt",
        en: "lists or maps are nested deeper than \(limit) levels")
    }
  }

  /// What to do about it.
  public var help: LocalizedText? {
    switch self {
    case .noSuchOverload:
      LocalizedText(
        de: "wandeln Sie die Werte vorher um, zum Beispiel mit `int(...)` oder `string(...)`",
        en: "convert the values first, for example with `int(...)` or `string(...)`")
    case .divisionByZero:
      LocalizedText(
        de: "prüfen Sie den Teiler vorher, zum Beispiel mit `x != 0 && ...`",
        en: "check the divisor first, for example with `x != 0 && ...`")
    case .overflow: nil
    case .noSuchKey:
      LocalizedText(
        de: "prüfen Sie vorher mit `has(...)`, ob der Eintrag vorhanden ist",
        en: "check with `has(...)` first whether the entry is there")
    case .indexOutOfRange:
      LocalizedText(
        de: "prüfen Sie vorher mit `size(...)`, wie viele Einträge es gibt",
        en: "check with `size(...)` first how many entries there are")
    case .invalidArgument, .invalidConversion: nil
    case .duplicateKey:
      LocalizedText(
        de: "verwenden Sie jeden Schlüssel nur einmal; `1` und `1u` sind derselbe Schlüssel",
        en: "use each key once; `1` and `1u` are the same key")
    case .unsupportedKey:
      LocalizedText(
        de: "Schlüssel sind Texte, ganze Zahlen oder Wahrheitswerte",
        en: "keys are texts, integers or truth values")
    case .noSuchVariable: nil
    case .costExceeded, .sizeExceeded, .depthExceeded:
      LocalizedText(de: "vereinfachen Sie den Ausdruck", en: "simplify the expression")
    case .invalidPattern:
      LocalizedText(
        de: "Suchmuster folgen der Schreibweise von RE2, ohne Rückverweise und Vorausschau",
        en: "patterns follow the syntax of RE2, without back-references and look-around")
    case .emptyOptional:
      LocalizedText(
        de: "verwenden Sie `orValue(...)`, oder prüfen Sie vorher mit `hasValue()`",
        en: "use `orValue(...)`, or check with `hasValue()` first")
    }
  }
}

/// A function's name as it is written: `_+_` is `+`.
private func written(_ function: String) -> String {
  switch function {
  case "_[_]": "[]"
  case "_?_:_": "?:"
  case "@in": "in"
  default:
    function.utf8.count > 1 && function.contains("_") && !function.contains(where: \.isLetter)
      ? function.filter { $0 != "_" } : function
  }
}

private func listed(_ types: [String]) -> String {
  types.map { "`\($0)`" }.joined(separator: ", ")
}
