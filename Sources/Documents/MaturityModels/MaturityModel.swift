// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// What the steering board makes of achievements: levels, thresholds and the method of scoring.
package struct MaturityModel: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The version.
  package var version: Located<SemanticVersion>
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// Who owns it.
  package var owner: String?
  /// The levels, from the lowest.
  package var levels: [MaturityLevel] = []
  /// Person-days by effort; the position is the effort minus 1, of 1 to 5.
  package var effort: [EffortStep] = []
  /// The ids of the packs that build levels.
  package var packs: [Identifier] = []
  /// Rules whose level or domain differs from the pack's proposal.
  package var overrides: [RuleOverride] = []
  /// Domains whose title or thresholds are set by the model.
  package var domains: [ModelDomain] = []
  /// The method of scoring.
  package var method: ScoringMethod
  /// Person-days that supporting one need in one domain takes.
  package var supportDays: Decimal?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    version = Located(SemanticVersion(0), at: location)
    method = ScoringMethod(at: location)
  }

  /// The person-days of an effort from 1 to 5.
  package func personDays(forEffort step: Int) -> Decimal? { effort.first { $0.step == step }?.days }

  /// The share of `sollte` rules of a level that a domain needs, from 0 to 1.
  package func sollteThreshold(level: Int, domain: String) -> Decimal? {
    let own = domains.first { $0.id.value.utf8Key == domain.utf8Key }?.sollte.first { $0.level == level }
    return own?.share ?? levels.first { $0.number.value == level }?.sollte
  }
}

/// A maturity level.
package struct MaturityLevel: DocumentPart {
  package var location: SourceLocation
  /// The number, from 1.
  package var number: Located<Int>
  /// The name.
  package var title = LocalizedText(de: "", en: "")
  /// What it means to have reached it.
  package var description: LocalizedText?
  /// The share of applicable `sollte` rules of this level that have to be achieved, from 0 to 1.
  package var sollte = Decimal.zero

  package init(at location: SourceLocation) {
    self.location = location
    number = Located(0, at: location)
  }
}

/// The person-days of one effort.
package struct EffortStep: Sendable {
  /// The effort, from 1 to 5.
  package var step: Int
  /// The person-days.
  package var days: Decimal
  /// Where it stands.
  package var location: SourceLocation

  /// Creates an entry.
  package init(step: Int, days: Decimal, location: SourceLocation) {
    self.step = step
    self.days = days
    self.location = location
  }
}

/// A rule whose level or domain the model sets.
package struct RuleOverride: DocumentPart {
  package var location: SourceLocation
  /// The rule.
  package var rule: RuleReference
  /// Its level.
  package var level: Located<Int>?
  /// Its domain.
  package var domain: Identifier?

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
  }
}

/// What the model says about one domain.
package struct ModelDomain: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title, for domains that the model defines itself.
  package var title: LocalizedText?
  /// Thresholds that differ from those of the levels.
  package var sollte: [LevelThreshold] = []

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// The threshold of one level.
package struct LevelThreshold: Sendable {
  /// The level.
  package var level: Int
  /// The share, from 0 to 1.
  package var share: Decimal
  /// Where it stands.
  package var location: SourceLocation

  /// Creates a threshold.
  package init(level: Int, share: Decimal, location: SourceLocation) {
    self.level = level
    self.share = share
    self.location = location
  }
}
