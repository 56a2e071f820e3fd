// SPDX-License-Identifier: EUPL-1.2

import Values

/// The facts that a session evaluates over: activations, and the columns of them that were read so far.
///
/// The pointers in a bound column lead into the arrays of the tables. They stay where they are for as long as the tables
/// live, which the activations see to.
struct BlockFacts {
  let plan: BlockPlan
  let activations: [Activation]
  let sources: UnsafeMutableBufferPointer<BoundSource>
  let columns: UnsafeMutableBufferPointer<BoundColumn>
  private let places: UnsafeMutableBufferPointer<BoundPlace>
  /// The tables that variables hold, and those of records inside them.
  private var tables: [Table] = []
  private var words: [Words] = []
  /// Bits that are all on, for a block whose rows are all alike.
  let ones: Words
  /// Where columns point that hold nothing.
  let zeros: UnsafeMutableRawPointer

  init(_ plan: BlockPlan, _ activations: [Activation]) {
    self.plan = plan
    self.activations = activations
    sources = .allocate(Array(repeating: BoundSource(), count: plan.variables.count))
    columns = .allocate(Array(repeating: BoundColumn(), count: plan.columns.count))
    places = .allocate(Array(repeating: BoundPlace(), count: plan.places.count))
    ones = .allocate(capacity: Frame.capacity / 64)
    ones.initialize(repeating: .max, count: Frame.capacity / 64)
    zeros = .allocate(byteCount: 64, alignment: 16)
    zeros.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
  }

  func deallocate() {
    sources.deallocate()
    columns.deallocate()
    places.deallocate()
    ones.deallocate()
    zeros.deallocate()
    for word in words { word.deallocate() }
  }

  // MARK: Variables

  func value(of variable: Int32) -> Value? {
    let variable = plan.variables[Int(variable)]
    return activations[variable.activation][variable.name.text]
  }

  /// A table or record by its variable.
  @inline(__always)
  mutating func source(_ variable: Int32) -> BoundSource {
    if sources[Int(variable)].state == .unbound { bind(source: variable) }
    return sources[Int(variable)]
  }

  private mutating func bind(source variable: Int32) {
    var source = BoundSource()
    switch value(of: variable) {
    case .none: source.state = .missing
    case .unknown: source.state = .unknown
    case .list(let list):
      source.isComplete = list.isComplete
      source.count = list.count
      switch list.storage {
      case .elements: source.state = .unfit
      case .rows(let rows, let range):
        source.state = isDeclared(rows.type, variable) ? .rows : .unfit
        source.start = range.lowerBound
        source.table = tables.count
        tables.append(rows.table)
      }
    case .record(let record):
      let isThere = record.row < record.table.rowCount && isDeclared(record.type, variable)
      source.state = isThere ? .rows : .unfit
      source.start = record.row
      source.count = 1
      source.table = tables.count
      tables.append(record.table)
    default: source.state = .unfit
    }
    sources[Int(variable)] = source
  }

  /// Whether records have the fields that positions in the plan refer to.
  private func isDeclared(_ type: ObjectType, _ variable: Int32) -> Bool {
    guard let declared = plan.types[variable] else { return false }
    return declared === type || declared.fields == type.fields
  }

  // MARK: Columns

  /// A column, bound when it is first read.
  @inline(__always)
  mutating func column(_ number: Int32) -> BoundColumn {
    if columns[Int(number)].state == .unbound { columns[Int(number)] = bound(number) }
    return columns[Int(number)]
  }

  private mutating func bound(_ number: Int32) -> BoundColumn {
    var result = BoundColumn()
    let summary = plan.summaries[Int(number)]
    let position = Int(summary.position)
    result.content = summary.content
    result.state = .unfit
    guard position >= 0 else { return bound(elementsOf: plan.columns[Int(number)], result) }
    let place = place(summary.place)
    result.record = place.record
    switch place.state {
    case .unknown, .missing: return blank(place.state, result)
    case .unbound, .unfit: return result
    case .rows: break
    }
    guard position < tables[place.table].columns.count else { return result }
    return fill(result, with: tables[place.table].columns[position], in: place)
  }

  /// Elements of lists that are no records: the column is that of the elements itself.
  private mutating func bound(elementsOf path: ColumnPath, _ column: BoundColumn) -> BoundColumn {
    guard case .elements(let list) = path.source, let elements = elements(of: list) else { return column }
    var place = BoundPlace()
    place.rowCount = elements.recorded.count
    return fill(column, with: elements, in: place)
  }

  /// A column of a variable that is no table: not known, or missing, in every row.
  private func blank(_ state: BoundSource.State, _ column: BoundColumn) -> BoundColumn {
    var column = column
    column.state = .ready
    column.record = 0
    column.base = UnsafeRawPointer(zeros)
    column.extra = UnsafeRawPointer(zeros)
    if state == .unknown { column.unknown = UnsafePointer(ones) }
    if state == .missing {
      column.orphaned = UnsafePointer(ones)
      column.absent = UnsafePointer(ones)
    }
    return column
  }

