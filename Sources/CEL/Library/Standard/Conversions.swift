// SPDX-License-Identifier: EUPL-1.2

import Values

/// The functions named after types, which convert to them, and `type` and `dyn`.
enum Conversions {
  static let functions = [
    FunctionDeclaration("int", toInt),
    FunctionDeclaration("uint", toUint),
    FunctionDeclaration("double", toDouble),
    FunctionDeclaration("string", toString),
    FunctionDeclaration("bytes", toBytes),
    FunctionDeclaration("bool", toBool),
    FunctionDeclaration("timestamp", toTimestamp),
    FunctionDeclaration("duration", toDuration),
    FunctionDeclaration("dyn", [dyn]),
    FunctionDeclaration("type", [type]),
  ]

  private static let dyn = Overload("to_dyn", [.total, .shallow], types: [.parameter("A")], returns: .dyn) {
    (value: Value) in value
  }

  private static let type = Overload(
    "type", [.total, .shallow], types: [.parameter("A")], returns: .type(.parameter("A"))
  ) { (value: Value) in Value.type(value.typeName) }

  private static let toInt: [Overload] = [
    Overload("int64_to_int64", .total) { (value: Int64) in value },
    Overload("uint64_to_int64") { (value: UInt64) throws(EvaluationError) in
      try inRange(Int64(exactly: value), "int")
    },
    Overload("double_to_int64") { (value: Double) throws(EvaluationError) in
      // The smallest integer itself is refused too: at 2^63 a double has no room for what was cut off.
      guard value > -0x1p63, value < 0x1p63 else { throw EvaluationError(.overflow(operation: "int")) }
      return Int64(value)
    },
    Overload("string_to_int64") { (text: String) throws(EvaluationError) in
      guard let value = Int64(text) else { throw .conversion(text, to: "int") }
      return value
    },
    Overload("timestamp_to_int64", .total) { (time: Timestamp) in time.seconds },
  ]

  private static let toUint: [Overload] = [
    Overload("uint64_to_uint64", .total) { (value: UInt64) in value },
    Overload("int64_to_uint64") { (value: Int64) throws(EvaluationError) in
      try inRange(UInt64(exactly: value), "uint")
    },
    Overload("double_to_uint64") { (value: Double) throws(EvaluationError) in
      guard value >= 0, value < 0x1p64 else { throw EvaluationError(.overflow(operation: "uint")) }
      return UInt64(value)
    },
    Overload("string_to_uint64") { (text: String) throws(EvaluationError) in
      guard !text.utf8.starts(with: "+".utf8), !text.utf8.starts(with: "-".utf8), let value = UInt64(text)
      else {
        throw .conversion(text, to: "uint")
      }
      return value
    },
  ]

  private static let toDouble: [Overload] = [
    Overload("double_to_double", .total) { (value: Double) in value },
    Overload("int64_to_double", .total) { (value: Int64) in Double(value) },
    Overload("uint64_to_double", .total) { (value: UInt64) in Double(value) },
    Overload("string_to_double") { (text: String) throws(EvaluationError) in
      guard let value = NumberText.double(text) else { throw .conversion(text, to: "double") }
      return value
    },
  ]

  private static let toString: [Overload] = [
    Overload("string_to_string", .total) { (text: String) in text },
    Overload("bool_to_string", .total) { (value: Bool) in value ? "true" : "false" },
    Overload("int64_to_string", .total) { (value: Int64) in String(value) },
    Overload("uint64_to_string", .total) { (value: UInt64) in String(value) },
    Overload("double_to_string", .total) { (value: Double) in NumberText.general(value) },
    Overload("bytes_to_string") { (octets: Octets) throws(EvaluationError) in
      guard let text = String(validating: octets.bytes, as: UTF8.self) else {
        throw .conversion(NumberText.hexadecimal(octets.bytes.prefix(20), isUpperCase: false), to: "string")
      }
      return text
    },
    Overload("timestamp_to_string", .total) { (time: Timestamp) in time.description },
    Overload("duration_to_string", .total) { (duration: Duration) in duration.description },
  ]

  private static let toBytes: [Overload] = [
    Overload("bytes_to_bytes", .total) { (octets: Octets) in octets },
    Overload("string_to_bytes", .total) { (text: String) in Octets(Array(text.utf8)) },
  ]

  private static let toBool: [Overload] = [
    Overload("bool_to_bool", .total) { (value: Bool) in value },
    Overload("string_to_bool") { (text: String) throws(EvaluationError) in
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": true
      case "0", "f", "F", "false", "FALSE", "False": false
      default: throw .conversion(text, to: "bool")
      }
    },
  ]

  private static let toTimestamp: [Overload] = [
    Overload("timestamp_to_timestamp", .total) { (time: Timestamp) in time },
    Overload("int64_to_timestamp") { (seconds: Int64) throws(EvaluationError) in
      try inRange(Timestamp(seconds: seconds), "timestamp")
    },
    Overload("string_to_timestamp") { (text: String) throws(EvaluationError) in
      guard let time = Timestamp(rfc3339: text.utf8) else { throw .conversion(text, to: "timestamp") }
      return time
    },
  ]

  private static let toDuration: [Overload] = [
    Overload("duration_to_duration", .total) { (duration: Duration) in duration },
    Overload("string_to_duration") { (text: String) throws(EvaluationError) in
      guard let duration = Duration(cel: text.utf8) else { throw .conversion(text, to: "duration") }
      return duration
    },
  ]
}
