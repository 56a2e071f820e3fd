// SPDX-License-Identifier: EUPL-1.2

import Values

/// The operators of arithmetic. Integers never wrap around, doubles never fail, nothing is converted.
enum Arithmetic {
  static let functions = [
    FunctionDeclaration("_+_", addition),
    FunctionDeclaration("_-_", subtraction),
    FunctionDeclaration("_*_", multiplication),
    FunctionDeclaration("_/_", division),
    FunctionDeclaration("_%_", remainder),
    FunctionDeclaration("-_", negation),
  ]

  private static let addition: [Overload] = [
    Overload("add_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
      try exact(a.addingReportingOverflow(b), "+")
    },
    Overload("add_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.addingReportingOverflow(b), "+")
    },
    Overload("add_double", .total) { (a: Double, b: Double) in a + b },
    Overload("add_string") { (a: String, b: String) throws(EvaluationError) in
      try Growth.check(text: a.utf8.count + b.utf8.count)
      return a + b
    },
    Overload("add_bytes") { (a: Octets, b: Octets) throws(EvaluationError) in
      try Growth.check(text: a.bytes.count + b.bytes.count)
      return Octets(a.bytes + b.bytes)
    },
    Overload(
      "add_list", .shallow, types: [.list(.parameter("A")), .list(.parameter("A"))],
      returns: .list(.parameter("A")), concatenate),
    Overload("add_timestamp_duration") { (a: Timestamp, b: Duration) throws(EvaluationError) in
      try inRange(a.adding(b), "+")
    },
    Overload("add_duration_timestamp") { (a: Duration, b: Timestamp) throws(EvaluationError) in
      try inRange(b.adding(a), "+")
    },
    Overload("add_duration_duration") { (a: Duration, b: Duration) throws(EvaluationError) in
      try inRange(a.adding(b), "+")
    },
  ]

  private static func concatenate(_ a: ListValue, _ b: ListValue) throws(EvaluationError) -> ListValue {
    try Growth.check(list: a.count + b.count)
    return ListValue(a.elements + b.elements, isComplete: a.isComplete && b.isComplete)
  }

  private static let subtraction: [Overload] = [
    Overload("subtract_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
      try exact(a.subtractingReportingOverflow(b), "-")
    },
    Overload("subtract_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.subtractingReportingOverflow(b), "-")
    },
    Overload("subtract_double", .total) { (a: Double, b: Double) in a - b },
    Overload("subtract_timestamp_timestamp") { (a: Timestamp, b: Timestamp) throws(EvaluationError) in
      try inRange(a.duration(since: b), "-")
    },
    Overload("subtract_timestamp_duration") { (a: Timestamp, b: Duration) throws(EvaluationError) in
      try inRange(a.subtracting(b), "-")
    },
    Overload("subtract_duration_duration") { (a: Duration, b: Duration) throws(EvaluationError) in
      try inRange(a.subtracting(b), "-")
    },
  ]

  private static let multiplication: [Overload] = [
    Overload("multiply_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
      try exact(a.multipliedReportingOverflow(by: b), "*")
    },
    Overload("multiply_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.multipliedReportingOverflow(by: b), "*")
    },
    Overload("multiply_double", .total) { (a: Double, b: Double) in a * b },
  ]

  private static let division: [Overload] = [
    Overload("divide_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
      try exact(a.dividedReportingOverflow(by: nonZero(b)), "/")
    },
    Overload("divide_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.dividedReportingOverflow(by: nonZero(b)), "/")
    },
    Overload("divide_double", .total) { (a: Double, b: Double) in a / b },
  ]

  private static let remainder: [Overload] = [
    Overload("modulo_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
      try exact(a.remainderReportingOverflow(dividingBy: nonZero(b)), "%")
    },
    Overload("modulo_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.remainderReportingOverflow(dividingBy: nonZero(b)), "%")
    },
  ]

  private static let negation: [Overload] = [
    Overload("negate_int64") { (a: Int64) throws(EvaluationError) in
      try exact(Int64(0).subtractingReportingOverflow(a), "-")
    },
    Overload("negate_double", .total) { (a: Double) in -a },
  ]

  private static func nonZero<Number: FixedWidthInteger>(_ divisor: Number) throws(EvaluationError) -> Number
  {
    guard divisor != 0 else { throw EvaluationError(.divisionByZero) }
    return divisor
  }
}
