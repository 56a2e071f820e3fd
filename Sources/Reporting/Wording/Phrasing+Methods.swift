// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension Phrasing {
  /// A method with its variant.
  func name(_ method: AssessedMethod) -> String {
    self(method.name.meaning) + (method.variant.map { " (" + $0 + ")" } ?? "")
  }

  /// The result of a method with its bounds, as its unit wants it.
  func score(_ score: AssessedScore) -> String {
    var text = bounds(score.score, unit: score.unit, maximum: score.maximum, of: score.method.name)
    if let points = score.points, let maximum = score.maximumPoints {
      text += " (" + self(Words.points(range(points, places: 1), of: range(maximum, places: 0))) + ")"
    }
    return score.isExact ? text : text + "; " + self(Words.onlySafe)
  }

  /// A score in a unit; `nil` is not assessable.
  func bounds(
    _ score: ScoreBounds?, unit: MethodScore.Unit, maximum: Rational?, of method: ScoringMethod.Name
  ) -> String {
    guard let score else { return self(Words.notAssessable) }
    switch unit {
    case .level:
      let value = range(score, places: method.makesLevels ? 0 : 2)
      guard let maximum, !method.makesLevels else { return value }
      return self(Words.outOfAtMost(value, number(maximum, places: 2)))
    case .share:
      if score.isHighExcluded {
        return self(Words.rangeBelow(from: percent(score.low), below: percent(score.high)))
      }
      return percent(from: score.low, to: score.high)
    case .all:
      if score.low == .one { return self(Words.allMet) }
      return self(score.high == .one ? Words.allOpen : Words.notAllMet)
    }
  }

  private func range(_ bounds: ScoreBounds, places: Int) -> String {
    let (low, high) = (number(bounds.low, places: places), number(bounds.high, places: places))
    return low == high ? low : self(Words.range(from: low, to: high))
  }
}
