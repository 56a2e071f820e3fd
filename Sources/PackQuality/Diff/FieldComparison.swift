// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// Collects the keys in which two versions of something differ, in the order in which they are compared.
struct FieldComparison {
  private(set) var changes: [FieldChange] = []

  /// Compares the values of a key, as they are written.
  mutating func compare(
    _ key: String, _ old: LocalizedText?, _ new: LocalizedText?, _ effect: FieldChange.Effect = .none
  ) {
    guard old?.de.utf8Key != new?.de.utf8Key || old?.en.utf8Key != new?.en.utf8Key else { return }
    changes.append(FieldChange(key: key, old: old, new: new, effect: effect))
  }

  /// Compares words and numbers, which are the same in every language.
  mutating func compare(_ key: String, _ old: String?, _ new: String?, _ effect: FieldChange.Effect = .none) {
    compare(key, old.map(LocalizedText.init(both:)), new.map(LocalizedText.init(both:)), effect)
  }

  /// Compares lists of names, whose order does not matter.
  mutating func compare(
    _ key: String, _ old: [String], _ new: [String], more: FieldChange.Effect = .none,
    fewer: FieldChange.Effect = .none
  ) {
    let (before, after) = (Set(old.map(\.utf8Key)), Set(new.map(\.utf8Key)))
    guard before != after else { return }
    let effect: FieldChange.Effect =
      after.isSuperset(of: before)
      ? more : after.isSubset(of: before) ? fewer : more == .none ? .none : .unclear
    compare(key, old.joinedOrNone, new.joinedOrNone, effect)
  }

  /// Compares numbers of which a larger one demands more, or less.
  mutating func compare<Number: Comparable>(
    _ key: String, _ old: Number?, _ new: Number?, larger: FieldChange.Effect, _ text: (Number) -> String
  ) {
    var effect = FieldChange.Effect.unclear
    if let old, let new { effect = new > old ? larger : larger.opposite }
    compare(key, old.map(text), new.map(text), effect)
  }

  /// Compares expressions by what they mean, however they are written.
  mutating func compare(
    _ key: String, _ old: ExpressionSource?, _ new: ExpressionSource?,
    _ effect: (CheckedExpression?, CheckedExpression?) -> FieldChange.Effect
  ) {
    let (before, after) = (old?.text.onOneLine, new?.text.onOneLine)
    guard before?.utf8Key != after?.utf8Key else { return }
    compare(key, before, after, effect(old.flatMap(outline(of:)), new.flatMap(outline(of:))))
  }
}

extension FieldChange.Effect {
  /// What the opposite change would mean.
  var opposite: FieldChange.Effect {
    switch self {
    case .stricter: .looser
    case .looser: .stricter
    case .unclear, .none: self
    }
  }

  /// What it means that a condition to be met holds for less or more.
  init(ofDemand extent: Extent) {
    switch extent {
    case .narrower: self = .stricter
    case .wider: self = .looser
    case .unclear: self = .unclear
    case .same: self = .none
    }
  }
}

extension LocalizedText {
  /// A text that is the same in every language.
  init(both text: String) { self.init(de: text, en: text) }
}

extension [String] {
  /// The names after each other; `nil` if there are none.
  fileprivate var joinedOrNone: String? { isEmpty ? nil : joined(separator: ", ") }
}
