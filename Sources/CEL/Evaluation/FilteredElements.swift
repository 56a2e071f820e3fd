// SPDX-License-Identifier: EUPL-1.2

/// What a filter has left, with elements that may yet drop out.
struct FilteredElements {
  var values: [Value] = []
  /// What decides about an element, by position; elements without an entry are certain.
  var doubts: [Int: UnknownSet] = [:]
  /// What stands for the elements that are not named, if the list is open.
  var unlisted: UnknownSet?
  /// What decides about those.
  var openness = UnknownSet([])

  /// Everything that keeps it from being a list.
  var unknowns: UnknownSet? {
    guard unlisted != nil || !doubts.isEmpty else { return nil }
    return doubts.values.reduce(into: openness) { $0.formUnion($1) }
  }
}
