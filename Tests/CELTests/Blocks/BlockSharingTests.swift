// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing
import Values

/// Conditions that filter the same table in the same way have it filtered once, and end as each of them does alone.
@Suite struct BlockSharingTests {
  private static let filters = [
    "y.critical", "y.os == \"linux\" || y.load > 0.5", "y.tags.exists(t, t == \"a\")", "y.site.floor >= 0",
  ]

  private static func program(_ text: String) throws -> Program {
    let (program, diagnostics) = World.environment.compile(SourceFile(name: "rule", text: text))
    return try #require(program, "\(text): \(diagnostics.map(\.text.en))")
  }

  /// Random facts; of most of them parts are not recorded, of some of them lists may be longer.
  private static func activation(_ seed: UInt64) -> Activation {
    var random = SplitMix(seed: seed)
    var world = World(random: &random)
    if seed % 3 != 0 { world = world.hidingParts(&random) }
    if seed % 5 == 0 { world = world.openingLists(&random) }
    return world.activation()
  }

  /// Facts of which all are known, with some servers.
  private static var withServers: Activation? {
    (0..<UInt64(100)).lazy.map { seed in
      var random = SplitMix(seed: seed)
      return World(random: &random).activation()
    }.first { activation in
      if case .list(let servers) = activation["servers"] { servers.count > 2 } else { false }
    }
  }

  /// A plan with conditions, and the conditions in it.
  private static func plan(_ programs: [Program]) throws -> (BlockPlan, [BlockCondition]) {
    var builder = BlockPlanBuilder()
    let conditions = try programs.map { try builder.add($0) }
    return (BlockPlan(builder), conditions)
  }

  @Test(arguments: filters) func sharedFiltersChangeNothing(filter: String) throws {
    let range = "servers.filter(y, \(filter))"
    let programs = try [
      "\(range).exists(y, y.load > 0.0)", "\(range).all(y, has(y.cores))", "size(\(range)) < 2",
      "!\(range).exists(y, y.critical && y.os != \"other\")",
    ].map(Self.program)
    let (plan, conditions) = try Self.plan(programs)
    var seen: Set<RowOutcome> = []
    for seed in 0..<UInt64(400) {
      let activation = Self.activation(seed)
      let session = BlockSession(plan, [activation])
      for (program, condition) in zip(programs, conditions) {
        guard let outcome = session.outcome(of: condition) else { continue }
        #expect(outcome == RowOutcome(program.evaluate(activation)), "\(filter), seed \(seed)")
        seen.insert(outcome)
      }
    }
    #expect(seen.isSuperset(of: [.yes, .no, .unknown]))
  }

  /// Steps are what can be seen of work: with too few for a condition by itself, it still has an answer where another one
  /// has filtered the table before it.
  @Test(arguments: filters) func aTableIsFilteredOnce(filter: String) throws {
    let range = "servers.filter(y, \(filter))"
    let cheap = "\(range).exists(y, y.load > 9.0)"
    let dear = "\(range).exists(y, y.load > 9.0 || y.load > 8.0 || y.load > 7.0 || y.load > 6.0)"
    let (plan, conditions) = try Self.plan([cheap, dear].map(Self.program))
    let activation = try #require(Self.withServers)
    func least(for condition: BlockCondition) throws -> Int {
      let steps = (1..<1_000).first {
        BlockSession(plan, [activation], costLimit: $0).outcome(of: condition) != nil
      }
      return try #require(steps)
    }
    let limit = try least(for: conditions[1]) - 1
    #expect(try least(for: conditions[0]) <= limit)
    let session = BlockSession(plan, [activation], costLimit: limit)
    #expect(session.outcome(of: conditions[1]) == nil, "alone it takes more steps")
    #expect(session.outcome(of: conditions[0]) == .no)
    #expect(session.outcome(of: conditions[1]) == .no)
  }

  private static let lookups = [
    "servers.exists(x, x.id in spare.tags)", "servers.all(x, x.id in spare.tags)",
    "!servers.exists(x, x.id in spare.tags && x.critical)",
    "servers.all(y, servers.exists(x, x.id in y.tags))",
    "servers.exists(y, !servers.exists(x, x.id in y.tags && x.load <= y.load))",
    "servers.exists(y, servers.all(x, !(y.id in x.tags) || x.critical))",
    "servers.exists(y, spare.disks.exists(d, d.gb == y.site.floor))",
    "servers.all(y, y.tags.all(t, servers.exists(x, x.id == t)))",
  ]

  /// What is looked up by a key ends as the reference evaluator does, whatever of keys and lists is not known.
  @Test(arguments: lookups) func lookupsUnderUnknowns(text: String) throws {
    let program = try Self.program(text)
    let (plan, conditions) = try Self.plan([program])
    var seen: Set<RowOutcome> = []
    for seed in 0..<UInt64(1_000) {
      let activation = Self.activation(seed)
      guard let outcome = BlockSession(plan, [activation]).outcome(of: conditions[0]) else { continue }
      #expect(outcome == RowOutcome(program.evaluate(activation)), "seed \(seed)")
      seen.insert(outcome)
    }
    #expect(seen.isSuperset(of: [.yes, .no, .unknown]))
  }
}
