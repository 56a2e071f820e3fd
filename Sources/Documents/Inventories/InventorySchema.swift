// SPDX-License-Identifier: EUPL-1.2

package import SourceText
import Values

/// The types of facts that a snapshot may hold.
package struct InventorySchema: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The version; packs and snapshots name the major one.
  package var version: Located<SemanticVersion>
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// The object types, in the order of the file.
  package var types: [InventoryType] = []
  /// The top-level tables and records, in the order of the file.
  package var facts: [InventoryFact] = []
  /// Names that earlier major versions used.
  package var renamed: [InventoryRename] = []
  /// Tables and records that were withdrawn since the version whose names these are.
  var withdrawnFacts: [String] = []
  /// The positions of types by name; made once all types are read.
  private var positions: [UTF8Key: Int] = [:]
  /// By position of a fact, its table without rows; made once the schema is found to be right.
  private(set) var emptyTables: [Table] = []
  /// By position of a fact, what all its tables have in common; made once the schema is found to be right.
  private(set) var layouts: [RecordLayout] = []
  /// By position of a fact, builders of its rows that are not in use.
  private(set) var spareBuilders: [SpareBuilders] = []

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    version = Located(SemanticVersion(0), at: location)
  }

  /// The type with a name.
  package func type(named name: String) -> InventoryType? { positions[name.utf8Key].map { types[$0] } }

  /// Makes types be found by name.
  mutating func indexTypes() {
    positions = Dictionary(
      zip(types.map(\.name.value.utf8Key), types.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Prepares what the tables of facts have in common.
  mutating func prepareTables() {
    prepareLayouts()
    emptyTables = layouts.map { RecordBuilder($0).table() }
  }

  /// Works out what the rows of facts have in common. The types must be known not to embed themselves.
  mutating func prepareLayouts() {
    layouts = recordLayouts()
    spareBuilders = layouts.map { _ in SpareBuilders() }
  }

  /// The fact with a name. Linear in the number of facts.
  package func fact(named name: String) -> InventoryFact? {
    facts.first { $0.name.value.utf8Key == name.utf8Key }
  }
}

/// A type of objects.
package struct InventoryType: DocumentPart {
  package var location: SourceLocation
  /// The name.
  package var name: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// What is meant, at more length.
  package var help: LocalizedText?
  /// The confidentiality of its fields, unless they say otherwise.
  package var classification: Classification?
  /// The fields; column `i` of a table of this type holds field `i`.
  package var fields: [InventoryField] = []
  /// Fields that were withdrawn since the version whose names these are.
  var withdrawn: [String] = []

  package init(at location: SourceLocation) {
    self.location = location
    name = Identifier("", at: location)
  }

  /// The position of a field. Linear in the number of fields.
  package func position(of field: String) -> Int? {
    fields.firstIndex { $0.name.value.utf8Key == field.utf8Key }
  }
}

/// A field of a type of objects.
package struct InventoryField: DocumentPart {
  package var location: SourceLocation
  /// The name.
  package var name: Identifier
  /// The type.
  package var type = FieldType.string
  /// The type as it is written, before an enumeration has its members.
  var writtenType: Located<FieldType>
  /// Titles of the members of an enumeration, in their order.
  package var members: [EnumerationMember] = []
  /// The title.
  package var title: LocalizedText?
  /// What is meant, at more length.
  package var help: LocalizedText?
  /// The unit, as shown.
  package var unit: LocalizedText?
  /// The confidentiality, where it differs from that of the type.
  package var classification: Classification?
  /// Whether "there is none" can be recorded.
  package var mayBeNone = false
  /// Whether it tells when something was done, so that a day to come cannot be true.
  package var isPast = false
  /// What an absent key or an empty cell means.
  package var absent = AbsentMeaning.notRecorded
  /// Where to find the value: tool and place.
  package var finding: [FindingHint] = []

  package init(at location: SourceLocation) {
    self.location = location
    name = Identifier("", at: location)
    writtenType = Located(.string, at: location)
  }
}

/// A member of an enumeration.
package struct EnumerationMember: DocumentPart {
  package var location: SourceLocation
  /// The word in documents and expressions.
  package var id: Identifier
  /// The title.
  package var title: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// Where a value can be found.
package struct FindingHint: Sendable {
  /// The tool or register.
  package var tool: Identifier
  /// The place in it.
  package var place: LocalizedText

  /// Creates a hint.
  package init(tool: Identifier, place: LocalizedText) {
    self.tool = tool
    self.place = place
  }
}

/// What an absent value means.
package enum AbsentMeaning: String, Term {
  case notRecorded = "unknown"
  case none

  package var meaning: LocalizedText {
    switch self {
    case .notRecorded: LocalizedText(de: "nicht erfasst", en: "not recorded")
    case .none: LocalizedText(de: "gibt es nicht", en: "there is none")
    }
  }
}

/// A top-level table or record of a snapshot.
package struct InventoryFact: DocumentPart {
  package var location: SourceLocation
  /// The name under which expressions read it.
  package var name: Identifier
  /// Its shape: `list(object)` for a table, `object` for a record.
  package var type = FieldType.string
  /// The type with its place.
  var writtenType: Located<FieldType>
  /// The field that identifies a row of a table.
  package var key: Identifier?
  /// The title.
  package var title: LocalizedText?
  /// What is meant, at more length.
  package var help: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    name = Identifier("", at: location)
    writtenType = Located(.string, at: location)
  }

  /// Whether it is a table of rows, not a single record.
  package var isTable: Bool {
    if case .list = type { true } else { false }
  }

  /// The name of the object type of its rows, or of the record.
  package var typeName: String {
    switch type {
    case .list(.object(let name)), .object(let name): name
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .list, .map, .reference:
      ""
    }
  }
}
