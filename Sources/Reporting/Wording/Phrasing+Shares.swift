// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension Phrasing {
  /// A share as a percentage with at most one digit after the point, which never rounds to 0 or 100 what is neither.
  func percent(_ share: Rational) -> String {
    let percentage = share * Rational(100)
    if percentage.denominator == 1 { return number(percentage, places: 0) + unit }
    let (smallest, greatest) = (Rational(1, 10), Rational(999, 10))
    if share > .zero, percentage < smallest { return "< " + number(smallest, places: 1) + unit }
    if share < .one, percentage > greatest { return "> " + number(greatest, places: 1) + unit }
    return number(percentage, places: 1) + unit
  }

  /// A share that is known as an interval: one number where both ends are the same.
  func percent(from low: Rational, to high: Rational) -> String {
    low == high ? percent(low) : self(Words.range(from: percent(low), to: percent(high)))
  }

  /// A share that is known as an interval, in whole percent: `24–31 %`.
  func wholePercent(from low: Rational, to high: Rational) -> String {
    let (low, high) = (number(low * Rational(100), places: 0), number(high * Rational(100), places: 0))
    return (low == high ? low : low + "–" + high) + unit
  }

  /// A part of a whole: `3 von 20 (15 %)`.
  func part(_ count: Int, of total: Int) -> String {
    let counts = self(Words.part(count, of: total))
    return total > 0 ? counts + " (" + percent(Rational(count, total)) + ")" : counts
  }

  /// A share as its publication counts it, with two digits after the point.
  func share(_ coverage: PackCoverage, _ counting: AssessedCounting) -> String {
    guard let share = coverage.outcomes.share(countingOpenAs: counting.open) else {
      return self(Words.notAssessable)
    }
    return number(share * Rational(100), places: 2) + unit
  }

  /// A share as its publication counts it, in a sentence.
  func counted(_ counting: AssessedCounting, _ coverage: PackCoverage) -> LocalizedText {
    Words.counted(counting.title, share(coverage, counting), open: counting.open.meaning)
  }

  /// How far a rule is fulfilled.
  func achievement(_ achievement: Achievement) -> String {
    if achievement.isHighExcluded {
      return self(Words.rangeBelow(from: percent(achievement.low), below: percent(achievement.high)))
    }
    return percent(from: achievement.low, to: achievement.high)
  }

  private var unit: String {
    switch language {
    case .de: "\u{A0}%"
    case .en: "%"
    }
  }
}
