// SPDX-License-Identifier: EUPL-1.2

import BigInt
import Documents
import Values

/// The efforts of a model in whole units, as searching wants them: the largest unit of which all are multiples.
struct EffortUnits {
  private let units: [Int: Int]
  private let days: [Int: Rational]
  private let perDay: Rational
  private let largest: Int

  init(_ steps: [EffortStep]) {
    days = steps.reduce(into: [:]) { $0[$1.step] = Rational($1.days) }
    let scale = BigInt(10).power(steps.map(\.days.scale).max() ?? 0)
    let parts = steps.map { ($0.step, (Rational($0.days) * Rational(scale)).numerator) }
    let divisor = max(1, parts.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1.1) })
    units = parts.reduce(into: [:]) { $0[$1.0] = min(Int(clamping: $1.1 / divisor), PlanLimits.effortUnits) }
    perDay = Rational(scale, divisor)
    largest = steps.max { $0.days < $1.days }?.step ?? 0
  }

  /// The effort that is taken for a rule that states none: the one with the most days.
  var assumed: Int { largest }

  /// The units of an effort.
  func units(of effort: Int?) -> Int { units[effort ?? largest] ?? 0 }

  /// The days of an effort.
  func days(of effort: Int?) -> Rational { days[effort ?? largest] ?? .zero }

  /// The units that a number of days holds, rounded down.
  func units(within budget: Decimal) -> Int {
    let units = Rational(budget) * perDay
    return Int(clamping: units.numerator / units.denominator)
  }

  /// Units as days.
  func days(ofUnits units: Int) -> Rational { Rational(units) / perDay }
}
