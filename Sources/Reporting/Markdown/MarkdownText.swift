// SPDX-License-Identifier: EUPL-1.2

import Markup

/// Text in Markdown. Literals are taken as they are; whatever is put into them is escaped.
///
/// So no name, title or reason from a document can end a table cell, begin a list or become HTML: there is no way to
/// interpolate a string unescaped.
struct MarkdownText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text as it stands in the file.
  let source: String

  init(stringLiteral value: String) { source = value }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Plain text that shows exactly as given, but for blanks and line breaks, which become single blanks.
  init(plain text: String) { source = text.escapedForMarkdown }

  /// An expression, shown as it is; not for tables.
  init(code text: String) { source = text.asMarkdownCode }

  /// Collects literals and escaped texts.
  struct StringInterpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += text.escapedForMarkdown }
    mutating func appendInterpolation(_ text: MarkdownText) { source += text.source }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
  }
}
