// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension Phrasing {
  /// A level with its bounds: `2`, `1–3`, or that it cannot be assessed.
  func level(_ level: LevelBounds?) -> String {
    guard let level else { return self(Words.notAssessable) }
    return level.low == level.high ? String(level.low) : "\(level.low)–\(level.high)"
  }

  /// A level with its name: `2 (Geschützt)`.
  func level(_ number: Int, in model: AssessedModel?) -> String {
    guard let level = model?.levels.first(where: { $0.number == number }) else {
      return number == 0 ? self(Words.belowFirstLevel) : String(number)
    }
    return "\(number) (" + self(level.title) + ")"
  }

  /// Both bounds in words; guaranteed and possible together where they differ.
  func bounds(_ level: LevelBounds?, in model: AssessedModel?) -> String {
    guard let level else { return self(Words.notAssessable) }
    let low = self.level(level.low, in: model)
    guard level.low != level.high else { return self(Words.level(low)) }
    return self(Words.guaranteedAndPossible(low, self.level(level.high, in: model)))
  }

  /// What the snapshot before came to; `nil` without one, or without levels at both ends.
  func earlierLevel(of contents: ReportContents) -> String? {
    guard let change = contents.assessment.history?.change, let before = change.split.overall.before,
      let after = change.split.overall.after
    else { return nil }
    return self(
      Words.earlierLevel(date(change.old.taken), level(before), isSame: before == after))
  }

  /// How a level stands to a target.
  func target(_ target: Int?, for level: LevelBounds?) -> String {
    guard let target else { return self(Words.noTarget) }
    return String(target) + ": " + self(TargetState(level, target: target).text)
  }
}

/// How a level stands to the target that a municipality set itself.
enum TargetState: Sendable {
  /// Reached in every completion.
  case reached
  /// Reached in some completion.
  case possible
  /// Reached in none.
  case notYet
  /// There is no level.
  case notAssessable

  init(_ level: LevelBounds?, target: Int) {
    guard let level else {
      self = .notAssessable
      return
    }
    self = level.low >= target ? .reached : level.high >= target ? .possible : .notYet
  }

  var text: LocalizedText {
    switch self {
    case .reached: LocalizedText(de: "erreicht", en: "reached")
    case .possible: LocalizedText(de: "möglich, noch nicht gesichert", en: "possible, not guaranteed yet")
    case .notYet: LocalizedText(de: "noch nicht erreicht", en: "not reached yet")
    case .notAssessable: Words.notAssessable
    }
  }
}
