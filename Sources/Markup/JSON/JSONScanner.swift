// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// A strict JSON reader of our own, for the documents that simdjson refuses.
///
/// It finds the place of an error, which simdjson does not tell, and reads on where simdjson merely has no room for
/// a number: the text of a number is what is written.
struct JSONScanner: RawEvents {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private let source: PaddedBytes
  private let base: Int
  /// The open brackets: whether each is a mapping.
  private var open: [Bool] = []
  private var expected = Expected.value
  private var lastComma = 0
  var decoded: [UInt8] = []
  /// The decoded string that was handed out last.
  private var handedOut: PaddedBytes?

  /// What may come next.
  private enum Expected {
    case value, firstKeyOrEnd, key, colon, firstItemOrEnd, item, commaOrEnd, nothing
  }

  /// A mistake with the bytes it covers, from the start of the content.
  struct Mistake: Error {
    let message: MarkupMessage
    let range: Range<Int>
  }

  init(_ source: PaddedBytes, base: Int) {
    self.source = source
    self.base = base
    bytes = source.bytes
  }

  mutating func next(_ findings: inout Findings) -> MarkupEvent? {
    do {
      return try nextEvent()
    } catch {
      let range = error.range
      findings.report(
        error.message, at: SourceSpan(start: base + range.lowerBound, end: base + range.upperBound))
      return nil
    }
  }

  private mutating func nextEvent() throws(Mistake) -> MarkupEvent? {
    while true {
      skipSpace()
      guard offset < bytes.count else { return try atEnd() }
      let byte = bytes[offset]
      switch (expected, byte) {
      case (.nothing, _):
        throw Mistake(message: .trailingContent, range: wordOrCharacter())
      case (.colon, UInt8(ascii: ":")):
        expected = .value
      case (.commaOrEnd, UInt8(ascii: ",")):
        lastComma = offset
        expected = open.last == true ? .key : .item
      case (.firstKeyOrEnd, UInt8(ascii: "}")), (.firstItemOrEnd, UInt8(ascii: "]")):
        return close()
      case (.commaOrEnd, UInt8(ascii: "}")) where open.last == true:
        return close()
      case (.commaOrEnd, UInt8(ascii: "]")) where open.last == false:
        return close()
      case (.key, UInt8(ascii: "}")), (.item, UInt8(ascii: "]")):
        throw Mistake(message: .trailingComma, range: lastComma..<lastComma + 1)
      case (.firstKeyOrEnd, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")):
        return .scalar(try string(then: .colon))
      case (.value, _), (.item, _), (.firstItemOrEnd, _):
        return try value(startingWith: byte)
      case (.colon, _), (.commaOrEnd, _), (.firstKeyOrEnd, _), (.key, _):
        throw unexpected()
      }
      offset += 1
    }
  }

  private func atEnd() throws(Mistake) -> MarkupEvent? {
    guard expected != .nothing else { return nil }
    let isUntouched = open.isEmpty
    throw Mistake(message: isUntouched ? .empty : .unexpectedEnd, range: bytes.count..<bytes.count)
  }

  private mutating func value(startingWith byte: UInt8) throws(Mistake) -> MarkupEvent {
    switch byte {
    case UInt8(ascii: "{"): return begin(MarkupEvent.beginMapping, isMapping: true)
    case UInt8(ascii: "["): return begin(MarkupEvent.beginSequence, isMapping: false)
    case UInt8(ascii: "\""): return .scalar(try string(then: afterValue))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .scalar(try number())
    default: return .scalar(try word())
    }
  }

  private var afterValue: Expected { open.isEmpty ? .nothing : .commaOrEnd }

  private mutating func begin(_ make: (SourceSpan) -> MarkupEvent, isMapping: Bool) -> MarkupEvent {
    open.append(isMapping)
    expected = isMapping ? .firstKeyOrEnd : .firstItemOrEnd
    offset += 1
    return make(span(offset - 1..<offset))
  }

  private mutating func close() -> MarkupEvent {
    let isMapping = open.removeLast()
    expected = afterValue
    offset += 1
    let place = span(offset - 1..<offset)
    return isMapping ? .endMapping(place) : .endSequence(place)
  }

  private mutating func string(then next: Expected) throws(Mistake) -> MarkupScalar {
    let start = offset
    decoded.removeAll(keepingCapacity: true)
    try decodeString()
    expected = next
    let copy = PaddedBytes(decoded[...])
    handedOut = copy
    return MarkupScalar(bytes: copy.bytes, span: span(start..<offset), style: .jsonString)
  }

  private mutating func number() throws(Mistake) -> MarkupScalar {
    let range = wordOrCharacter()
    guard isJSONNumber(bytes[range]) else {
      throw Mistake(message: .invalidNumber(excerpt(range)), range: range)
    }
    return raw(range, .jsonNumber)
  }

  private mutating func word() throws(Mistake) -> MarkupScalar {
    let range = wordOrCharacter()
    let word = bytes[range]
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return raw(range, .jsonBool) }
    if word.elementsEqual("null".utf8) { return raw(range, .jsonNull) }
    throw unexpected()
  }

  private mutating func raw(_ range: Range<Int>, _ style: ScalarStyle) -> MarkupScalar {
    offset = range.upperBound
    expected = afterValue
    return MarkupScalar(bytes: UnsafeBufferPointer(rebasing: bytes[range]), span: span(range), style: style)
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(start: base + range.lowerBound, end: base + range.upperBound)
  }

  /// The mistake that a byte makes which nothing allowed here starts with.
  private func unexpected() -> Mistake {
    let range = wordOrCharacter()
    switch bytes[offset] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return Mistake(message: .comment, range: range)
    case let byte where byte < 0x20: return Mistake(message: .controlCharacter(byte), range: range)
    case let byte where isWordByte(byte) && mayBeUnquoted:
      return Mistake(message: .unknownWord(excerpt(range)), range: range)
    default: return Mistake(message: .unexpectedCharacter(excerpt(range)), range: range)
    }
  }

  /// Whether a word here is a value or key that lacks quotes, rather than too much.
  private var mayBeUnquoted: Bool {
    switch expected {
    case .value, .firstKeyOrEnd, .key, .firstItemOrEnd, .item: true
    case .colon, .commaOrEnd, .nothing: false
    }
  }
}
