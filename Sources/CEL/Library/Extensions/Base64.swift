// SPDX-License-Identifier: EUPL-1.2

/// Octets in 64 characters (RFC 4648, section 4).
enum Base64 {
  static let functions = [
    FunctionDeclaration(
      "base64.encode",
      [
        Overload("base64_encode_bytes") { (octets: Octets) throws(EvaluationError) in
          try Growth.check(text: (octets.bytes.count + 2) / 3 * 4)
          return encoded(octets.bytes)
        }
      ]),
    FunctionDeclaration(
      "base64.decode",
      [
        Overload("base64_decode_string") { (text: String) throws(EvaluationError) in
          guard let bytes = decoded(Array(text.utf8)) else {
            throw .invalid("base64.decode", de: "der Text ist nicht Base64", en: "the text is not Base64")
          }
          return Octets(bytes)
        }
      ]),
  ]

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt32($0)) })

  /// The characters, with padding.
  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The octets; padding may be left out, but must be right where it stands, and no bits may be left over. `nil` for
  /// anything else.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let characters = text.dropLast(padding)
    guard padding == 0 || (padding <= 2 && text.count % 4 == 0), characters.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for character in characters {
      guard let value = values[character] else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 ? bytes : nil
  }
}
