// SPDX-License-Identifier: EUPL-1.2

import Values

/// What a field of a record holds.
public enum Cell: Sendable {
  /// A value, which may hold holes.
  case value(Value)
  /// Recorded: there is none.
  case none
  /// Not recorded; the path of the field.
  case hole(AttributePath)
}

extension RecordValue {
  /// Reads a field by its position; a position the type does not have reads as none.
  public func cell(at position: Int) -> Cell {
    // Read in place: a copy of the table or the column would count references for every cell.
    guard position < source.table.columns.count, position < type.fields.count, row < source.table.rowCount
    else {
      return .none
    }
    guard source.table.columns[position].recorded[row] else {
      return .hole(path.appending(.field(type.fields[position].name)))
    }
    guard source.table.columns[position].present[row] else { return .none }
    return .value(
      source.table.columns[position].value(
        at: row, type: type.fields[position].type, origin: .field(self, name: type.fields[position].name)))
  }

  /// Whether a field is recorded, and if so, holds a value; `nil` if it is not recorded.
  func hasValue(at position: Int) -> Bool? {
    guard position < source.table.columns.count, row < source.table.rowCount else { return false }
    guard source.table.columns[position].recorded[row] else { return nil }
    return source.table.columns[position].present[row]
  }
}

extension Column {
  /// The value of a cell that is present. A cell whose storage does not fit its declared type reads as `null`.
  fileprivate func value(
    at row: Int, type: @autoclosure () -> ValueType, origin: @autoclosure () -> Origin
  ) -> Value {
    switch storage {
    case .bools(let bools): return .bool(bools[row])
    case .ints(let ints): return .int(ints[row])
    case .doubles(let doubles): return .double(doubles[row])
    case .durations(let durations): return .duration(Duration(nanoseconds: durations[row]))
    case .strings(let strings): return .string(strings[row])
    case .timestamps(let seconds, let nanoseconds):
      return Timestamp(seconds: seconds[row], nanoseconds: nanoseconds?[row] ?? 0).map(Value.timestamp)
        ?? .null
    case .codes(let codes):
      guard case .enumeration(let enumeration) = type(), Int(codes[row]) < enumeration.members.count else {
        return .null
      }
      return .string(enumeration.members[Int(codes[row])])
    case .record(let table):
      guard case .object(let object) = type() else { return .null }
      let source = RecordSource(type: object, table: table, origin: origin(), firstRow: nil)
      return .record(RecordValue(source: source, row: row))
    case .list(let offsets, let elements, let isComplete):
      guard case .list(let elementType) = type() else { return .null }
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      return .list(
        elements.list(range, of: elementType, isComplete: isComplete, origin: origin()))
    case .map(let offsets, let keys, let values):
      guard case .map(_, let valueType) = type() else { return .null }
      let origin = origin()
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      return .map(
        MapValue(
          texts: range.map { entry in
            let key = keys[entry]
            return (key, values.element(at: entry, of: valueType, origin: .entry(origin, key)))
          }))
    }
  }

  /// The elements of a cell of lists: rows where all of them are records, else one by one with holes.
  private func list(_ range: Range<Int>, of type: ValueType, isComplete: Bool, origin: Origin) -> ListValue {
    if case .record(let table) = storage, case .object(let object) = type, range.allSatisfy({ present[$0] }) {
      return ListValue(rowsOf: table, range, type: object, isComplete: isComplete, origin: origin)
    }
    let elements = range.map { position in
      element(at: position, of: type, origin: .element(origin, Int64(position - range.lowerBound)))
    }
    return ListValue(elements, isComplete: isComplete, origin: origin)
  }

  /// An element of a list or map: a hole where it is not recorded, `null` where there is none.
  private func element(at position: Int, of type: ValueType, origin: Origin) -> Value {
    guard recorded[position] else { return .unknown(UnknownSet(origin.path)) }
    guard present[position] else { return .null }
    return value(at: position, type: type, origin: origin)
  }
}
