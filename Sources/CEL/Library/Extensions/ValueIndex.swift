// SPDX-License-Identifier: EUPL-1.2

/// The elements of a list, to be asked whether an equal value is among them.
///
/// Equality across number types is not transitive, so doubles cannot be hashed; texts, truth values and integers can,
/// as long as a double is compared with each of them.
/// - Complexity: constant for texts and truth values, and for integers where there are no doubles; else linear.
struct ValueIndex {
  private var keys: Set<MapKey> = []
  private var integers: [Value] = []
  private var others: [Value] = []
  /// The comparisons left.
  private var budget = Limits.comparisons

  init() {}

  init(_ list: ListValue) {
    for element in list.elements { insert(element) }
  }

  /// The comparisons made so far: one per value read.
  var work: Int { Limits.comparisons - budget }

  /// Adds a value.
  mutating func insert(_ value: Value) {
    switch value {
    case .string, .bool, .int, .uint:
      guard let key = MapKey(finding: value), keys.insert(key).inserted else { return }
      if case .int = value { integers.append(value) }
      if case .uint = value { integers.append(value) }
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .record, .type, .optional, .abstract,
      .unknown:
      others.append(value)
    }
  }

  /// Whether an equal value was added. Fails where the answer would take more work than allowed.
  mutating func contains(_ value: Value) throws(EvaluationError) -> Bool {
    switch value {
    case .string, .bool: return MapKey(finding: value).map(keys.contains) ?? false
    case .int, .uint:
      if let key = MapKey(finding: value), keys.contains(key) { return true }
      return try isAmong(others, value)
    case .double:
      if try isAmong(integers, value) { return true }
      return try isAmong(others, value)
    case .null, .bytes, .timestamp, .duration, .list, .map, .record, .type, .optional, .abstract, .unknown:
      return try isAmong(others, value)
    }
  }

  private mutating func isAmong(_ candidates: [Value], _ value: Value) throws(EvaluationError) -> Bool {
    var comparison = ValueComparison(budget: budget)
    defer { budget = comparison.budget }
    for candidate in candidates {
      let result = comparison.compare(candidate, value)
      guard comparison.budget >= 0 else { throw EvaluationError(.sizeExceeded(limit: Limits.comparisons)) }
      if case .equal = result { return true }
    }
    return false
  }
}
