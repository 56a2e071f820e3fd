// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Walks through a YAML or JSON document event by event, without building a tree.
///
/// Ends early after an error that cannot be recovered from; a consumer that has reached `nil` looks at
/// ``diagnostics`` before it trusts what it read. Events that were begun before such an error lack their end.
package struct MarkupCursor: ~Copyable {
  private var yaml: YAMLParser?
  private var tape: JSONTape?
  private var scanner: JSONScanner?
  private var isAtEnd = false
  private var findings: Findings
  private var filter: EventFilter
  private let nesting: Int

  /// How much of a file is going to be read.
  package enum Extent: Sendable {
    /// All of it.
    case whole
    /// Perhaps only the beginning: nothing behind it costs time, and mistakes there are not found.
    case beginning
  }

  /// Starts at the beginning of a file.
  package init(
    _ file: SourceFile, as format: MarkupFormat, reading extent: Extent = .whole,
    limits: MarkupLimits = .standard
  ) {
    findings = Findings(file: file, limit: limits.diagnostics)
    filter = EventFilter(nesting: limits.nesting)
    nesting = limits.nesting
    switch format {
    case .yaml: startYAML(file, limits)
    case .json: startJSON(file, extent, limits)
    }
  }

  private mutating func startYAML(_ file: SourceFile, _ limits: MarkupLimits) {
    guard let check = SourceCheck(file, limits: limits, findings: &findings) else { return }
    yaml = YAMLParser(PaddedBytes(file.bytes[check.start...]), check: check, limits: limits)
    if yaml == nil { findings.report(.readerFailed, at: SourceSpan(start: 0, end: 0)) }
  }

  /// simdjson reads a file whole and checks the encoding itself. What it refuses is looked at more closely.
  private mutating func startJSON(_ file: SourceFile, _ extent: Extent, _ limits: MarkupLimits) {
    guard SourceCheck.accepts(file, limits: limits, findings: &findings) else { return }
    let start = file.textStart
    let bytes = PaddedBytes(file.bytes[start...])
    if extent == .whole { tape = JSONTape(bytes, base: start, nesting: nesting) }
    if tape == nil, SourceCheck(file, limits: limits, findings: &findings) != nil {
      scanner = JSONScanner(bytes, base: start)
    }
  }

  /// What was found wrong so far.
  package var diagnostics: [Diagnostic] { findings.diagnostics }

  /// The next event, or nil at the end and after an error that ends reading.
  package mutating func next() -> MarkupEvent? {
    while let event = pull() {
      switch filter.verdict(on: event, &findings) {
      case .deliver:
        return event
      case .leaveOutValue:
        leaveOutNode()
      case .leaveOutKeyAndValue:
        leaveOutRest(depth: 1)
        leaveOutNode()
      case .stop:
        isAtEnd = true
      }
    }
    return nil
  }

  /// The values from here on, if they can be read without events: those of JSON that simdjson has accepted.
  package var values: JSONValues? { isAtEnd ? nil : tape?.values }

  /// Moves on to values that follow those from here on, after some whole ones have been read without events.
  package mutating func moveOn(to values: JSONValues) { tape?.moveOn(to: values) }

  /// Passes over the rest of the value that an event began; nothing to do for a scalar.
  package mutating func skip(_ event: MarkupEvent) {
    var depth = event.depthChange
    while depth > 0, let event = next() { depth += event.depthChange }
  }

  private mutating func pull() -> MarkupEvent? {
    guard !isAtEnd else { return nil }
    let event = yaml?.next(&findings) ?? tape?.next(&findings) ?? scanner?.next(&findings)
    if event == nil { isAtEnd = true }
    return event
  }

  private mutating func leaveOutNode() {
    guard let event = pull() else { return }
    leaveOutRest(depth: event.depthChange)
  }

  private mutating func leaveOutRest(depth: Int) {
    var depth = depth
    while depth > 0, let event = pull() {
      depth += event.depthChange
      guard filter.depth + depth <= nesting else {
        findings.report(.tooDeep(limit: nesting), at: event.span)
        isAtEnd = true
        return
      }
    }
  }
}

extension MarkupEvent {
  /// One for an opening event, minus one for a closing one.
  var depthChange: Int {
    switch self {
    case .scalar: 0
    case .beginMapping, .beginSequence: 1
    case .endMapping, .endSequence: -1
    }
  }
}
