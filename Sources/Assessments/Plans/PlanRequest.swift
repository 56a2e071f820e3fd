// SPDX-License-Identifier: EUPL-1.2

package import Values

/// What a plan is asked for.
package struct PlanRequest: Sendable {
  /// The level to reach; `nil` for the municipality's own targets.
  package var level: Int?
  /// The domain to lift; `nil` for all.
  package var domain: String?
  /// The person-days there are; `nil` for as many as it takes.
  package var budget: Decimal?

  /// Asks for the way to the municipality's own targets.
  package init(level: Int? = nil, domain: String? = nil, budget: Decimal? = nil) {
    self.level = level
    self.domain = domain
    self.budget = budget
  }
}
