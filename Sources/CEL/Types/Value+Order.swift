// SPDX-License-Identifier: EUPL-1.2

/// How two values that have an order stand to each other.
public enum ValueOrder: Sendable, Hashable {
  /// The first comes before the second.
  case ascending
  /// They are equal.
  case same
  /// The first comes after the second.
  case descending
  /// One of them is not a number: nothing holds but `!=`.
  case unordered
}

extension Value {
  /// How the value stands to another one of a type that is ordered with it; `nil` if there is no order.
  ///
  /// Integers against a double are compared as CEL's data fix it: outside the integer type's range the answer is clear,
  /// within it the integer is converted to a double, which may lose digits.
  public func order(to other: Value) -> ValueOrder? {
    switch (self, other) {
    case (.int(let left), .int(let right)): ValueOrder(left, right)
    case (.uint(let left), .uint(let right)): ValueOrder(left, right)
    case (.double(let left), .double(let right)): ValueOrder(left, right)
    case (.int(let left), .uint(let right)): left < 0 ? .ascending : ValueOrder(UInt64(left), right)
    case (.uint, .int): other.order(to: self)?.reversed
    case (.int(let left), .double(let right)): ValueOrder(left, right)
    case (.uint(let left), .double(let right)): ValueOrder(left, right)
    case (.double, .int), (.double, .uint): other.order(to: self)?.reversed
    case (.string(let left), .string(let right)): ValueOrder(utf8: left, right)
    case (.bytes(let left), .bytes(let right)): ValueOrder(bytes: left, right)
    case (.bool(let left), .bool(let right)): ValueOrder(left ? 1 : 0, right ? 1 : 0)
    case (.timestamp(let left), .timestamp(let right)): ValueOrder(left, right)
    case (.duration(let left), .duration(let right)): ValueOrder(left, right)
    default: nil
    }
  }
}

extension ValueOrder {
  fileprivate init<T: Comparable>(_ left: T, _ right: T) {
    self = left < right ? .ascending : left == right ? .same : .descending
  }

  fileprivate init(_ left: Double, _ right: Double) {
    self = left < right ? .ascending : left > right ? .descending : left == right ? .same : .unordered
  }

  /// Compares with the limits of the integer type taken as doubles.
  fileprivate init<T: FixedWidthInteger>(_ left: T, _ right: Double) {
    if right.isNaN {
      self = .unordered
    } else if right < Double(T.min) {
      self = .descending
    } else if right > Double(T.max) {
      self = .ascending
    } else {
      self.init(Double(left), right)
    }
  }

  fileprivate init(utf8 left: String, _ right: String) {
    self = isSameText(left, right) ? .same : precedes(left, right) ? .ascending : .descending
  }

  fileprivate init(bytes left: [UInt8], _ right: [UInt8]) {
    self = left == right ? .same : left.lexicographicallyPrecedes(right) ? .ascending : .descending
  }

  fileprivate var reversed: ValueOrder {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    case .unordered: .unordered
    }
  }
}
