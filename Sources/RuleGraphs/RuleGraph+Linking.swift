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
    linker.linkRules()
    linker.checkRequirements()
    linker.checkModel()
    guard !linker.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, linker.diagnostics)
    }
    let graph = RuleGraph(
      packs: packs, parameterTypes: linker.parameterTypes, schemas: linker.schemas, model: model,
      rules: linker.rules, index: linker.index)
    return (graph, linker.diagnostics)
  }
}

/// The state of linking: what has been linked so far, and what was wrong with it.
struct Linker {
  let packs: [RulePack]
  let parameterTypes: [ObjectType]
  let model: MaturityModel?
  /// Every rule has its position from the start, so that rules can refer to later ones.
  let index: RuleIndex
  var schemas: [FactTypes] = []
  var rules: [LinkedRule] = []
  var diagnostics: [Diagnostic] = []

  init(packs: [RulePack], model: MaturityModel?) {
    self.packs = packs
    parameterTypes = packs.map(parameterType)
    self.model = model
    index = RuleIndex(packs)
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

  /// The position of the rule a reference names, or a diagnostic with the nearest name.
  mutating func resolve(_ reference: RuleReference, from pack: String?) -> Int? {
    let (position, mistake) = index.resolve(reference, from: pack)
    if let mistake { diagnostics.append(mistake) }
    return position
  }
}
