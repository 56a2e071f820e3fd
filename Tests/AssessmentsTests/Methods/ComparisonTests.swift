// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Testing

/// Methods over verdicts: what the comparison shows, and how it agrees with reports.
@Suite struct ComparisonTests {
  /// Two servers of three pass, one rule is not known, and one that passes requires it.
  private static let example = Case(
    rules: """
        - id: T
          title: T
          obligation: muss
          level: 1
          weight: 2
          each: servers
          check: it.patched

      """ + Case.rule("U", "org.a") + Case.rule("V", "org.b", obligation: "sollte", "requires: [U]")
        + Case.rule("W", "org.c", obligation: "kann") + Case.rule("X", "org.d", level: 2, "domain: e"),
    facts:
      "{org: {b: ja, c: nein, d: ja}, servers: {complete: {by: IT, on: 2026-06-01}, rows: [{id: s1, patched: ja}, {id: s2, patched: ja}, {id: s3, patched: nein}]}}"
  )

  private func scores() throws -> [AssessedScore] {
    try #require(try Self.example.request().comparison(communeName: "Ort")).scores
  }

  @Test func everyMethodWithoutInputsIsCompared() throws {
    let methods = try scores().map { $0.method.name.rawValue + ($0.method.variant.map { " " + $0 } ?? "") }
    #expect(
      methods == [
        "staged", "weighted rules", "weighted domains", "cutback", "c2m2", "iso33020 achievements",
        "iso33020 ratings", "xccdf default", "xccdf flat", "xccdf flat-unweighted", "xccdf absolute",
      ])
    #expect(try scores().allSatisfy(\.isExact))
  }

  /// T has 2/3, U and with it V are open, X is achieved; W is `kann`.
  @Test func boundsOfTheFlatScore() throws {
    let flat = try #require(try scores().first { $0.method.variant == "flat" })
    #expect(flat.points == ScoreBounds(Rational(7, 3), Rational(13, 3)))
    #expect(flat.maximumPoints == ScoreBounds(Rational(5), Rational(5)))
    #expect(flat.score == ScoreBounds(Rational(7, 15), Rational(13, 15)))
    #expect(flat.published == Rational(7, 15))
  }

  @Test func theModelsOwnMethodIsThatOfReports() throws {
    let staged = try #require(try scores().first)
    let maturity = try #require(try Self.example.assessment().maturity)
    #expect(maturity.method == nil)
    #expect(staged.score?.low == maturity.overall.map { Rational($0.low) })
    #expect(staged.score?.high == maturity.overall.map { Rational($0.high) })
  }

  /// The published figures over verdicts are those over the results that are exported.
  @Test func publishedScoresAreThoseOfTheExport() throws {
    let exported = try Self.example.assessment().xccdfScores
    for (model, score) in exported {
      let compared = try scores().first { $0.method.name == .xccdf && $0.method.variant == model.rawValue }
      #expect(compared?.published == score.overall?.low && score.overall != nil)
    }
  }

  /// A method without levels leaves levels to `staged` and stands beside them.
  @Test func aMethodWithoutLevelsStandsBesideTheLevels() throws {
    var example = Self.example
    example.model = example.model.replacing(
      "{name: staged}", with: "{name: weighted, variant: domains}")
    let maturity = try #require(try example.assessment().maturity)
    #expect(maturity.overall == (try Self.example.assessment().maturity?.overall))
    #expect(maturity.method?.method.variant == "domains" && maturity.method?.unit == .share)
    // Domain d: (2 · 2/3 + 0 + 0) / 4 to (2 · 2/3 + 1 + 1) / 4; domain e: 1.
    #expect(maturity.method?.score == ScoreBounds(Rational(2, 3), Rational(11, 12)))
  }

  /// A method with levels takes their place, domain by domain.
  @Test func aMethodWithLevelsMakesTheLevels() throws {
    var example = Self.example
    example.model = example.model.replacing("{name: staged}", with: "{name: c2m2}")
    let maturity = try #require(try example.assessment().maturity)
    #expect(
      maturity.method == nil
        && maturity.domains.map(\.level) == [
          LevelBounds(low: 0, high: 3), LevelBounds(low: 3, high: 3),
        ])
    #expect(maturity.domains.first?.blockers == ["p/U", "p/V"])
  }
}
