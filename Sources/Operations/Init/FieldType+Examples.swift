// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// An example of a value, as it stands in a table and in YAML.
struct ExampleValue {
  let cell: String
  let yaml: String

  init(_ cell: String, yaml: String? = nil) {
    self.cell = cell
    self.yaml = yaml ?? cell
  }
}

extension FieldType {
  /// An example of a value. Keys are `TABLE-1` in every table, so that references of examples lead to examples.
  func example(for fact: InventoryFact, _ field: InventoryField) -> ExampleValue {
    if fact.key?.value.utf8Key == field.name.value.utf8Key { return ExampleValue(fact.name.value + "-1") }
    switch self {
    case .string: return ExampleValue("Text")
    case .int: return ExampleValue("1")
    case .double: return ExampleValue("1,5", yaml: "1.5")
    case .bool: return ExampleValue("ja")
    case .date: return ExampleValue("31.12.2025", yaml: "2025-12-31")
    case .timestamp: return ExampleValue("2025-12-31T08:00:00Z")
    case .duration: return ExampleValue("30d")
    case .enumeration(let words): return ExampleValue(words.first ?? "")
    case .reference(let table): return ExampleValue(table + "-1")
    case .list(let element):
      let part = element.example(for: fact, field)
      return ExampleValue(part.cell, yaml: "[\(part.yaml)]")
    case .map, .object: return ExampleValue("")
    }
  }
}
