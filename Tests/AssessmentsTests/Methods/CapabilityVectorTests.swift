// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Worked examples of ISO/IEC 33020, as reproduced in Automotive SPICE PAM 3.1 and 4.0.
@Suite struct CapabilityVectorTests {
  /// Ratings of the attributes 1.1, 2.1, 2.2, 3.1, 3.2, and the level; `-` is not rated.
  @Test(arguments: [("I1", "FLFLL", 2), ("I2", "LFFFF", 1), ("I3", "FFFLF", 3), ("I4", "PFF--", 0)])
  func levels(name: String, ratings: String, level: Int) {
    let levels = [1, 2, 2, 3, 3]
    let rated = zip(levels, ratings).compactMap { level, letter in
      Self.rating(letter).map { (level: level, rating: $0) }
    }
    #expect(CapabilityMethod.level(of: rated, highest: 3) == level)
  }

  /// The bounds of the bands, in hundredths of a percent: each belongs to the lower one.
  @Test(arguments: [
    (0, "N"), (1500, "N"), (1501, "P"), (5000, "P"), (5001, "L"), (8500, "L"), (8501, "F"), (10_000, "F"),
  ])
  func bands(share: Int, letter: Character) {
    #expect(CapabilityRating(Rational(share, 10_000)) == Self.rating(letter))
  }

  /// Aggregation over instances (automotive-spice.blogspot.com, August 2015): ratings as 0 to 3, mean, rounded.
  @Test(arguments: [("LLFP", "L"), ("FFP", "L"), ("FL", "F"), ("NP", "P"), ("NNP", "N")])
  func aggregation(ratings: String, letter: Character) throws {
    let rules = ratings.enumerated().compactMap { index, letter in
      Self.rating(letter).map { ScoredRule.fixed(index, Self.share($0)) }
    }
    let attributes = Dictionary(
      uniqueKeysWithValues: rules.map { ($0.rule, CapabilityMethod.Attribute(level: 1, name: "PA1.1")) })
    let score = CapabilityMethod(variant: .ratings, attributes: attributes, highest: 1)
      .score([ScoredDomain(id: "d", rules: rules)])
    let isReached = try #require(Self.rating(letter)) >= .largely
    #expect(score.overall == .exactly(isReached ? .one : .zero))
    let mean = rules.reduce(Rational.zero) { $0 + Rational(CapabilityRating($1.achievement.low).rawValue) }
    #expect(CapabilityRating(roundedMean: mean / Rational(rules.count)) == Self.rating(letter))
  }

  /// The mean of achievements is rated: 86 % and 84 % make 85 %, which is largely.
  @Test func theMeanOfAchievementsIsRated() {
    let rules = [
      ScoredRule.fixed(0, Rational(86, 100)), .fixed(1, Rational(84, 100)), .fixed(2, .one, level: 2),
    ]
    let attributes = [0: 1, 1: 1, 2: 2].mapValues { CapabilityMethod.Attribute(level: $0, name: "PA\($0)") }
    let method = CapabilityMethod(attributes: attributes, highest: 2)
    let score = method.score([ScoredDomain(id: "d", rules: rules)])
    #expect(score.overall == .exactly(.one) && score.domains.first?.blockers == [0, 1])
  }

  private static func rating(_ letter: Character) -> CapabilityRating? {
    switch letter {
    case "N": .notAchieved
    case "P": .partially
    case "L": .largely
    case "F": .fully
    default: nil
    }
  }

  private static func share(_ rating: CapabilityRating) -> Rational {
    switch rating {
    case .notAchieved: .zero
    case .partially: Rational(1, 3)
    case .largely: Rational(2, 3)
    case .fully: .one
    }
  }
}
