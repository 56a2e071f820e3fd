// SPDX-License-Identifier: EUPL-1.2

/// A type as the checker knows it.
public indirect enum ValueType: Sendable, Hashable {
  /// `null_type`.
  case null
  /// `bool`.
  case bool
  /// `int`, 64 bits with sign.
  case int
  /// `uint`, 64 bits without sign.
  case uint
  /// `double`.
  case double
  /// `string`, a sequence of code points.
  case string
  /// `bytes`.
  case bytes
  /// `google.protobuf.Timestamp`.
  case timestamp
  /// `google.protobuf.Duration`.
  case duration
  /// `dyn`: any value; checking is left to the evaluation.
  case dyn
  /// A string out of a closed set; usable wherever a string is.
  case enumeration(EnumerationType)
  /// `list(T)`.
  case list(ValueType)
  /// `map(K, V)`.
  case map(key: ValueType, value: ValueType)
  /// `optional_type(T)`.
  case optional(ValueType)
  /// `type(T)`: the type of types.
  case type(ValueType)
  /// A record with typed fields that the host declares.
  case object(ObjectType)
  /// A type that is known by name only, such as `net.IP` or `tuple(T, U)`.
  case abstract(name: String, parameters: [ValueType])
  /// A type parameter of a function, or a type not yet inferred.
  case parameter(String)
  /// The type of an expression that was already reported as wrong; it agrees with everything.
  case failed
}

/// A closed set of strings that a field may hold.
public struct EnumerationType: Sendable, Hashable {
  /// The name, for messages.
  public let name: String
  /// The members; their positions are the codes in a column.
  public let members: [String]

  /// Creates an enumeration.
  public init(name: String, members: [String]) {
    self.name = name
    self.members = members
  }
}
