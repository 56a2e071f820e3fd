// SPDX-License-Identifier: EUPL-1.2

public import Values

/// A list: either elements held one by one, or a range of rows of a table.
public struct ListValue: Sendable {
  enum Storage: Sendable {
    case elements([Value])
    case rows(RecordSource, Range<Int>)
  }

  /// What a list holds, shared by reference so that a value is small.
  private final class Box: Sendable {
    let storage: Storage
    let containsUnknown: Bool
    let isComplete: Bool
    let origin: Origin?
    let weight: Int
    let depth: Int
    let mayHoldUnknown: Bool

    init(
      storage: Storage, containsUnknown: Bool, mayHoldUnknown: Bool, isComplete: Bool, origin: Origin?,
      weight: Int, depth: Int
    ) {
      self.storage = storage
      self.containsUnknown = containsUnknown
      self.isComplete = isComplete
      self.origin = origin
      self.weight = weight
      self.depth = depth
      self.mayHoldUnknown = mayHoldUnknown || !isComplete
    }
  }

  private let box: Box

  /// Creates a list of elements, which may be holes.
  public init(_ elements: [Value], isComplete: Bool = true, path: AttributePath? = nil) {
    self.init(elements, isComplete: isComplete, origin: path.map(Origin.path))
  }

  init(_ elements: [Value], isComplete: Bool, origin: Origin?) {
    var weight = 1
    var depth = 0
    var containsUnknown = false
    var mayHoldUnknown = false
    for element in elements {
      weight = weight.addingClamped(element.weight)
      depth = max(depth, element.depth)
      containsUnknown = containsUnknown || element.containsUnknown
      mayHoldUnknown = mayHoldUnknown || element.mayHoldUnknown
    }
    box = Box(
      storage: .elements(elements), containsUnknown: containsUnknown, mayHoldUnknown: mayHoldUnknown,
      isComplete: isComplete, origin: origin, weight: weight, depth: depth + 1)
  }

  /// Creates a list of rows of a table; all of them if no range is given.
  public init(
    rowsOf table: Table, _ range: Range<Int>? = nil, type: ObjectType, isComplete: Bool, path: AttributePath
  ) {
    self.init(
      rowsOf: table, range ?? 0..<table.rowCount, type: type, isComplete: isComplete, origin: .path(path))
  }

  init(rowsOf table: Table, _ range: Range<Int>, type: ObjectType, isComplete: Bool, origin: Origin) {
    let range = range.clamped(to: 0..<table.rowCount)
    let source = RecordSource(type: type, table: table, origin: origin, firstRow: range.lowerBound)
    box = Box(
      storage: .rows(source, range), containsUnknown: false, mayHoldUnknown: true, isComplete: isComplete,
      origin: origin,
      weight: range.count.multipliedClamped(by: max(1, type.fields.count)).addingClamped(1), depth: 2)
  }

  var storage: Storage { box.storage }

  /// Whether an element is a hole or holds one, at any depth that is held one by one.
  public var containsUnknown: Bool { box.containsUnknown }

  /// Whether the elements are all there are. Of an open list only witnesses can be decided.
  public var isComplete: Bool { box.isComplete }

  /// Where the list comes from, for the paths of unknowns; `nil` for a list made by the expression.
  public var path: AttributePath? { box.origin?.path }

  /// The number of values held at any depth, as a measure of the work to read them all.
  var weight: Int { box.weight }

  /// Whether reading everything in it could meet a hole or an open list.
  var mayHoldUnknown: Bool { box.mayHoldUnknown }

  /// How deep lists, maps and optionals are nested, itself included.
  var depth: Int { box.depth }

  /// The number of elements held (of an open list: at least so many).
  public var count: Int {
    switch box.storage {
    case .elements(let elements): elements.count
    case .rows(_, let range): range.count
    }
  }

  /// An element, which may be a hole. The position must be within `0..<count`.
  public subscript(position: Int) -> Value {
    switch box.storage {
    case .elements(let elements): elements[position]
    case .rows(let source, let range): .record(RecordValue(source: source, row: range.lowerBound + position))
    }
  }

  /// The elements one by one.
  public var elements: [Value] {
    switch box.storage {
    case .elements(let elements): elements
    case .rows(let source, let range): range.map { .record(RecordValue(source: source, row: $0)) }
    }
  }
}

extension Int {
  /// The sum, or the largest number where it overflows; for sizes.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product, or the largest number where it overflows; for sizes.
  func multipliedClamped(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