  private mutating func fill(_ column: BoundColumn, with cells: Column, in place: BoundPlace) -> BoundColumn {
    var result = column
    guard let missing = missing(cells, in: place) else { return result }
    result.unknown = missing.unknown
    result.absent = missing.absent
    result.orphaned = place.absent
    if point(&result, at: cells, result.content, place.rowCount) { result.state = .ready }
    return result
  }

  // MARK: Records inside rows

  /// The records that a field is read from, found when they are first read.
  private mutating func place(_ number: Int32) -> BoundPlace {
    if places[Int(number)].state == .unbound { places[Int(number)] = bound(place: plan.places[Int(number)]) }
    return places[Int(number)]
  }

  private mutating func bound(place path: RecordPath) -> BoundPlace {
    var result = BoundPlace()
    result.state = .unfit
    guard let parent = path.parent, let position = path.position else { return bound(rowsOf: path.source) }
    let outer = place(parent)
    result.record = outer.record
    guard outer.state == .rows else {
      result.state = outer.state
      return result
    }
    guard position < tables[outer.table].columns.count else { return result }
    return nested(in: tables[outer.table].columns[position], outer, result)
  }

  /// The records in a column.
  private mutating func nested(in cells: Column, _ outer: BoundPlace, _ place: BoundPlace) -> BoundPlace {
    var result = place
    result.rowCount = outer.rowCount
    guard case .record(let table) = cells.storage, table.rowCount >= outer.rowCount,
      let missing = missing(cells, in: outer)
    else { return result }
    result.unknown = missing.unknown
    result.absent = missing.absent
    result.table = tables.count
    tables.append(table)
    result.state = .rows
    return result
  }

  private mutating func bound(rowsOf source: RowSource) -> BoundPlace {
    var result = BoundPlace()
    switch source {
    case .table(let variable), .record(let variable):
      let found = self.source(variable)
      result.state = found.state
      if case .record = source { result.record = found.start }
      guard found.state == .rows else { return result }
      result.table = found.table
      result.rowCount = tables[found.table].rowCount
    case .elements(let list):
      result.state = .unfit
      guard let elements = elements(of: list) else { return result }
      var rows = BoundPlace()
      rows.rowCount = elements.recorded.count
      result = nested(in: elements, rows, result)
    }
    return result
  }

  /// The elements of all lists in a column; `nil` where one is recorded as none, which would read as `null`.
  private mutating func elements(of list: Int32) -> Column? {
    guard column(list).state == .ready, let cells = cells(list),
      case .list(_, let elements, _) = cells.storage,
      elements.recorded.count == elements.present.count, elements.recorded.words == elements.present.words
    else { return nil }
    return elements
  }

  private mutating func cells(_ number: Int32) -> Column? {
    let path = plan.columns[Int(number)]
    guard let position = path.positions.last else {
      if case .elements(let list) = path.source { return elements(of: list) }
      return nil
    }
    let place = place(plan.summaries[Int(number)].place)
    guard place.state == .rows, position < tables[place.table].columns.count else { return nil }
    return tables[place.table].columns[position]
  }

  // MARK: Missing values

  private typealias Missing = (unknown: UnsafePointer<UInt64>?, absent: UnsafePointer<UInt64>?)

  /// Works out where values are missing: a part of a record is not known where the record is not, and cannot be read
  /// where there is none. `nil` if there are fewer cells than rows.
  private mutating func missing(_ cells: Column, in place: BoundPlace) -> Missing? {
    guard cells.recorded.count >= place.rowCount, cells.present.count >= place.rowCount else { return nil }
    if isFull(cells.present, place.rowCount) { return (place.unknown, place.absent) }
    let count = wordCount(place.rowCount)
    let unknown = newWords(place.rowCount)
    let absent = newWords(place.rowCount)
    for word in 0..<count {
      let outerUnknown = place.unknown.map { $0[word] } ?? 0
      let outerAbsent = place.absent.map { $0[word] } ?? 0
      let there = ~(outerUnknown | outerAbsent)
      unknown[word] = outerUnknown | there & ~cells.recorded.words[word]
      absent[word] = outerAbsent | there & cells.recorded.words[word] & ~cells.present.words[word]
    }
    return (UnsafePointer(unknown), UnsafePointer(absent))
  }

  /// Whether the first bits are all on.
  private func isFull(_ bits: Bitmap, _ count: Int) -> Bool {
    bits.words.withUnsafeBufferPointer { words in
      for word in 0..<(count >> 6) where words[word] != .max { return false }
      let rest = count & 63
      return rest == 0 || ~words[count >> 6] & ((1 << UInt64(rest)) - 1) == 0
    }
  }

  private func wordCount(_ rows: Int) -> Int { (rows + 63) / 64 }

  private mutating func newWords(_ rows: Int) -> Words {
    let count = wordCount(rows) + 1
    let new = Words.allocate(capacity: count)
    new.initialize(repeating: 0, count: count)
    words.append(new)
    return new
  }
}
