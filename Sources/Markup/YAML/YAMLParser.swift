// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

/// libyaml's parser over one file: raw events with byte spans, aliases expanded.
///
/// A value only in form: its copies share libyaml's parser.
struct YAMLParser: RawEvents {
  let source: PaddedBytes
  var offsets: ByteOffsets
  private let limits: MarkupLimits
  private let memory: YAMLMemory
  private var anchors: YAMLAnchors
  private var hasDocument = false
  private var isAtEnd = false
  /// The open collections: whether each is written with brackets.
  private var flowStyles: [Bool] = []
  /// The end of the last part that was read.
  private var lastEnd = 0
  /// Where the alias stands that was met last.
  private var aliasSpan = SourceSpan(start: 0, end: 0)

  /// Starts at the beginning; nil if memory runs out.
  init?(_ source: PaddedBytes, check: SourceCheck, limits: MarkupLimits) {
    guard let memory = YAMLMemory(source) else { return nil }
    self.source = source
    self.limits = limits
    self.memory = memory
    offsets = ByteOffsets(source.bytes, base: check.start, isASCII: check.isASCII)
    anchors = YAMLAnchors(limits: limits)
  }

  /// The next event; nil at the end of the document and after an error.
  mutating func next(_ findings: inout Findings) -> MarkupEvent? {
    while !isAtEnd {
      if let replayed = anchors.nextReplayed() { return replayed }
      guard !anchors.isOverLimit else {
        isAtEnd = true
        findings.report(.aliasExpansion(limit: limits.aliasEvents), at: aliasSpan)
        return nil
      }
      guard memory.advance() else {
        isAtEnd = true
        report(YAMLProblem(memory.parser.pointee), &findings)
        return nil
      }
      if let result = translate(&findings) { return result }
    }
    return nil
  }

  /// The event that libyaml's current one stands for, if it is one of ours.
  private mutating func translate(_ findings: inout Findings) -> MarkupEvent? {
    let event = memory.event
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      return scalar(&findings)
    case YAML_MAPPING_START_EVENT:
      let start = event.pointee.data.mapping_start
      return begin(
        MarkupEvent.beginMapping, anchor: start.anchor, tag: start.tag,
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE, &findings)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.pointee.data.sequence_start
      return begin(
        MarkupEvent.beginSequence, anchor: start.anchor, tag: start.tag,
        isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, &findings)
    case YAML_MAPPING_END_EVENT:
      return end(MarkupEvent.endMapping)
    case YAML_SEQUENCE_END_EVENT:
      return end(MarkupEvent.endSequence)
    case YAML_ALIAS_EVENT:
      return alias(&findings)
    case YAML_DOCUMENT_START_EVENT:
      startDocument(&findings)
    case YAML_STREAM_END_EVENT:
      isAtEnd = true
      if !hasDocument { findings.report(.empty, at: SourceSpan(start: offsets.base, end: offsets.base)) }
    default:
      break  // The start of the stream and the end of a document say nothing.
    }
    return nil
  }

  private mutating func startDocument(_ findings: inout Findings) {
    if hasDocument {
      isAtEnd = true
      findings.report(.severalDocuments, at: span())
    }
    hasDocument = true
  }

  private mutating func scalar(_ findings: inout Findings) -> MarkupEvent {
    let data = memory.event.pointee.data.scalar
    var place = span()
    if data.tag != nil || data.anchor != nil { place = readProperties(place, tag: data.tag, &findings) }
    let style = ScalarStyle(data.style)
    if style == .literal || style == .folded { place = trimmingEnd(place) }
    lastEnd = max(place.end, lastEnd)
    let bytes = UnsafeBufferPointer(start: UnsafePointer(data.value), count: data.length)
    let result = MarkupEvent.scalar(MarkupScalar(bytes: bytes, span: place, style: style))
    record(result, anchor: data.anchor)
    return result
  }

  private mutating func begin(
    _ make: (SourceSpan) -> MarkupEvent, anchor: UnsafePointer<yaml_char_t>?,
    tag: UnsafePointer<yaml_char_t>?,
    isFlow: Bool, _ findings: inout Findings
  ) -> MarkupEvent {
    var place = span()
    if tag != nil || anchor != nil { place = readProperties(place, tag: tag, &findings) }
    if !isFlow { place = SourceSpan(start: place.start, end: place.start) }
    flowStyles.append(isFlow)
    lastEnd = max(place.end, lastEnd)
    let result = make(place)
    record(result, anchor: anchor)
    return result
  }

  private mutating func end(_ make: (SourceSpan) -> MarkupEvent) -> MarkupEvent {
    let isFlow = flowStyles.popLast() ?? false
    let place = isFlow ? span() : SourceSpan(start: lastEnd, end: lastEnd)
    lastEnd = max(place.end, lastEnd)
    let result = make(place)
    record(result, anchor: nil)
    return result
  }

  /// Starts to replay an alias; what cannot be replayed counts as nothing, so that the rest can still be read.
  private mutating func alias(_ findings: inout Findings) -> MarkupEvent? {
    let place = span()
    lastEnd = max(place.end, lastEnd)
    aliasSpan = place
    guard let problem = anchors.startReplay(of: YAMLParser.name(memory.event.pointee.data.alias.anchor))
    else { return nil }
    findings.report(problem, at: place)
    let nothing = MarkupScalar(bytes: UnsafeBufferPointer(start: nil, count: 0), span: place, style: .plain)
    record(.scalar(nothing), anchor: nil)
    return .scalar(nothing)
  }

  private mutating func record(_ result: MarkupEvent, anchor: UnsafePointer<yaml_char_t>?) {
    if case .scalar = result, anchors.isRecording(anchored: anchor != nil) { memory.retainEvent() }
    anchors.record(result, anchor: anchor.map(YAMLParser.name))
  }

  private static func name(_ text: UnsafePointer<yaml_char_t>) -> [UInt8] {
    var length = 0
    while text[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: text, count: length))
  }

  /// Where libyaml's current event stands.
  private mutating func span() -> SourceSpan {
    let start = offsets.offset(of: memory.event.pointee.start_mark.index)
    return SourceSpan(start: start, end: offsets.offset(of: memory.event.pointee.end_mark.index))
  }

  /// The byte at an offset of the file; nil behind its end.
  func byte(at offset: Int) -> UInt8? {
    let index = offset - offsets.base
    return index < source.bytes.count ? source.bytes[index] : nil
  }
}
