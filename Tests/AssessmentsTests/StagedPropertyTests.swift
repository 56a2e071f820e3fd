// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// The bounds of `staged` against every completion of small random packs, counted out one by one.
@Suite struct StagedPropertyTests {
  /// What a rule's two facts say: whether it applies, and whether it is met; `nil` is not recorded.
  private struct Answer {
    var applies: Bool?
    var isMet: Bool?
  }

  private static let fields = ["a", "b", "c"]
  private static let conditions = ["d", "e", "f"]

  @Test func boundsAreTheExtremesOverAllCompletions() throws {
    var random = SplitMix(seed: 20_260_630)
    for _ in 0..<40 {
      let rules = Self.pack(&random)
      let known = Self.fields.indices.map { _ in Answer(applies: random.truth(), isMet: random.truth()) }
      let bounds = try level(rules, known)
      let levels = try Self.completions(of: known).map { try level(rules, $0) }
      #expect(levels.allSatisfy { $0.map { $0.low == $0.high } ?? true }, "a completion leaves nothing open")
      let assessable = levels.compactMap { $0 }
      #expect(bounds?.low == assessable.map(\.low).min(), "\(rules)\n\(known)")
      #expect(bounds?.high == assessable.map(\.high).max(), "\(rules)\n\(known)")
    }
  }

  /// A random pack of three rules in two domains; a rule may require the one before it.
  private static func pack(_ random: inout SplitMix) -> String {
    fields.indices.map { index in
      let obligation = ["muss", "muss", "sollte", "sollte", "kann"][random.below(5)]
      let requires =
        index > 0 && obligation != "muss" && random.below(2) == 0 ? "\n    requires: [R\(index - 1)]" : ""
      return Case.rule(
        "R\(index)", "org.\(fields[index])", obligation: obligation, level: 1 + random.below(3),
        "when: org.\(conditions[index])\n    domain: \(["d", "e"][random.below(2)])" + requires)
    }.joined()
  }

  private static func completions(of known: [Answer]) -> [[Answer]] {
    known.reduce([[]]) { completions, answer in
      completions.flatMap { completion in
        values(of: answer.applies).flatMap { applies in
          values(of: answer.isMet).map { completion + [Answer(applies: applies, isMet: $0)] }
        }
      }
    }
  }

  private static func values(of truth: Bool?) -> [Bool] { truth.map { [$0] } ?? [false, true] }

  private func level(_ rules: String, _ answers: [Answer]) throws -> LevelBounds? {
    var cells: [String] = []
    for (index, answer) in answers.enumerated() {
      if let applies = answer.applies { cells.append("\(Self.conditions[index]): \(applies)") }
      if let isMet = answer.isMet { cells.append("\(Self.fields[index]): \(isMet)") }
    }
    return try Case(rules: rules, facts: "{org: {\(cells.joined(separator: ", "))}}").assessment().maturity?
      .overall
  }
}

/// A small generator with a seed (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True, false, or not recorded.
  mutating func truth() -> Bool? { [true, false, nil][below(3)] }
}
