// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Worked examples of C2M2 version 2.1 (US Department of Energy, June 2022; self-evaluation report, section 2.3).
@Suite struct PracticeVectorTests {
  /// The answers by level, written as letters: F fully, L largely, P partially, N not implemented.
  private static let vectors: [(String, [String], Int, Rational)] = [
    ("C1", ["FLF", "FLPL", "FF"], 1, Rational(8, 9)),
    ("C2", ["FN", "FF", "F"], 0, Rational(4, 5)),
    ("C3", ["LL", "LF", "FP"], 2, Rational(5, 6)),
    ("C4", ["F", "", "F"], 3, Rational(2, 2)),
  ]

  @Test(arguments: vectors) func levels(name: String, answers: [String], level: Int, share: Rational) {
    let rules = answers.enumerated().flatMap { index, letters in
      letters.enumerated().map { ScoredRule.fixed(index * 10 + $0, Self.value($1), level: index + 1) }
    }
    let domain = ScoredDomain(id: "d", rules: rules)
    let method = PracticeMethod(levels: [1, 2, 3])
    #expect(method.score([domain]).domains.map(\.score) == [.exactly(Rational(level))])
    #expect(method.share(of: domain) == .exactly(share))
  }

  /// Half is partially, more than half is largely.
  @Test(arguments: [(Rational(1, 2), 0), (Rational(501, 1000), 3)])
  func largelyIsMoreThanHalf(achievement: Rational, level: Int) {
    let score = PracticeMethod(levels: [1, 2, 3]).score([
      ScoredDomain(id: "d", rules: [.fixed(0, achievement)])
    ])
    #expect(score.overall == .exactly(Rational(level)))
  }

  /// What blocks the next level: the practices up to it that are not implemented.
  @Test func blockersAreThePracticesOfTheNextLevel() {
    let rules = [ScoredRule.fixed(0, .one), .fixed(1, .zero, level: 2), .fixed(2, .zero, level: 3)]
    let score = PracticeMethod(levels: [1, 2, 3]).score([ScoredDomain(id: "d", rules: rules)])
    #expect(score.domains.first?.blockers == [1])
  }

  private static func value(_ letter: Character) -> Rational {
    switch letter {
    case "F": .one
    case "L": Rational(3, 4)
    case "P": Rational(1, 4)
    default: .zero
    }
  }
}
