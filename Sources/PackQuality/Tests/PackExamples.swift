// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Values

/// One example, ready to be judged: again and again, if need be against other versions of its rule.
struct PackExample: Sendable {
  let test: RuleTest
  /// The position of the rule; `nil` if there is none in the pack.
  let rule: Int?
  /// The rule as the example names it.
  let ruleName: String
  /// What to judge; `nil` where the example is wrong.
  let request: AssessmentRequest?
  /// What is wrong with the example itself.
  let mistakes: [Diagnostic]
}

/// All examples of a pack.
struct PackExamples: Sendable {
  let all: [PackExample]
  /// What the bases of files give although no rule of the file's examples reads it.
  let unusedInBases: [Diagnostic]

  init(of pack: Int, in graph: RuleGraph) {
    var all: [PackExample] = []
    var unused: [Diagnostic] = []
    for file in graph.packs[pack].tests {
      var reader = ExampleReader(file: file, pack: pack, graph: graph)
      let examples = file.cases.map { reader.example($0) }
      unused += reader.fixtures.unused(inBaseFor: examples.compactMap(\.rule))
      all += examples
    }
    self.all = all
    unusedInBases = unused
  }

  /// The examples by the position of their rule.
  var byRule: [Int: [PackExample]] {
    var result: [Int: [PackExample]] = [:]
    for example in all {
      if let rule = example.rule { result[rule, default: []].append(example) }
    }
    return result
  }
}

/// Makes the examples of one file ready.
private struct ExampleReader {
  let file: RuleTests
  let pack: Int
  let graph: RuleGraph
  /// The facts of the file, by the bearer of the rules: each may have a schema of its own.
  private var facts: [Bearer: RuleTestFacts] = [:]

  init(file: RuleTests, pack: Int, graph: RuleGraph) {
    self.file = file
    self.pack = pack
    self.graph = graph
  }

  private var document: RulePack { graph.packs[pack] }

  var fixtures: Fixtures { Fixtures(file: file, graph: graph, pack: document, facts: facts) }

  mutating func example(_ test: RuleTest) -> PackExample {
    guard let reference = test.rule ?? file.rule else { return PackExample(test, "", []) }
    guard let rule = position(of: reference) else {
      let message = PackTestMessage.foreignRule(reference.written, pack: document.id.value)
      return PackExample(test, reference.rule, [Diagnostic(message, at: reference.location)])
    }
    guard let date = test.asOf ?? file.asOf else {
      return PackExample(test, reference.rule, [Diagnostic(PackTestMessage.noDate, at: test.location)])
    }
    guard let schema = document.inventory(for: graph.rules[rule].document.bearer),
      let types = graph.factTypes(of: schema)
    else {
      let message = PackTestMessage.noSchema(rule: reference.rule)
      return PackExample(test, reference.rule, [Diagnostic(message, at: reference.location)])
    }
    return example(test, of: rule, on: date, schema, types.schema)
  }

  private mutating func example(
    _ test: RuleTest, of rule: Int, on date: Located<CivilDate>, _ reference: SchemaReference,
    _ schema: InventorySchema
  ) -> PackExample {
    let bearer = graph.rules[rule].document.bearer
    let reading = facts[bearer] ?? RuleTestFacts(file, schema: schema)
    facts[bearer] = reading
    let (known, found) = reading.facts(of: test)
    var mistakes = found.filter { $0.severity == .error }
    var snapshot = Snapshot(at: test.location)
    snapshot.taken = date
    snapshot.schema = reference
    snapshot.facts = known
    snapshot.answers = answers(of: test, on: date)
    let (answers, wrongAnswers) = graph.linking(answersOf: snapshot)
    let (settings, wrongParameters) = settings(of: test)
    mistakes += wrongAnswers + wrongParameters
    mistakes += fixtures.unused(in: test, of: rule)
    let request = AssessmentRequest(
      graph: graph, snapshot: snapshot, answers: answers, settings: settings, date: date.value)
    return PackExample(
      test: test, rule: rule, ruleName: graph.rules[rule].name.rule, request: request, mistakes: mistakes)
  }

  private func position(of reference: RuleReference) -> Int? {
    guard reference.pack == nil || reference.pack?.utf8Key == document.id.value.utf8Key else { return nil }
    return graph.position(of: RuleName(pack: document.id.value, rule: reference.rule))
  }

  /// The answers of base and example, given on the day itself; the example's replace those of the base.
  private func answers(of test: RuleTest, on date: Located<CivilDate>) -> [RecordedAnswer] {
    ((file.base?.answers ?? []) + test.answers).map { given in
      var answer = RecordedAnswer(at: given.value.location)
      answer.rule = given.rule
      answer.rule.pack = given.rule.pack ?? document.id.value
      answer.value = given.value
      answer.on = date
      answer.note = test.name
      return answer
    }
  }

  private func settings(of test: RuleTest) -> (LinkedTailoring, [Diagnostic]) {
    let own = graph.ownSettings
    var parameters = own.parameters
    var mistakes: [Diagnostic] = []
    for setting in (file.base?.parameters ?? []) + test.parameters {
      let name = setting.parameter.value
      guard let position = document.parameters.firstIndex(where: { $0.id.value.utf8Key == name.utf8Key })
      else {
        let nearest = nearestName(to: name, among: document.parameters.map(\.id.value))
        let message = GraphMessage.unknownParameter(name, pack: document.id.value, nearest: nearest)
        mistakes.append(Diagnostic(message, at: setting.parameter.location))
        continue
      }
      let (value, found) = document.parameters[position].read(setting.value)
      mistakes += found
      if let value { parameters[pack][position] = value }
    }
    return (own.replacing(parameters: parameters), mistakes)
  }
}

extension PackExample {
  /// An example that cannot be judged.
  fileprivate init(_ test: RuleTest, _ ruleName: String, _ mistakes: [Diagnostic]) {
    self.init(test: test, rule: nil, ruleName: ruleName, request: nil, mistakes: mistakes)
  }
}

extension RuleReference {
  /// The reference as it is written.
  var written: String { pack.map { $0 + "/" + rule } ?? rule }
}
