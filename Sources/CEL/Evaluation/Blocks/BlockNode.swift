// SPDX-License-Identifier: EUPL-1.2

/// One step of a block plan; numbers refer to other nodes or into the tables of the plan.
///
/// A node speaks about the row of the frame it is evaluated in. Equal nodes are kept once, so what several rules have in
/// common is found by comparing numbers. Nothing in it is counted by reference.
enum BlockNode: Hashable, Sendable {
  /// A constant condition.
  case outcome(RowOutcome)
  /// A column of truth values.
  case bools(column: Int32)
  /// Whether a column holds a value.
  case has(column: Int32)
  case not(Int32)
  case and(Int32, Int32)
  case or(Int32, Int32)
  /// Whether two conditions are both true or both false.
  case same(Int32, Int32)
  case compare(Comparison, LaneKind, Int32, Int32)
  /// Looks the member of an enumeration up in a table of answers.
  case codes(column: Int32, answers: Int32)
  case textTest(TextTest, Int32, part: Int32)
  case matches(Int32, pattern: Int32)
  /// Whether a value is one of a list of constants.
  case member(LaneKind, Int32, constants: Int32)
  /// A condition that is not known, or an error, where a value is.
  case strict(LaneKind, Int32, Int32)
  /// Whether a loop over other rows ends in true.
  case loop(Int32)

  /// An integer, or a duration in nanoseconds.
  case number(Int64)
  /// A constant of any other kind.
  case constant(Int32)
  /// A column of values.
  case column(Int32)
  case arithmetic(Arithmetic, Int32, Int32)
  /// The sum of more than two integers.
  case sum(operands: Int32)
  /// The number of code points of a text.
  case length(Int32)
  /// How many rows a loop counts.
  case count(loop: Int32)

  /// A condition as a number, 1 or 0: for keys that are truth values.
  case flag(Int32)

  /// A value that is the same for all rows.
  case global(Int32)
  /// A value of the frame outside.
  case captured(Int32)
  case select(Int32, then: Int32, otherwise: Int32)
  /// A function that is called with values, once per row.
  case call(Int32)

  /// How two values are compared.
  enum Comparison: UInt8, Hashable, Sendable { case equal, less, lessOrEqual }

  /// How a text is tested against another one.
  enum TextTest: UInt8, Hashable, Sendable { case startsWith, endsWith, contains }

  /// What is computed from two values.
  enum Arithmetic: UInt8, Hashable, Sendable {
    case addNumbers, subtractNumbers, multiplyInts, divideInts, remainderInts
    case addDoubles, subtractDoubles, multiplyDoubles, divideDoubles
    case subtractTimes, addToTime, subtractFromTime
    /// Of the first value alone.
    case intToDouble
  }
}

/// What the values of a lane are.
enum LaneKind: UInt8, Hashable, Sendable {
  /// Integers, and durations in nanoseconds.
  case numbers
  case doubles
  case times
  case texts
}

/// The types that columns, constants and functions of a block plan have.
enum ScalarKind: UInt8, Hashable, Sendable {
  case bool, int, duration, double, time, text

  /// The kind of a type; `nil` for any other.
  init?(_ type: ValueType) {
    switch type {
    case .bool: self = .bool
    case .int: self = .int
    case .duration: self = .duration
    case .double: self = .double
    case .timestamp: self = .time
    case .string, .enumeration: self = .text
    case .null, .uint, .bytes, .dyn, .list, .map, .optional, .type, .object, .abstract, .parameter, .failed:
      return nil
    }
  }

  /// How its values are kept; `nil` for truth values, which are conditions.
  var lane: LaneKind? {
    switch self {
    case .bool: nil
    case .int, .duration: .numbers
    case .double: .doubles
    case .time: .times
    case .text: .texts
    }
  }
}
