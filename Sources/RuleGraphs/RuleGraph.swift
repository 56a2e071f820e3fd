// SPDX-License-Identifier: EUPL-1.2

import CEL
package import Documents
import SourceText

/// Packs, schemas and maturity model, linked and type-checked: everything a verdict needs but the facts.
///
/// Immutable. Made once, then used for any number of snapshots. Rules are named by their position in `rules`.
package struct RuleGraph: Sendable {
  /// The packs, in the order in which they were given.
  package let packs: [RulePack]
  /// The record types of the packs' parameters.
  let parameterTypes: [ObjectType]
  /// The schemas, in the order in which they were given.
  package let schemas: [FactTypes]
  /// The maturity model, if levels are to be built.
  package let model: MaturityModel?
  /// All rules of all packs, pack by pack and in the order of their files.
  package let rules: [LinkedRule]
  /// The conditions of the rules, laid out together for fast evaluation.
  package let blocks: RuleBlocks
  let index: RuleIndex
  /// By position, how a rule stands to others: as it says itself, then as others say that they equal it.
  package let relations: [[LinkedRule.Relation]]
  /// By position, all other rules that ask the same, directly or by way of others; in order.
  package let equals: [[Int]]

  init(
    packs: [RulePack], parameterTypes: [ObjectType], schemas: [FactTypes], model: MaturityModel?,
    rules: [LinkedRule],
    index: RuleIndex
  ) {
    self.packs = packs
    self.parameterTypes = parameterTypes
    self.schemas = schemas
    self.model = model
    self.rules = rules
    self.index = index
    relations = relatedRules(rules)
    equals = equalRules(relations)
    blocks = RuleBlocks(rules, schemas: schemas)
  }

  /// The same graph with other rules in the same places, all of which are evaluated row by row: for trying one change after
  /// the other, where laying out all conditions anew would take longer than evaluating a few.
  init(_ graph: RuleGraph, replacing rules: [LinkedRule]) {
    packs = graph.packs
    parameterTypes = graph.parameterTypes
    schemas = graph.schemas
    model = graph.model
    self.rules = rules
    index = graph.index
    relations = graph.relations
    equals = graph.equals
    blocks = RuleBlocks(leavingOut: rules.count)
  }

  /// The position of a rule by its name or one of its former names.
  package func position(of name: RuleName) -> Int? { index[name] }

  /// The pack of a rule.
  package func pack(of rule: LinkedRule) -> RulePack { packs[rule.pack] }

  /// Whether any rule stands in a relation to another.
  package var hasRelations: Bool { relations.contains { !$0.isEmpty } }

  /// The types of the facts of a schema, if it or a later version that can read it is part of the graph.
  package func factTypes(of schema: SchemaReference) -> FactTypes? {
    schemas.first { schema.isReadable(with: $0.schema) }
  }

  /// Whether the rules of a pack build maturity levels.
  package func buildsLevels(pack: Int) -> Bool {
    model?.packs.contains { $0.pack.value.utf8Key == packs[pack].id.value.utf8Key } ?? false
  }
}
