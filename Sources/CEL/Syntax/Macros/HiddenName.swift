// SPDX-License-Identifier: EUPL-1.2

/// Names of variables that macros make. No identifier can spell them, so they never collide with written ones.
enum HiddenName {
  /// The optional that `optMap` and `optFlatMap` look into.
  static let optionalTarget = "@target"
  /// The list that `sortBy` sorts.
  static let sortedList = "@list"
  /// The function that `sortBy` calls with the list and the keys of its elements.
  static let sortByKeys = "@sortByAssociatedKeys"

  /// `cel.index(position)`.
  static func index(_ position: Int64) -> String { "@index\(position)" }
  /// `cel.iterVar(depth, position)`.
  static func iterationVariable(_ depth: Int64, _ position: Int64) -> String { "@it:\(depth):\(position)" }
  /// `cel.accuVar(depth, position)`.
  static func accumulator(_ depth: Int64, _ position: Int64) -> String { "@ac:\(depth):\(position)" }
}
