// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The headings of a difference.
enum DifferenceWords {
  static let nothing = LocalizedText(de: "kein Unterschied", en: "no difference")
  static let pack = LocalizedText(de: "Paket", en: "pack")
  static let added = LocalizedText(de: "neu", en: "added")
  static let changed = LocalizedText(de: "geändert", en: "changed")
  static let renamed = LocalizedText(de: "umbenannt", en: "renamed")
  static let withdrawn = LocalizedText(de: "zurückgezogen", en: "withdrawn")
  static let level = LocalizedText(de: "Stufe", en: "level")
  static let newPack = LocalizedText(de: "neues Paket", en: "new pack")
  static let goneWhole = LocalizedText(de: "nicht mehr vorhanden", en: "no longer there")
}

extension PackDifference {
  /// The pack with both versions.
  var heading: LocalizedText {
    switch (old, new) {
    case (let old?, let new?): LocalizedText(both: "\(pack) \(old) → \(new)")
    case (nil, let new?):
      LocalizedText(
        de: "\(pack) \(new): \(DifferenceWords.newPack.de)",
        en: "\(pack) \(new): \(DifferenceWords.newPack.en)")
    case (let old, nil):
      LocalizedText(
        de: "\(pack) \(old?.description ?? ""): \(DifferenceWords.goneWhole.de)",
        en: "\(pack) \(old?.description ?? ""): \(DifferenceWords.goneWhole.en)")
    }
  }
}

extension PackDifference.ChangedRule {
  /// Both ids.
  var names: String { old.id.value + " → " + new.id.value }
}

extension Rule {
  /// The id and the title, with obligation and level.
  func summary(in language: Language) -> String { "\(id.value) \(title[language]) (\(weight(in: language)))" }

  /// The obligation and the level, if it has one.
  func weight(in language: Language) -> String {
    let level = level.map { ", \(DifferenceWords.level[language]) \($0.value)" } ?? ""
    return obligation.rawValue + level
  }
}

extension [FieldChange.Effect] {
  /// The effects in brackets, after a blank; nothing if there are none.
  func remark(in language: Language) -> String {
    let words = compactMap { $0.title?[language] }
    return words.isEmpty ? "" : " (" + words.joined(separator: ", ") + ")"
  }
}
