// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// What one municipality sets, resolved against a graph.
package struct LinkedTailoring: Sendable {
  /// The tailoring as written; `nil` for the packs' own settings.
  package let document: Tailoring?
  /// The values of the parameters of each pack, in the order of packs and of their parameters.
  package let parameters: [[ScalarValue]]
  /// Rules that are left out, by position.
  package let deselections: [Int: Deselection]
  /// Accepted risks, by the position of their rule, in the order written.
  package let waivers: [Int: [Waiver]]
  /// Measures that soften a gap, by the position of their rule, in the order written.
  package let compensations: [Int: [Compensation]]
  /// Rules declared dispensable, by position.
  package let dispensations: [Int: Dispensation]

  /// The same settings with other parameters, in the order of packs and of their parameters: for tests of rules.
  package func replacing(parameters: [[ScalarValue]]) -> LinkedTailoring {
    LinkedTailoring(
      document: document, parameters: parameters, deselections: deselections, waivers: waivers,
      compensations: compensations, dispensations: dispensations)
  }
}

extension RuleGraph {
  /// The packs' own settings: standard parameters, nothing left out, nothing waived.
  package var ownSettings: LinkedTailoring {
    LinkedTailoring(
      document: nil, parameters: packs.map { $0.parameters.map(\.defaultValue.value) }, deselections: [:],
      waivers: [:], compensations: [:], dispensations: [:])
  }
}
