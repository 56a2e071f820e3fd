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
  /// The value as it would be written in an expression.
  ///
  /// A record is written as its path, a hole as the paths it stands for in angle brackets.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): "\(int)"
    case .uint(let uint): "\(uint)u"
    case .double(let double): literal(double)
    case .string(let string): literal(string)
    case .bytes(let bytes): literal(bytes)
    case .timestamp(let timestamp): "timestamp(\"\(timestamp)\")"
    case .duration(let duration): "duration(\"\(duration)\")"
    case .list(let list):
      "[" + list.elements.map(\.description).joined(separator: ", ") + (list.isComplete ? "]" : ", ...]")
    case .map(let map):
      "{" + zip(map.keys, map.values).map { "\($0): \($1)" }.joined(separator: ", ") + "}"
    case .record(let record): record.path.description
    case .type(let name): name
    case .optional(.none): "optional.none()"
    case .optional(.some(let value)): "optional.of(\(value))"
    case .abstract(let value): value.source
    case .unknown(let unknowns): "<\(unknowns)>"
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
