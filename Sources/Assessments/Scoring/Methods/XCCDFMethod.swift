// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// The scores of XCCDF 1.2 (NISTIR 7275 revision 4, section 7.3.2): a rule has as its share the passing among its counted
/// results, one per subject; what does not apply or was not checked is not counted.
package struct XCCDFMethod: ScoreMethod {
  /// The models of scoring.
  package enum Model: String, Sendable, CaseIterable {
    /// Weighted means along the tree: of rules within their domain, then of domains.
    case `default`
    /// The weights of rules, times their shares, added up over all rules: points out of the sum of weights.
    case flat
    /// As flat, but every weight other than 0 is 1.
    case flatUnweighted = "flat-unweighted"
    /// 1 if every counted rule passes, else 0.
    case absolute
  }

  /// The model.
  package let model: Model
  /// The obligations whose rules count.
  package let obligations: [Obligation]

  /// Creates the method.
  package init(_ model: Model, obligations: [Obligation] = Obligation.allCases) {
    self.model = model
    self.obligations = obligations
  }

  /// The score; where no rule with a weight counts there is none: the publication leaves this case open.
  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    let domains = domains.map { $0.counting(obligations) }
    switch model {
    case .default:
      return WeightedMethod(variant: .domains, obligations: obligations, isOfSubjects: true).score(domains)
    case .flat, .flatUnweighted: return flat(domains)
    case .absolute: return absolute(domains)
    }
  }

  private func weight(of rule: ScoredRule) -> Rational {
    switch model {
    case .default, .flat, .absolute: rule.weight
    case .flatUnweighted: rule.weight == .zero ? .zero : .one
    }
  }

  private func flat(_ domains: [ScoredDomain]) -> MethodScore {
    let scores = domains.map { domain in
      let mean = WeightedMean(domain.rules.map { $0.item(weight: weight(of: $0), $0.passShare) })
      return MethodScore.Domain(
        id: domain.id, score: mean?.bounds, mayDropOut: mean?.mayDropOut ?? true)
    }
    let items = domains.flatMap(\.rules).map { $0.item(weight: weight(of: $0), $0.passShare) }
      .filter { $0.weight > .zero }
    var score = MethodScore(
      unit: .share, overall: WeightedMean(items)?.bounds, domains: scores, maximum: .one)
    if !items.isEmpty {
      score.points = Self.sum(items) {
        $0.weight * $0.value.low
      } high: {
        $0.weight * $0.value.high
      }
      score.points?.isHighExcluded = items.contains(where: \.value.isHighExcluded)
      score.maximumPoints = Self.sum(items, low: \.weight, high: \.weight)
    }
    return score
  }

  /// The bounds of a sum of what is not negative: at least what counts for certain, or the smallest if nothing does.
  private static func sum(
    _ items: [WeightedMean.Item], low: (WeightedMean.Item) -> Rational, high: (WeightedMean.Item) -> Rational
  ) -> ScoreBounds {
    let certain = items.filter { !$0.mayDropOut }
    let least = certain.isEmpty ? items.map(low).min() : nil
    return ScoreBounds(
      least ?? certain.reduce(.zero) { $0 + low($1) }, items.reduce(.zero) { $0 + high($1) })
  }

  /// Full marks are possible if every rule may pass or drop out and one may pass; they are certain if none may fall short.
  private func absolute(_ domains: [ScoredDomain]) -> MethodScore {
    let rules = domains.flatMap(\.rules).filter { $0.weight > .zero }
    let mayPass: (ScoredRule) -> Bool = { $0.passShare.isPossibly(atLeast: .one) }
    let low: Rational = rules.allSatisfy { $0.passShare.isCertainly(atLeast: .one) } ? .one : .zero
    let isPossible =
      rules.contains(where: mayPass) && rules.allSatisfy { mayPass($0) || $0.standing.mayBeExcluded }
    let score = ScoreBounds(low, isPossible ? .one : .zero)
    return MethodScore(unit: .all, overall: rules.isEmpty ? nil : score, maximum: .one)
  }
}
