// SPDX-License-Identifier: EUPL-1.2

/// Whether two values are equal, as far as that is known.
enum Equality: Sendable {
  case equal
  case different
  /// It depends on the facts named.
  case unknown(UnknownSet)
}

extension Value {
  /// Whether the value equals another as CEL's `==` says at run time, or `nil` if that depends on holes.
  ///
  /// Values of different kinds are different, except that numbers are compared across their types. `NaN` equals
  /// nothing. Lists and maps are compared element by element, records field by field.
  /// - Complexity: O(the number of values held).
  public func isEqual(to other: Value) -> Bool? {
    var comparison = ValueComparison(budget: .max)
    switch comparison.compare(self, other) {
    case .equal: return true
    case .different: return false
    case .unknown: return nil
    }
  }
}

/// Compares values within a budget of steps, one per value read.
struct ValueComparison {
  /// The steps left; below zero the result does not count.
  private(set) var budget: Int

  init(budget: Int) { self.budget = budget }

  mutating func compare(_ left: Value, _ right: Value) -> Equality {
    budget -= 1
    guard budget >= 0 else { return .different }
    switch (left, right) {
    case (.unknown(let unknowns), let other), (let other, .unknown(let unknowns)):
      return .unknown(union(unknowns, holesOf: other))
    case (.list(let left), .list(let right)): return compare(left, right)
    case (.map(let left), .map(let right)): return compare(left, right)
    case (.record(let left), .record(let right)): return compare(left, right)
    case (.optional(let left), .optional(let right)): return compare(left, right)
    default: return compareSimple(left, right) ? .equal : .different
    }
  }

  private mutating func compareSimple(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.string(let left), .string(let right)):
      budget -= left.utf8.count / Value.bytesPerStep
      return isSameText(left, right)
    case (.bytes(let left), .bytes(let right)):
      budget -= left.count / Value.bytesPerStep
      return left == right
    case (.type(let left), .type(let right)): return isSameText(left, right)
    case (.abstract(let left), .abstract(let right)): return left.isEqual(to: right)
    default: return left.order(to: right) == .same
    }
  }

  private mutating func compare(_ left: Value?, _ right: Value?) -> Equality {
    switch (left, right) {
    case (.none, .none): .equal
    case (.some(let left), .some(let right)): compare(left, right)
    case (.none, .some), (.some, .none): .different
    }
  }

  private mutating func compare(_ left: ListValue, _ right: ListValue) -> Equality {
    guard left.isComplete, right.isComplete else {
      return .unknown(union(union(UnknownSet([]), holesOf: .list(left)), holesOf: .list(right)))
    }
    guard left.count == right.count else { return .different }
    var unknowns: UnknownSet?
    for position in 0..<left.count {
      guard merge(compare(left[position], right[position]), into: &unknowns) else { return .different }
    }
    return unknowns.map(Equality.unknown) ?? .equal
  }

  private mutating func compare(_ left: MapValue, _ right: MapValue) -> Equality {
    guard left.count == right.count else { return .different }
    var unknowns: UnknownSet?
    for (key, value) in zip(left.keys, left.values) {
      guard let position = right.position(of: key) else { return .different }
      guard merge(compare(value, right.values[position]), into: &unknowns) else { return .different }
    }
    return unknowns.map(Equality.unknown) ?? .equal
  }

  private mutating func compare(_ left: RecordValue, _ right: RecordValue) -> Equality {
    guard left.type == right.type else { return .different }
    var unknowns: UnknownSet?
    for position in left.type.fields.indices {
      let result: Equality
      switch (left.cell(at: position), right.cell(at: position)) {
      case (.value(let left), .value(let right)): result = compare(left, right)
      case (.none, .none): result = .equal
      case (.none, .value), (.value, .none): result = .different
      case (.hole(let left), .hole(let right)): result = .unknown(UnknownSet([left, right]))
      case (.hole(let hole), .value(let other)), (.value(let other), .hole(let hole)):
        result = .unknown(union(UnknownSet(hole), holesOf: other))
      case (.hole(let hole), .none), (.none, .hole(let hole)): result = .unknown(UnknownSet(hole))
      }
      guard merge(result, into: &unknowns) else { return .different }
    }
    return unknowns.map(Equality.unknown) ?? .equal
  }

  private mutating func union(_ unknowns: UnknownSet, holesOf value: Value) -> UnknownSet {
    budget -= value.mayHoldUnknown ? min(value.weight, Self.largestCharge) : 0
    return budget < 0 ? unknowns : unknowns.union(holesOf: value)
  }

  /// Keeps the budget from falling below what an integer holds.
  private static let largestCharge = 1 << 60

  /// Adds what a part leaves open; `false` if the part decides that the whole is different.
  private func merge(_ part: Equality, into unknowns: inout UnknownSet?) -> Bool {
    switch part {
    case .equal: return true
    case .different: return budget < 0
    case .unknown(let paths):
      unknowns.formUnion(paths)
      return true
    }
  }
}

extension Optional<UnknownSet> {
  /// Adds paths to a set that may not have been started yet.
  mutating func formUnion(_ other: UnknownSet) {
    if self == nil { self = other } else { self?.formUnion(other) }
  }
}
