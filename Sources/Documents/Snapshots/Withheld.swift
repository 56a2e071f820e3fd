// SPDX-License-Identifier: EUPL-1.2

/// A part of a snapshot that is strictly confidential, at least in part.
///
/// It says that there is something, never what it says, in which row or field it stands, or how much of it there is.
package struct Withheld: Sendable, Hashable {
  /// What of the part is strictly confidential.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Rows of a table, at least one: the table counts as an open list.
    case rows
    /// Fields of a table or record, at least one.
    case fields
    /// The table, the record or the snapshot as a whole.
    case whole
    /// Answers, at least one.
    case answers
  }

  /// What of it.
  package let kind: Kind
  /// The table or record; `nil` for answers, and for the snapshot as a whole.
  package let fact: String?

  /// Names a part.
  package init(_ kind: Kind, of fact: String? = nil) {
    self.kind = kind
    self.fact = fact
  }
}
