// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// The weighted mean of achievements, sum(w * a) / sum(w), over rules or over the means of domains.
package struct WeightedMethod: ScoreMethod {
  /// What the mean is taken over.
  package enum Variant: String, Sendable, CaseIterable {
    /// Over all rules; the weight of a rule is its own times that of its domain.
    case rules
    /// Over the means of the domains, so that a domain with many rules weighs no more than one with few.
    case domains
  }

  /// What the mean is taken over.
  package let variant: Variant
  /// The obligations whose rules count.
  package let obligations: [Obligation]
  /// Whether only subjects make a share of a rule, as in XCCDF, or partial answers do as well.
  let isOfSubjects: Bool

  /// Creates the method.
  package init(variant: Variant = .rules, obligations: [Obligation] = Obligation.allCases) {
    self.init(variant: variant, obligations: obligations, isOfSubjects: false)
  }

  init(variant: Variant, obligations: [Obligation], isOfSubjects: Bool) {
    self.variant = variant
    self.obligations = obligations
    self.isOfSubjects = isOfSubjects
  }

  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    let domains = domains.map { $0.counting(obligations) }
    let means = domains.map { domain in WeightedMean(domain.rules.map { item($0, times: .one) }) }
    return MethodScore(
      unit: .share, overall: overall(domains, means)?.bounds,
      domains: zip(domains, means).map { domain, mean in
        MethodScore.Domain(id: domain.id, score: mean?.bounds, mayDropOut: mean?.mayDropOut ?? true)
      }, maximum: .one)
  }

  private func overall(_ domains: [ScoredDomain], _ means: [WeightedMean?]) -> WeightedMean? {
    switch variant {
    case .rules:
      WeightedMean(domains.flatMap { domain in domain.rules.map { item($0, times: domain.weight) } })
    case .domains:
      WeightedMean(
        zip(domains, means).compactMap { domain, mean in
          mean.map { WeightedMean.Item(weight: domain.weight, value: $0.bounds, mayDropOut: $0.mayDropOut) }
        })
    }
  }

  private func item(_ rule: ScoredRule, times factor: Rational) -> WeightedMean.Item {
    rule.item(weight: rule.weight * factor, isOfSubjects ? rule.passShare : rule.achievement)
  }
}
