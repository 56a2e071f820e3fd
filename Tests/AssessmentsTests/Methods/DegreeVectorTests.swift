// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Testing

/// Worked examples of the degrees of implementation of the BSI (RUN 1.0, 2 January 2025; OH SzA, 26 September 2022).
@Suite struct DegreeVectorTests {
  private static let improvement = 100
  private static let extra = 101

  /// `muss` met of 10; `sollte` met and left out with a reason of 10; `kann` met of 3; improvement; extra measures; degree.
  @Test(arguments: [
    ("B1", 10, 8, 2, 0, true, false, 4), ("B2", 10, 8, 0, 3, true, false, 3),
    ("B3", 9, 10, 0, 3, true, false, 2), ("B4", 10, 10, 0, 3, true, true, 5),
    ("B5", 10, 10, 0, 3, false, false, 3),
  ])
  func degrees(
    name: String, muss: Int, sollte: Int, leftOut: Int, kann: Int, improves: Bool, hasExtra: Bool, degree: Int
  ) {
    var rules = (0..<10).map { ScoredRule.fixed($0, $0 < muss ? .one : .zero) }
    rules += (0..<10).map { index in
      let isLeftOut = index >= sollte && index < sollte + leftOut
      var rule = ScoredRule.fixed(
        20 + index, isLeftOut ? nil : index < sollte ? .one : .zero, obligation: .sollte)
      rule.isLeftOut = isLeftOut
      return rule
    }
    rules += (0..<3).map { .fixed(40 + $0, $0 < kann ? .one : .zero, obligation: .kann) }
    let others = [(Self.improvement, improves), (Self.extra, hasExtra)].map { rule, isMet in
      ScoredRule.fixed(rule, isMet ? .one : nil, obligation: .kann)
    }
    #expect(score([ScoredDomain(id: "d", rules: rules + others)]) == .exactly(Rational(degree)))
  }

  /// Nothing done anywhere is 0, a plan alone is 1, work in every area is 2, in one of two areas still 1.
  @Test func theLowDegrees() {
    let plan = 7
    func domain(_ id: String, _ first: Int, _ value: Rational) -> ScoredDomain {
      ScoredDomain(id: id, rules: [.fixed(first, value), .fixed(first + 1, .zero)])
    }
    func planned(_ isMet: Bool) -> ScoredDomain {
      ScoredDomain(
        id: "p",
        rules: [.fixed(plan, isMet ? .one : .zero, obligation: .kann), .fixed(8, .one, obligation: .kann)])
    }
    let half = Rational(1, 2)
    #expect(score([domain("a", 0, .zero), planned(false)]) == .exactly(.zero))
    #expect(score([domain("a", 0, .zero), planned(true)]) == .exactly(.one))
    #expect(score([domain("a", 0, half), domain("b", 2, .zero), planned(true)]) == .exactly(.one))
    #expect(score([domain("a", 0, half), domain("b", 2, half), planned(true)]) == .exactly(Rational(2)))
  }

  /// A duty left out by choice is not met; one that does not apply drops out.
  @Test(arguments: [(true, 2), (false, 5)]) func dutiesAreNotLeftOut(isLeftOut: Bool, degree: Int) {
    var duty = ScoredRule.fixed(0, nil)
    duty.isLeftOut = isLeftOut
    let rules = [duty, .fixed(1, .one), .fixed(Self.improvement, .one), .fixed(Self.extra, .one)]
    #expect(score([ScoredDomain(id: "d", rules: rules)]) == .exactly(Rational(degree)))
  }

  /// The improvement that may turn out not to apply lowers the degree, unless nothing would be left to judge then.
  @Test(arguments: [(false, 5), (true, 3)]) func whatIsJudgedMustCount(hasOther: Bool, low: Int) {
    var improvement = ScoredRule.fixed(Self.improvement, .one)
    improvement.standing.mayBeExcluded = true
    let rules = [improvement] + (hasOther ? [.fixed(1, .one)] : [])
    let elsewhere = ScoredDomain(id: "e", rules: [.fixed(Self.extra, .one)])
    let method = DegreeMethod(plan: [7], improvement: [Self.improvement], extra: [Self.extra])
    let score = method.score([ScoredDomain(id: "d", rules: rules), elsewhere])
    #expect(score.domains.first?.score == ScoreBounds(Rational(low), Rational(5)))
  }

  private func score(_ domains: [ScoredDomain]) -> ScoreBounds? {
    DegreeMethod(plan: [7], improvement: [Self.improvement], extra: [Self.extra]).score(domains).overall
  }
}
