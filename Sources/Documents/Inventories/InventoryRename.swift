// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A name that an earlier major version of a schema used: of a field, `Server.os`, or of a table or record, `servers`.
///
/// A name that has been given up is never used again, so that it says which version it belongs to.
package struct InventoryRename: DocumentPart {
  package var location: SourceLocation
  /// The earlier name.
  package var from: Identifier
  /// The name since then; `nil` for what was withdrawn: what older snapshots say about it is read over.
  package var to: Identifier?
  /// The major version in which it got its new name.
  package var since: Located<Int>

  package init(at location: SourceLocation) {
    self.location = location
    from = Identifier("", at: location)
    since = Located(0, at: location)
  }

  /// The type whose field it is, and the name in it; without a type for a table or record.
  static func parts(of path: String) -> (type: String?, name: String) {
    guard let dot = path.firstIndex(of: ".") else { return (nil, path) }
    return (String(path[..<dot]), String(path[path.index(after: dot)...]))
  }
}

extension InventorySchema {
  /// The oldest major version whose snapshots can be read: the one before the first change of name that is stated.
  package var oldestMajor: Int {
    min(version.value.major, (renamed.map(\.since.value).min() ?? .max) - 1)
  }

  /// The schema under the names that a major version used, with the same fields in the same places: reading with it what was
  /// written for that version gives what this version wants.
  ///
  /// Linear in the schema; the schema itself for its own version.
  package func named(asInMajor major: Int) -> InventorySchema {
    let later = renamed.filter { $0.since.value > major }
    guard !later.isEmpty else { return self }
    let names = FormerNames(later)
    var result = self
    result.types = types.map(names.renamed)
    result.facts = facts.map(names.renamed)
    result.withdrawnFacts = names.withdrawn(from: nil)
    result.indexTypes()
    if !layouts.isEmpty { result.prepareLayouts() }
    return result
  }
}

/// The names of fields, tables and records before some changes.
private struct FormerNames {
  private var former: [UTF8Key: String] = [:]
  private var withdrawn: [(type: String?, name: String)] = []

  /// Takes changes, of which each name was changed at most once and none returns.
  init(_ changes: [InventoryRename]) {
    for change in changes.sorted(by: { $0.since.value > $1.since.value }) {
      guard let to = change.to?.value else {
        withdrawn.append(InventoryRename.parts(of: change.from.value))
        continue
      }
      former[to.utf8Key] = change.from.value
    }
  }

  /// What a path was called before all of the changes; no more steps than there are changes.
  private func path(of path: String) -> String {
    var path = path
    for _ in former {
      guard let earlier = former[path.utf8Key] else { break }
      path = earlier
    }
    return path
  }

  func withdrawn(from type: String?) -> [String] {
    withdrawn.filter { $0.type?.utf8Key == type?.utf8Key }.map(\.name)
  }

  func renamed(_ type: InventoryType) -> InventoryType {
    var result = type
    for place in type.fields.indices {
      result.fields[place].name.value = name(of: type.fields[place].name.value, in: type.name.value)
      result.fields[place].type = renamed(type.fields[place].type)
    }
    result.withdrawn = withdrawn(from: type.name.value)
    return result
  }

  func renamed(_ fact: InventoryFact) -> InventoryFact {
    var result = fact
    result.name.value = path(of: fact.name.value)
    if let key = fact.key { result.key?.value = name(of: key.value, in: fact.typeName) }
    return result
  }

  private func name(of field: String, in type: String) -> String {
    InventoryRename.parts(of: path(of: type + "." + field)).name
  }

  private func renamed(_ type: FieldType) -> FieldType {
    switch type {
    case .reference(let table): .reference(table: path(of: table))
    case .list(let element): .list(renamed(element))
    case .map(let value): .map(renamed(value))
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .object: type
    }
  }
}
