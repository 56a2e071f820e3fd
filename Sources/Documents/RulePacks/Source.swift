// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A publication that rules refer to.
package struct Source: DocumentPart {
  package var location: SourceLocation
  /// The id, the part of a reference before the colon.
  package var id: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// The edition that was used.
  package var edition = ""
  /// Who published it.
  package var publisher: String?
  /// The licence of its texts.
  package var licence: String?
  /// Where it is to be found.
  package var url: String?
  /// How its content was verified.
  package var verified: LocalizedText?
  /// Its criteria; where the key is absent, references into it are not checked.
  package var criteria: [Criterion]?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// A numbered requirement of a publication.
package struct Criterion: DocumentPart {
  package var location: SourceLocation
  /// The number.
  package var id: Identifier
  /// The title.
  package var title: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}
