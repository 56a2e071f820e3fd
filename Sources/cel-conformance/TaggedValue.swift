// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import Values

/// A value of the conformance data, tagged with its type.
enum TaggedValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(Timestamp)
  case duration(Values.Duration)
  case type(String)
  case list([TaggedValue])
  case map([[TaggedValue]])

  private enum Tag: String, CodingKey, CaseIterable {
    case null, bool, int, uint, double, string, bytes, timestamp, duration, type, list, map
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Tag.self)
    guard let tag = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a value has exactly one tag"))
    }
    let scalar = ScalarReader(container: container, tag: tag)
    switch tag {
    case .null: self = .null
    case .bool: self = .bool(try container.decode(Bool.self, forKey: tag))
    case .int: self = .int(try scalar.read { Int64($0) })
    case .uint: self = .uint(try scalar.read { UInt64($0) })
    case .double: self = .double(try scalar.read { Double($0) })
    case .string: self = .string(try container.decode(String.self, forKey: tag))
    case .bytes: self = .bytes(try scalar.read { Data(base64Encoded: $0).map(Array.init) })
    case .timestamp: self = .timestamp(try scalar.read { Timestamp(rfc3339: $0.utf8) })
    case .duration: self = .duration(try scalar.read { Values.Duration(cel: $0.utf8) })
    case .type: self = .type(try container.decode(String.self, forKey: tag))
    case .list: self = .list(try container.decode([TaggedValue].self, forKey: tag))
    case .map:
      let entries = try container.decode([[TaggedValue]].self, forKey: tag)
      guard entries.allSatisfy({ $0.count == 2 }) else {
        throw DecodingError.dataCorruptedError(
          forKey: tag, in: container, debugDescription: "an entry has a key and a value")
      }
      self = .map(entries)
    }
  }

  /// Reads a payload that is written as text.
  private struct ScalarReader {
    let container: KeyedDecodingContainer<Tag>
    let tag: Tag

    func read<Scalar>(_ convert: (String) -> Scalar?) throws -> Scalar {
      let text = try container.decode(String.self, forKey: tag)
      guard let value = convert(text) else {
        throw DecodingError.dataCorruptedError(
          forKey: tag, in: container, debugDescription: "`\(text)` is no \(tag.rawValue)")
      }
      return value
    }
  }
}

extension TaggedValue {
  /// The value as an evaluation gets it; `nil` for a map that no evaluation can hold.
  var value: Value? {
    switch self {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .int(let int): return .int(int)
    case .uint(let uint): return .uint(uint)
    case .double(let double): return .double(double)
    case .string(let string): return .string(string)
    case .bytes(let bytes): return .bytes(bytes)
    case .timestamp(let timestamp): return .timestamp(timestamp)
    case .duration(let duration): return .duration(duration)
    case .type(let name): return .type(name)
    case .list(let elements):
      let values = elements.compactMap(\.value)
      return values.count == elements.count ? .list(ListValue(values)) : nil
    case .map(let entries):
      let pairs = entries.compactMap { entry in
        entry[0].value.flatMap { key in entry[1].value.map { (key: key, value: $0) } }
      }
      guard pairs.count == entries.count, let map = try? MapValue(pairs) else { return nil }
      return .map(map)
    }
  }

  /// Whether a result is this value, its type included; maps in any order, any NaN for NaN.
  func matches(_ result: Value) -> Bool {
    switch (self, result) {
    case (.null, .null): return true
    case (.bool(let wanted), .bool(let bool)): return wanted == bool
    case (.int(let wanted), .int(let int)): return wanted == int
    case (.uint(let wanted), .uint(let uint)): return wanted == uint
    case (.double(let wanted), .double(let double)):
      return wanted.bitPattern == double.bitPattern || (wanted.isNaN && double.isNaN)
    case (.string(let wanted), .string(let string)): return wanted.utf8.elementsEqual(string.utf8)
    case (.bytes(let wanted), .bytes(let bytes)): return wanted == bytes
    case (.timestamp(let wanted), .timestamp(let timestamp)): return wanted == timestamp
    case (.duration(let wanted), .duration(let duration)): return wanted == duration
    case (.type(let wanted), .type(let name)): return wanted == name
    case (.list(let wanted), .list(let list)):
      return wanted.count == list.count && wanted.indices.allSatisfy { wanted[$0].matches(list[$0]) }
    case (.map(let wanted), .map(let map)):
      return wanted.count == map.count
        && wanted.allSatisfy { entry in
          map.keys.indices.contains { entry[0].matches(map.keys[$0]) && entry[1].matches(map.values[$0]) }
        }
    default: return false
    }
  }
}
