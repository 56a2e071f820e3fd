// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension RuleGraph {
  /// The packs of one graph with the schemas of another and the model of a third: to see what each of them does by itself.
  ///
  /// What the model says about rules and packs that are not there is left out.
  /// - Returns: `nil` where they do not fit together, because the rules read fields that the schemas do not have, or count
  ///   for levels that the model does not have.
  package static func combining(
    packs: RuleGraph, schemas: RuleGraph, model: RuleGraph
  ) -> RuleGraph? {
    let index = RuleIndex(packs.packs)
    let model = model.model?.restricted(toPacks: packs.packs.map(\.id.value)) {
      index.resolve($0, from: nil).0 != nil
    }
    return RuleGraph.linking(packs: packs.packs, schemas: schemas.schemas.map(\.schema), model: model).0
  }

  /// Whether the packs of two graphs say the same, by the bytes of their files.
  package func hasSamePacks(as other: RuleGraph) -> Bool {
    packs.count == other.packs.count && zip(packs, other.packs).allSatisfy { $0.hasSameRules(as: $1) }
  }

  /// Whether the schemas of two graphs say the same, by the bytes of their files.
  package func hasSameSchemas(as other: RuleGraph) -> Bool {
    schemas.map(\.schema.location.file.bytes) == other.schemas.map(\.schema.location.file.bytes)
  }

  /// Whether the models of two graphs say the same, by the bytes of their files.
  package func hasSameModel(as other: RuleGraph) -> Bool {
    model?.location.file.bytes == other.model?.location.file.bytes
  }
}

extension RulePack {
  fileprivate func hasSameRules(as other: RulePack) -> Bool {
    rules.count == other.rules.count && files.map(\.bytes) == other.files.map(\.bytes)
  }

  /// The files with the head and the rules, each once.
  private var files: [SourceFile] {
    rules.map(\.location.file).reduce(into: [location.file]) { files, file in
      if files.last !== file { files.append(file) }
    }
  }
}

extension MaturityModel {
  /// The model without what it says about other packs and rules.
  fileprivate func restricted(
    toPacks ids: [String], where isKnown: (RuleReference) -> Bool
  ) -> MaturityModel {
    var result = self
    result.packs = packs.filter { pack in ids.contains { $0.utf8Key == pack.pack.value.utf8Key } }
    result.overrides = overrides.filter { isKnown($0.rule) }
    result.method = method.restricted(where: isKnown)
    result.comparison = comparison?.map { $0.restricted(where: isKnown) }
    return result
  }
}

extension ScoringMethod {
  fileprivate func restricted(where isKnown: (RuleReference) -> Bool) -> ScoringMethod {
    var result = self
    result.inputs = inputs.map { MethodInput(role: $0.role, rules: $0.rules.filter(isKnown)) }
    return result
  }
}
