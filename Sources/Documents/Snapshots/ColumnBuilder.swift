// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// Grows one column cell by cell. One object per column, none per row.
final class ColumnBuilder {
  let type: FieldType
  /// The columns of an object type, else `nil`.
  let record: RecordBuilder?
  /// The column of the elements of a list or the values of a map, else `nil`.
  let element: ColumnBuilder?
  private(set) var count = 0
  private(set) var present = Bitmap(count: 0)
  private var recorded = Bitmap(count: 0)
  private var bools = Bitmap(count: 0)
  /// Integers, seconds or nanoseconds of durations.
  private var integers: [Int64] = []
  /// Fractions of seconds; empty until the first.
  private var nanoseconds: [Int32] = []
  private var doubles: [Double] = []
  private var codes: [UInt16] = []
  private(set) var strings = StringColumn()
  private var offsets: [UInt32] = [0]
  private let members: [[UInt8]]

  /// Creates an empty column; object types are looked up in the schema, which must not embed types in themselves.
  init(_ type: FieldType, in schema: InventorySchema) {
    self.type = type
    switch type {
    case .list(let element), .map(let element):
      self.element = ColumnBuilder(element, in: schema)
      record = nil
      members = []
    case .object(let name):
      element = nil
      record = RecordBuilder(schema.type(named: name), in: schema)
      members = []
    case .enumeration(let words):
      element = nil
      record = nil
      members = words.map { Array($0.utf8) }
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .reference:
      element = nil
      record = nil
      members = []
    }
  }

  /// Adds a cell without a value: "there is none", or not recorded.
  func appendAbsent(isNone: Bool) {
    appendPlaceholder()
    close(recorded: isNone, present: false)
  }

  /// Adds a cell of a type with parts, whose parts have been added just before.
  func appendParts() {
    if element != nil { endList() }
    close(recorded: true, present: true)
  }

  /// Adds a key of a map, just before its value.
  func appendMapKey(_ bytes: UnsafeBufferPointer<UInt8>) { strings.append(bytes) }

  /// Adds a cell with a single value; a text that is none is reported and the cell is left without a value.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> DocumentMessage? {
    let failure = appendValue(bytes, style)
    close(recorded: failure == nil, present: failure == nil)
    return failure
  }

  private func close(recorded isRecorded: Bool, present isPresent: Bool) {
    recorded.append(isRecorded)
    present.append(isPresent)
    count += 1
  }

  private func endList() { offsets.append(UInt32(clamping: element?.count ?? 0)) }

  private func appendPlaceholder() {
    switch type {
    case .string, .reference: strings.append(EmptyCollection())
    case .int, .duration: integers.append(0)
    case .double: doubles.append(0)
    case .bool: bools.append(false)
    case .date, .timestamp: append(seconds: 0, nanoseconds: 0)
    case .enumeration: codes.append(0)
    case .list, .map: endList()
    case .object: record?.appendAbsentRow()
    }
  }

  private func appendValue(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> DocumentMessage? {
    guard type.accepts(style) else {
      appendPlaceholder()
      return .wrongType(expected: type.shape, found: FoundShape(style))
    }
    let convention: ScalarText.Convention = style == .cell || style == .quotedCell ? .spreadsheet : .strict
    switch type {
    case .string, .reference:
      strings.append(bytes)
      return nil
    case .int: return append(ScalarText.int(bytes), bytes) { integers.append($0) }
    case .double: return append(ScalarText.double(bytes, convention), bytes) { doubles.append($0) }
    case .duration: return append(ScalarText.duration(bytes), bytes) { integers.append($0.nanoseconds) }
    case .date:
      return append(ScalarText.date(bytes, convention), bytes) {
        append(seconds: Timestamp($0).seconds, nanoseconds: 0)
      }
    case .timestamp:
      return append(ScalarText.timestamp(bytes, convention), bytes) {
        append(seconds: $0.seconds, nanoseconds: $0.nanoseconds)
      }
    case .bool:
      let value = ScalarText.bool(bytes, convention)
      return append(value.map { .success($0) } ?? .failure(.malformed), bytes) { bools.append($0) }
    case .enumeration:
      let code = members.firstIndex { $0.elementsEqual(bytes) }
      return append(code.map { .success(UInt16($0)) } ?? .failure(.malformed), bytes) { codes.append($0) }
    case .list, .map, .object:
      appendPlaceholder()
      return .wrongType(expected: type.shape, found: FoundShape(style))
    }
  }

  private func append<Value>(
    _ result: Result<Value, ScalarText.Failure>, _ bytes: UnsafeBufferPointer<UInt8>, _ store: (Value) -> Void
  ) -> DocumentMessage? {
    switch result {
    case .success(let value):
      store(value)
      return nil
    case .failure(let failure):
      appendPlaceholder()
      return type.message(for: failure, String(decoding: bytes, as: UTF8.self))
    }
  }

  private func append(seconds: Int64, nanoseconds fraction: Int32) {
    if fraction != 0, nanoseconds.isEmpty { nanoseconds = Array(repeating: 0, count: integers.count) }
    if fraction != 0 || !nanoseconds.isEmpty { nanoseconds.append(fraction) }
    integers.append(seconds)
  }
}

extension ColumnBuilder {
  /// The column as it stands.
  func column() -> Column {
    Column(recorded: recorded, present: present, storage: storage())
  }

  private func storage() -> Column.Storage {
    switch type {
    case .string, .reference: .strings(strings)
    case .int: .ints(integers)
    case .double: .doubles(doubles)
    case .bool: .bools(bools)
    case .duration: .durations(integers)
    case .date, .timestamp:
      .timestamps(seconds: integers, nanoseconds: nanoseconds.isEmpty ? nil : nanoseconds)
    case .enumeration: .codes(codes)
    case .list: .list(offsets: offsets, elements: elements(), isComplete: true)
    case .map: .map(offsets: offsets, keys: strings, values: elements())
    case .object: .record(record?.table() ?? Table(rowCount: count, isComplete: true, columns: []))
    }
  }

  private func elements() -> Column {
    element?.column() ?? Column(recorded: Bitmap(count: 0), present: Bitmap(count: 0), storage: .ints([]))
  }
}

extension FieldType {
  /// Whether a scalar may be written like this for a value of this type: quotes make a text, and JSON has its own types.
  fileprivate func accepts(_ style: ScalarStyle) -> Bool {
    switch self {
    case .string, .reference, .enumeration, .date, .timestamp, .duration:
      style != .jsonNumber && style != .jsonBool
    case .int, .double: style == .quotedCell || (!style.isMarkedAsText && style != .jsonBool)
    case .bool: style == .quotedCell || (!style.isMarkedAsText && style != .jsonNumber)
    case .list, .map, .object: false
    }
  }

  /// What a value of this type is in plain words.
  var shape: FoundShape {
    switch self {
    case .string, .reference, .enumeration: .text
    case .int: .wholeNumber
    case .double: .number
    case .bool: .truth
    case .date, .timestamp: .date
    case .duration: .duration
    case .list: .list
    case .map, .object: .mapping
    }
  }
}

extension FoundShape {
  /// What a scalar is, judged by the way it is written.
  init(_ style: ScalarStyle) {
    switch style {
    case .jsonNumber: self = .number
    case .jsonBool: self = .truth
    case .jsonNull: self = .none
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString, .cell, .quotedCell:
      self = .text
    }
  }
}
