// SPDX-License-Identifier: EUPL-1.2

/// What is to stand in a document at some places; everything else in it stays as it is.
package indirect enum MarkupPatch: Sendable {
  /// A value without parts.
  case scalar(PatchText)
  /// A list of values without parts.
  case list([PatchText])
  /// Some keys of a mapping, in the order in which new ones are written.
  case mapping([Entry])
  /// Some rows of a sequence of mappings, each found by the text of one of its keys; new ones come at the end.
  case rows(key: String, [Row])

  /// One key of a mapping.
  package struct Entry: Sendable {
    package let key: String
    package let value: MarkupPatch

    /// Creates an entry.
    package init(_ key: String, _ value: MarkupPatch) {
      self.key = key
      self.value = value
    }
  }

  /// One row of a sequence of mappings.
  package struct Row: Sendable {
    /// The text of the key that it is found by.
    package let id: String
    /// What is to stand in it beside that key.
    package let entries: [Entry]

    /// Creates a row.
    package init(_ id: String, _ entries: [Entry]) {
      self.id = id
      self.entries = entries
    }
  }
}

/// A scalar that is to be written.
package enum PatchText: Sendable, Hashable {
  /// As it stands: a number, a date, a word of a closed set.
  case plain(String)
  /// Free text, in quotes where YAML would take it for something else.
  case text(String)
  /// "There is none".
  case none
}

extension MarkupPatch {
  /// Whether it is written on one line: no mapping or sequence of mappings in it.
  var isLeaf: Bool {
    switch self {
    case .scalar, .list: true
    case .mapping, .rows: false
    }
  }

  /// Whether it is a mapping of values without mappings in them, which is written on one line as well.
  var isFlat: Bool {
    guard case .mapping(let entries) = self else { return isLeaf }
    return entries.allSatisfy { $0.value.isLeaf }
  }
}
