// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Values

/// Turns the trace of an expression into a list of its parts with their values.
struct TraceReader {
  /// How many parts of one expression are listed.
  static let listedParts = 40
  /// How many elements of a list are shown part by part.
  static let listedElements = 3
  /// How many missing facts are named for one part.
  static let namedFacts = 3
  /// The longest text of a part or value, in scalars.
  static let textLength = 120

  private let source: SourceFile
  private let places: RowPlaces
  private var parts: [ExplainedPart] = []
  private var omitted = 0

  init(source: SourceFile, places: RowPlaces) {
    self.source = source
    self.places = places
  }

  /// The parts of an expression, the whole first.
  static func parts(of trace: Trace, source: SourceFile, places: RowPlaces) -> [ExplainedPart] {
    var reader = TraceReader(source: source, places: places)
    reader.read(trace, depth: 0)
    if reader.omitted > 0 { reader.parts.append(omission(reader.omitted, depth: 1)) }
    return reader.parts
  }

  /// A text on one line.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text on one line, cut to a length.
  private static func short(_ text: String) -> String {
    let words = oneLine(text)
    guard words.unicodeScalars.count > textLength else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(textLength))) + "…"
  }

  /// What an evaluation came to.
  static func result(_ evaluation: Evaluation, places: RowPlaces) -> ExplainedPart.Result {
    switch evaluation {
    case .value(let value): return .value(text(of: value, places: places))
    case .error(let error): return .error(error.message.text)
    case .unknown(let unknown):
      let groups = unknown.groups.prefix(namedFacts)
      let named = groups.map { group in
        guard let rows = group.rows else { return group.path.description }
        return rows.count == 1 ? group.paths.map(\.description).joined() : "\(group.path) (\(rows.count))"
      }
      return .unknown(named, more: unknown.groups.count - groups.count)
    }
  }

  private static func omission(_ count: Int, depth: Int) -> ExplainedPart {
    ExplainedPart(depth: depth, text: "", result: .omitted(count))
  }

  // MARK: - Parts

  private mutating func read(_ trace: Trace, depth: Int) {
    let text = Self.short(source.text(in: trace.span))
    guard depth == 0 || !isPlain(trace, text) else { return }
    add(ExplainedPart(depth: depth, text: text, result: Self.result(trace.result, places: places)))
    for part in trace.parts { read(part, depth: depth + 1) }
    read(trace.elements, depth: depth + 1)
  }

  /// The first elements and the last, which may be the one that decided.
  private mutating func read(_ elements: [Trace.Element], depth: Int) {
    let hidden = max(0, elements.count - Self.listedElements)
    for (index, element) in elements.enumerated() {
      if index >= Self.listedElements - 1, index < elements.count - 1 { continue }
      let isLastOfMany = index == elements.count - 1 && hidden > 0
      if isLastOfMany { add(Self.omission(hidden, depth: depth)) }
      let variables = element.variables.map { name, value in
        guard case .value(let value) = value else { return name }
        return name + " = " + Self.text(of: value, places: places)
      }
      add(ExplainedPart(depth: depth, text: variables.joined(separator: ", "), result: .element))
      for part in element.parts { read(part, depth: depth + 1) }
    }
  }

  private mutating func add(_ part: ExplainedPart) {
    if parts.count < Self.listedParts { parts.append(part) } else { omitted += 1 }
  }

  /// Whether a part says nothing: a constant, or a variable that stands for a whole table or row.
  private func isPlain(_ trace: Trace, _ text: String) -> Bool {
    guard trace.parts.isEmpty, trace.elements.isEmpty, case .value(let value) = trace.result else {
      return false
    }
    switch value {
    case .record, .list: return true
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .map, .type, .optional,
      .abstract, .unknown:
      return text.utf8.elementsEqual(value.source.utf8)
    }
  }

  // MARK: - Values

  /// A value as it would be written; rows with their keys, long lists by their first elements.
  private static func text(of value: Value, places: RowPlaces) -> String {
    switch value {
    case .record(let record): return text(of: record, places: places)
    case .list(let list):
      let shown = (0..<min(list.count, listedElements)).map { text(of: list[$0], places: places) }
      let rest = list.count > shown.count || !list.isComplete ? ["…"] : []
      let count = list.count > shown.count ? " (\(list.count))" : ""
      return short("[" + (shown + rest).joined(separator: ", ") + "]" + count)
    case .timestamp(let time):
      let text = time.description
      return text.hasSuffix(startOfDay) ? String(text.dropLast(startOfDay.count)) : text
    case .duration(let duration):
      let days = duration.nanoseconds.quotientAndRemainder(dividingBy: nanosecondsPerDay)
      return days.remainder == 0 ? "\(days.quotient)d" : duration.description
    case .null, .bool, .int, .uint, .double, .string, .bytes, .map, .type, .optional, .abstract, .unknown:
      return short(value.description)
    }
  }

  private static let startOfDay = "T00:00:00Z"
  private static let nanosecondsPerDay: Int64 = 86_400_000_000_000

  private static func text(of record: RecordValue, places: RowPlaces) -> String {
    let path = record.path
    guard path.steps.count == 1, case .index = path.steps[0] else { return path.description }
    return path.description + " (" + places.label(ofRow: record.row, in: path.root) + ")"
  }
}
