// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// Why an expression cannot be evaluated in blocks; the reference evaluator evaluates it then, with the same result.
public enum BlockObstacle: Error, Sendable, Hashable {
  /// The result is not a truth value.
  case notCondition
  /// A value of a type that has no column is computed for every row.
  case type(String)
  /// A form of expression that makes lists, maps or optionals.
  case form(String)
  /// A function whose overload is chosen at run time, or without code.
  case function(String)
  /// Something is iterated that is neither a table nor a list in a column.
  case range
  /// What stands for a row is used as a whole.
  case record
  /// The rows to be judged are not those of a table, or a filter of them.
  case subjects
  /// The expression is too large once its bindings are written out.
  case size
}

extension BlockObstacle {
  /// The reason, for people who write rules.
  public var text: LocalizedText {
    switch self {
    case .notCondition:
      LocalizedText(de: "das Ergebnis ist kein Wahrheitswert", en: "the result is not a truth value")
    case .type(let type):
      LocalizedText(
        de: "für jede Zeile entsteht ein Wert vom Typ `\(type)`",
        en: "a value of type `\(type)` is computed for every row")
    case .form(let form):
      LocalizedText(
        de: "`\(form)` wird für jede Zeile neu gebildet", en: "`\(form)` is built anew for every row")
    case .function(let function):
      LocalizedText(
        de: "welche Fassung von `\(function)` gemeint ist, steht erst beim Auswerten fest",
        en: "which version of `\(function)` is meant is known during evaluation only")
    case .range:
      LocalizedText(
        de: "durchlaufen wird weder eine Tabelle noch ein Listenfeld",
        en: "what is iterated is neither a table nor a field with a list")
    case .record:
      LocalizedText(de: "eine Zeile wird als Ganzes verwendet", en: "a row is used as a whole")
    case .subjects:
      LocalizedText(
        de: "die Prüfobjekte sind keine gefilterte Tabelle", en: "the subjects are not a filtered table")
    case .size:
      LocalizedText(
        de: "der Ausdruck wird ohne seine Bindungen zu groß",
        en: "the expression grows too large without its bindings")
    }
  }
}
