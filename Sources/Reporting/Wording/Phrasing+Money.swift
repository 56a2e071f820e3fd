// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText
import Values

extension Phrasing {
  /// An amount in cents: `1.234,50 €` in German, `€1,234.50` in English.
  func money(_ cents: Int) -> String {
    let (sign, amount) = (cents < 0 ? "\u{2212}" : "", cents.magnitude)
    let fraction = String(amount % 100)
    let padded = (fraction.count < 2 ? "0" : "") + fraction
    switch language {
    case .de: return sign + grouped(amount / 100, by: ".") + "," + padded + "\u{A0}€"
    case .en: return sign + "€" + grouped(amount / 100, by: ",") + "." + padded
    }
  }

  private func grouped(_ number: UInt, by separator: String) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place) % 3 == 0 { text += separator }
      text.append(digits[place])
    }
  }

  /// A number of days: whole where it is, else with two digits after the point.
  func days(_ days: Rational) -> String { number(days, places: days.denominator == 1 ? 0 : 2) }

  /// Person-days; below zero without the sign, which the words around it tell.
  func personDays(_ days: Rational) -> String {
    let text = String(self.days(days).drop { $0 == "-" })
    return self(Words.personDays(text, isOne: text == "1"))
  }

  /// Person-days as they were written down.
  func personDays(_ days: Decimal) -> String { personDays(Rational(days)) }
}
