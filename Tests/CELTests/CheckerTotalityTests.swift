// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CEL

/// Which expressions cannot fail.
@Suite struct CheckerTotalityTests {
  @Test(arguments: [
    "1", "it", "it.name", "it.name == 'a'", "n < 2", "1 < 1.5", "b && !b || n > 1", "b ? n : 1",
    "has(it.last)",
    "has(it.last) && it.last > t", "!has(it.owner) || it.owner.name == 'a'", "has(m.a)", "m.?a", "[1][?0]",
    "m[?'a']",
    "n in [1, 2]", "it.criticality in ['low']", "'a' in m", "size(servers) > 0",
    "servers.all(s, s.encrypted)",
    "servers.filter(s, has(s.last)).exists(s, s.last > t)", "servers.map(s, s.name)", "[n, 1]",
    "{'a': n, 'b': 2}",
    "cel.bind(q, it.name, q == 'a')", "d == 1", "type(d)", "int", "s.startsWith('a')", "optional.of(n)",
    "m.all(k, k == 'a')", "m.transformMap(k, v, v > 1)", "servers.exists(i, s, i > 1 && s.encrypted)",
  ])
  func totalExpressions(expression: String) throws {
    let program = try #require(CheckerFixture.check(expression).0)
    #expect(program.root.isTotal)
  }

  @Test(arguments: [
    "n + 1", "1 / n", "-n", "m.a", "m['a']", "[1][0]", "d.a", "has(d.a)", "d && b", "d < 1", "d ? 1 : 2",
    "b && d", "!d",
    "int(s)", "timestamp(s) > t", "b && n + 1 > 2", "{s: 1}", "{'a': 1, s: 2}", "{n: 1}", "d.all(x, true)",
    "servers.all(s, s.cores + 1 > 2)", "servers.map(s, s.cores / 2)", "1 in d", "d in m", "d[?0]", "m[?d]",
    "d.?a",
    "cel.bind(q, n + 1, q > 2)", "cel.bind(q, n + 1, true)", "[?d]", "optional.of(m).a", "size(d) > 1",
    "d.all(x, x)",
    "[d].all(x, x)", "{1: 1, 1u: 2}", "[1].transformMapEntry(i, v, {i: v})", "same(1, 1, 1)",
  ])
  func expressionsThatMayFail(expression: String) throws {
    let program = try #require(CheckerFixture.check(expression).0)
    #expect(!program.root.isTotal)
  }

  @Test func nothingIsTotalWithoutChecking() throws {
    let program = try #require(CheckerFixture.check("it.name", .dynamic).0)
    #expect(!program.root.isTotal)
  }
}
