// SPDX-License-Identifier: EUPL-1.2

import CSimdJSON
import SourceText

/// Walks the tape of a document that simdjson has parsed, in step with its structural indexes.
///
/// The tape knows the values, the structural indexes know where they start; both are in the order of the text.
///
/// A value only in form: its copies share simdjson's parser.
struct JSONTape: RawEvents {
  private let source: PaddedBytes
  private let base: Int
  private let parser: JSONParserMemory
  private let document: pegel_json_document
  private var tapeIndex = 1
  private let tapeEnd: Int
  private var structural = 0

  /// Parses; nil if simdjson refuses the document, for whatever reason.
  init?(_ source: PaddedBytes, base: Int, nesting: Int) {
    var document = pegel_json_document()
    let bytes = source.bytes
    guard let parser = pegel_json_parse(bytes.baseAddress, bytes.count, nesting, &document) else {
      return nil
    }
    self.source = source
    self.base = base
    self.parser = JSONParserMemory(parser)
    self.document = document
    // The first word is the root; its payload is the index behind the last word.
    tapeEnd = Int(document.tape[0] & JSONTape.payloadMask) - 1
  }

  private static let payloadMask: UInt64 = (1 << 56) - 1

  mutating func next(_ findings: inout Findings) -> MarkupEvent? {
    guard tapeIndex < tapeEnd, let start = nextStart() else { return nil }
    let word = document.tape[tapeIndex]
    let type = UInt8(truncatingIfNeeded: word >> 56)
    tapeIndex += 1
    switch type {
    case UInt8(ascii: "{"): return .beginMapping(bracket(start))
    case UInt8(ascii: "}"): return .endMapping(bracket(start))
    case UInt8(ascii: "["): return .beginSequence(bracket(start))
    case UInt8(ascii: "]"): return .endSequence(bracket(start))
    case UInt8(ascii: "\""): return string(at: Int(word & JSONTape.payloadMask), start: start)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return raw(start, .jsonBool)
    case UInt8(ascii: "n"): return raw(start, .jsonNull)
    default:
      tapeIndex += 1  // A number's value is in a second word.
      return raw(start, .jsonNumber)
    }
  }

  /// The offset of the next bracket or value, past colons and commas.
  private mutating func nextStart() -> Int? {
    while structural < document.structural_count {
      let offset = Int(document.structurals[structural])
      structural += 1
      let byte = source.bytes[offset]
      if !isSeparator(byte) { return offset }
    }
    return nil
  }

  /// The values from here on.
  var values: JSONValues? {
    guard tapeIndex < tapeEnd else { return nil }
    var next = structural
    while next < document.structural_count, isSeparator(source.bytes[Int(document.structurals[next])]) {
      next += 1
    }
    return JSONValues(
      tape: document.tape, strings: document.strings, structurals: document.structurals,
      bytes: source.bytes, base: base,
      index: tapeIndex, structural: next)
  }

  /// Moves on to values behind those from here on.
  mutating func moveOn(to values: JSONValues) {
    tapeIndex = values.index
    structural = values.structural
  }

  private func bracket(_ start: Int) -> SourceSpan {
    SourceSpan(start: base + start, end: base + start + 1)
  }

  private func string(at index: Int, start: Int) -> MarkupEvent {
    let pointer = document.strings + index
    let length = UnsafeRawPointer(pointer).loadUnaligned(as: UInt32.self)
    let bytes = UnsafeBufferPointer(start: pointer + 4, count: Int(length))
    let span = SourceSpan(start: base + start, end: base + end(of: start))
    return .scalar(MarkupScalar(bytes: bytes, span: span, style: .jsonString))
  }

  private func raw(_ start: Int, _ style: ScalarStyle) -> MarkupEvent {
    let end = end(of: start)
    let bytes = UnsafeBufferPointer(rebasing: source.bytes[start..<end])
    let span = SourceSpan(start: base + start, end: base + end)
    return .scalar(MarkupScalar(bytes: bytes, span: span, style: style))
  }

  /// The end of the value that was just taken: behind it, only white space precedes the next structural byte.
  private func end(of start: Int) -> Int {
    var end = source.bytes.count
    if structural < document.structural_count { end = Int(document.structurals[structural]) }
    while end > start + 1, isJSONSpace(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}

/// Whether a byte that structural indexes point to stands between values.
private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }

/// Owns a parser of simdjson together with its document.
private final class JSONParserMemory {
  private let parser: OpaquePointer

  init(_ parser: OpaquePointer) { self.parser = parser }

  deinit { pegel_json_free(parser) }
}

/// Whether a byte is white space between the tokens of JSON.
func isJSONSpace(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
  default: false
  }
}
