// SPDX-License-Identifier: EUPL-1.2

extension Column {
  /// The column with some cells taken from another column of the same type: the keys are rows here, the values rows there.
  /// Linear in both.
  package func replacing(_ rows: [Int: Int], from other: Column) -> Column {
    taking(
      (0..<recorded.count).map { row in
        rows[row].map { CellPick(isOther: true, row: $0) } ?? CellPick(row: row)
      }, other)
  }

  /// The column with these of its cells only, in the order given; the others are not in it any more. Linear.
  package func selecting(_ rows: [Int]) -> Column { taking(rows.map { CellPick(row: $0) }, self) }

  /// Whether a cell says the same as one of another column of the same type.
  package func isEqual(_ row: Int, to other: Column, _ otherRow: Int) -> Bool {
    guard recorded[row] == other.recorded[otherRow], present[row] == other.present[otherRow] else {
      return false
    }
    return !present[row] || storage.isEqual(row, to: other.storage, otherRow)
  }

  fileprivate func taking(_ picks: [CellPick], _ other: Column) -> Column {
    var (recorded, present) = (Bitmap(count: picks.count), Bitmap(count: picks.count))
    for (row, pick) in picks.enumerated() {
      recorded[row] = pick.isOther ? other.recorded[pick.row] : self.recorded[pick.row]
      present[row] = pick.isOther ? other.present[pick.row] : self.present[pick.row]
    }
    return Column(recorded: recorded, present: present, storage: storage.taking(picks, other.storage))
  }
}

/// A cell of one of two columns.
private struct CellPick {
  var isOther = false
  var row: Int
}

extension [CellPick] {
  fileprivate func of<Value>(_ own: [Value], _ other: [Value]) -> [Value] {
    map { $0.isOther ? other[$0.row] : own[$0.row] }
  }

  /// The elements of lists, and where each list ends in them.
  fileprivate func elements(_ own: [UInt32], _ other: [UInt32]) -> (picks: [CellPick], offsets: [UInt32]) {
    var picks: [CellPick] = []
    var offsets: [UInt32] = [0]
    for pick in self {
      let bounds = pick.isOther ? other : own
      for element in bounds[pick.row]..<bounds[pick.row + 1] {
        picks.append(CellPick(isOther: pick.isOther, row: Int(element)))
      }
      offsets.append(UInt32(clamping: picks.count))
    }
    return (picks, offsets)
  }
}

extension Column.Storage {
  /// The cells picked from two columns; columns of different types leave this one as it is.
  fileprivate func taking(_ picks: [CellPick], _ other: Column.Storage) -> Column.Storage {
    switch (self, other) {
    case (.bools(let own), .bools(let other)):
      var result = Bitmap(count: picks.count)
      for (row, pick) in picks.enumerated() { result[row] = pick.isOther ? other[pick.row] : own[pick.row] }
      return .bools(result)
    case (.ints(let own), .ints(let other)): return .ints(picks.of(own, other))
    case (.doubles(let own), .doubles(let other)): return .doubles(picks.of(own, other))
    case (.durations(let own), .durations(let other)): return .durations(picks.of(own, other))
    case (.codes(let own), .codes(let other)): return .codes(picks.of(own, other))
    case (.timestamps(let own, let fractions), .timestamps(let other, let otherFractions)):
      var nanoseconds: [Int32]?
      if fractions != nil || otherFractions != nil {
        nanoseconds = picks.map { ($0.isOther ? otherFractions : fractions)?[$0.row] ?? 0 }
      }
      return .timestamps(seconds: picks.of(own, other), nanoseconds: nanoseconds)
    case (.strings(let own), .strings(let other)): return .strings(own.taking(picks, other))
    case (.record(let own), .record(let other)):
      let columns = zip(own.columns, other.columns).map { $0.taking(picks, $1) }
      return .record(Table(rowCount: picks.count, isComplete: own.isComplete, columns: columns))
    case (.list(let own, let elements, let isComplete), .list(let other, let otherElements, _)):
      let parts = picks.elements(own, other)
      return .list(
        offsets: parts.offsets, elements: elements.taking(parts.picks, otherElements),
        isComplete: isComplete)
    case (.map(let own, let keys, let values), .map(let other, let otherKeys, let otherValues)):
      let parts = picks.elements(own, other)
      return .map(
        offsets: parts.offsets, keys: keys.taking(parts.picks, otherKeys),
        values: values.taking(parts.picks, otherValues))
    case (.bools, _), (.ints, _), (.doubles, _), (.durations, _), (.codes, _), (.timestamps, _),
      (.strings, _),
      (.record, _), (.list, _), (.map, _):
      return self
    }
  }

  /// Whether two values are the same, both of them there.
  fileprivate func isEqual(_ row: Int, to other: Column.Storage, _ otherRow: Int) -> Bool {
    switch (self, other) {
    case (.bools(let own), .bools(let other)): own[row] == other[otherRow]
    case (.ints(let own), .ints(let other)): own[row] == other[otherRow]
    case (.doubles(let own), .doubles(let other)): own[row] == other[otherRow]
    case (.durations(let own), .durations(let other)): own[row] == other[otherRow]
    case (.codes(let own), .codes(let other)): own[row] == other[otherRow]
    case (.timestamps(let own, let fractions), .timestamps(let other, let otherFractions)):
      own[row] == other[otherRow] && (fractions?[row] ?? 0) == (otherFractions?[otherRow] ?? 0)
    case (.strings(let own), .strings(let other)): own[row].utf8Equals(other[otherRow])
    case (.record(let own), .record(let other)):
      zip(own.columns, other.columns).allSatisfy { $0.isEqual(row, to: $1, otherRow) }
    case (.list(let own, let elements, _), .list(let other, let otherElements, _)):
      haveEqualParts(own, row, other, otherRow) { elements.isEqual($0, to: otherElements, $1) }
    case (.map(let own, let keys, let values), .map(let other, let otherKeys, let otherValues)):
      haveEqualParts(own, row, other, otherRow) {
        keys[$0].utf8Equals(otherKeys[$1]) && values.isEqual($0, to: otherValues, $1)
      }
    case (.bools, _), (.ints, _), (.doubles, _), (.durations, _), (.codes, _), (.timestamps, _),
      (.strings, _),
      (.record, _), (.list, _), (.map, _):
      false
    }
  }
}

extension StringColumn {
  fileprivate func taking(_ picks: [CellPick], _ other: StringColumn) -> StringColumn {
    var result = StringColumn()
    for pick in picks {
      let source = pick.isOther ? other : self
      result.append(source.bytes[Int(source.offsets[pick.row])..<Int(source.offsets[pick.row + 1])])
    }
    return result
  }
}

extension String {
  fileprivate func utf8Equals(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// Whether two lists have the same number of parts, and each is equal to its counterpart.
private func haveEqualParts(
  _ own: [UInt32], _ row: Int, _ other: [UInt32], _ otherRow: Int, _ areEqual: (Int, Int) -> Bool
) -> Bool {
  let parts = own[row]..<own[row + 1]
  let otherParts = other[otherRow]..<other[otherRow + 1]
  return parts.count == otherParts.count && zip(parts, otherParts).allSatisfy { areEqual(Int($0), Int($1)) }
}
