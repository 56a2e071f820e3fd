// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// The maturity model as it took part, with what it sets and why.
package struct AssessedModel: Sendable {
  /// The id.
  package var id: String = ""
  /// The version.
  package var version: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// Whether it is not adopted yet.
  package var isDraft = false
  /// The board that owns it.
  package var owner: LocalizedText?
  /// The levels, from the lowest.
  package var levels: [AssessedLevel] = []
  /// The method of scoring.
  package var method: AssessedMethod?
  /// The packs that build levels.
  package var packs: [AssessedLevelPack] = []
  /// The person-days of each effort.
  package var effort: [AssessedEstimate] = []
  /// The person-days that supporting one need in one domain takes.
  package var support: AssessedEstimate?
  /// Domains with an owner or thresholds of their own.
  package var domains: [AssessedModelDomain] = []
}

/// A level of the model.
package struct AssessedLevel: Sendable {
  /// The number.
  package var number: Int = 0
  /// The name.
  package var title: LocalizedText = .blank
  /// What it means.
  package var description: LocalizedText?
  /// The share of `sollte` rules that are needed, from 0 to 1.
  package var sollte: Decimal?
  /// Why this share.
  package var reason: LocalizedText?
}

/// The method of scoring that a model chose.
package struct AssessedMethod: Sendable, Hashable {
  /// The method.
  package var name = ScoringMethod.Name.staged
  /// Its variant.
  package var variant: String?
  /// Why it was chosen.
  package var reason: LocalizedText?
}

/// A pack that builds levels, with the reason.
package struct AssessedLevelPack: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// Why it builds levels.
  package var reason: LocalizedText?
}

/// Person-days, with the reason.
package struct AssessedEstimate: Sendable, Hashable {
  /// The effort they are for, from 1 to 5.
  package var effort: Int?
  /// The person-days.
  package var days = Decimal.zero
  /// Why so many.
  package var reason: LocalizedText?
}

/// What a model sets for one domain.
package struct AssessedModelDomain: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The board that owns it.
  package var owner: LocalizedText?
  /// What it weighs in weighted methods.
  package var weight = Decimal.one
  /// Thresholds that differ from those of the levels.
  package var thresholds: [AssessedThreshold] = []
}

/// A threshold of one domain.
package struct AssessedThreshold: Sendable, Hashable {
  /// The level.
  package var level: Int = 0
  /// The share of `sollte` rules that are needed, from 0 to 1.
  package var sollte = Decimal.zero
  /// Why this share.
  package var reason: LocalizedText?
}

extension AssessedModel {
  package init(_ model: MaturityModel) {
    self.init(
      id: model.id.value, version: model.version.value.description, title: model.title,
      isDraft: model.isDraft, owner: model.owner,
      levels: model.levels.map {
        AssessedLevel(
          number: $0.number.value, title: $0.title, description: $0.description, sollte: $0.sollte,
          reason: $0.reason)
      },
      method: AssessedMethod(
        name: model.method.name, variant: model.method.variant?.value, reason: model.method.reason),
      packs: model.packs.map { AssessedLevelPack(id: $0.pack.value, reason: $0.reason) },
      effort: model.effort.map { AssessedEstimate(effort: $0.step, days: $0.days, reason: $0.reason) },
      support: model.support.map { AssessedEstimate(days: $0.days, reason: $0.reason) },
      domains: model.domains.compactMap(AssessedModelDomain.init))
  }
}

extension AssessedModelDomain {
  /// What a model sets for a domain; `nil` where it sets neither owner nor thresholds.
  init?(_ domain: ModelDomain) {
    guard domain.owner != nil || domain.weight != .one || !domain.sollte.isEmpty else { return nil }
    self.init(
      id: domain.id.value, owner: domain.owner, weight: domain.weight,
      thresholds: domain.sollte.map {
        AssessedThreshold(level: $0.level, sollte: $0.share, reason: $0.reason)
      })
  }
}
