// SPDX-License-Identifier: EUPL-1.2

extension Library {
  /// Lists: `flatten`, `sort`, `sortBy`, `distinct`, `slice`, `reverse`, `lists.range`.
  public static let lists = Library(
    name: "lists", functions: Lists.functions + Lists.sortingFunctions, macros: Macro.lists)

  /// Lists as sets: `sets.contains`, `sets.equivalent`, `sets.intersects`.
  public static let sets = Library(name: "sets", functions: Sets.functions)
}
