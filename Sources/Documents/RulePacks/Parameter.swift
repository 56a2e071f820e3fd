// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A value that a municipality may set, within the direction the pack allows.
package struct Parameter: DocumentPart {
  package var location: SourceLocation
  /// The id under which expressions read it: `params.ID`.
  package var id: Identifier
  /// Its type: a single value or an enumeration, never a list.
  package var type = FieldType.string
  /// The members of an enumeration with their titles.
  package var members: [EnumerationMember] = []
  /// The default as it is written, read by the type once the whole parameter is known.
  var rawDefault: Located<String>
  /// The value where nobody sets one.
  package var defaultValue: Located<ScalarValue>
  /// Which direction is stricter; without one, only the default is as strict as the default.
  package var stricter: StricterDirection?
  /// Whether it may be set looser than the default.
  package var mayBeLooser = false
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// The unit, as shown.
  package var unit: LocalizedText?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    rawDefault = Located("", at: location)
    defaultValue = Located(.string(""), at: location)
  }
}

/// Which values of a parameter ask for more.
package enum StricterDirection: String, Term {
  case lower, higher

  package var meaning: LocalizedText {
    switch self {
    case .lower: LocalizedText(de: "kleinere Werte sind strenger", en: "smaller values are stricter")
    case .higher: LocalizedText(de: "größere Werte sind strenger", en: "larger values are stricter")
    }
  }
}
