// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import SourceText
import Testing

/// What must hold for every expression, all facts and every part of them that may be hidden.
@Suite struct PropertyTests {
  /// The number of cases: 1,000, or `PEGEL_PROPERTY_CASES`.
  static let caseCount =
    ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) } ?? 1000
  /// Whether more than the usual number of cases is wanted: then what takes minutes runs as well.
  static let isLong = caseCount > 1000

  /// One expression with all facts and a part of them.
  private struct Case {
    let text: String
    let program: Program
    let full: World
    let partial: World
    var random: SplitMix

    init?(seed: UInt64, opensLists: Bool) {
      random = SplitMix(seed: seed)
      var generator = ExpressionGenerator(random: SplitMix(seed: seed &* 31 &+ 7))
      text = generator.expression()
      let file = SourceFile(name: "\(seed)", text: text)
      guard let program = World.environment.compile(file).0 else { return nil }
      self.program = program
      full = World(random: &random)
      partial = opensLists ? full.openingLists(&random).hidingParts(&random) : full.hidingParts(&random)
    }

    func comment(_ evaluations: Evaluation...) -> Comment {
      "\(text)\n\(evaluations.map { Outcome.text($0) }.joined(separator: "\n"))"
    }
  }

  private static func cases(opensLists: Bool) -> some Sequence<Case> {
    (0..<UInt64(caseCount)).lazy.compactMap { Case(seed: $0, opensLists: opensLists) }
  }

  @Test func nearlyAllExpressionsCompile() {
    let compiled = Self.cases(opensLists: false).reduce(0) { count, _ in count + 1 }
    #expect(compiled * 10 > Self.caseCount * 8)
  }

  @Test(arguments: [false, true]) func factsNeverContradictWhatWasDecided(opensLists: Bool) {
    var decided = 0
    for testCase in Self.cases(opensLists: opensLists) {
      let partial = testCase.program.evaluate(testCase.partial.activation())
      let full = testCase.program.evaluate(testCase.full.activation())
      if case .unknown = full { Issue.record("all facts are known\n\(testCase.text)") }
      if case .unknown = partial {} else { decided += 1 }
      #expect(Outcome.agree(partial, with: full), testCase.comment(partial, full))
    }
    #expect(decided * 10 > Self.caseCount, "hardly anything was decided")
  }

  @Test(arguments: [false, true]) func theUnknownPathsAreComplete(opensLists: Bool) {
    var undecided = 0
    for var testCase in Self.cases(opensLists: opensLists) {
      guard case .unknown(let unknowns) = testCase.program.evaluate(testCase.partial.activation()) else {
        continue
      }
      undecided += 1
      #expect(!unknowns.isEmpty)
      let full = testCase.program.evaluate(testCase.full.activation())
      for _ in 0..<4 {
        let other = testCase.full.varied(outside: unknowns, seenAs: testCase.partial, &testCase.random)
        let varied = testCase.program.evaluate(other.activation())
        #expect(Outcome.areSame(full, varied), testCase.comment(.unknown(unknowns), full, varied))
      }
    }
    #expect(undecided * 10 > Self.caseCount, "hardly anything was left open")
  }

  @Test(arguments: [false, true]) func theResidualEndsLikeTheWhole(opensLists: Bool) {
    for testCase in Self.cases(opensLists: opensLists) {
      let residual = testCase.program.residual(testCase.partial.activation())
      let file = SourceFile(name: "residual", text: residual.source)
      let (program, diagnostics) = World.environment.compile(file)
      guard let program else {
        Issue.record("\(testCase.text)\nresidual: \(residual.source)\n\(diagnostics.map(\.text.en))")
        continue
      }
      let rest = testCase.full.activation(without: testCase.partial.namesWithoutNeed)
      let full = testCase.program.evaluate(testCase.full.activation())
      let again = program.evaluate(rest)
      #expect(Outcome.areSame(full, again), "\(testCase.comment(full, again))\nresidual: \(residual.source)")
      let direct = residual.program.evaluate(rest)
      #expect(Outcome.areSame(full, direct), testCase.comment(full, direct))
    }
  }

  @Test func aTraceChangesNothing() {
    for testCase in Self.cases(opensLists: true).prefix(200) {
      let activation = testCase.partial.activation()
      let result = testCase.program.evaluate(activation)
      let explanation = testCase.program.explain(activation)
      #expect(Outcome.text(result) == Outcome.text(explanation.result), testCase.comment(result))
      #expect(explanation.trace.id == testCase.program.checked.root.id)
    }
  }
}
