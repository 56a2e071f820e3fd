// SPDX-License-Identifier: EUPL-1.2

import Markup
import Values

/// The cells of one column and of those inside it, which grow cell by cell. A value in one piece, so that adding a cell is
/// one access; it stands at a fixed place, owned by a ``RecordBuilder`` or another column.
struct ColumnCells: ~Copyable {
  /// What the cells hold.
  enum Kind: Sendable {
    case text, int, double, duration, date, timestamp, truth, word, list, map, object
  }

  /// Why a text is no value of the column.
  enum Refusal {
    /// It is written like a value of another type.
    case style
    /// It does not have the form.
    case form(ScalarText.Failure)
  }

  let layout: ColumnLayout
  let kind: Kind
  private(set) var count = 0
  /// The cells without a value, and those of them that are not recorded.
  private var absent = SparseBits()
  private var unrecorded = SparseBits()
  private var truths = SparseBits()
  /// Integers, seconds or nanoseconds of durations.
  private var integers = GrowingBuffer<Int64>()
  /// Fractions of seconds; empty until the first.
  private var nanoseconds = GrowingBuffer<Int32>()
  private var doubles = GrowingBuffer<Double>()
  private var codes = GrowingBuffer<UInt16>()
  /// Texts, or keys of maps.
  private var bytes = GrowingBuffer<UInt8>()
  /// The ends of texts.
  private var ends = GrowingBuffer<UInt32>()
  /// The ends of lists and maps, in elements.
  private var elementEnds = GrowingBuffer<UInt32>()
  /// The elements of lists or the values of maps; made when the first comes.
  private var startedElements: ColumnBuilder?
  /// The rows of objects; made when the first comes.
  private var startedRows: RecordBuilder?

  init(_ layout: ColumnLayout) {
    self.layout = layout
    kind = layout.kind
  }

  deinit { startedElements?.free() }

  /// Whether a cell holds a value.
  func isPresent(_ row: Int) -> Bool { !absent[row] }

  /// The column of the elements of lists or the values of maps; `nil` for other types.
  var elements: ColumnBuilder? {
    mutating get {
      if startedElements == nil { startedElements = layout.element.map { ColumnBuilder(standaloneFor: $0) } }
      return startedElements
    }
  }

  /// The rows of an object type; `nil` for other types.
  var rows: RecordBuilder? {
    mutating get {
      if startedRows == nil, let record = layout.record {
        let rows = RecordBuilder(record)
        rows.appendAbsentRows(count)
        startedRows = rows
      }
      return startedRows
    }
  }

  // MARK: - Cells without a single value

  /// Adds cells without a value: "there is none", or not recorded.
  mutating func append(absent added: Int, isNone: Bool) {
    appendPlaceholders(added)
    absent.set(count..<count + added)
    if !isNone { unrecorded.set(count..<count + added) }
    count += added
  }

  private mutating func appendPlaceholders(_ added: Int) {
    switch kind {
    case .text: ends.append(UInt32(clamping: bytes.count), count: added)
    case .int, .duration: integers.append(0, count: added)
    case .double: doubles.append(0, count: added)
    case .truth: break
    case .date, .timestamp:
      integers.append(0, count: added)
      if nanoseconds.count > 0 { nanoseconds.append(0, count: added) }
    case .word: codes.append(0, count: added)
    case .list, .map: elementEnds.append(endOfElements, count: added)
    case .object: startedRows?.appendAbsentRows(added)
    }
  }

  /// Adds a cell of a type with parts, whose parts have been added just before.
  mutating func appendParts() {
    if kind == .list || kind == .map { elementEnds.append(endOfElements) }
    count += 1
  }

  private var endOfElements: UInt32 { UInt32(clamping: startedElements?.count ?? 0) }

  /// Adds a key of a map, just before its value.
  mutating func appendMapKey(_ key: UnsafeBufferPointer<UInt8>) { appendBytes(key) }

  @inline(__always)
  private mutating func appendBytes(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(copying: text)
    ends.append(UInt32(clamping: bytes.count))
  }

  // MARK: - Cells with a value of their kind

