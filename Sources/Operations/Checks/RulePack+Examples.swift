// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension RulePack {
  /// What is wrong with the facts, answers and parameters of the pack's examples. The facts of examples of rules whose
  /// schema is not among those given are left out.
  func exampleFindings(schemas: [InventorySchema]) -> [Diagnostic] {
    tests.flatMap { file in
      var found = parameterFindings(file.base?.parameters ?? []) + answerFindings(file.base?.answers ?? [])
      for test in file.cases {
        found += parameterFindings(test.parameters) + answerFindings(test.answers)
      }
      return found + factFindings(in: file, schemas: schemas)
    }
  }

  /// The facts of the examples, by the schema of those who have to fulfil the rule.
  private func factFindings(in file: RuleTests, schemas: [InventorySchema]) -> [Diagnostic] {
    Bearer.allCases.flatMap { bearer -> [Diagnostic] in
      let cases = file.cases.filter { self.bearer(of: $0, in: file) == bearer }
      guard !cases.isEmpty, let reference = inventory(for: bearer),
        let schema = schemas.first(where: { reference.allows($0) })
      else { return [] }
      let facts = RuleTestFacts(file, schema: schema)
      return cases.flatMap { facts.facts(of: $0).diagnostics }
    }
  }

  private func bearer(of test: RuleTest, in file: RuleTests) -> Bearer {
    (test.rule ?? file.rule).flatMap { rule(named: $0) }?.bearer ?? .commune
  }

  private func rule(named reference: RuleReference) -> Rule? {
    rules.first { rule in
      ([rule.id] + rule.aliases).contains { $0.value.utf8Key == reference.rule.utf8Key }
    }
  }

  private func parameterFindings(_ settings: [TestParameter]) -> [Diagnostic] {
    settings.flatMap { setting -> [Diagnostic] in
      let name = setting.parameter.value
      guard let parameter = parameters.first(where: { $0.id.value.utf8Key == name.utf8Key }) else {
        let nearest = nearestName(to: name, among: parameters.map(\.id.value))
        let message = GraphMessage.unknownParameter(name, pack: id.value, nearest: nearest)
        return [Diagnostic(message, at: setting.parameter.location)]
      }
      return parameter.read(setting.value).1
    }
  }

  private func answerFindings(_ answers: [TestAnswer]) -> [Diagnostic] {
    answers.compactMap { answer in
      guard answer.rule.pack == nil || answer.rule.pack?.utf8Key == id.value.utf8Key else { return nil }
      guard let rule = rule(named: answer.rule) else {
        let nearest = nearestName(to: answer.rule.rule, among: rules.map(\.id.value))
        return Diagnostic(
          GraphMessage.unknownRule(answer.rule.rule, nearest: nearest), at: answer.rule.location)
      }
      guard let scale = rule.scale?.value else {
        return Diagnostic(GraphMessage.noQuestion(rule.id.value), at: answer.rule.location)
      }
      guard !answer.value.value.isOn(scale) else { return nil }
      let allowed = AnswerValue.allCases.filter { $0.isOn(scale) }.map(\.rawValue)
      let message = GraphMessage.scaleMismatch(
        answer: answer.value.value.rawValue, scale: scale.rawValue, allowed: allowed)
      return Diagnostic(message, at: answer.value.location)
    }
  }
}
