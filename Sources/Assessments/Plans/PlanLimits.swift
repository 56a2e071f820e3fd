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
}
