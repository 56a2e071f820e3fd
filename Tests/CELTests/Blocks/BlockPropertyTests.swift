// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing
import Values

/// The block evaluator ends every condition as the reference evaluator does, for random conditions over random facts.
@Suite struct BlockPropertyTests {
  private static let caseCount = PropertyTests.caseCount

  private struct Case {
    let text: String
    let program: Program
    let activation: Activation
    let servers: Value?

    init?(seed: UInt64, isJoin: Bool = false) {
      var random = SplitMix(seed: seed &+ 1_000_000)
      let source = SplitMix(seed: seed &* 31 &+ 11)
      if isJoin {
        var generator = JoinGenerator(random: source)
        text = generator.condition()
      } else {
        var generator = ExpressionGenerator(random: source)
        text = generator.expression()
      }
      guard let program = World.environment.compile(SourceFile(name: "\(seed)", text: text)).0,
        program.resultType == .bool
      else { return nil }
      self.program = program
      var world = World(random: &random)
      if seed % 3 != 0 { world = world.hidingParts(&random) }
      if seed % 5 == 0 { world = world.openingLists(&random) }
      activation = world.activation()
      servers = activation["servers"]
    }
  }

  private static func cases(ofJoins: Bool = false) -> some Sequence<Case> {
    (0..<UInt64(caseCount)).lazy.compactMap { Case(seed: $0, isJoin: ofJoins) }
  }

  @Test(arguments: [false, true]) func conditionsEndAlike(areJoins: Bool) {
    var lowered = 0
    var answered = 0
    for testCase in Self.cases(ofJoins: areJoins) {
      var builder = BlockPlanBuilder()
      guard let condition = try? builder.add(testCase.program) else { continue }
      lowered += 1
      let session = BlockSession(BlockPlan(builder), [testCase.activation])
      guard let outcome = session.outcome(of: condition) else { continue }
      answered += 1
      let reference = testCase.program.evaluate(testCase.activation)
      #expect(outcome == RowOutcome(reference), "\(testCase.text)\n\(Outcome.text(reference))")
    }
    #expect(lowered * 5 > Self.caseCount, "hardly anything was lowered: \(lowered)")
    #expect(answered * 2 > lowered, "hardly anything was answered: \(answered) of \(lowered)")
  }

  @Test(arguments: [false, true]) func rowsEndAlike(areJoins: Bool) {
    var answered = 0
    for testCase in Self.cases(ofJoins: areJoins) {
      guard case .list(let servers) = testCase.servers else { continue }
      var builder = BlockPlanBuilder()
      guard let condition = try? builder.add(testCase.program, subject: ("spare", "servers")) else {
        continue
      }
      let session = BlockSession(BlockPlan(builder), [testCase.activation])
      guard let outcomes = session.outcomes(of: condition) else { continue }
      for position in 0..<servers.count {
        var activation = testCase.activation
        activation.bind("spare", to: servers[position])
        let reference = testCase.program.evaluate(activation)
        answered += 1
        #expect(
          outcomes[position] == RowOutcome(reference),
          "\(testCase.text)\n\(position): \(Outcome.text(reference))")
      }
    }
    #expect(answered * 10 > Self.caseCount, "hardly anything was answered: \(answered)")
  }
}
