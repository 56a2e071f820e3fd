// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension WorkspaceTemplate {
  /// The head of the first snapshot; records and declarations stand in it as comments to be uncovered.
  var snapshot: String {
    let head = text(
      """
      # Die Bestandsaufnahme. Die Tabellen liegen als CSV daneben; hier stehen die einzelnen Angaben.
      # Zeilen mit # sind Beispiele. Was nicht ausgefüllt ist, gilt als nicht erfasst; ~ heißt: gibt es nicht.
      # Niemals eintragen: Passwörter, Schlüssel, Personennamen.
      """,
      """
      # The snapshot. Tables lie beside it as CSV; single facts stand here.
      # Lines with # are examples. What is not filled in counts as not recorded; ~ means: there is none.
      # Never enter passwords, keys or names of persons.
      """)
    let origin = text("Inventarverzeichnis", "asset register")
    let part = tables.first?.name.value ?? "answers"
    var lines = [
      head, "pegel: 1", "kind: Snapshot", "commune: " + commune, "taken: \(taken)",
      "schema: \(schema.id.value)@\(schema.version.value.major)", "class: vertraulich",
      "# provenance:", "#   - {part: \(part), source: \(origin), on: \(taken), by: \(role)}", "facts:",
    ]
    lines += records.flatMap(recordLines)
    let complete = text(
      "Tabellen, deren Vollständigkeit jemand erklärt (eine leere Tabelle heißt dann: gibt es nicht)",
      "Tables that somebody declares to be complete (an empty table then means: there is none)")
    lines.append("  # \(complete)")
    lines += tables.map { fact in
      "  # \(fact.name.value): {complete: {by: \(role), on: \(taken)}}   # \(title(of: fact))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var role: String { text("IT-Leitung", "IT lead") }

  /// The title of a fact.
  func title(of fact: InventoryFact) -> String {
    let own = text(fact.title ?? schema.type(named: fact.typeName)?.title)
    return own.isEmpty ? fact.name.value : own
  }

  private func recordLines(_ fact: InventoryFact) -> [String] {
    guard let type = schema.type(named: fact.typeName) else { return [] }
    let start =
      "  # \(fact.name.value):   # "
      + comment([title(of: fact), text(fact.help ?? type.help), classification(type.classification)])
    return [start]
      + type.fields.filter(\.fitsInCell).map { field in
        "  #   \(field.name.value): \(field.type.example(for: fact, field).yaml)   # " + remarks(on: field)
      }
  }

  /// What the schema says about a field, on one line.
  func remarks(on field: InventoryField) -> String {
    comment([
      title(of: field), text(field.help), field.allowed(in: language), place(of: field),
      classification(field.classification),
    ])
  }

  /// The title of a field with its unit.
  func title(of field: InventoryField) -> String {
    let own = text(field.title)
    let unit = text(field.unit)
    return (own.isEmpty ? field.name.value : own) + (unit.isEmpty ? "" : " (\(unit))")
  }

  /// Where the value of a field can be found.
  func place(of field: InventoryField) -> String {
    guard !field.finding.isEmpty else { return "" }
    return text("Fundstelle: ", "found in: ")
      + field.finding.map { $0.tool.value + ": " + text($0.place) }.joined(separator: ", ")
  }

  /// A class of confidentiality, if one is given.
  func classification(_ own: Classification?) -> String {
    own.map { text("Vertraulichkeit: ", "classification: ") + $0.rawValue } ?? ""
  }

  private func comment(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(
      separator: ". ")
  }
}
