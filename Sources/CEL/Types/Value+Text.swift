// SPDX-License-Identifier: EUPL-1.2

/// Whether two texts hold the same code points; canonically equivalent texts are different.
func isSameText(_ left: String, _ right: String) -> Bool {
  guard left.utf8.count == right.utf8.count else { return false }
  let isSame = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
  }
  return isSame.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
}

/// Whether one text comes before another in the order of code points, which is that of UTF-8 bytes.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension Value: CustomStringConvertible {
  /// The value as it would be written in an expression, with what is not known made visible.
  ///
  /// A record is written as its path, a hole as the paths it stands for in angle brackets, an open list with dots.
  public var description: String { written(showsGaps: true) }

  /// The value as an expression in source text. Rows of tables and holes, which no text can make, are written as their
  /// paths.
  public var source: String { written(showsGaps: false) }

  private func written(showsGaps: Bool) -> String {
    switch self {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .int(let int): return "\(int)"
    case .uint(let uint): return "\(uint)u"
    case .double(let double): return literal(double)
    case .string(let string): return literal(string)
    case .bytes(let bytes): return literal(bytes)
    case .timestamp(let timestamp): return "timestamp(\"\(timestamp)\")"
    case .duration(let duration): return "duration(\"\(duration)\")"
    case .list(let list):
      let elements = list.elements.map { $0.written(showsGaps: showsGaps) }
      let gap = list.isComplete || !showsGaps ? [] : ["..."]
      return "[\((elements + gap).joined(separator: ", "))]"
    case .map(let map):
      let entries = zip(map.keys, map.values).map { key, value in
        "\(key.written(showsGaps: showsGaps)): \(value.written(showsGaps: showsGaps))"
      }
      return "{\(entries.joined(separator: ", "))}"
    case .record(let record): return record.path.description
    case .type(let name): return name
    case .optional(.none): return "optional.none()"
    case .optional(.some(let value)): return "optional.of(\(value.written(showsGaps: showsGaps)))"
    case .abstract(let value): return value.source
    case .unknown(let unknowns):
      return showsGaps ? "<\(unknowns)>" : unknowns.paths.first?.description ?? "null"
    }
  }

  /// A text as it is, everything else as it would be written.
  var plainText: String {
    if case .string(let string) = self { string } else { description }
  }
}

private func literal(_ double: Double) -> String {
  if double.isNaN { return "double(\"NaN\")" }
  if double.isInfinite { return double < 0 ? "double(\"-Infinity\")" : "double(\"Infinity\")" }
  return "\(double)"
}

private func literal(_ string: String) -> String {
  var text = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      text += "\\u" + hexadecimal(scalar.value, digits: 4)
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}

private func literal(_ bytes: [UInt8]) -> String {
  let body = bytes.map { byte in
    let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    return isPlain ? String(UnicodeScalar(byte)) : "\\x" + hexadecimal(UInt32(byte), digits: 2)
  }
  return "b\"" + body.joined() + "\""
}

private func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
