// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing
import Values

@Suite struct ResidualTests {
  /// `u`, `v` and `n` are unknown, everything else is known.
  private func residual(_ text: String) throws -> String {
    let spare = Fact.record([
      .scalar(.string("S1")), .scalar(.bool(true)), .none, .scalar(.string("linux")),
      .record([.scalar(.string("x")), .scalar(.int(2))]), .list([], isOpen: false), .hidden, .hidden, .hidden,
      .hidden,
      .hidden,
    ])
    let midnight = try #require(Timestamp(seconds: 86_400))
    let program = try EvaluationFixture.program(text)
    let residual = program.residual(
      EvaluationFixture.activation([
        ("a", .int(5)), ("p", .bool(true)), ("q", .bool(false)), ("s", .string("é\n\"")),
        ("xs", .list(ListValue([.int(1), .int(2)]))), ("d", .timestamp(midnight)),
        ("spare", spare.value(.object(World.server), at: AttributePath(root: "spare"))),
        ("list", .list(ListValue((0..<5000).map { .int(Int64($0)) }))),
      ]))
    _ = try EvaluationFixture.program(residual.source)
    return residual.source
  }

  @Test(arguments: [
    ("a + 1 == 6", "true"), ("u && p", "u"), ("u && a > 3 && v", "u && v"), ("u || q", "u"),
    ("u && q", "false"),
    ("p ? u : v", "u"), ("u ? a : n", "u ? 5 : n"), ("n + (a + 1)", "n + 6"), ("n in xs", "n in [1, 2]"),
    ("xs.exists(x, x == n)", "[1, 2].exists(x, x == n)"),
    ("xs.exists(x, x == n && a > 3)", "[1, 2].exists(x, x == n)"),
    ("!(u && p)", "!u"), ("s", "\"é\\n\\\"\""), ("1 / 0 > n", "1 / 0 > n"),
    ("u || 1 / 0 > 0", "u || 1 / 0 > 0"),
    ("spare.site.floor + n", "2 + n"), ("spare.critical && u", "u"),
    ("cel.bind(x, a * 2, n > x)", "cel.bind(x, 10, n > x)"),
    ("n == list[4999]", "n == 4999"), ("n in list", "n in list"),
    ("dyn(n) == dyn(s)", "dyn(n) == dyn(\"é\\n\\\"\")"),
    ("[n, a]", "[n, 5]"), ("optional.of(a).orValue(n)", "5"),
  ])
  func foldsWhatIsKnown(text: String, expected: String) throws {
    #expect(try residual(text) == expected)
  }

  @Test func timesAreWrittenAsCalls() throws {
    #expect(try residual("timestamp('1970-01-02T00:00:00Z')") == "timestamp(\"1970-01-02T00:00:00Z\")")
    #expect(try residual("d").contains("timestamp(\"1970-01-02T00:00:00Z\")"))
  }

  /// A full name would be looked up in the container first.
  @Test func namesInAContainerKeepTheirMeaning() throws {
    let variables = ["town.name", "name"].map { VariableDeclaration($0, .string) }
    let environment = Environment(libraries: [.standard], variables: variables, container: "town")
    let text = "name == 'a' && size(.name) == 1"
    let program = try #require(environment.compile(SourceFile(name: "container", text: text)).0)
    let rest = program.residual(
      Activation([("town.name", .string("a"))], unknownPatterns: [AttributePath(root: "name")]))
    #expect(rest.source == ".size(.name) == 1")
    let again = try #require(environment.compile(SourceFile(name: "again", text: rest.source)).0)
    let facts = Activation([("town.name", .string("ab")), ("name", .string("b"))])
    guard case .value(let result) = again.evaluate(facts) else {
      Issue.record("\(again.evaluate(facts))")
      return
    }
    #expect(result.isEqual(to: .bool(true)) == true)
  }

  @Test func aGuardStaysAsLongAsItGuards() throws {
    #expect(try residual("has(spare.cores) && spare.cores > n") == "false")
    #expect(try residual("!has(spare.cores) || spare.cores > n") == "true")
  }
}
