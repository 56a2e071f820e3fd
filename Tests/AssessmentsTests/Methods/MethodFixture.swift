// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

extension ScoredRule {
  /// A rule with a fixed achievement; `nil` for one that does not apply.
  static func fixed(
    _ position: Int, _ achievement: Rational?, weight: Int = 1, level: Int = 1,
    obligation: Obligation = .muss
  ) -> ScoredRule {
    let value = achievement ?? .zero
    let standing: Standing = achievement == nil ? .excluded : value == .one ? .achieved : .missed
    return ScoredRule(
      rule: position, obligation: obligation, level: level, weight: Rational(weight), standing: standing,
      achievement: Achievement(value, value))
  }
}

extension ScoreBounds {
  /// A value without doubt.
  static func exactly(_ value: Rational) -> ScoreBounds { ScoreBounds(value, value) }
}

/// A model with levels 1 to 3 and no thresholds.
let threeLevels: MaturityModel = {
  let file = SourceFile(name: "m.yaml", text: "")
  var model = MaturityModel(at: SourceLocation(file: file, span: SourceSpan(start: 0, end: 0)))
  model.levels = (1...3).map { number in
    var level = MaturityLevel(at: model.location)
    level.number = Located(number, at: model.location)
    level.sollte = Decimal("0.5")
    return level
  }
  return model
}()
