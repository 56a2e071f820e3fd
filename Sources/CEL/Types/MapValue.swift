// SPDX-License-Identifier: EUPL-1.2

/// A map whose entries keep their order; keys are found by CEL's equality across number types.
public struct MapValue: Sendable {
  /// What a map holds, shared by reference so that a value is small.
  private final class Box: Sendable {
    let keys: [Value]
    let values: [Value]
    let positions: [MapKey: Int]
    let containsUnknown: Bool
    let mayHoldUnknown: Bool
    let weight: Int
    let depth: Int

    init(keys: [Value], values: [Value], positions: [MapKey: Int]) {
      self.keys = keys
      self.values = values
      self.positions = positions
      containsUnknown = values.contains(where: \.containsUnknown)
      mayHoldUnknown = values.contains(where: \.mayHoldUnknown)
      weight = (keys + values).reduce(1) { $0.addingClamped($1.weight) }
      depth = 1 + (values.map(\.depth).max() ?? 0)
    }
  }

  private let box: Box

  /// Creates a map; fails on a key of another type and on a repeated key.
  public init(_ entries: [(key: Value, value: Value)]) throws(MapValueError) {
    var positions: [MapKey: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (position, entry) in entries.enumerated() {
      guard let key = MapKey(storing: entry.key) else { throw .unsupportedKey(entry.key) }
      guard positions.updateValue(position, forKey: key) == nil else { throw .duplicateKey(entry.key) }
    }
    box = Box(keys: entries.map(\.key), values: entries.map(\.value), positions: positions)
  }

  /// Creates a map from texts; of a repeated key the first entry counts.
  init(texts: [(key: String, value: Value)]) {
    var positions: [MapKey: Int] = [:]
    var keys: [Value] = []
    var values: [Value] = []
    for (key, value) in texts where positions[.string(TextKey(key))] == nil {
      positions[.string(TextKey(key))] = keys.count
      keys.append(.string(key))
      values.append(value)
    }
    box = Box(keys: keys, values: values, positions: positions)
  }

  /// The keys in order of insertion, each a bool, int, uint or string.
  public var keys: [Value] { box.keys }

  /// The values, in the order of `keys`; a value may be a hole.
  public var values: [Value] { box.values }

  /// Whether a value is a hole or holds one.
  public var containsUnknown: Bool { box.containsUnknown }

  /// The number of values held at any depth, as a measure of the work to read them all.
  var weight: Int { box.weight }

  /// Whether reading everything in it could meet a hole or an open list.
  var mayHoldUnknown: Bool { box.mayHoldUnknown }

  /// How deep lists, maps and optionals are nested, itself included.
  var depth: Int { box.depth }

  /// The number of entries.
  public var count: Int { box.keys.count }

  /// The position of a key, found by exact numeric conversion; `nil` if absent or of a type no key can have.
  public func position(of key: Value) -> Int? {
    MapKey(finding: key).flatMap { box.positions[$0] }
  }

  func position(of key: MapKey) -> Int? { box.positions[key] }
}

/// Why a map could not be made.
public enum MapValueError: Error, Sendable {
  /// A key that is not a bool, int, uint or string.
  case unsupportedKey(Value)
  /// A key that is equal to an earlier one.
  case duplicateKey(Value)
}

/// A text compared and hashed by its UTF-8.
struct TextKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool { isSameText(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

/// A map key in the one form that all equal keys share.
enum MapKey: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// Only above `Int64.max`.
  case large(UInt64)
  case string(TextKey)

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
    case .string(let string): self = .string(TextKey(string))
    case .double(let double):
      if let int = Int64(exactly: double) {
        self = .int(int)
      } else if let uint = UInt64(exactly: double) {
        self = .large(uint)
      } else {
        return nil
      }
    case .null, .bytes, .timestamp, .duration, .list, .map, .record, .type, .optional, .abstract, .unknown:
      return nil
    }
  }
}
