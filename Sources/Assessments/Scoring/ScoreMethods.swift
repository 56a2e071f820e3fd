// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs

/// The methods of a model, made ready for one graph and one municipality.
package struct ScoreMethods: Sendable {
  let graph: RuleGraph
  let model: MaturityModel
  let targets: Targets?

  /// Creates methods.
  ///
  /// - Parameter targets: what the municipality set itself, for `cutback`.
  package init(graph: RuleGraph, model: MaturityModel, targets: Targets?) {
    self.graph = graph
    self.model = model
    self.targets = targets
  }

  /// The method as functions over rules.
  package func method(_ chosen: ScoringMethod) -> any ScoreMethod {
    let obligations = chosen.obligations ?? [.muss, .sollte]
    switch chosen.name {
    case .staged: return StagedGates(model: model)
    case .weighted: return WeightedMethod(variant: variant(chosen, else: .rules), obligations: obligations)
    case .cutback: return CutbackMethod(levels: StagedGates(model: model), target: target(chosen))
    case .c2m2: return PracticeMethod(levels: levels, obligations: obligations)
    case .iso33020:
      return CapabilityMethod(
        variant: variant(chosen, else: .achievements), attributes: attributes(chosen),
        highest: chosen.inputs.isEmpty ? levels.max() ?? 0 : Self.highestAttribute, obligations: obligations)
    case .bsiRun:
      return DegreeMethod(
        plan: rules(chosen, "plan"), improvement: rules(chosen, "improvement"), extra: rules(chosen, "extra"))
    case .xccdf: return XCCDFMethod(variant(chosen, else: .default), obligations: obligations)
    }
  }

  /// The method that levels come from: the model's, or `staged` where that makes none.
  package var levelMethod: any ScoreMethod {
    model.method.name.makesLevels ? method(model.method) : StagedGates(model: model)
  }

  /// The target of each domain: the method's, else the municipality's, else the highest level.
  package func target(_ chosen: ScoringMethod) -> @Sendable (String) -> Int {
    let highest = levels.max() ?? 0
    let (fixed, targets) = (chosen.target?.value, targets)
    return { domain in fixed ?? targets?.level(of: domain) ?? highest }
  }

  private var levels: [Int] { model.levels.map(\.number.value).filter { $0 > 0 } }

  /// Attributes go from level 1 to level 5.
  private static let highestAttribute = 5

  private func variant<Variant: RawRepresentable<String>>(
    _ chosen: ScoringMethod, else usual: Variant
  ) -> Variant {
    chosen.variant.flatMap { Variant(rawValue: $0.value) } ?? usual
  }

  private func rules(_ chosen: ScoringMethod, _ role: String) -> Set<Int> {
    Set(chosen.rules(inRole: role).compactMap { graph.resolve($0).0 })
  }

  /// The attribute of each rule by the model's lists; without any, each level has one attribute with its rules.
  private func attributes(_ chosen: ScoringMethod) -> [Int: CapabilityMethod.Attribute] {
    guard !chosen.inputs.isEmpty else {
      let own = graph.rules.indices.compactMap { rule in
        graph.rules[rule].level.map { (rule, CapabilityMethod.Attribute(level: $0, name: "PA\($0)")) }
      }
      return Dictionary(uniqueKeysWithValues: own)
    }
    var result: [Int: CapabilityMethod.Attribute] = [:]
    for input in chosen.inputs {
      let role = input.role.value
      guard let level = role.dropFirst(2).first?.wholeNumberValue else { continue }
      for rule in rules(chosen, role) { result[rule] = CapabilityMethod.Attribute(level: level, name: role) }
    }
    return result
  }
}
