// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Worked examples of XCCDF 1.2 scoring: NISTIR 7275 revision 4, section 7.3.2, tables 40 and 41.
@Suite struct XCCDFVectorTests {
  /// X1: group A of weight 1 with R1 (10, pass), R2 (1, fail), R3 (1, not applicable); group B of weight 3 with R4 (1,
  /// pass), R5 (1, fail), R6 (2, pass and fail).
  private static let x1 = [
    ScoredDomain(
      id: "A", rules: [.fixed(1, .one, weight: 10), .fixed(2, .zero), .fixed(3, nil)]),
    ScoredDomain(
      id: "B", weight: Rational(3),
      rules: [.fixed(4, .one), .fixed(5, .zero), .fixed(6, Rational(1, 2), weight: 2)]),
  ]

  /// X2: one rule, which does not apply.
  private static let x2 = [ScoredDomain(id: "A", rules: [.fixed(1, nil)])]

  @Test func x1ByDefault() throws {
    let score = XCCDFMethod(.default).score(Self.x1)
    #expect(score.domains.map { $0.score?.low } == [Rational(10, 11), Rational(1, 2)])
    let percent = try #require(score.overall).low * Rational(100)
    #expect(score.overall?.low == score.overall?.high)
    #expect(percent == (Rational(1000, 11) + Rational(150)) / Rational(4))
    #expect(percent.rounded(toPlaces: 6) == "60.227273")
  }

  @Test(arguments: [
    (XCCDFMethod.Model.flat, Rational(12), Rational(15)),
    (.flatUnweighted, Rational(5, 2), Rational(5)),
  ])
  func x1Flat(model: XCCDFMethod.Model, points: Rational, maximum: Rational) {
    let score = XCCDFMethod(model).score(Self.x1)
    #expect(score.points == .exactly(points) && score.maximumPoints == .exactly(maximum))
    #expect(score.overall == .exactly(points / maximum))
  }

  @Test func x1Absolute() {
    #expect(XCCDFMethod(.absolute).score(Self.x1).overall == .exactly(.zero))
    let full = [ScoredDomain(id: "A", rules: [.fixed(1, .one), .fixed(2, nil), .fixed(3, .zero, weight: 0)])]
    #expect(XCCDFMethod(.absolute).score(full).overall == .exactly(.one))
  }

  /// The publication leaves open what a benchmark without any counted rule scores; by its letter `absolute` would be 1.
  @Test(arguments: XCCDFMethod.Model.allCases) func x2HasNoScore(_ model: XCCDFMethod.Model) {
    let score = XCCDFMethod(model).score(Self.x2)
    #expect(score.overall == nil && score.points == nil)
  }

  @Test(arguments: XCCDFMethod.Model.allCases) func rulesWithoutWeightHaveNoScore(_ model: XCCDFMethod.Model)
  {
    let domains = [ScoredDomain(id: "A", rules: [.fixed(1, .one, weight: 0)])]
    #expect(XCCDFMethod(model).score(domains).overall == nil)
  }

  /// What counts, by result: table 26 and section 7.3.2.
  @Test func resultsThatCount() {
    let counted = XCCDFResult.allCases.filter(\.isCounted)
    #expect(counted == [.pass, .fail, .error, .unknown])
  }
}
