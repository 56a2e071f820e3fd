// SPDX-License-Identifier: EUPL-1.2

/// How a scalar is written. Its type comes from the schema of the document, never from its look.
package enum ScalarStyle: UInt8, Sendable, Hashable, CaseIterable {
  /// YAML without quotes; also an empty place, such as after `key:`.
  case plain
  /// YAML in `'`.
  case singleQuoted
  /// YAML in `"`.
  case doubleQuoted
  /// A YAML block that keeps its lines, `|`.
  case literal
  /// A YAML block whose lines are joined, `>`.
  case folded
  /// A JSON string.
  case jsonString
  /// A JSON number; its text is the bytes as written.
  case jsonNumber
  /// JSON `true` or `false`.
  case jsonBool
  /// JSON `null`.
  case jsonNull
  /// A CSV cell without quotes.
  case cell
  /// A CSV cell in `"`.
  case quotedCell

  /// Whether the author marked it as text: quoted, a block, or a JSON string.
  package var isMarkedAsText: Bool {
    switch self {
    case .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString, .quotedCell: true
    case .plain, .jsonNumber, .jsonBool, .jsonNull, .cell: false
    }
  }
}
