// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// Every rule of the shared workload ends in blocks as it does in the reference evaluator.
@Suite struct BlockWorkloadTests {
  /// Sizes with the share of facts that are hidden. The reference evaluator compares every row with every other, so it
  /// takes minutes for size L: that is left to long runs.
  private static let sizes: [(String, Int)] =
    [("S", 0), ("S", 10), ("M", 0), ("M", 10)] + (PropertyTests.isLong ? [("L", 0), ("L", 10)] : [])

  @Test(
    .enabled(if: Workload.isAvailable, "needs ../shared/bench"),
    arguments: sizes)
  func rulesEndAlike(size: String, hiddenPercent: Int) throws {
    let workload = try Workload.facts(size: size, seed: 42)
    let environment = workload.environment
    var random = SplitMix(seed: UInt64(hiddenPercent))
    let activation = workload.activation { hiddenPercent > 0 && random.below(100) < hiddenPercent }
    var builder = BlockPlanBuilder()
    var conditions: [(id: String, program: Program, condition: BlockCondition)] = []
    for rule in try Workload.rules() {
      let (program, diagnostics) = environment.compile(SourceFile(name: rule.id, text: rule.text))
      let compiled = try #require(program, "\(rule.id): \(diagnostics.map(\.text.en))")
      conditions.append((rule.id, compiled, try builder.add(compiled)))
    }
    let session = BlockSession(BlockPlan(builder), [activation])
    for (id, program, condition) in conditions {
      let reference = program.evaluate(activation, costLimit: .max)
      #expect(session.outcome(of: condition) == RowOutcome(reference), "\(id)")
    }
    #expect(conditions.count == 120)
  }
}
