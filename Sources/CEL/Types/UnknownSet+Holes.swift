// SPDX-License-Identifier: EUPL-1.2

import Values

extension UnknownSet {
  /// The set with every hole that a value holds at any depth.
  func union(holesOf value: Value) -> UnknownSet {
    var result = self
    result.formUnion(holesOf: value)
    return result
  }

  /// Adds every hole that a value holds at any depth: what a reader of the whole value could depend on.
  ///
  /// - Complexity: O(the number of values held); over rows of a table one pass over the bits of each column.
  mutating func formUnion(holesOf value: Value) {
    guard value.mayHoldUnknown else { return }
    switch value {
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .abstract: break
    case .unknown(let unknowns): formUnion(unknowns)
    case .optional(let wrapped): if let wrapped { formUnion(holesOf: wrapped) }
    case .map(let map): for value in map.values { formUnion(holesOf: value) }
    case .record(let record): formUnion(holesOf: record)
    case .list(let list):
      if !list.isComplete { formUnion(list.unlisted) }
      switch list.storage {
      case .elements(let elements): for element in elements { formUnion(holesOf: element) }
      case .rows(let source, let range): formUnion(holesOf: source, range)
      }
    }
  }

  private mutating func formUnion(holesOf record: RecordValue) {
    for position in record.type.fields.indices {
      switch record.cell(at: position) {
      case .none: break
      case .hole(let path): insert(path)
      case .value(let value): formUnion(holesOf: value)
      }
    }
  }

  private mutating func formUnion(holesOf source: RecordSource, _ range: Range<Int>) {
    let pattern = source.origin.path
    let isNested = pattern.steps.contains { if case .field = $0 { false } else { true } }
    for (position, field) in source.type.fields.enumerated() where position < source.table.columns.count {
      let column = source.table.columns[position]
      let rows = range.filter { !column.recorded[$0] }
      if isNested {
        for row in rows { insert(RecordValue(source: source, row: row).path.appending(.field(field.name))) }
      } else {
        var set = RowSet()
        for row in rows { set.insert(row - range.lowerBound) }
        insert(pattern.appending(.any).appending(.field(field.name)), rows: set)
      }
      guard column.storage.holdsCells else { continue }
      for row in range where column.present[row] {
        if case .value(let value) = RecordValue(source: source, row: row).cell(at: position) {
          formUnion(holesOf: value)
        }
      }
    }
  }
}

extension ListValue {
  /// What stands for the elements an open list does not name: any element of the list.
  var unlisted: UnknownSet {
    UnknownSet((path ?? AttributePath(root: "")).appending(.any))
  }
}

extension Value {
  /// Whether a reader of the whole value could meet a hole or an open list, at any depth; records count as if they
  /// could. Constant except for chains of optionals.
  var mayHoldUnknown: Bool {
    switch self {
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .abstract: false
    case .unknown, .record: true
    case .optional(let wrapped): wrapped?.mayHoldUnknown ?? false
    case .map(let map): map.mayHoldUnknown
    case .list(let list): list.mayHoldUnknown
    }
  }
}

extension Column.Storage {
  /// Whether cells hold cells of their own, which may be holes.
  fileprivate var holdsCells: Bool {
    switch self {
    case .bools, .ints, .doubles, .timestamps, .durations, .strings, .codes: false
    case .record, .list, .map: true
    }
  }
}
