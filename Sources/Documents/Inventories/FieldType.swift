// SPDX-License-Identifier: EUPL-1.2

/// The type of a fact.
package indirect enum FieldType: Sendable, Hashable {
  case string, int, double, bool, date, timestamp, duration
  /// One of a closed list of words, whose positions are the codes of the column.
  case enumeration([String])
  /// A list.
  case list(FieldType)
  /// A map with text keys.
  case map(FieldType)
  /// An object of a type of the schema.
  case object(String)
  /// The key of a row of a top-level table; stored as text.
  case reference(table: String)
}

extension FieldType: CustomStringConvertible {
  /// The type as a schema writes it; an enumeration without its members.
  package var description: String {
    switch self {
    case .string: "string"
    case .int: "int"
    case .double: "double"
    case .bool: "bool"
    case .date: "date"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .enumeration: "enum"
    case .list(let element): "list<\(element)>"
    case .map(let value): "map<string, \(value)>"
    case .object(let name): name
    case .reference(let table): "ref<\(table)>"
    }
  }
}
