// SPDX-License-Identifier: EUPL-1.2

/// Octets: a type of its own, so that an array always stands for a list.
struct Octets: Operand {
  var bytes: [UInt8]

  static var valueType: ValueType { .bytes }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init?(operand: Value) {
    guard case .bytes(let bytes) = operand else { return nil }
    self.bytes = bytes
  }

  var operand: Value { .bytes(bytes) }
}

/// A list whose elements all have one type. Reading and writing are linear.
extension Array: Operand where Element: Operand {
  static var valueType: ValueType { .list(Element.valueType) }

  init?(operand: Value) {
    guard case .list(let list) = operand else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for position in 0..<list.count {
      guard let element = Element(operand: list[position]) else { return nil }
      elements.append(element)
    }
    self = elements
  }

  var operand: Value { .list(ListValue(map(\.operand))) }
}

extension ListValue: Operand {
  static var valueType: ValueType { .list(.dyn) }

  init?(operand: Value) {
    guard case .list(let list) = operand else { return nil }
    self = list
  }

  var operand: Value { .list(self) }
}

extension MapValue: Operand {
  static var valueType: ValueType { .map(key: .dyn, value: .dyn) }

  init?(operand: Value) {
    guard case .map(let map) = operand else { return nil }
    self = map
  }

  var operand: Value { .map(self) }
}

/// An optional value.
struct OptionalValue: Operand {
  var wrapped: Value?

  static var valueType: ValueType { .optional(.dyn) }

  init(_ wrapped: Value?) { self.wrapped = wrapped }

  init?(operand: Value) {
    guard case .optional(let wrapped) = operand else { return nil }
    self.wrapped = wrapped
  }

  var operand: Value { .optional(wrapped) }
}
