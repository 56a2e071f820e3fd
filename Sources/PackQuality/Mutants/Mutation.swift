// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// One small change to the text of an expression.
struct Mutation: Sendable {
  let kind: MutationKind
  /// The bytes that go.
  let span: SourceSpan
  /// What comes in their place; empty where something is only left out.
  let replacement: String
  /// The part of the expression in which the change is shown; it covers `span`.
  let shown: SourceSpan

  /// The whole text with the change made.
  func applied(to text: SourceFile) -> String {
    let before = text.text(in: SourceSpan(start: 0, end: span.start))
    return before + replacement + text.text(in: SourceSpan(start: span.end, end: text.bytes.count))
  }

  /// What the change is called: what it shows before and after, or what it leaves out.
  func name(in text: SourceFile) -> String {
    let before = text.text(in: shown).onOneLine
    guard shown != span || !replacement.isEmpty else { return "drop " + before.withoutOperator }
    let start = text.text(in: SourceSpan(start: shown.start, end: span.start))
    let end = text.text(in: SourceSpan(start: span.end, end: shown.end))
    return before + " => " + (start + replacement + end).onOneLine
  }
}

extension String {
  /// The text of a dropped operand without the `&&` or `||` that goes with it.
  fileprivate var withoutOperator: String {
    var rest = self[...]
    for sign in ["&&", "||"] {
      if rest.hasPrefix(sign) { rest = rest.dropFirst(sign.count) }
      if rest.hasSuffix(sign) { rest = rest.dropLast(sign.count) }
    }
    return String(rest).onOneLine
  }
}
