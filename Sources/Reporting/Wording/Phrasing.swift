// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// Writes words, numbers and dates as one language wants them.
struct Phrasing: Sendable {
  /// The language of the report.
  let language: Language

  /// A text in the language.
  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// A day: `31.12.2026` in German, `2026-12-31` in English.
  func date(_ date: CivilDate) -> String {
    switch language {
    case .de: date.germanText
    case .en: date.description
    }
  }

  /// A number with a fixed number of digits after the point or comma.
  func number(_ value: Rational, places: Int) -> String {
    localized(value.rounded(toPlaces: places))
  }

  /// A number as it was written down.
  func number(_ value: Decimal) -> String { localized(value.description) }

  private func localized(_ number: String) -> String {
    switch language {
    case .de: String(number.map { $0 == "." ? "," : $0 })
    case .en: number
    }
  }

  /// Items, joined as in a sentence.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + self(Words.and) + " " + last
  }

  /// The first items, and how many more there are.
  func list(_ items: [String], atMost limit: Int) -> String {
    guard items.count > limit else { return items.joined(separator: ", ") }
    return items.prefix(limit).joined(separator: ", ") + " " + self(Words.andMore(items.count - limit))
  }

  /// A text that begins a sentence or stands alone.
  func capitalised(_ text: LocalizedText) -> String {
    let text = self(text)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
