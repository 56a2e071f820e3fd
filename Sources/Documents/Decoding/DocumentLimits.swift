// SPDX-License-Identifier: EUPL-1.2

/// What the readers of documents refuse beyond the limits of the markup itself.
package enum DocumentLimits {
  /// How deep types of a schema may be nested in one another.
  package static let typeNesting = 8
  /// How many members an enumeration may have; their positions are stored in 16 bits.
  package static let enumerationMembers = 1_000
  /// How many fields a type of a schema may have.
  package static let fields = 500
  /// How many types, and how many facts, a schema may have.
  package static let types = 500
  /// The length of an identifier in bytes.
  package static let identifierBytes = 100
  /// How many diagnostics a table of a snapshot lists; a last one says that there are more.
  package static let diagnosticsPerTable = 100
  /// How many months a waiver may last.
  package static let waiverMonths = 24
  /// How many keys of a table are searched for the nearest to a dangling reference.
  package static let keysForSuggestions = 5_000
  /// How many columns the facts of a schema may have in all, those of embedded types included.
  package static let columns = 20_000
  /// The greatest major version that a change of name may be assigned to.
  package static let majorVersion = 999_999_999
  /// How many known names a help text lists.
  package static let namesInHelp = 12
}
