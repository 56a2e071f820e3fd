// SPDX-License-Identifier: EUPL-1.2

package import Markup
package import SourceText

/// What was found, or expected, in a place of a document, in plain words.
package enum FoundShape: Sendable, Hashable {
  case mapping, list, text, number, truth, none, date, duration, wholeNumber

  /// What a node is, judged by the way it is written.
  package init(_ node: MarkupNode) {
    switch node.content {
    case .mapping: self = .mapping
    case .sequence: self = .list
    case .scalar(_, .jsonNumber): self = .number
    case .scalar(_, .jsonBool): self = .truth
    case .scalar: self = node.isNull ? .none : .text
    }
  }

  /// The shape with its article.
  package var name: LocalizedText {
    switch self {
    case .mapping: LocalizedText(de: "eine Gruppe von Schlüsseln", en: "a group of keys")
    case .list: LocalizedText(de: "eine Liste", en: "a list")
    case .text: LocalizedText(de: "ein Text", en: "a text")
    case .number: LocalizedText(de: "eine Zahl", en: "a number")
    case .wholeNumber: LocalizedText(de: "eine ganze Zahl", en: "a whole number")
    case .truth: LocalizedText(de: "ein Wahrheitswert", en: "a truth value")
    case .date: LocalizedText(de: "ein Datum", en: "a date")
    case .duration: LocalizedText(de: "eine Dauer", en: "a duration")
    case .none: LocalizedText(de: "kein Wert", en: "no value")
    }
  }
}
