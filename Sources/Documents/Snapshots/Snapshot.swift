// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// One municipality's facts, answers and documents at one date.
package struct Snapshot: DocumentPart {
  package var location: SourceLocation
  /// The id of the municipality (or of the federation, for its own snapshot).
  package var commune: Identifier
  /// The day on which the facts were true.
  package var taken: Located<CivilDate>
  /// The schema the facts are written in.
  package var schema: SchemaReference
  /// The confidentiality of the whole; nothing in it has a lower one.
  package var classification = Classification.internal
  /// The size class that the scope of rules names.
  package var sizeClass: Identifier?
  /// The services it runs that the scope of rules names.
  package var services: [Identifier] = []
  /// Where the parts come from.
  package var provenance: [Provenance] = []
  /// Answers to questions, in the order of the file.
  package var answers: [RecordedAnswer] = []
  /// Documents that are kept as evidence, on their own platform.
  package var documents: [EvidenceDocument] = []
  /// The facts, one entry per fact of the schema, in its order.
  package var facts: [Fact] = []

  package init(at location: SourceLocation) {
    self.location = location
    commune = Identifier("", at: location)
    taken = Located(CivilDate(daysSinceEpoch: 0), at: location)
    schema = SchemaReference(id: "", version: SemanticVersion(0), location: location)
  }
}

/// Where a part of a snapshot comes from.
package struct Provenance: DocumentPart {
  package var location: SourceLocation
  /// The part: the name of a fact, or `answers`.
  package var part: Identifier
  /// The register or tool.
  package var source = ""
  /// The day on which it was taken from there.
  package var on: Located<CivilDate>?
  /// The role that took it.
  package var by: String?

  package init(at location: SourceLocation) {
    self.location = location
    part = Identifier("", at: location)
  }
}

/// A document that is kept as evidence.
package struct EvidenceDocument: DocumentPart {
  package var location: SourceLocation
  /// The id, to which answers refer.
  package var id: Identifier
  /// The title.
  package var title = ""
  /// The confidentiality.
  package var classification: Classification?
  /// The date of the document.
  package var date: Located<CivilDate>?
  /// The SHA-256 of its bytes, 64 hexadecimal digits in lower case.
  package var sha256: Located<String>?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}
