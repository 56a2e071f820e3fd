// SPDX-License-Identifier: EUPL-1.2

public import Values

/// A value at run time.
public enum Value: Sendable {
  /// `null`.
  case null
  /// A truth value.
  case bool(Bool)
  /// A signed integer.
  case int(Int64)
  /// An unsigned integer.
  case uint(UInt64)
  /// A floating-point number.
  case double(Double)
  /// A text; compared by code points, never by canonical equivalence.
  case string(String)
  /// Octets.
  case bytes([UInt8])
  /// A point in time.
  case timestamp(Timestamp)
  /// A length of time.
  case duration(Duration)
  /// A list.
  case list(ListValue)
  /// A map.
  case map(MapValue)
  /// A row of a table of the host.
  case record(RecordValue)
  /// A type, by its name at run time (`int`, `list`, `net.IP`, ...).
  case type(String)
  /// `optional.of(x)` or `optional.none()`.
  indirect case optional(Value?)
  /// A value of a type that a library declares by name.
  indirect case abstract(any AbstractValue)
  /// A hole: something inside a list, map or record that is not known. Evaluation turns a hole it reads into
  /// `Evaluation.unknown`; it is never handed to a function by itself.
  case unknown(UnknownSet)
}

/// A value of a type that is known by name only, such as an IP address.
public protocol AbstractValue: Sendable {
  /// The name of the type at run time.
  var typeName: String { get }
  /// An expression that makes this value, as source text (`ip("192.168.0.1")`).
  var source: String { get }
  /// Whether it equals another value of any abstract type.
  func isEqual(to other: any AbstractValue) -> Bool
}

extension Value {
  /// Whether the value is a hole or holds one at any depth. Constant: lists and maps remember it.
  public var containsUnknown: Bool {
    switch self {
    case .unknown: true
    case .list(let list): list.containsUnknown
    case .map(let map): map.containsUnknown
    case .optional(let wrapped): wrapped?.containsUnknown ?? false
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .record, .type,
      .abstract:
      false
    }
  }
}
