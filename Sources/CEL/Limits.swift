// SPDX-License-Identifier: EUPL-1.2

/// The bounds that keep any input harmless. Going beyond one ends in a diagnostic or an evaluation error.
public enum Limits {
  /// The longest source text, in bytes.
  public static let sourceBytes = 100_000
  /// The deepest nesting, counted both in brackets as written and in levels of the tree.
  public static let nesting = 128
  /// The most syntax errors that are reported for one text.
  public static let syntaxErrors = 50
  /// The longest regular expression, in bytes.
  public static let patternBytes = 10_000
  /// The memory that RE2 may use for one compiled pattern, in bytes.
  public static let patternMemory: Int64 = 1_048_576
  /// The largest compiled program of a pattern, in RE2's instructions.
  public static let patternProgram = 10_000
  /// The most errors of names and types that are reported for one text.
  public static let checkErrors = 50
  /// The most steps that inferring the types of one expression may take.
  public static let inferenceSteps = 1_000_000
  /// The most parts that the type of an expression is written out to; what lies beyond is `dyn`.
  public static let typeParts = 1000
  /// The longest piece of the source text that a message repeats, in bytes.
  public static let quotedBytes = 80
  /// The most names that a message lists one by one.
  public static let listedNames = 12
}
