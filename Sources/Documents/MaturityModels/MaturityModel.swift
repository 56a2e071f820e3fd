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
  /// Whether it is not adopted yet.
  package var isDraft = false
  /// The board that owns it.
  package var owner: LocalizedText?
  /// The levels, from the lowest; level 0, where it is described, stands for "level 1 is not reached yet".
  package var levels: [MaturityLevel] = []
  /// Person-days by effort; the position is the effort minus 1, of 1 to 5.
  package var effort: [EffortStep] = []
  /// The packs that build levels.
  package var packs: [LevelPack] = []
  /// Rules whose level or domain differs from the pack's proposal.
  package var overrides: [RuleOverride] = []
  /// Domains whose owner, title or thresholds are set by the model.
  package var domains: [ModelDomain] = []
  /// The method of scoring.
  package var method: ScoringMethod
  /// The methods that the comparison puts beside it; `nil` for all that need no rules.
  package var comparison: [ScoringMethod]?
  /// Person-days that supporting one need in one domain takes.
  package var support: DayEstimate?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    version = Located(SemanticVersion(0), at: location)
    method = ScoringMethod(at: location)
  }

  /// The person-days of an effort from 1 to 5.
  package func personDays(forEffort step: Int) -> Decimal? { effort.first { $0.step == step }?.days }

  /// The person-days that supporting one need in one domain takes.
  package var supportDays: Decimal? { support?.days }

  /// What the model says about a domain, if anything.
  package func domain(_ id: String) -> ModelDomain? { domains.first { $0.id.value.utf8Key == id.utf8Key } }

  /// The share of `sollte` rules of a level that a domain needs, from 0 to 1.
  package func sollteThreshold(level: Int, domain: String) -> Decimal? {
    let own = self.domain(domain)?.sollte.first { $0.level == level }
    return own?.share ?? levels.first { $0.number.value == level }?.sollte
  }
}

/// A maturity level.
package struct MaturityLevel: DocumentPart {
  package var location: SourceLocation
  /// The number; 0 is the state before the first level.
  package var number: Located<Int>
  /// The name.
  package var title = LocalizedText(de: "", en: "")
  /// What it means to have reached it.
  package var description: LocalizedText?
  /// The share of applicable `sollte` rules of this level that have to be achieved, from 0 to 1; level 0 has none.
  package var sollte: Decimal?
  /// Why this share.
  package var reason: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    number = Located(0, at: location)
  }
}

/// A pack that builds levels.
package struct LevelPack: DocumentPart {
  package var location: SourceLocation
  /// The id of the pack.
  package var pack: Identifier
  /// Why this pack builds levels.
  package var reason: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    pack = Identifier("", at: location)
  }
}

/// The person-days of one effort.
package struct EffortStep: Sendable {
  /// The effort, from 1 to 5.
  package var step: Int
  /// The person-days.
  package var days: Decimal
  /// What such an effort is, and why it is estimated like this.
  package var reason: LocalizedText?
  /// Where it stands.
  package var location: SourceLocation

  /// Creates an entry.
  package init(step: Int, days: Decimal, reason: LocalizedText? = nil, location: SourceLocation) {
    self.step = step
    self.days = days
    self.reason = reason
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
  /// Why the model differs from the pack.
  package var reason: LocalizedText?

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
  /// The board that answers for what is demanded in the domain.
  package var owner: LocalizedText?
  /// What it weighs in weighted methods.
  package var weight = Decimal.one
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
  /// Why this share.
  package var reason: LocalizedText?
  /// Where it stands.
  package var location: SourceLocation

  /// Creates a threshold.
  package init(level: Int, share: Decimal, reason: LocalizedText? = nil, location: SourceLocation) {
    self.level = level
    self.share = share
    self.reason = reason
    self.location = location
  }
}
