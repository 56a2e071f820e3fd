// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// Without checking nothing is refused, everything is `dyn`, and the tree is the same.
@Suite struct CheckerDynamicTests {
  @Test(arguments: [
    "1 + 'a'", "missing", "a.b.c.d", "nothing(1, 2)", "d.nothing(1)", "[1, 'a'] < {}", "-false", "!0",
    "it.nam", "it.last > t",
    "1 ? 2 : 'c'", "1 && 's'", "1 in 2", "it.criticality == 'hihg'", "s.all(c, c)", "null[0]", "[?1]", "dyn",
  ])
  func nothingIsRefused(expression: String) {
    let (program, diagnostics) = CheckerFixture.check(expression, .dynamic)
    #expect(diagnostics.isEmpty)
    program?.root.visit { #expect($0.type == .dyn) }
    #expect(program != nil)
  }

  @Test(arguments: [
    "1 + n + 2 == 3", "org.name == s", "m.a > 1 && has(m.b)", "[1, 2].map(x, x * n)", "cel.bind(a, 1, a)",
    "servers.filter(s, has(s.last)).exists(s, s.last > t)", "test.address('a') == null", "type(1) == int",
    "b ? [1] : []", "{'a': m.?b}", "d[0][?1]", "s.startsWith('a') || !b", "1 in [1]",
  ])
  func theTreeIsTheSame(expression: String) throws {
    let strict = try #require(CheckerFixture.check(expression).0)
    let dynamic = try #require(CheckerFixture.check(expression, .dynamic).0)
    #expect(shape(strict.root) == shape(dynamic.root))
    #expect(strict.expressionCount == dynamic.expressionCount)
    #expect(strict.slotCount == dynamic.slotCount)
  }

  @Test func namesAreResolvedNevertheless() {
    let environment = CheckerFixture.environment.within(container: "org")
    let file = "name"
    let (program, _) = environment.check(.init(name: "<test>", text: file), checking: .dynamic)
    guard case .variable("org.name") = program?.root.kind else {
      Issue.record("`name` was not found in `org`")
      return
    }
  }

  /// Every expression with its number, span and form; overloads, types and positions are what may differ.
  private func shape(_ root: CheckedExpression) -> [String] {
    var lines: [String] = []
    root.visit { lines.append("\($0.id) \($0.span.start)-\($0.span.end) \(form($0.kind))") }
    return lines
  }

  private func form(_ kind: CheckedExpression.Kind) -> String {
    switch kind {
    case .literal(let value): "literal \(value)"
    case .variable(let name): "variable \(name)"
    case .local(let slot, let name): "local \(slot) \(name)"
    case .field(_, let name, _): "field \(name)"
    case .optionalField(_, let name, _): "optional field \(name)"
    case .has(_, let name, _): "has \(name)"
    case .index: "index"
    case .optionalIndex: "optional index"
    case .equality(_, _, let isNegated): "equality \(isNegated)"
    case .membership: "membership"
    case .call(let function, _, let arguments, let isMember):
      "call \(function) \(arguments.count) \(isMember)"
    case .sum: "sum"
    case .not: "not"
    case .and: "and"
    case .or: "or"
    case .conditional: "conditional"
    case .list: "list"
    case .map: "map"
    case .comprehension(let loop): "\(loop.kind) \(loop.variables.map(\.slot))"
    case .bind(let slot, let name, _, _): "bind \(slot) \(name)"
    }
  }
}
