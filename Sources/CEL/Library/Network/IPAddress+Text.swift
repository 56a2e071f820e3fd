// SPDX-License-Identifier: EUPL-1.2

extension IPAddress: CustomStringConvertible {
  /// Reads an address of either version. `nil` for anything else, a zone (`%eth0`) included, and for an address of
  /// version 4 written within one of version 6 (`::ffff:192.168.0.1`).
  ///
  /// The same address in hexadecimal (`::ffff:c0a8:1`) is read as the address of version 4 that it stands for, so that
  /// equal addresses are equal values.
  init?(_ text: some Collection<UInt8>) {
    let text = Array(text)
    guard text.contains(UInt8(ascii: ":")) else {
      guard let bits = Self.versionFour(text[...]) else { return nil }
      self.init(family: .v4, bits: UInt128(bits))
      return
    }
    guard let bits = Self.versionSix(text) else { return nil }
    let isMapped = bits >> 32 == 0xFFFF
    if isMapped, text.contains(UInt8(ascii: ".")) { return nil }
    self.init(family: isMapped ? .v4 : .v6, bits: isMapped ? bits & 0xFFFF_FFFF : bits)
  }

  /// Reads `192.168.0.1`: four decimal numbers without leading zeros.
  private static func versionFour(_ text: ArraySlice<UInt8>) -> UInt32? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let octet = DecimalNumber.small(part), octet <= 255 else { return nil }
      bits = bits << 8 | UInt32(octet)
    }
    return bits
  }

  /// Reads eight groups of hexadecimal digits, of which one run may be left out as `::` and the last two may be
  /// written as an address of version 4.
  private static func versionSix(_ text: [UInt8]) -> UInt128? {
    guard let gap = gap(in: text) else {
      guard let groups = groups(text[...], mayEndInVersionFour: true), groups.count == 8 else { return nil }
      return joined(groups)
    }
    guard let front = groups(text[..<gap], mayEndInVersionFour: false),
      let back = groups(text[(gap + 2)...], mayEndInVersionFour: true), front.count + back.count <= 7
    else { return nil }
    return joined(front + Array(repeating: 0, count: 8 - front.count - back.count) + back)
  }

  /// The place of the first `::`; a second one leaves an empty group, which is refused.
  private static func gap(in text: [UInt8]) -> Int? {
    text.indices.dropLast().first { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == UInt8(ascii: ":") }
  }

  private static func groups(_ text: ArraySlice<UInt8>, mayEndInVersionFour: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 8 else { return nil }
    var groups: [UInt16] = []
    for (position, part) in parts.enumerated() {
      if mayEndInVersionFour, position == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let bits = versionFour(part) else { return nil }
        groups += [UInt16(bits >> 16), UInt16(truncatingIfNeeded: bits)]
      } else {
        guard let group = group(part) else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func group(_ text: ArraySlice<UInt8>) -> UInt16? {
    guard (1...4).contains(text.count), text.allSatisfy(isHexadecimal) else { return nil }
    return UInt16(String(decoding: text, as: UTF8.self), radix: 16)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func joined(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  /// The canonical text; for version 6 as RFC 5952 says: small letters, no leading zeros, the longest run of zero groups
  /// left out.
  var description: String {
    guard family == .v6 else {
      return [24, 16, 8, 0].map { String(bits >> UInt128($0) & 0xFF) }.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) }
    let texts = groups.map { String($0, radix: 16) }
    guard let gap = Self.longestZeros(groups) else { return texts.joined(separator: ":") }
    return texts[..<gap.lowerBound].joined(separator: ":") + "::"
      + texts[gap.upperBound...].joined(separator: ":")
  }

  /// The first of the longest runs of two or more zero groups.
  private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
    var longest: Range<Int>?
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0 != 0 } ?? groups.count
      if end - start >= 2, end - start > (longest?.count ?? 0) { longest = start..<end }
      start = end + 1
    }
    return longest
  }
}

/// Decimal numbers as network notations write them.
enum DecimalNumber {
  /// Reads one to three digits without sign and leading zeros.
  static func small(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...3).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
