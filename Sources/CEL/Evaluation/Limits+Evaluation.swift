// SPDX-License-Identifier: EUPL-1.2

extension Limits {
  /// The most steps of one evaluation, unless the host sets another number. A step is a node visited, a value of a list
  /// or map read or compared, 16 bytes of text read or made, or 256 bytes times instructions of a regular expression:
  /// roughly 20 to 1000 nanoseconds.
  public static let evaluationCost = 20_000_000
  /// The most elements of a list, or entries of a map, that an expression makes.
  public static let listCount = 1_000_000
  /// The longest text that an expression makes, in bytes of UTF-8; also the most octets.
  public static let stringLength = 10_000_000
  /// The deepest nesting of lists, maps and optionals that an expression makes.
  public static let valueDepth = 256
  /// The most sub-expressions that a trace records.
  public static let traceNodes = 10_000
  /// The most elements of one comprehension that a trace records.
  public static let traceElements = 200
  /// The largest value that a residual writes out, in values held at any depth (16 bytes of text count as one); a larger
  /// one stays a reference to its variable.
  public static let residualWeight = 1000
}
