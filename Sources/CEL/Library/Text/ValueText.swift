// SPDX-License-Identifier: EUPL-1.2

import Values

/// Values as `%s` writes them.
enum ValueText {
  /// The text of a value; lists and maps are written with their parts, maps in the order of their keys' text.
  static func text(of value: Value) throws(EvaluationError) -> String {
    var octets: [UInt8] = []
    try append(value, to: &octets, depth: 0)
    return String(decoding: octets, as: UTF8.self)
  }

  private static func append(_ value: Value, to text: inout [UInt8], depth: Int) throws(EvaluationError) {
    guard depth <= Limits.formatNesting else {
      throw EvaluationError(.sizeExceeded(limit: Limits.formatNesting))
    }
    switch value {
    case .null: text += "null".utf8
    case .bool(let bool): text += (bool ? "true" : "false").utf8
    case .int(let int): text += String(int).utf8
    case .uint(let uint): text += String(uint).utf8
    case .double(let double): text += NumberText.plain(double).utf8
    case .string(let string): text += string.utf8
    case .bytes(let bytes): text += bytes
    case .timestamp(let timestamp): text += timestamp.description.utf8
    case .duration(let duration): text += duration.description.utf8
    case .type(let name): text += name.utf8
    case .list(let list): try append(list, to: &text, depth: depth)
    case .map(let map): try append(map, to: &text, depth: depth)
    case .record, .optional, .abstract, .unknown:
      throw .invalid(
        "format", de: "`%s` nimmt keinen Wert vom Typ `\(value.typeName)`",
        en: "`%s` takes no value of type `\(value.typeName)`")
    }
    try Growth.check(text: text.count)
  }

  private static func append(_ list: ListValue, to text: inout [UInt8], depth: Int) throws(EvaluationError) {
    text.append(UInt8(ascii: "["))
    for position in 0..<list.count {
      if position > 0 { text += ", ".utf8 }
      try append(list[position], to: &text, depth: depth + 1)
    }
    text.append(UInt8(ascii: "]"))
  }

  private static func append(_ map: MapValue, to text: inout [UInt8], depth: Int) throws(EvaluationError) {
    var entries: [(key: [UInt8], value: Value)] = []
    for (key, value) in zip(map.keys, map.values) {
      entries.append((Array(try Self.text(of: key).utf8), value))
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    text.append(UInt8(ascii: "{"))
    for (position, entry) in entries.enumerated() {
      if position > 0 { text += ", ".utf8 }
      text += entry.key + Array(": ".utf8)
      try append(entry.value, to: &text, depth: depth + 1)
    }
    text.append(UInt8(ascii: "}"))
  }
}
