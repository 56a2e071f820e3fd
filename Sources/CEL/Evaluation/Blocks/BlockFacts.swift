// SPDX-License-Identifier: EUPL-1.2

import Values

/// The facts that a session evaluates over: activations, and the columns of them that were read so far.
///
/// The pointers in a bound column lead into the arrays of the tables. They stay where they are for as long as the tables
/// live, which the activations and `owners` see to.
struct BlockFacts {
  let plan: BlockPlan
  let activations: [Activation]
  let sources: UnsafeMutableBufferPointer<BoundSource>
  let columns: UnsafeMutableBufferPointer<BoundColumn>
  private var tables: [Int32: Table] = [:]
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
    ones = .allocate(capacity: Frame.capacity / 64)
    ones.initialize(repeating: .max, count: Frame.capacity / 64)
    zeros = .allocate(byteCount: 64, alignment: 16)
    zeros.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
  }

  func deallocate() {
    sources.deallocate()
    columns.deallocate()
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
        tables[variable] = rows.table
      }
    case .record(let record):
      let isThere = record.row < record.table.rowCount && isDeclared(record.type, variable)
      source.state = isThere ? .rows : .unfit
      source.start = record.row
      source.count = 1
      tables[variable] = record.table
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
    let path = plan.columns[Int(number)]
    result.content = path.content
    switch path.source {
    case .record(let variable):
      let source = source(variable)
      result.record = source.start
      if source.state != .rows { return blank(source.state, result) }
    case .table(let variable):
      let source = source(variable)
      if source.state != .rows { return blank(source.state, result) }
    case .elements: break
    }
    guard let chain = chain(path) else {
      result.state = .unfit
      return result
    }
    return fill(result, path, chain)
  }

  /// A column of a variable that is no table: not known, or missing, in every row.
  private func blank(_ state: BoundSource.State, _ column: BoundColumn) -> BoundColumn {
    var column = column
    column.state = state == .unfit ? .unfit : .ready
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

  /// The columns on the way to a field, and the number of rows they must have.
  private struct Chain {
    var rowCount: Int
    /// From the outermost record inwards; empty where the table has no such column.
    var columns: [Column] = []
  }

  private mutating func chain(_ path: ColumnPath) -> Chain? {
    var table: Table
    var chain = Chain(rowCount: 0)
    switch path.source {
    case .table(let variable), .record(let variable):
      guard let found = tables[variable] else { return nil }
      table = found
      chain.rowCount = table.rowCount
    case .elements(let list):
      guard let elements = elements(of: list), elements.isWithoutNull else { return nil }
      chain.rowCount = elements.recorded.count
      chain.columns = [elements]
      if path.positions.isEmpty { return chain }
      guard case .record(let nested) = elements.storage, nested.rowCount >= chain.rowCount else { return nil }
      table = nested
    }
    for (place, position) in path.positions.enumerated() {
      guard position < table.columns.count else { return nil }
      chain.columns.append(table.columns[position])
      guard place < path.positions.count - 1 else { break }
      guard case .record(let nested) = table.columns[position].storage, nested.rowCount >= chain.rowCount
      else {
        return nil
      }
      table = nested
    }
    return chain
  }

  private mutating func elements(of list: Int32) -> Column? {
    let path = plan.columns[Int(list)]
    if case .table(let variable) = path.source { _ = source(variable) }
    if case .record(let variable) = path.source { _ = source(variable) }
    guard case .list(_, let elements, _) = chain(path)?.columns.last?.storage else { return nil }
    return elements
  }

  private mutating func fill(_ column: BoundColumn, _ path: ColumnPath, _ chain: Chain) -> BoundColumn {
    var result = column
    result.state = .unfit
    guard let last = chain.columns.last,
      chain.columns.allSatisfy({ $0.recorded.count >= chain.rowCount && $0.present.count >= chain.rowCount })
    else { return result }
    setMasks(of: &result, chain)
    guard point(&result, at: last, path.content, chain.rowCount) else { return result }
    result.state = .ready
    return result
  }

  // MARK: Missing values

  /// Works out where values are missing: a part of a record is not known where the record is not, and cannot be read
  /// where there is none.
  private mutating func setMasks(of column: inout BoundColumn, _ chain: Chain) {
    var unknown: Words?
    var orphaned: Words?
    var absent: Words?
    for next in chain.columns {
      if let absent {
        orphaned = orphaned ?? newWords(chain.rowCount)
        for word in 0..<wordCount(chain.rowCount) { orphaned?[word] |= absent[word] }
      }
      guard !next.present.isAllSet else { continue }
      for word in 0..<wordCount(chain.rowCount) {
        let missing = ~((unknown?[word] ?? 0) | (absent?[word] ?? 0))
        let holes = missing & ~next.recorded.words[word]
        if holes != 0 {
          unknown = unknown ?? newWords(chain.rowCount)
          unknown?[word] |= holes
        }
        let none = missing & next.recorded.words[word] & ~next.present.words[word]
        if none != 0 {
          absent = absent ?? newWords(chain.rowCount)
          absent?[word] |= none
        }
      }
    }
    column.unknown = unknown.map { UnsafePointer($0) }
    column.orphaned = orphaned.map { UnsafePointer($0) }
    column.absent = absent.map { UnsafePointer($0) }
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

extension Column {
  /// Whether no recorded element of a list is missing; one that is would read as `null`.
  fileprivate var isWithoutNull: Bool {
    recorded.words.elementsEqual(present.words) && recorded.count == present.count
  }
}
