// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What every reader asks of a file before it starts.
struct SourceCheck {
  /// Where the content starts: 3 after a byte order mark, else 0.
  let start: Int
  /// Whether every byte is ASCII, so that code points and bytes are the same.
  let isASCII: Bool

  /// Checks size, encoding and that there is any content; reports and returns nil if the file cannot be read.
  init?(_ file: SourceFile, limits: MarkupLimits, findings: inout Findings) {
    guard SourceCheck.accepts(file, limits: limits, findings: &findings) else { return nil }
    switch SourceCheck.encoding(of: file.bytes) {
    case .success(let isASCII):
      self.isASCII = isASCII
    case .failure(let error):
      let offsets = error.byteOffsets
      findings.report(
        .invalidUTF8(byte: file.bytes[offsets.lowerBound]),
        at: SourceSpan(start: offsets.lowerBound, end: offsets.upperBound))
      return nil
    }
    start = file.textStart
    guard file.bytes.count > start else {
      findings.report(.empty, at: SourceSpan(start: start, end: start))
      return nil
    }
  }

  /// Checks size and, by its mark, that it is not UTF-16; reports what is wrong.
  static func accepts(_ file: SourceFile, limits: MarkupLimits, findings: inout Findings) -> Bool {
    if file.bytes.count > limits.sourceBytes {
      findings.report(.sourceTooLarge(limit: limits.sourceBytes), at: SourceSpan(start: 0, end: 0))
      return false
    }
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      findings.report(.utf16, at: SourceSpan(start: 0, end: 2))
      return false
    }
    return true
  }

  /// Whether valid UTF-8 is all ASCII, or where it is not valid.
  static func encoding(of bytes: [UInt8]) -> Result<Bool, Unicode.UTF8.ValidationError> {
    do throws(Unicode.UTF8.ValidationError) {
      let text = try UTF8Span(validating: bytes.span)
      return .success(text.isKnownASCII)
    } catch {
      return .failure(error)
    }
  }
}
