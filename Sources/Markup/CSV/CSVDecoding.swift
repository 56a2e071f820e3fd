// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Finds out how a table is encoded.
enum CSVDecoding {
  /// The file as valid UTF-8; nil if it cannot be read, which is then reported.
  static func file(_ source: SourceFile, limits: MarkupLimits, findings: inout Findings) -> SourceFile? {
    guard SourceCheck.accepts(source, limits: limits, findings: &findings) else { return nil }
    if let zero = source.bytes.firstIndex(of: 0) {
      findings.report(.zeroByte, at: SourceSpan(start: zero, end: zero + 1))
      return nil
    }
    guard case .failure(let error) = SourceCheck.encoding(of: source.bytes) else { return source }
    guard !isMostlyUTF8(source.bytes) else {
      findings.report(
        .invalidUTF8(byte: source.bytes[error.byteOffsets.lowerBound]),
        at: SourceSpan(start: error.byteOffsets.lowerBound, end: error.byteOffsets.upperBound))
      return nil
    }
    return decoded(source, limits: limits, &findings)
  }

  /// Whether the bytes outside ASCII mostly form valid UTF-8 sequences, so that a bad one is damage rather than
  /// another encoding.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var valid = 0
    var invalid = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if !scalar.isASCII { valid += 1 }
      case .error: invalid += 1
      case .emptyInput: return valid > invalid
      }
    }
  }

  /// The file in UTF-8, read as Windows-1252.
  private static func decoded(
    _ source: SourceFile, limits: MarkupLimits, _ findings: inout Findings
  ) -> SourceFile? {
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count + source.bytes.count / 8)
    var first: Range<Int>?
    var undefined: (byte: UInt8, start: Int)?
    for byte in source.bytes {
      let start = text.count
      text.append(
        contentsOf: UTF8.encode(windows1252(byte) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      if byte >= 0x80, first == nil { first = start..<text.count }
      if windows1252(byte) == nil, undefined == nil { undefined = (byte, start) }
    }
    let file = SourceFile(name: source.name, bytes: text)
    findings = Findings(file: file, limit: limits.diagnostics)
    if let undefined {
      let span = SourceSpan(start: undefined.start, end: undefined.start + 3)
      findings.report(.undefinedInWindows1252(byte: undefined.byte), at: span)
      return nil
    }
    if let first {
      findings.report(.readAsWindows1252, at: SourceSpan(start: first.lowerBound, end: first.upperBound))
    }
    return file
  }
}

/// The character of a Windows-1252 byte; nil for the five that have none.
func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
  let scalar = upperControls[Int(byte - 0x80)]
  return scalar == "\0" ? nil : scalar
}

/// Where Windows-1252 differs from Latin-1: the bytes 0x80 to 0x9F, in order; NUL where there is no character.
private let upperControls: [Unicode.Scalar] = [
  "€", "\0", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\0", "Ž", "\0",
  "\0", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\0", "ž", "Ÿ",
]
