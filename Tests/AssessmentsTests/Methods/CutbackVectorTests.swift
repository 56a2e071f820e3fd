// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Worked examples of the cut-back mean of VDA ISA, after the class `TotalSecurityFigureISA2Command` of SerNet verinice
/// (2015): a control counts from maturity 0 where it is rated and its target is above 0; rounded half up to two places.
@Suite struct CutbackVectorTests {
  /// The maturities, `nil` for not rated; the targets; means without and with cut, and the greatest.
  private static let vectors: [(String, [Int?], [Int], String, String, String)] = [
    ("V1", [5, 4, 3, 2, 0, nil], [3, 3, 3, 3, 3, 3], "2.80", "2.20", "3.00"),
    ("V2", [3, 3, 3, 1, 3], [3, 3, 3, 3, 3], "2.60", "2.60", "3.00"),
    ("V3", [5, 5, 5, 5, 0], [3, 3, 3, 3, 3], "4.00", "2.40", "3.00"),
    ("V4", [4, 3, 3], [3, 3, 4], "3.33", "3.00", "3.33"),
    ("target 0", [4, 2], [0, 3], "2.00", "2.00", "3.00"),
  ]

  @Test(arguments: vectors)
  func means(
    name: String, maturities: [Int?], targets: [Int], without: String, with: String, maximum: String
  ) throws {
    let figures = try #require(CutbackFigures(parts(maturities, targets)))
    #expect(figures.uncut.low.rounded(toPlaces: 2) == without && figures.uncut.low == figures.uncut.high)
    #expect(figures.cut.low.rounded(toPlaces: 2) == with && figures.cut.low == figures.cut.high)
    #expect(figures.maximum.rounded(toPlaces: 2) == maximum)
  }

  /// V5: where nothing is rated verinice prints 0.00; that is not assessable.
  @Test(arguments: [([nil, nil], [3, 3]), ([], []), ([4], [0])])
  func v5HasNoScore(maturities: [Int?], targets: [Int]) {
    #expect(CutbackFigures(parts(maturities, targets)) == nil)
  }

  /// As a method: the levels of domains stand in for the maturities of controls.
  @Test func levelsOfDomainsAreCut() {
    let domains = [
      ScoredDomain(id: "a", rules: [.fixed(0, .one)]),  // nothing missed: level 3
      ScoredDomain(id: "b", rules: [.fixed(1, .zero, level: 2)]),  // level 1
      ScoredDomain(id: "c", rules: [.fixed(2, nil)]),  // not assessable
    ]
    let score = CutbackMethod(levels: StagedGates(model: threeLevels)) { $0 == "a" ? 2 : 3 }.score(domains)
    #expect(score.overall == .exactly(Rational(3, 2)) && score.maximum == Rational(5, 2))
    #expect(score.domains.map(\.score) == [.exactly(Rational(2)), .exactly(Rational(1)), nil])
  }

  private func parts(_ maturities: [Int?], _ targets: [Int]) -> [CutbackFigures.Part] {
    zip(maturities, targets).map { maturity, target in
      CutbackFigures.Part(level: maturity.map { .exactly(Rational($0)) }, target: target)
    }
  }
}
