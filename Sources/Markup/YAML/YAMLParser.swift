// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

/// libyaml's parser over one file: raw events with byte spans, aliases expanded.
final class YAMLParser: RawEvents {
  let source: PaddedBytes
  private let limits: MarkupLimits
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()
  /// Whether `event` owns memory that is to be freed.
  private var ownsEvent = false
  var offsets: ByteOffsets
  private var anchors: YAMLAnchors
  private var hasDocument = false
  private var isAtEnd = false
  /// The open collections: whether each is written with brackets.
  private var flowStyles: [Bool] = []
  /// The end of the last part that was read.
  private var lastEnd = 0
  /// Where the alias stands that was met last.
  private var aliasSpan = SourceSpan(start: 0, end: 0)
  /// The events whose scalars may be replayed.
  private var retained: [yaml_event_t] = []

  init?(_ source: PaddedBytes, check: SourceCheck, limits: MarkupLimits) {
    self.source = source
    self.limits = limits
    offsets = ByteOffsets(source.bytes, base: check.start, isASCII: check.isASCII)
    anchors = YAMLAnchors(limits: limits)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, source.bytes.baseAddress, source.bytes.count)
  }

  deinit {
    releaseEvent()
    for index in retained.indices { yaml_event_delete(&retained[index]) }
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; nil at the end of the document and after an error.
  func next(_ findings: inout Findings) -> MarkupEvent? {
    releaseEvent()
    while !isAtEnd {
      if let replayed = anchors.nextReplayed() { return replayed }
      guard !anchors.isOverLimit else {
        isAtEnd = true
        findings.report(.aliasExpansion(limit: limits.aliasEvents), at: aliasSpan)
        return nil
      }
      guard yaml_parser_parse(parser, &event) == 1 else {
        isAtEnd = true
        report(YAMLProblem(parser.pointee), &findings)
        return nil
      }
      ownsEvent = true
      if let result = translate(&findings) { return result }
      releaseEvent()
    }
    return nil
  }

  private func releaseEvent() {
    if ownsEvent { yaml_event_delete(&event) }
    ownsEvent = false
  }

  /// The event that libyaml's current one stands for, if it is one of ours.
  private func translate(_ findings: inout Findings) -> MarkupEvent? {
    switch event.type {
    case YAML_SCALAR_EVENT:
      return scalar(&findings)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return begin(
        MarkupEvent.beginMapping, anchor: start.anchor, tag: start.tag,
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE, &findings)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
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

  private func startDocument(_ findings: inout Findings) {
    if hasDocument {
      isAtEnd = true
      findings.report(.severalDocuments, at: span())
    }
    hasDocument = true
  }

  private func scalar(_ findings: inout Findings) -> MarkupEvent {
    let data = event.data.scalar
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

  private func begin(
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

  private func end(_ make: (SourceSpan) -> MarkupEvent) -> MarkupEvent {
    let isFlow = flowStyles.popLast() ?? false
    let place = isFlow ? span() : SourceSpan(start: lastEnd, end: lastEnd)
    lastEnd = max(place.end, lastEnd)
    let result = make(place)
    record(result, anchor: nil)
    return result
  }

  /// Starts to replay an alias; what cannot be replayed counts as nothing, so that the rest can still be read.
  private func alias(_ findings: inout Findings) -> MarkupEvent? {
    let place = span()
    lastEnd = max(place.end, lastEnd)
    aliasSpan = place
    guard let problem = anchors.startReplay(of: YAMLParser.name(event.data.alias.anchor)) else { return nil }
    findings.report(problem, at: place)
    let nothing = MarkupScalar(bytes: UnsafeBufferPointer(start: nil, count: 0), span: place, style: .plain)
    record(.scalar(nothing), anchor: nil)
    return .scalar(nothing)
  }

  private func record(_ result: MarkupEvent, anchor: UnsafePointer<yaml_char_t>?) {
    if anchors.isRecording(anchored: anchor != nil), ownsEvent, event.type == YAML_SCALAR_EVENT {
      retained.append(event)
      ownsEvent = false
    }
    anchors.record(result, anchor: anchor.map(YAMLParser.name))
  }

  private static func name(_ text: UnsafePointer<yaml_char_t>) -> [UInt8] {
    var length = 0
    while text[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: text, count: length))
  }

  /// Where libyaml's current event stands.
  private func span() -> SourceSpan {
    let start = offsets.offset(of: event.start_mark.index)
    return SourceSpan(start: start, end: offsets.offset(of: event.end_mark.index))
  }

  /// The byte at an offset of the file; nil behind its end.
  func byte(at offset: Int) -> UInt8? {
    let index = offset - offsets.base
    return index < source.bytes.count ? source.bytes[index] : nil
  }
}
