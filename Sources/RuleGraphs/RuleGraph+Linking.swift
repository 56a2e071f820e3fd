// SPDX-License-Identifier: EUPL-1.2

import CEL
package import Documents
package import SourceText

extension RuleGraph {
  /// Links documents into a graph and checks every expression. All mistakes of all packs are reported in one run;
  /// with an error among them there is no graph.
  package static func linking(
    packs: [RulePack], schemas: [InventorySchema], model: MaturityModel?
  ) -> (RuleGraph?, [Diagnostic]) {
    var linker = Linker(packs: packs, model: model)
    linker.linkSchemas(schemas)
    linker.checkPacks()
    linker.index()
    linker.linkRules()
    linker.checkRequirements()
    linker.checkModel()
    guard !linker.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, linker.diagnostics)
    }
    let graph = RuleGraph(
      packs: packs, schemas: linker.schemas, model: model, rules: linker.rules, positions: linker.positions)
    return (graph, linker.diagnostics)
  }
}

/// The state of linking: what has been linked so far, and what was wrong with it.
struct Linker {
  let packs: [RulePack]
  let model: MaturityModel?
  var schemas: [FactTypes] = []
  var rules: [LinkedRule] = []
  var positions: [RuleName: Int] = [:]
  var diagnostics: [Diagnostic] = []

  init(packs: [RulePack], model: MaturityModel?) {
    self.packs = packs
    self.model = model
  }

  mutating func report(_ message: GraphMessage, at location: SourceLocation, notes: [Note] = []) {
    diagnostics.append(Diagnostic(message, at: location, notes: notes))
  }

  mutating func linkSchemas(_ documents: [InventorySchema]) {
    var seen: Set<UTF8Key> = []
    for schema in documents {
      guard seen.insert(schema.id.value.utf8Key).inserted else {
        report(.duplicateSchema(schema.id.value), at: schema.id.location)
        continue
      }
      for fact in schema.facts where RuleEnvironment.reservedNames.contains(fact.name.value) {
        report(.conflictingFact(fact.name.value), at: fact.name.location)
      }
      if let types = FactTypes(schema) { schemas.append(types) }
    }
  }

  /// Checks what packs say about other packs and about schemas.
  mutating func checkPacks() {
    var seen: Set<UTF8Key> = []
    for pack in packs {
      if !seen.insert(pack.id.value.utf8Key).inserted {
        report(.duplicatePack(pack.id.value), at: pack.id.location)
      }
      for requirement in pack.requires { check(requirement, of: pack) }
      for inventory in pack.inventories { check(inventory.schema) }
    }
  }

  private mutating func check(_ requirement: PackRequirement, of pack: RulePack) {
    let name = requirement.pack.value
    guard let found = packs.first(where: { $0.id.value.utf8Key == name.utf8Key }) else {
      report(.missingPack(name, neededBy: pack.id.value), at: requirement.pack.location)
      return
    }
    let version = found.version.value
    if !requirement.version.value.allows(version) {
      let needed = requirement.version.value.description
      report(.packVersion(name, found: version.description, needed: needed), at: requirement.version.location)
    }
  }

  private mutating func check(_ reference: SchemaReference) {
    guard let found = schemas.first(where: { $0.schema.id.value.utf8Key == reference.id.utf8Key }) else {
      let nearest = nearestName(to: reference.id, among: schemas.map(\.schema.id.value))
      report(.missingSchema(reference.id, nearest: nearest), at: reference.location)
      return
    }
    guard !reference.allows(found.schema) else { return }
    report(
      .schemaVersion(
        reference.id, found: found.schema.version.value.description, needed: reference.version.description),
      at: reference.location)
  }

  /// Gives every rule its position, so that rules can refer to later ones.
  mutating func index() {
    var next = 0
    for pack in packs {
      for rule in pack.rules {
        for id in [rule.id] + rule.aliases {
          let name = RuleName(pack: pack.id.value, rule: id.value)
          positions[name] = positions[name] ?? next
        }
        next += 1
      }
    }
  }

  /// The position of the rule a reference names, or a diagnostic with the nearest name.
  mutating func resolve(_ reference: RuleReference, from pack: String?) -> Int? {
    if let packName = reference.pack, !packs.contains(where: { $0.id.value.utf8Key == packName.utf8Key }) {
      let nearest = nearestName(to: packName, among: packs.map(\.id.value))
      report(.unknownPack(packName, nearest: nearest), at: reference.location)
      return nil
    }
    let resolved = RuleResolver(positions: positions).resolve(reference, from: pack)
    switch resolved {
    case .found(let position): return position
    case .unknown(let nearest):
      report(.unknownRule(reference.rule, nearest: nearest), at: reference.location)
      return nil
    }
  }
}

/// Finds rules by the names under which documents refer to them.
struct RuleResolver {
  let positions: [RuleName: Int]

  enum Resolution {
    case found(Int)
    case unknown(nearest: String?)
  }

  /// A reference without a pack means the pack it stands in, or else the only pack that has such a rule.
  func resolve(_ reference: RuleReference, from pack: String?) -> Resolution {
    if let named = reference.pack ?? pack {
      if let position = positions[RuleName(pack: named, rule: reference.rule)] { return .found(position) }
      return .unknown(nearest: nearest(to: reference.rule, in: named))
    }
    let matches = positions.filter { $0.key.rule.utf8Key == reference.rule.utf8Key }
    if matches.count == 1, let match = matches.first { return .found(match.value) }
    return .unknown(nearest: nearest(to: reference.rule, in: nil))
  }

  private func nearest(to rule: String, in pack: String?) -> String? {
    let candidates = positions.keys.filter { pack == nil || $0.pack.utf8Key == pack?.utf8Key }
    return nearestName(to: rule, among: candidates.map(\.rule))
  }
}
