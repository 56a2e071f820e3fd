// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Testing

/// The weighted mean over the rules of the XCCDF example X1, as `Docs/scoring.md` works it out.
@Suite struct WeightedVectorTests {
  private static func x1(weightOfB: Int) -> [ScoredDomain] {
    [
      ScoredDomain(id: "A", rules: [.fixed(1, .one, weight: 10), .fixed(2, .zero), .fixed(3, nil)]),
      ScoredDomain(
        id: "B", weight: Rational(weightOfB),
        rules: [.fixed(4, .one), .fixed(5, .zero), .fixed(6, Rational(1, 2), weight: 2)]),
    ]
  }

  @Test(arguments: [
    (WeightedMethod.Variant.rules, 1, Rational(4, 5)), (.rules, 3, Rational(16, 23)),
    (.domains, 3, Rational(53, 88)),
  ])
  func means(variant: WeightedMethod.Variant, weightOfB: Int, mean: Rational) {
    let score = WeightedMethod(variant: variant).score(Self.x1(weightOfB: weightOfB))
    #expect(score.overall == .exactly(mean))
  }

  /// Rules of other obligations do not count.
  @Test func obligationsAreChosen() {
    let domain = ScoredDomain(id: "d", rules: [.fixed(0, .one), .fixed(1, .zero, obligation: .kann)])
    #expect(WeightedMethod(obligations: [.muss]).score([domain]).overall == .exactly(.one))
    #expect(WeightedMethod(obligations: [.sollte]).score([domain]).overall == nil)
  }
}
