// SPDX-License-Identifier: EUPL-1.2

package import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// The figure of the model's method where that makes no levels; those stand with the domains already.
  func figure(of verdicts: [Verdict], _ rules: ScoredRules) -> AssessedScore? {
    guard let model = graph.model, !model.method.name.makesLevels else { return nil }
    return score(by: model.method, of: verdicts, rules, in: model)
  }

  /// What the methods of the model's comparison make of the municipality, the model's own first; empty without a model.
  func scoresByMethod() -> [AssessedScore] {
    guard let model = graph.model else { return [] }
    let verdicts = verdicts()
    let rules = ScoredRules(of: verdicts, in: graph, dispensed: Set(settings.dispensations.keys))
    return model.comparedMethods.map { score(by: $0, of: verdicts, rules, in: model) }
  }

  private func score(
    by chosen: ScoringMethod, of verdicts: [Verdict], _ rules: ScoredRules, in model: MaturityModel
  ) -> AssessedScore {
    let methods = ScoreMethods(graph: graph, model: model, targets: settings.document?.targets)
    let method = AssessedMethod(name: chosen.name, variant: chosen.usedVariant, reason: chosen.reason)
    guard let score = rules.score(by: methods.method(chosen)) else { return AssessedScore(method: method) }
    return AssessedScore(
      method: method, unit: score.unit, score: score.overall, maximum: score.maximum,
      points: score.points, maximumPoints: score.maximumPoints,
      published: published(chosen, score, verdicts, methods), isExact: rules.isExact,
      domains: score.domains.map { AssessedDomainScore(id: $0.id, score: $0.score) })
  }

  /// The figure that the method's publication gives, where it has a rule of its own for missing answers: XCCDF and C2M2
  /// take them as not achieved, VDA ISA leaves out what was not rated.
  private func published(
    _ chosen: ScoringMethod, _ score: MethodScore, _ verdicts: [Verdict], _ methods: ScoreMethods
  ) -> Rational? {
    switch chosen.name {
    case .xccdf, .c2m2:
      let rules = ScoredRules(
        of: verdicts, in: graph, dispensed: Set(settings.dispensations.keys),
        reading: CompletionBranches.OwnStanding.init(publishedOf:atLeast:))
      return rules.score(by: methods.method(chosen))?.overall?.low
    case .cutback:
      let rated = score.domains.filter { $0.score.map { $0.low == $0.high } ?? false && !$0.mayDropOut }
      let target = methods.target(chosen)
      let parts = rated.map { CutbackFigures.Part(level: $0.score, target: target($0.id)) }
      return CutbackFigures(parts)?.cut.low
    case .staged, .weighted, .iso33020, .bsiRun: return nil
    }
  }
}

extension MaturityModel {
  /// The model's own method, then those of the comparison; without a list every method and variant that needs no rules.
  package var comparedMethods: [ScoringMethod] {
    let others = comparison ?? Self.usualMethods(at: location)
    return [method] + others.filter { !$0.isSame(as: method) }
  }

  private static func usualMethods(at location: SourceLocation) -> [ScoringMethod] {
    ScoringMethod.Name.allCases.filter { !$0.needsRoles }.flatMap { name -> [ScoringMethod] in
      let variants: [String?] = name.variants.isEmpty ? [nil] : name.variants
      return variants.map { variant in
        var method = ScoringMethod(at: location)
        method.name = name
        method.variant = variant.map { Identifier($0, at: location) }
        return method
      }
    }
  }
}

extension ScoringMethod {
  /// The variant, be it the usual one; `nil` where the method has none.
  var usedVariant: String? { variant?.value ?? name.variants.first }

  fileprivate func isSame(as other: ScoringMethod) -> Bool {
    name == other.name && usedVariant == other.usedVariant && target?.value == other.target?.value
      && obligations == other.obligations
  }
}
