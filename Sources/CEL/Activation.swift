// SPDX-License-Identifier: EUPL-1.2

/// What an evaluation starts from: the values of variables, and which attributes are not known.
///
/// A variable without a value is an error when it is read. What is not known is either a hole in a value
/// (`Value.unknown`, a cell of a table that is not recorded, an open list) or declared with a pattern.
public struct Activation: Sendable {
  private var values: [TextKey: Value] = [:]

  /// Paths declared unknown, with `.any` for every element or entry.
  ///
  /// Reading a value is unknown if its path leads into a pattern or a pattern leads into it: with `a.b[0]` unknown,
  /// reading `a.b` or `a` whole is unknown, and `a.c` is known. A variable that is declared unknown needs no value.
  public private(set) var unknownPatterns: [AttributePath]

  /// Creates an activation.
  public init(unknownPatterns: [AttributePath] = []) {
    self.unknownPatterns = unknownPatterns
  }

  /// Creates an activation from names and values; of a repeated name the last counts.
  public init(_ bindings: [(name: String, value: Value)], unknownPatterns: [AttributePath] = []) {
    self.unknownPatterns = unknownPatterns
    for binding in bindings { bind(binding.name, to: binding.value) }
  }

  /// Gives a variable a value, which may be a hole.
  public mutating func bind(_ name: String, to value: Value) {
    values[TextKey(name)] = value
  }

  /// Declares an attribute unknown.
  public mutating func declareUnknown(_ pattern: AttributePath) {
    unknownPatterns.append(pattern)
  }

  /// The value of a variable, `nil` if it has none.
  public subscript(name: String) -> Value? { values[TextKey(name)] }
}
