// SPDX-License-Identifier: EUPL-1.2

extension Value {
  /// The value as an expression in source text. Rows of tables and holes, which no text can make, are written as their
  /// paths.
  public var source: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): String(int)
    case .uint(let uint): "\(uint)u"
    case .double(let double): Self.source(double)
    case .string(let string): Self.source(string)
    case .bytes(let bytes): Self.source(bytes)
    case .timestamp(let timestamp): "timestamp(\"\(timestamp)\")"
    case .duration(let duration): "duration(\"\(duration)\")"
    case .list(let list): "[\(list.elements.map(\.source).joined(separator: ", "))]"
    case .map(let map):
      "{\(zip(map.keys, map.values).map { "\($0.source): \($1.source)" }.joined(separator: ", "))}"
    case .record(let record): record.path.description
    case .type(let name): name
    case .optional(let wrapped): wrapped.map { "optional.of(\($0.source))" } ?? "optional.none()"
    case .abstract(let value): value.source
    case .unknown(let unknown): unknown.paths.first?.description ?? "null"
    }
  }

  private static func source(_ double: Double) -> String {
    if double.isNaN { return "double(\"NaN\")" }
    if double.isInfinite { return double < 0 ? "double(\"-Infinity\")" : "double(\"Infinity\")" }
    return double.description
  }

  private static func source(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..."\u{1F}", "\u{7F}": result += "\\x" + hexadecimal(UInt8(scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func source(_ bytes: [UInt8]) -> String {
    var result = "b\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): result += "\\" + String(Unicode.Scalar(byte))
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "\\x" + hexadecimal(byte)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
