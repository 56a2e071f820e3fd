// SPDX-License-Identifier: EUPL-1.2

/// A map whose entries keep their order; keys are found by CEL's equality across number types.
public struct MapValue: Sendable {
  /// The keys in order of insertion, each a bool, int, uint or string.
  public let keys: [Value]
  /// The values, in the order of `keys`; a value may be a hole.
  public let values: [Value]
  private let positions: [MapKey: Int]
  /// Whether a value is a hole or holds one.
  public let containsUnknown: Bool

  /// Creates a map; fails on a key of another type and on a repeated key.
  public init(_ entries: [(key: Value, value: Value)]) throws(MapValueError) {
    var positions: [MapKey: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (position, entry) in entries.enumerated() {
      guard let key = MapKey(storing: entry.key) else { throw .unsupportedKey(entry.key) }
      guard positions.updateValue(position, forKey: key) == nil else { throw .duplicateKey(entry.key) }
    }
    keys = entries.map(\.key)
    values = entries.map(\.value)
    containsUnknown = values.contains(where: \.containsUnknown)
    self.positions = positions
  }

  /// The number of entries.
  public var count: Int { keys.count }

  /// The position of a key, found by exact numeric conversion; `nil` if absent or of a type no key can have.
  public func position(of key: Value) -> Int? {
    MapKey(finding: key).flatMap { positions[$0] }
  }
}

/// Why a map could not be made.
public enum MapValueError: Error, Sendable {
  /// A key that is not a bool, int, uint or string.
  case unsupportedKey(Value)
  /// A key that is equal to an earlier one.
  case duplicateKey(Value)
}

/// A map key in the one form that all equal keys share.
enum MapKey: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// Only above `Int64.max`.
  case large(UInt64)
  case string([UInt8])

  /// The form of a key to be stored: doubles are refused.
  init?(storing value: Value) {
    if case .double = value { return nil }
    self.init(finding: value)
  }

  /// The form of a key that is looked up: an integral double finds an integer.
  init?(finding value: Value) {
    switch value {
    case .bool(let bool): self = .bool(bool)
    case .int(let int): self = .int(int)
    case .uint(let uint): self = Int64(exactly: uint).map(MapKey.int) ?? .large(uint)
    case .string(let string): self = .string(Array(string.utf8))
    case .double(let double):
      if let int = Int64(exactly: double) {
        self = .int(int)
      } else if let uint = UInt64(exactly: double) {
        self = .large(uint)
      } else {
        return nil
      }
    default: return nil
    }
  }
}
