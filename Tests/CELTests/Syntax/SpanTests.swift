// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// Every expression carries exactly the text it was written in.
@Suite struct SpanTests {
  /// Source, and the texts of the tree from the root down, children in order; after a field or function its name.
  static let cases: [(source: String, texts: [String])] = [
    (" a  // x", ["a"]),
    ("( a )", ["a"]),
    ("(a + b) * c", ["(a + b) * c", "*", "a + b", "a", "b", "c"]),
    ("- 1 + -a", ["- 1 + -a", "- 1", "-a", "-", "a"]),
    ("a.b.?`c d`", ["a.b.?`c d`", "`c d`", "a.b", "b", "a"]),
    ("a.f( 1, 'ä' ).g()", ["a.f( 1, 'ä' ).g()", "g", "a.f( 1, 'ä' )", "f", "a", "1", "'ä'"]),
    (".f(x)", [".f(x)", "f", "x"]),
    ("a[?b ]", ["a[?b ]", "a", "b"]),
    ("a ? b : (c)", ["a ? b : (c)", "a", "b", "c"]),
    ("[a, ?b,]", ["[a, ?b,]", "a", "b"]),
    ("{?a: b}", ["{?a: b}", "a", "b"]),
    ("a in b && !c", ["a in b && !c", "a in b", "in", "a", "b", "!c", "!", "c"]),
    ("has( (a.b).c )", ["has( (a.b).c )", "c", "a.b", "b", "a"]),
    ("a.map(x, y, z)", ["a.map(x, y, z)", "x", "a", "y", "z"]),
    ("cel.bind(x, 1, x)", ["cel.bind(x, 1, x)", "x", "1", "x"]),
    (".a.B{c: d}", [".a.B{c: d}", ".a.B", "d"]),
    ("-9223372036854775808", ["-9223372036854775808"]),
    ("r'x' + b\"y\"", ["r'x' + b\"y\"", "r'x'", "b\"y\""]),
  ]

  @Test(arguments: cases)
  func spansAreExact(_ testCase: (source: String, texts: [String])) throws {
    let file = SourceFile(name: "x", text: testCase.source)
    let (expression, diagnostics) = Parser.parse(file, macros: ParserConformanceTests.macros)
    let tree = try #require(expression, "\(diagnostics.map(\.text.en))")
    #expect(tree.spans.map { file.text(in: $0) } == testCase.texts)
  }
}

extension Expression {
  fileprivate var spans: [SourceSpan] {
    switch kind {
    case .literal, .identifier: [span]
    case .select(let operand, _, let fieldSpan, _), .has(let operand, _, let fieldSpan):
      [span, fieldSpan] + operand.spans
    case .index(let operand, let key, _): [span] + operand.spans + key.spans
    case .call(let target, _, let functionSpan, let arguments, _):
      [span, functionSpan] + (target?.spans ?? []) + arguments.flatMap(\.spans)
    case .sum(let operands), .and(let operands), .or(let operands): [span] + operands.flatMap(\.spans)
    case .conditional(let condition, let then, let otherwise):
      [span] + condition.spans + then.spans + otherwise.spans
    case .list(let elements): [span] + elements.flatMap(\.value.spans)
    case .map(let entries): [span] + entries.flatMap { $0.key.spans + $0.value.spans }
    case .message(_, let nameSpan, let fields): [span, nameSpan] + fields.flatMap(\.value.spans)
    case .comprehension(let loop):
      [span] + loop.variables.map(\.span) + loop.range.spans + (loop.condition?.spans ?? [])
        + loop.body.spans
    case .bind(let variable, let value, let body): [span, variable.span] + value.spans + body.spans
    }
  }
}
