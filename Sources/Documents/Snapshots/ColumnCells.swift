// SPDX-License-Identifier: EUPL-1.2

import Markup
import Values

/// The cells of one column, which grows cell by cell. A value in one piece, so that adding a cell is one access.
struct ColumnCells {
  /// What the cells hold.
  enum Kind {
    case text, int, double, duration, date, timestamp, truth, word, list, map, object
  }

  /// Why a text is no value of the column.
  enum Refusal {
    /// It is written like a value of another type.
    case style
    /// It does not have the form.
    case form(ScalarText.Failure)
  }

  let kind: Kind
  private let members: [[UInt8]]
  private(set) var count = 0
  private(set) var recorded = Bitmap(count: 0)
  private(set) var present = Bitmap(count: 0)
  private(set) var bools = Bitmap(count: 0)
  /// Integers, seconds or nanoseconds of durations.
  private(set) var integers: [Int64] = []
  /// Fractions of seconds; empty until the first.
  private(set) var nanoseconds: [Int32] = []
  private(set) var doubles: [Double] = []
  private(set) var codes: [UInt16] = []
  private(set) var strings = StringColumn()
  private(set) var offsets: [UInt32] = [0]

  init(_ type: FieldType) {
    kind = Kind(type)
    if case .enumeration(let words) = type { members = words.map { Array($0.utf8) } } else { members = [] }
  }

  /// Adds a cell with a single value, or one without a value if the text is none.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> Refusal? {
    let refusal = kind.accepts(style) ? appendValue(bytes, style) : .style
    if refusal != nil { appendPlaceholders(1, end: 0) }
    close(1, recorded: refusal == nil, present: refusal == nil)
    return refusal
  }

  /// Adds cells without a value. `end` is the number of elements so far, for cells that hold lists or maps.
  mutating func append(absent added: Int, isNone: Bool, end: Int) {
    appendPlaceholders(added, end: end)
    close(added, recorded: isNone, present: false)
  }

  /// Adds a cell of a type with parts. `end` is the number of elements so far.
  mutating func appendParts(end: Int) {
    if kind == .list || kind == .map { offsets.append(UInt32(clamping: end)) }
    close(1, recorded: true, present: true)
  }

  /// Adds a key of a map, just before its value.
  mutating func appendMapKey(_ bytes: UnsafeBufferPointer<UInt8>) { strings.append(bytes) }

  private mutating func close(_ added: Int, recorded isRecorded: Bool, present isPresent: Bool) {
    recorded.append(isRecorded, count: added)
    present.append(isPresent, count: added)
    count += added
  }

  private mutating func appendPlaceholders(_ added: Int, end: Int) {
    switch kind {
    case .text: for _ in 0..<added { strings.append(UnsafeBufferPointer(start: nil, count: 0)) }
    case .int, .duration: integers += repeatElement(0, count: added)
    case .double: doubles += repeatElement(0, count: added)
    case .truth: bools.append(false, count: added)
    case .date, .timestamp:
      integers += repeatElement(0, count: added)
      if !nanoseconds.isEmpty { nanoseconds += repeatElement(0, count: added) }
    case .word: codes += repeatElement(0, count: added)
    case .list, .map: offsets += repeatElement(UInt32(clamping: end), count: added)
    case .object: break
    }
  }

  private mutating func appendValue(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> Refusal? {
    let convention: ScalarText.Convention = style == .cell || style == .quotedCell ? .spreadsheet : .strict
    do throws(ScalarText.Failure) {
      switch kind {
      case .text: strings.append(bytes)
      case .int: integers.append(try ScalarText.int(bytes).get())
      case .double: doubles.append(try ScalarText.double(bytes, convention).get())
      case .duration: integers.append(try ScalarText.duration(bytes).get().nanoseconds)
      case .date: append(Timestamp(try ScalarText.date(bytes, convention).get()))
      case .timestamp: append(try ScalarText.timestamp(bytes, convention).get())
      case .truth:
        guard let value = ScalarText.bool(bytes, convention) else { throw .malformed }
        bools.append(value)
      case .word:
        guard let code = members.firstIndex(where: { $0.elementsEqual(bytes) }) else { throw .malformed }
        codes.append(UInt16(code))
      case .list, .map, .object: throw .malformed
      }
      return nil
    } catch {
      return .form(error)
    }
  }

  private mutating func append(_ time: Timestamp) {
    let fraction = time.nanoseconds
    if fraction != 0, nanoseconds.isEmpty { nanoseconds = Array(repeating: 0, count: integers.count) }
    if fraction != 0 || !nanoseconds.isEmpty { nanoseconds.append(fraction) }
    integers.append(time.seconds)
  }
}

extension ColumnCells.Kind {
  fileprivate init(_ type: FieldType) {
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