  /// Adds a cell of a column of texts.
  @inline(__always)
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    appendBytes(text)
    count += 1
  }

  /// Adds a cell of a column of integers or durations.
  @inline(__always)
  mutating func append(integer: Int64) {
    integers.append(integer)
    count += 1
  }

  /// Adds a cell of a column of floating-point numbers.
  mutating func append(double: Double) {
    doubles.append(double)
    count += 1
  }

  /// Adds a cell of a column of truth values.
  mutating func append(truth: Bool) {
    if truth { truths.set(count..<count + 1) }
    count += 1
  }

  /// Adds a cell of a column of dates or points in time.
  mutating func append(time: Timestamp) {
    let fraction = time.nanoseconds
    if fraction != 0, nanoseconds.count == 0 { nanoseconds.append(0, count: count) }
    if fraction != 0 || nanoseconds.count > 0 { nanoseconds.append(fraction) }
    append(integer: time.seconds)
  }

  /// Adds a cell of a column of an enumeration; false if there is no such member.
  mutating func append(word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let code = layout.words.position(of: word) else { return false }
    codes.append(UInt16(code))
    count += 1
    return true
  }

  /// Forgets all cells from a position on, and the parts of a cell that was begun there.
  mutating func truncate(to end: Int) {
    count = min(count, end)
    absent.truncate(to: count)
    unrecorded.truncate(to: count)
    truths.truncate(to: count)
    integers.truncate(to: count)
    nanoseconds.truncate(to: count)
    doubles.truncate(to: count)
    codes.truncate(to: count)
    elementEnds.truncate(to: count)
    let elements = elementEnds.count > 0 ? Int(elementEnds[elementEnds.count - 1]) : 0
    ends.truncate(to: kind == .map ? elements : count)
    bytes.truncate(to: ends.count > 0 ? Int(ends[ends.count - 1]) : 0)
    startedElements?.truncate(to: elements)
    startedRows?.truncate(to: count)
  }
}

// MARK: - Values as text

extension ColumnCells {
  /// Adds a cell with a single value, or one without a value if the text is none.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> Refusal? {
    let refusal = kind.accepts(style) ? appendValue(text, style) : .style
    if refusal != nil { append(absent: 1, isNone: false) }
    return refusal
  }

  private mutating func appendValue(_ text: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> Refusal? {
    let convention: ScalarText.Convention = style == .cell || style == .quotedCell ? .spreadsheet : .strict
    do throws(ScalarText.Failure) {
      switch kind {
      case .text: append(text: text)
      case .int: append(integer: try ScalarText.int(text).get())
      case .double: append(double: try ScalarText.double(text, convention).get())
      case .duration: append(integer: try ScalarText.duration(text).get().nanoseconds)
      case .date: append(time: Timestamp(try ScalarText.date(text, convention).get()))
      case .timestamp: append(time: try ScalarText.timestamp(text, convention).get())
      case .truth:
        guard let value = ScalarText.bool(text, convention) else { throw .malformed }
        append(truth: value)
      case .word: guard append(word: text) else { throw .malformed }
      case .list, .map, .object: throw .malformed
      }
      return nil
    } catch {
      return .form(error)
    }
  }
}

// MARK: - The column

extension ColumnCells {
  /// The column as it stands.
  ///
  /// - Parameter all: A bit for each cell, all set. Most columns have a value in every row, so those of a table share it.
  mutating func column(all: Bitmap) -> Column {
    guard !absent.isEmpty else { return Column(recorded: all, present: all, storage: storage()) }
    let recorded = unrecorded.isEmpty ? all : unrecorded.complement(count: count)
    return Column(recorded: recorded, present: absent.complement(count: count), storage: storage())
  }

  private mutating func storage() -> Column.Storage {
    switch kind {
    case .text: .strings(strings)
    case .int: .ints(integers.array())
    case .double: .doubles(doubles.array())
    case .truth: .bools(truths.bitmap(count: count))
    case .duration: .durations(integers.array())
    case .date, .timestamp:
      .timestamps(
        seconds: integers.array(), nanoseconds: nanoseconds.count == 0 ? nil : nanoseconds.array())
    case .word: .codes(codes.array())
    case .list: .list(offsets: offsets, elements: elementColumn(), isComplete: true)
    case .map: .map(offsets: offsets, keys: strings, values: elementColumn())
    case .object: .record(rows?.table() ?? Table(rowCount: count, isComplete: true, columns: []))
    }
  }

  private var strings: StringColumn { StringColumn(bytes: bytes.array(), offsets: ends.array(after: 0)) }
  private var offsets: [UInt32] { elementEnds.array(after: 0) }

  private mutating func elementColumn() -> Column {
    elements?.column() ?? Column(recorded: Bitmap(count: 0), present: Bitmap(count: 0), storage: .ints([]))
  }
}

extension ColumnCells.Kind {
  init(_ type: FieldType) {
    switch type {
    case .string, .reference: self = .text
    case .int: self = .int
    case .double: self = .double
    case .duration: self = .duration
    case .date: self = .date
    case .timestamp: self = .timestamp
    case .bool: self = .truth
    case .enumeration: self = .word
    case .list: self = .list
    case .map: self = .map
    case .object: self = .object
    }
  }

  /// Whether a scalar may be written like this for such a cell: quotes make a text, and JSON has its own types.
  fileprivate func accepts(_ style: ScalarStyle) -> Bool {
    switch self {
    case .text, .word, .date, .timestamp, .duration: style != .jsonNumber && style != .jsonBool
    case .int, .double: style == .quotedCell || (!style.isMarkedAsText && style != .jsonBool)
    case .truth: style == .quotedCell || (!style.isMarkedAsText && style != .jsonNumber)
    case .list, .map, .object: false
    }
  }
}
