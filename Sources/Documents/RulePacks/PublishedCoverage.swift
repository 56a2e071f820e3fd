// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// How a publication counts coverage: achieved rules divided by all that apply, in which open ones count as it says.
package struct PublishedCoverage: DocumentPart {
  package var location: SourceLocation
  /// What the publication's figure is called.
  package var title = LocalizedText(de: "", en: "")
  /// What open rules count as.
  package var open = OpenRules.missed

  package init(at location: SourceLocation) { self.location = location }
}

/// What a publication counts open rules as.
package enum OpenRules: String, Term {
  case missed, excluded

  package var meaning: LocalizedText {
    switch self {
    case .missed: LocalizedText(de: "nicht erfüllt", en: "not achieved")
    case .excluded: LocalizedText(de: "gar nicht", en: "not at all")
    }
  }
}
