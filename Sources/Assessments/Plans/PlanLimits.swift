// SPDX-License-Identifier: EUPL-1.2

/// What keeps planning within bounds.
package enum PlanLimits {
  /// The most branches that the search for the cheapest set follows in each group of demands; beyond it the best set found
  /// is returned, with what it may exceed the cheapest by.
  package static let branches = 2_000
  /// The most ways to share out a budget that are compared; beyond it as above.
  package static let budgetBranches = 500
  /// The most cells of the table that shares out a budget, rules times units of effort: 80 MB of memory.
  package static let budgetCells = 10_000_000
  /// The most units of effort that one rule counts with; a unit is the greatest common divisor of the model's efforts.
  package static let effortUnits = 1_000_000
  /// The largest weight of a rule, as a whole number, and the most decimal places that are told apart.
  package static let weight: Int64 = 1_000_000
  package static let weightPlaces = 6
}
