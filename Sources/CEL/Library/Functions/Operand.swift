// SPDX-License-Identifier: EUPL-1.2

import Values

/// A Swift type that functions of the libraries take and return, with its CEL type.
protocol Operand: Sendable {
  /// The type the checker knows it by.
  static var valueType: ValueType { get }
  /// Reads an argument; `nil` for one of another type.
  init?(operand: Value)
  /// The value to return.
  var operand: Value { get }
}

extension Value: Operand {
  static var valueType: ValueType { .dyn }
  init?(operand: Value) { self = operand }
  var operand: Value { self }
}

extension Bool: Operand {
  static var valueType: ValueType { .bool }
  init?(operand: Value) {
    guard case .bool(let bool) = operand else { return nil }
    self = bool
  }
  var operand: Value { .bool(self) }
}

extension Int64: Operand {
  static var valueType: ValueType { .int }
  init?(operand: Value) {
    guard case .int(let int) = operand else { return nil }
    self = int
  }
  var operand: Value { .int(self) }
}

extension UInt64: Operand {
  static var valueType: ValueType { .uint }
  init?(operand: Value) {
    guard case .uint(let uint) = operand else { return nil }
    self = uint
  }
  var operand: Value { .uint(self) }
}

extension Double: Operand {
  static var valueType: ValueType { .double }
  init?(operand: Value) {
    guard case .double(let double) = operand else { return nil }
    self = double
  }
  var operand: Value { .double(self) }
}

extension String: Operand {
  static var valueType: ValueType { .string }
  init?(operand: Value) {
    guard case .string(let string) = operand else { return nil }
    self = string
  }
  var operand: Value { .string(self) }
}

extension Timestamp: Operand {
  static var valueType: ValueType { .timestamp }
  init?(operand: Value) {
    guard case .timestamp(let timestamp) = operand else { return nil }
    self = timestamp
  }
  var operand: Value { .timestamp(self) }
}

extension Duration: Operand {
  static var valueType: ValueType { .duration }
  init?(operand: Value) {
    guard case .duration(let duration) = operand else { return nil }
    self = duration
  }
  var operand: Value { .duration(self) }
}
