// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import SourceText
import Testing

@testable import cel_conformance

/// What must hold of unknowns and residuals, over the visible cases of the official data and our own ones.
///
/// The official data know no unknowns: parts of the expressions are lifted out as variables, their values varied, hidden
/// and completed.
@Suite struct VisibleCasePropertyTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let cases: [ConformanceCase] = {
    let folders = ["Tests/Fixtures/CEL", "../shared/cel/visible"].map { repository.appending(path: $0) }
    let files = folders.flatMap { (try? ConformanceCase.files(in: $0)) ?? [] }
    return files.flatMap { (try? ConformanceCase.read($0)) ?? [] }
  }()

  /// A lifted case with values for all its variables and a view of them that hides parts.
  private struct Split {
    let lifted: LiftedCase
    let full: [Value]
    let view: [Value]

    init?(seed: Int) {
      var random = SplitMix(seed: UInt64(seed))
      let test = cases[seed % cases.count]
      guard let lifted = LiftedCase(test, &random) else { return nil }
      self.lifted = lifted
      full = lifted.bindings.map { random.oneIn(3) ? $0.value.varied(&random) : $0.value }
      let rarity = random.pick([2, 3, 6])
      view = zip(lifted.bindings, full).map { binding, value in
        value.hidingParts(at: AttributePath(root: binding.name), rarity: rarity, &random)
      }
    }

    func evaluate(_ values: [Value]) -> Evaluation { lifted.program.evaluate(lifted.activation(values)) }

    func comment(_ evaluations: Evaluation...) -> Comment {
      let names = zip(lifted.bindings, zip(full, view)).map { "\($0.name) = \($1.0), seen as \($1.1)" }
      return "\((["\(lifted.text)"] + names + evaluations.map { Outcome.text($0) }).joined(separator: "\n"))"
    }
  }

  private static var splits: some Sequence<(seed: Int, split: Split)> {
    (0..<PropertyTests.caseCount).lazy.compactMap { seed in Split(seed: seed).map { (seed, $0) } }
  }

  @Test func mostCasesHaveSomethingToHide() {
    #expect(Self.cases.count > 500)
    let count = Self.splits.reduce(0) { count, _ in count + 1 }
    #expect(count * 2 > PropertyTests.caseCount, "\(count)")
  }

  @Test func liftingChangesNothing() {
    for (_, split) in Self.splits {
      let lifted = split.evaluate(split.lifted.bindings.map(\.value))
      #expect(Outcome.areSame(split.lifted.original, lifted), split.comment(split.lifted.original, lifted))
    }
  }

  @Test func factsNeverContradictWhatWasDecided() {
    var counts = (decided: 0, open: 0)
    for (_, split) in Self.splits {
      let (partial, full) = (split.evaluate(split.view), split.evaluate(split.full))
      if case .unknown = full { Issue.record("all facts are known\n\(split.lifted.text)") }
      if case .unknown = partial { counts.open += 1 } else { counts.decided += 1 }
      #expect(Outcome.agree(partial, with: full), split.comment(partial, full))
    }
    #expect(min(counts.decided, counts.open) * 20 > PropertyTests.caseCount, "\(counts)")
  }

  @Test func theUnknownPathsAreComplete() {
    for (seed, split) in Self.splits {
      guard case .unknown(let unknowns) = split.evaluate(split.view) else { continue }
      #expect(!unknowns.isEmpty, split.comment())
      var random = SplitMix(seed: UInt64(seed) &+ 1)
      let full = split.evaluate(split.full)
      for _ in 0..<3 {
        let other = split.lifted.bindings.indices.map { place in
          split.full[place].varied(
            outside: unknowns.paths, seenAs: split.view[place],
            at: AttributePath(root: split.lifted.bindings[place].name), &random)
        }
        let varied = split.evaluate(other)
        #expect(Outcome.areSame(full, varied), split.comment(.unknown(unknowns), full, varied))
      }
    }
  }

  @Test func theResidualEndsLikeTheWhole() {
    for (seed, split) in Self.splits {
      let residual = split.lifted.program.residual(split.lifted.activation(split.view))
      let full = split.evaluate(split.full)
      let activation = split.lifted.activation(split.full)
      let direct = residual.program.evaluate(activation)
      #expect(Outcome.areSame(full, direct), split.comment(full, direct))

      let file = SourceFile(name: "residual of \(seed)", text: residual.source)
      let (program, diagnostics) = split.lifted.environment.compile(file, checking: split.lifted.checking)
      guard let program else {
        Issue.record("\(split.comment())\nresidual: \(residual.source)\n\(diagnostics.map(\.text.en))")
        continue
      }
      let again = program.evaluate(activation)
      #expect(Outcome.areSame(full, again), "\(split.comment(full, again))\nresidual: \(residual.source)")
    }
  }
}
