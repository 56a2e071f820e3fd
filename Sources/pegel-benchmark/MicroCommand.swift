// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Documents
import Operations
import RuleGraphs
import SourceText
import Values

/// One file of facts, step by step, in the form that the comparison of engines reads: a line of JSON for each step. Rules
/// form classes by their domain.
struct MicroCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "micro", abstract: "Measures the steps of judging one file of facts.")

  @Argument(help: "The file with the inventory schema.")
  var schema: String
  @Argument(help: "The folder of the rule pack.")
  var pack: String
  @Argument(help: "The file with the facts.")
  var facts: String

  private static let day = CivilDate(daysSinceEpoch: 20_634)

  func run() throws {
    print("import", Usage.processorTime)
    let (pack, schema) = try measuredCompiling()
    let snapshot = try measuredParsing(schema)
    for name in pack.domains.map(\.id.value) {
      var part = pack
      part.rules = pack.rules.filter { $0.domain.value.utf8Key == name.utf8Key }
      try measureJudging(part, schema, snapshot, name: name)
    }
    try measureJudging(pack, schema, snapshot, name: "all")
  }

  private func print(_ step: String, _ time: Double) {
    Record.print { line in
      line.member("k", step)
      line.time("ms", time)
    }
  }

  /// From the bytes of pack and schema to what is ready to judge.
  private func measuredCompiling() throws -> (RulePack, InventorySchema) {
    let schemaFile = try Input.file(schema)
    let files = Input.files(below: pack)
    var watch = Stopwatch()
    let result = try watch.measure {
      let schema = try Input.value(InventorySchema.read(schemaFile))
      let pack = try Input.value(RulePack.read(files, folder: pack))
      _ = try Input.graph(pack, schema)
      return (pack, schema)
    }
    print("compile", watch.median)
    return result
  }

  /// From the bytes of the facts to what is ready to be judged.
  private func measuredParsing(_ schema: InventorySchema) throws -> Snapshot {
    let bytes = try Input.file(facts).bytes
    let name = facts
    var watch = Stopwatch()
    let snapshot = try watch.measure {
      try Input.value(
        Snapshot.read(
          factsOnly: SourceFile(name: name, bytes: bytes), commune: "commune", taken: Self.day, schema: schema
        ))
    }
    print("parse", watch.median)
    return snapshot
  }

  private func measureJudging(
    _ pack: RulePack, _ schema: InventorySchema, _ snapshot: Snapshot, name: String
  ) throws {
    let graph = try Input.graph(pack, schema)
    let request = AssessmentRequest(
      graph: graph, snapshot: snapshot, answers: [:], settings: graph.ownSettings, date: Self.day)
    var watch = Stopwatch()
    let outcomes = watch.measure { request.outcomes() }
    Record.print { line in
      line.member("k", "eval")
      line.member("cls", name)
      line.time("ms", watch.median)
      line.time("min", watch.least)
      line.member("n", watch.times.count)
      line.member("verdicts") { $0.object { write(outcomes, of: graph, to: &$0) } }
    }
  }

  /// True or false as the comparison expects it; any other outcome by its name.
  private func write(
    _ outcomes: [(rule: Int, outcome: Outcome)], of graph: RuleGraph, to writer: inout JSONWriter
  ) {
    for (rule, outcome) in outcomes {
      writer.member(graph.rules[rule].name.rule) { value in
        switch outcome {
        case .pass: value.bool(true)
        case .fail: value.bool(false)
        case .unknown, .error, .notapplicable, .notchecked, .notselected:
          value.string(outcome.rawValue)
        }
      }
    }
  }
}
