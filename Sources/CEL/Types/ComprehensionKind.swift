// SPDX-License-Identifier: EUPL-1.2

/// What a comprehension computes, named after its macro.
public enum ComprehensionKind: String, Sendable, Hashable, CaseIterable {
  /// True if the predicate holds for every element; folds with `&&`.
  case all
  /// True if it holds for one at least; folds with `||`.
  case exists
  /// True if it holds for exactly one (`exists_one`, `existsOne`); absorbs no error.
  case existsOne
  /// The elements for which it holds.
  case filter
  /// The results per element (`map`, with or without a condition).
  case map
  /// The results per index and element, or key and value, as a list.
  case transformList
  /// The results per key, as a map with the same keys.
  case transformMap
  /// The entries made per index or key, as a map.
  case transformMapEntry
}
