// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// A number of person-days with the reason for it.
package struct DayEstimate: DocumentPart {
  package var location: SourceLocation
  /// The person-days.
  package var days = Decimal.zero
  /// What they are for, and why so many.
  package var reason: LocalizedText?

  package init(at location: SourceLocation) { self.location = location }

  /// The keys of an estimate; a single number stands for the days.
  package static let schema = ObjectSchema<DayEstimate>(
    "DayEstimate", de: "eine Schätzung in Personentagen", en: "an estimate in person-days", shorthand: "days"
  ) {
    $0.required("days", \.days, .amount, de: "Personentage", en: "person-days")
    $0.optional("reason", \.reason, .text, de: "Begründung", en: "reason")
  }
}

/// A share from 0 to 1 with the reason for it.
package struct ReasonedShare: DocumentPart {
  package var location: SourceLocation
  /// The share, from 0 to 1.
  package var share = Decimal.zero
  /// Why this share.
  package var reason: LocalizedText?

  package init(at location: SourceLocation) { self.location = location }

  /// The keys of a share; a single number stands for the share.
  package static let schema = ObjectSchema<ReasonedShare>(
    "ReasonedShare", de: "ein Anteil mit Begründung", en: "a share with its reason", shorthand: "share"
  ) {
    $0.required("share", \.share, .share, de: "Anteil", en: "share")
    $0.optional("reason", \.reason, .text, de: "Begründung", en: "reason")
  }
}

extension LevelPack {
  /// The keys of a pack that builds levels; a single id stands for the pack.
  package static let schema = ObjectSchema<LevelPack>(
    "LevelPack", de: "ein Paket, das Stufen bildet", en: "a pack that builds levels", shorthand: "pack"
  ) {
    $0.required("pack", \.pack, .identifier, de: "Kennung des Pakets", en: "id of the pack")
    $0.optional("reason", \.reason, .text, de: "Begründung", en: "reason")
  }
}
