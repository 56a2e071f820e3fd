// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// Printing and parsing again gives the same tree, with no more parentheses than needed.
@Suite struct SourcePrinterTests {
  static let environment = Environment(
    libraries: [
      .standard, .strings, .math, .encoders, .lists, .sets, .optionals, .network, .regex, .bindings,
      .comprehensions, .block,
    ])

  @Test(arguments: [
    "a", "a.b.c", "a.b[0].c", "a.`b-c`", "a[\"b\"]", "a.?b", "a[?0]", "a.package", ".a", "a[b ? c : d]",
    "a + b + c", "(a + b) + c", "a + (b + c)", "a - b + c - d", "a - (b - c)", "a * (b + c) / d % e",
    "a && b || c && d", "a && (b || c)", "(a && b) && c", "!(a && b)", "!!a", "!a.b", "(!a).b",
    "-a", "--a", "-(1)", "-(-1)", "- 1", "-(1.5)", "-(1u)", "-(1).size()", "-1.size()", "(-a).size()",
    "-9223372036854775808", "a - -1", "a - 1", "a -1",
    "a == b != c", "a == (b == c)", "a < b", "a in b", "!(a in b)", "(a in b) in c",
    "a ? b : c ? d : e", "(a ? b : c) ? d : e", "a ? (b ? c : d) : e", "(a ? b : c) + 1",
    "1", "1u", "1.0", "1e300", "-0.0", ".5", "0x1F", "null", "true", "b'\\x00a\\\"\\377'",
    "'a\"b\\\\c\\n\\r\\t\\x01\\u00e4\\U0001F600'", "r'\\d'", "'''a\nb'''",
    "[]", "[a, ?b]", "{}", "{'a': 1, ?'b': c}", "{a ? 1 : 2: b}", "[a][0]", "{}.a",
    "f(a, b)", "a.f(b)", "math.greatest(1, 2)", "optional.of(1)", "size(a) == a.size()",
    "has(a.b)", "has(a.b.`c d`)", "a.all(x, x > 0)", "a.exists_one(x, x)", "a.map(x, x > 1, x + 1)",
    "a.filter(x, x).map(y, y)", "a.existsOne(i, x, x == i)", "a.transformMap(k, v, v > 1, v)",
    "a.transformMapEntry(k, v, {v: k})", "a.all(x, .x == x)", "a.all(int, type(1) == .int)",
    "cel.bind(x, a, x + x)", "a.optMap(x, x + 1)", "a.optFlatMap(x, x.?b).optMap(y, y)",
    "a.optMap(x, b.optMap(x, x))", "a.sortBy(x, -x)", "a.sortBy(x, x.sortBy(y, y)[0])",
    "cel.index(1)", "cel.iterVar(0, 1)", "cel.bind(cel.accuVar(1, 0), a, cel.accuVar(1, 0))",
    "cel.block([1, cel.index(0) + 1], [cel.index(1)].map(cel.iterVar(0, 0), cel.iterVar(0, 0)))",
  ])
  func printsWhatItParsed(_ source: String) throws {
    let tree = try checked(source)
    let again = try checked(tree.source)
    #expect(again.outline == tree.outline, "\(tree.source)")
    #expect(again.source == tree.source)
  }

  @Test(
    arguments: [
      ("((a)) + ((b * c))", "a + b * c"), ("( a&&b )||c", "a && b || c"), ("a- -1", "a - -1"),
      ("\"it's\"", "\"it's\""), (".5", "0.5"), ("0x10", "16"), ("a [ 'b' ]", "a[\"b\"]"),
      ("-(1)", "-(1)"), ("a.`b`", "a.b"), ("a.`if`", "a.if"), ("a.`1`", "a.`1`"), ("[1,2,]", "[1, 2]"),
      ("a.exists_one(x,x)", "a.exists_one(x, x)"), ("a.all(x, .x)", "a.all(x, .x)"), (".a", "a"),
      ("a.optMap(x,x)", "a.optMap(x, x)"), ("a.sortBy(x,x.y)", "a.sortBy(x, x.y)"),
      ("!(a)", "!a"), ("(a.b).c", "a.b.c"), ("1e3", "1000.0"), ("b'ä'", "b\"\\xc3\\xa4\""),
    ])
  func printsPlainly(_ source: String, _ expected: String) throws {
    #expect(try checked(source).source == expected)
  }

  @Test(.enabled(if: ConformanceData.isPresent, "the conformance data are not beside the repository"))
  func officialCasesPrintAndParse() throws {
    for testCase in try ConformanceData.cases() {
      let tree = try checked(testCase.expression)
      let again = try checked(tree.source)
      #expect(again.outline == tree.outline, "\(testCase.id): \(tree.source)")
    }
  }

  private func checked(_ source: String) throws -> CheckedExpression {
    let file = SourceFile(name: "x", text: source)
    let (expression, errors) = Parser.parse(file, macros: Self.environment.libraries.flatMap(\.macros))
    let parsed = try #require(expression, "\(source): \(errors.map(\.text.en))")
    let (program, diagnostics) = Self.environment.check(parsed, in: file, checking: .dynamic)
    return try #require(program, "\(source): \(diagnostics.map(\.text.en))").root
  }
}
