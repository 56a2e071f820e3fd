// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

extension MutationFinder {
  /// A comparison with its boundary moved or its direction turned, or a fixed time a day later.
  mutating func mutateCall(_ function: String, _ arguments: [CheckedExpression], in span: SourceSpan) {
    switch (function, arguments.count) {
    case ("_<_", 2): replaceOperator("<", by: ["<=", ">"], between: arguments[0], arguments[1], in: span)
    case ("_<=_", 2): replaceOperator("<=", by: ["<", ">="], between: arguments[0], arguments[1], in: span)
    case ("_>_", 2): replaceOperator(">", by: [">=", "<"], between: arguments[0], arguments[1], in: span)
    case ("_>=_", 2): replaceOperator(">=", by: [">", "<="], between: arguments[0], arguments[1], in: span)
    case ("duration", 1), ("timestamp", 1):
      add(.constant, span, "(\(text.text(in: span)) + duration('24h'))", shownIn: span)
    default: break
    }
  }

  /// Replaces the sign between two operands.
  mutating func replaceOperator(
    _ sign: String, by others: [String], between left: CheckedExpression, _ right: CheckedExpression,
    in span: SourceSpan
  ) {
    let gap = SourceSpan(start: left.span.end, end: right.span.start)
    guard let place = text.place(of: sign, in: gap) else { return }
    for other in others { add(.comparison, place, other, shownIn: span) }
  }

  /// Takes the `!` away.
  mutating func dropNegation(of operand: CheckedExpression, at span: SourceSpan) {
    guard let sign = text.place(of: "!", in: SourceSpan(start: span.start, end: operand.span.start)) else {
      return
    }
    add(.negation, sign, "", shownIn: span)
  }

  /// Leaves out one operand after the other, each with the `&&` or `||` that goes with it.
  mutating func dropOperands(_ operands: [CheckedExpression]) {
    let spans = operands.map { text.bracketed($0.span) }
    for (position, operand) in operands.enumerated() {
      let gone =
        position == 0
        ? SourceSpan(start: spans[0].start, end: spans[1].start)
        : SourceSpan(start: spans[position - 1].end, end: spans[position].end)
      add(operand.asksForPresence ? .presence : .operand, gone, "", shownIn: gone)
    }
  }

  /// Swaps a quantifier, or leaves a filter out.
  mutating func mutate(_ loop: CheckedExpression.Comprehension, at span: SourceSpan) {
    let range = text.bracketed(loop.range.span)
    let rest = SourceSpan(start: range.end, end: span.end)
    switch loop.kind {
    case .all: swap(["all"], by: "exists", of: range, in: rest)
    case .exists: swap(["exists"], by: "all", of: range, in: rest)
    case .existsOne: swap(["exists_one", "existsOne"], by: "exists", of: range, in: rest)
    case .filter: add(.filter, rest, "", shownIn: rest)
    case .map, .transformList, .transformMap, .transformMapEntry: break
    }
  }

  private mutating func swap(_ names: [String], by other: String, of range: SourceSpan, in rest: SourceSpan) {
    guard let place = names.compactMap({ text.place(of: $0, in: rest) }).first else { return }
    add(.quantifier, place, other, shownIn: SourceSpan(start: range.start, end: place.end))
  }
}

extension CheckedExpression {
  /// Whether it is `has(...)` or `!has(...)`.
  fileprivate var asksForPresence: Bool {
    switch kind {
    case .has: true
    case .not(let operand): operand.asksForPresence
    default: false
    }
  }
}

extension SourceFile {
  /// Where a sign or a word stands first within a span.
  func place(of sign: String, in span: SourceSpan) -> SourceSpan? {
    let wanted = Array(sign.utf8)
    let last = min(span.end, bytes.count) - wanted.count
    guard span.start <= last else { return nil }
    let start = (span.start...last).first { bytes[$0...].starts(with: wanted) }
    return start.map { SourceSpan(start: $0, end: $0 + wanted.count) }
  }

  /// A span with the brackets directly around it.
  func bracketed(_ span: SourceSpan) -> SourceSpan {
    var span = span
    while let open = bytes[..<span.start].lastIndex(where: { !$0.isBlank }),
      let close = bytes[span.end...].firstIndex(where: { !$0.isBlank }),
      bytes[open] == UInt8(ascii: "("), bytes[close] == UInt8(ascii: ")")
    {
      span = SourceSpan(start: open, end: close + 1)
    }
    return span
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
