// SPDX-License-Identifier: EUPL-1.2

extension JSONScanner {
  mutating func skipSpace() {
    while offset < bytes.count, isJSONSpace(bytes[offset]) { offset += 1 }
  }

  /// The run of letters, digits and signs that starts here, else one character.
  func wordOrCharacter() -> Range<Int> {
    var end = offset
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    if end == offset, end < bytes.count { end += 1 }
    return offset..<end
  }

  /// The text of a range, as far as a message shows it.
  func excerpt(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(1_000), as: UTF8.self)
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Reads the string that starts here into `decoded` and moves behind it.
  mutating func decodeString() throws(Mistake) {
    let start = offset
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"):
        try decodeEscape()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw Mistake(message: .stringNotClosed, range: start..<offset)
      case 0..<0x20:
        throw Mistake(message: .controlCharacter(byte), range: offset..<offset + 1)
      default:
        decoded.append(byte)
        offset += 1
      }
    }
    throw Mistake(message: .stringNotClosed, range: start..<offset)
  }

  private mutating func decodeEscape() throws(Mistake) {
    let start = offset
    let escaped: UInt8 = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if escaped == UInt8(ascii: "u") {
      let scalar = try decodeCodePoint()
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    }
    guard let byte = jsonEscape(escaped) else {
      offset += 1
      throw Mistake(
        message: .invalidEscape, range: start..<wordOrCharacter().lowerBound + (offset < bytes.count ? 1 : 0))
    }
    decoded.append(byte)
    offset += 2
  }

  /// Reads `\uXXXX`, two of them for a character outside the basic plane.
  private mutating func decodeCodePoint() throws(Mistake) -> Unicode.Scalar {
    let start = offset
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second = first < 0xDC00 && startsCodePoint ? try hexadecimal() : 0
    guard 0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Mistake(message: .loneSurrogate, range: start..<start + 6) }
    return scalar
  }

  private var startsCodePoint: Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == UInt8(ascii: "u")
  }

  private mutating func hexadecimal() throws(Mistake) -> UInt32 {
    let start = offset
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard index < bytes.count, let digit = hexadecimalDigit(bytes[index]) else {
        throw Mistake(message: .invalidEscape, range: start..<min(index, bytes.count))
      }
      value = value << 4 | UInt32(digit)
    }
    offset = start + 6
    return value
  }
}

/// The byte that a JSON escape of one letter stands for.
func jsonEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}

/// The value of a hexadecimal digit.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Whether a word is a number as RFC 8259, section 6, defines it.
func isJSONNumber(_ word: some Collection<UInt8>) -> Bool {
  var rest = word[...]
  func digits() -> Int {
    let all = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[all.endIndex...]
    return all.count
  }
  if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = digits()
  guard whole == 1 || whole > 1 && !startsWithZero else { return false }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    guard digits() > 0 else { return false }
  }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
