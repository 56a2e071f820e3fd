// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// Compares what two versions of a pack say beside their rules.
struct PackComparison {
  private var fields = FieldComparison()

  static func changes(from old: RulePack, to new: RulePack) -> [FieldChange] {
    var comparison = PackComparison()
    comparison.comparePacks(old, new)
    comparison.compareParameters(old.parameters, new.parameters)
    comparison.compareSources(old.sources, new.sources)
    return comparison.fields.changes
  }

  private mutating func comparePacks(_ old: RulePack, _ new: RulePack) {
    fields.compare("id", old.id.value, new.id.value)
    fields.compare("title", old.title, new.title)
    fields.compare("publisher", old.publisher, new.publisher)
    fields.compare("inventory", old.inventories.map(\.text), new.inventories.map(\.text))
    fields.compare("requires", old.requires.map(\.text), new.requires.map(\.text))
    fields.compare("domains", old.domains.map(\.id.value), new.domains.map(\.id.value))
  }

  private mutating func compareParameters(_ old: [Parameter], _ new: [Parameter]) {
    fields.compare("parameters", old.map(\.id.value), new.map(\.id.value))
    for parameter in new {
      guard let before = old.first(where: { $0.id.value.utf8Key == parameter.id.value.utf8Key }) else {
        continue
      }
      compare(before, parameter, "parameters.\(parameter.id.value).")
    }
  }

  private mutating func compare(_ old: Parameter, _ new: Parameter, _ path: String) {
    fields.compare(path + "type", old.type.description, new.type.description, .unclear)
    fields.compare(
      path + "default", old.defaultValue.text, new.defaultValue.text, new.effect(ofDefaultAfter: old))
    fields.compare(path + "stricter", old.stricter?.rawValue, new.stricter?.rawValue)
    fields.compare(
      path + "looser", old.mayBeLooser ? "true" : "false", new.mayBeLooser ? "true" : "false",
      new.mayBeLooser ? .looser : .stricter)
    fields.compare(path + "title", old.title, new.title)
    fields.compare(path + "unit", old.unit, new.unit)
  }

  private mutating func compareSources(_ old: [Source], _ new: [Source]) {
    fields.compare("sources", old.map(\.id.value), new.map(\.id.value))
    for source in new {
      guard let before = old.first(where: { $0.id.value.utf8Key == source.id.value.utf8Key }) else {
        continue
      }
      let path = "sources.\(source.id.value)."
      fields.compare(path + "edition", before.edition, source.edition)
      fields.compare(path + "title", before.title, source.title)
      fields.compare(path + "ids", before.numbers, source.numbers)
    }
  }
}

extension Parameter {
  /// What another default means for those who set none.
  fileprivate func effect(ofDefaultAfter old: Parameter) -> FieldChange.Effect {
    guard stricter != nil, old.type == type else { return .unclear }
    if defaultValue.value == old.defaultValue.value { return .none }
    return old.isAtLeastAsStrict(defaultValue.value) ? .stricter : .looser
  }
}

extension PackInventory {
  fileprivate var text: String { bearer.rawValue + ": " + schema.id + schema.version.description }
}

extension PackRequirement {
  fileprivate var text: String { pack.value + " " + version.value.description }
}

extension Source {
  fileprivate var numbers: [String] { (criteria ?? []).map(\.id.value) }
}

extension Located<ScalarValue> {
  /// The value as it stands in the document.
  fileprivate var text: String { location.file.text(in: location.span) }
}
