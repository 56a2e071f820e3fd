// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

extension Linker {
  mutating func linkRules() {
    for (position, pack) in packs.enumerated() {
      var environments: [Bearer: RuleEnvironment] = [:]
      for rule in pack.rules {
        let environment = environments[rule.bearer] ?? environment(of: position, bearer: rule.bearer)
        environments[rule.bearer] = environment
        link(rule, of: pack, at: position, in: environment)
      }
    }
  }

  /// The environment for the rules of one bearer; without facts if the schema is missing, which is reported already.
  private func environment(of pack: Int, bearer: Bearer) -> RuleEnvironment? {
    guard let reference = packs[pack].inventory(for: bearer) else { return nil }
    let types = schemas.first { reference.allows($0.schema) }
    return types.map { RuleEnvironment(facts: $0, parameters: parameterTypes[pack]) }
  }

  private mutating func link(
    _ rule: Rule, of pack: RulePack, at position: Int, in environment: RuleEnvironment?
  ) {
    var compiler = RuleCompiler(rule: rule, environment: environment)
    let programs = compiler.compile()
    diagnostics += compiler.diagnostics
    let name = RuleName(pack: pack.id.value, rule: rule.id.value)
    let override = model?.overrides.first { override in
      override.rule.pack?.utf8Key == name.pack.utf8Key && override.rule.rule.utf8Key == name.rule.utf8Key
    }
    rules.append(
      LinkedRule(
        rule, named: name, pack: position, domain: override?.domain?.value ?? rule.domain.value,
        level: override?.level?.value ?? rule.level?.value, programs: programs,
        requires: rule.requires.compactMap { resolve($0, from: pack.id.value) },
        relations: relations(of: rule, in: pack)))
  }

  private mutating func relations(of rule: Rule, in pack: RulePack) -> [LinkedRule.Relation] {
    guard let relates = rule.relates else { return [] }
    let groups: [(RelationKind, [RuleReference])] = [
      (.proves, relates.proves), (.refutes, relates.refutes), (.equal, relates.equal),
    ]
    var result: [LinkedRule.Relation] = []
    for (kind, references) in groups {
      for reference in references where isForeign(reference, to: pack) && isHere(reference) {
        if let position = resolve(reference, from: pack.id.value) {
          result.append(LinkedRule.Relation(kind: kind, rule: position))
        }
      }
    }
    return result
  }

  /// A relation to a pack that does not take part says nothing; whether there is such a pack at all, lint says.
  private func isHere(_ reference: RuleReference) -> Bool {
    packs.contains { $0.id.value.utf8Key == reference.pack?.utf8Key }
  }

  private mutating func isForeign(_ reference: RuleReference, to pack: RulePack) -> Bool {
    guard reference.pack == nil || reference.pack?.utf8Key == pack.id.value.utf8Key else { return true }
    report(.relatedWithinPack(reference.rule), at: reference.location)
    return false
  }
}
