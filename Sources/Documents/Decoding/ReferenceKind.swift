// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What a name refers to.
package enum ReferenceKind: Sendable, Hashable {
  case domain, source, criterion, rule, type, table, field, tier, board, document

  /// The kind in plain words.
  package var name: LocalizedText {
    switch self {
    case .domain: LocalizedText(de: "das Handlungsfeld", en: "domain")
    case .source: LocalizedText(de: "die Quelle", en: "source")
    case .criterion: LocalizedText(de: "das Kriterium", en: "criterion")
    case .rule: LocalizedText(de: "die Regel", en: "rule")
    case .type: LocalizedText(de: "den Typ", en: "type")
    case .table: LocalizedText(de: "die Tabelle", en: "table")
    case .field: LocalizedText(de: "das Feld", en: "field")
    case .tier: LocalizedText(de: "die Stufe des Kostenschlüssels", en: "tier of the cost key")
    case .board: LocalizedText(de: "das Mitglied oder Gremium", en: "member or board")
    case .document: LocalizedText(de: "das Dokument", en: "document")
    }
  }
}
