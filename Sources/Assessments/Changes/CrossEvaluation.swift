// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// What one combination of facts, date, settings, rules and model comes to: levels and outcomes, and no facts.
///
/// The rules are those that are in force, by name; drafts and rules outside their dates are not among them.
package struct CrossEvaluation: Sendable, Hashable {
  /// The level of the whole; `nil` where nothing can be assessed.
  package var overall: LevelBounds?
  /// The domains, in the order of the packs.
  package var domains: [CrossDomain] = []
  /// The rules in force, by the bytes of their names.
  package var rules: [CrossRule] = []

  /// Creates an evaluation of nothing.
  package init() {}

  /// Creates an evaluation; brings rules into their order.
  package init(overall: LevelBounds?, domains: [CrossDomain], rules: [CrossRule]) {
    self.overall = overall
    self.domains = domains
    self.rules = rules.sorted { $0.name.utf8Key < $1.name.utf8Key }
  }
}

/// The level of one domain in one combination.
package struct CrossDomain: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The level; `nil` where nothing can be assessed.
  package var level: LevelBounds?
  /// The full names of the rules that keep the guaranteed level from being one higher.
  package var blockers: [String] = []

  /// Creates a domain.
  package init(id: String = "", level: LevelBounds? = nil, blockers: [String] = []) {
    self.id = id
    self.level = level
    self.blockers = blockers
  }
}

/// What became of one rule in one combination.
package struct CrossRule: Sendable, Hashable {
  /// The full name; a rule that has been renamed has its newer one throughout.
  package var name: String = ""
  /// The outcome.
  package var outcome: Outcome = .unknown
  /// Whether it counts as achieved, requirements taken into account.
  package var counts: CountsAsAchieved = .open
  /// Whether its gap is an accepted risk.
  package var isAccepted = false
  /// The domain it counts for.
  package var domain: String = ""
  /// The level it counts for; `nil` for a rule that builds no level.
  package var level: Int?

  /// Creates a rule.
  package init(
    name: String = "", outcome: Outcome = .unknown, counts: CountsAsAchieved = .open,
    isAccepted: Bool = false, domain: String = "", level: Int? = nil
  ) {
    self.name = name
    self.outcome = outcome
    self.counts = counts
    self.isAccepted = isAccepted
    self.domain = domain
    self.level = level
  }
}
