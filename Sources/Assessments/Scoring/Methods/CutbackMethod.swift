// SPDX-License-Identifier: EUPL-1.2

/// The cut-back mean of VDA ISA, after the arithmetic that verinice implements: sum(min(level, target)) / n, so that no
/// domain makes up for another. Domains stand in for controls.
package struct CutbackMethod: ScoreMethod {
  /// Where the levels of domains come from.
  let levels: any ScoreMethod
  /// The target of a domain; 0 where it does not count.
  let target: @Sendable (String) -> Int

  /// Creates the method.
  package init(levels: any ScoreMethod, target: @escaping @Sendable (String) -> Int) {
    self.levels = levels
    self.target = target
  }

  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    let levels = levels.score(domains).domains
    let means = CutbackFigures(
      levels.map { CutbackFigures.Part(level: $0.score, target: target($0.id), mayDropOut: $0.mayDropOut) })
    return MethodScore(
      unit: .level, overall: means?.cut,
      domains: levels.map { domain in
        var domain = domain
        domain.score = domain.score.map { $0.cut(at: target(domain.id)) }
        return domain
      }, maximum: means?.maximum ?? .zero)
  }
}

/// The means of levels that VDA ISA knows, over the domains that have a level and a target above 0.
package struct CutbackFigures: Sendable, Hashable {
  /// The mean of levels that are cut at their targets.
  package internal(set) var cut: ScoreBounds
  /// The mean of levels as they are.
  package internal(set) var uncut: ScoreBounds
  /// The mean of the targets: the greatest value that a cut mean can have.
  package internal(set) var maximum: Rational

  /// A domain as it goes into the mean.
  package struct Part: Sendable, Hashable {
    /// The level; `nil` where it cannot be assessed.
    package var level: ScoreBounds?
    /// The target.
    package var target: Int
    /// Whether it may turn out not assessable.
    package var mayDropOut: Bool

    /// Creates a part.
    package init(level: ScoreBounds?, target: Int, mayDropOut: Bool = false) {
      self.level = level
      self.target = target
      self.mayDropOut = mayDropOut
    }
  }

  /// Creates means that are known already.
  package init(cut: ScoreBounds, uncut: ScoreBounds, maximum: Rational) {
    self.cut = cut
    self.uncut = uncut
    self.maximum = maximum
  }

  /// Computes the means; `nil` if there is no domain with a level and a target above 0.
  package init?(_ parts: [Part]) {
    let counted = parts.compactMap { part in
      part.level.flatMap { level in part.target > 0 ? (level, part) : nil }
    }
    func mean(_ value: (ScoreBounds, Part) -> ScoreBounds) -> ScoreBounds? {
      WeightedMean(
        counted.map { WeightedMean.Item(weight: .one, value: value($0, $1), mayDropOut: $1.mayDropOut) })?
        .bounds
    }
    guard let cut = mean({ $0.cut(at: $1.target) }), let uncut = mean({ level, _ in level }) else {
      return nil
    }
    let targets = counted.reduce(0) { $0 + $1.1.target }
    self.init(cut: cut, uncut: uncut, maximum: Rational(targets, counted.count))
  }
}

extension ScoreBounds {
  /// The same where nothing above a target counts.
  fileprivate func cut(at target: Int) -> ScoreBounds {
    ScoreBounds(min(low, Rational(target)), min(high, Rational(target)))
  }
}
