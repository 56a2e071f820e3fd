// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// One key of a rule or of a pack that has another value than before.
package struct FieldChange: Sendable {
  /// What a change means for those who have to fulfil the pack.
  package enum Effect: String, Sendable, Hashable, CaseIterable {
    /// It demands more.
    case stricter
    /// It demands less.
    case looser
    /// It demands something else; whether more or less cannot be told.
    case unclear
    /// It demands the same.
    case none

    /// The effect in words; `nil` if there is none.
    package var title: LocalizedText? {
      switch self {
      case .stricter: LocalizedText(de: "strenger", en: "stricter")
      case .looser: LocalizedText(de: "lockerer", en: "looser")
      case .unclear: LocalizedText(de: "anders", en: "different")
      case .none: nil
      }
    }
  }

  /// The key, within a pack with the path to it: `parameters.max_age.default`.
  package let key: String
  /// The value before; `nil` if there was none.
  package let old: LocalizedText?
  /// The value now; `nil` if there is none.
  package let new: LocalizedText?
  /// What it means.
  package let effect: Effect
}

extension [FieldChange] {
  /// What several changes mean together, each effect once.
  package var effects: [FieldChange.Effect] {
    FieldChange.Effect.allCases.filter { effect in effect != .none && contains { $0.effect == effect } }
  }
}
