// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CEL

/// The types that expressions have.
@Suite struct CheckerTypeTests {
  @Test(arguments: [
    ("1", "int"), ("1u", "uint"), ("1.0", "double"), ("'a'", "string"), ("b'a'", "bytes"), ("true", "bool"),
    ("null", "null_type"), ("n + 1", "int"), ("x * 2.0", "double"), ("s + 'a' + s", "string"),
    ("[1, 2]", "list(int)"), ("[1, 'a']", "list(dyn)"), ("[1, d]", "list(dyn)"),
    ("[[1], ['a']]", "list(dyn)"),
    ("[]", "list(dyn)"), ("{}", "map(dyn, dyn)"), ("{'a': 1}", "map(string, int)"),
    ("{'a': 1, 2: 'b'}", "map(dyn, dyn)"), ("{'a': 1, 'b': 2.0}", "map(string, dyn)"),
    ("[[[[[]]]], [], [[[]]]]", "list(list(list(list(list(dyn)))))"),
    ("[[], [[]], [[[]]]]", "list(list(list(list(dyn))))"), ("[[], [1]]", "list(list(int))"),
    ("[{}, {'a': 1}]", "list(map(string, int))"), ("[] + [1]", "list(int)"), ("[1] + []", "list(int)"),
    ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
    ("[optional.of(1), optional.none()]", "list(optional_type(int))"),
    ("b ? optional.of(dyn(1)) : optional.of(1)", "optional_type(dyn)"),
    ("b ? optional.of(1) : optional.of(dyn(1))", "optional_type(dyn)"),
    ("[tuple(1, 2u, 3.0), tuple(d, d, d)][0]", "tuple(dyn, dyn, dyn)"),
    ("tuple(1, d, 's')", "tuple(int, dyn, string)"),
    ("tuple([], {}, null)", "tuple(list(dyn), map(dyn, dyn), null_type)"),
    ("same(1, 1, 1)", "int"), ("same(1, d, 's')", "dyn"), ("same(1, 's', d)", "dyn"),
    ("same([], [1], [])", "list(int)"), ("same([1], [], [d])", "list(dyn)"),
    ("[optional.of(1), null][0]", "optional_type(int)"), ("[null, optional.of(1)][0]", "optional_type(int)"),
    ("[null, test.address('a')]", "list(test.Address)"), ("[t, null]", "list(google.protobuf.Timestamp)"),
    ("[null, 1]", "list(dyn)"), ("[].map(x, x)", "list(dyn)"), ("([].map(x, x))[0].foo", "dyn"),
    ("[1, 2].map(x, string(x))", "list(string)"), ("[1].filter(x, x > 1)", "list(int)"),
    ("m.map(k, k)", "list(string)"), ("m.transformMap(k, v, string(v))", "map(string, string)"),
    ("[1].transformList(i, v, i + v)", "list(int)"), ("['a'].transformMap(i, v, v)", "map(int, string)"),
    ("[1].transformMapEntry(i, v, {string(v): i})", "map(string, int)"), ("[1].all(x, x > 0)", "bool"),
    ("m.a", "int"), ("m['a']", "int"), ("[1][0]", "int"), ("d.a.b", "dyn"), ("d[0]", "dyn"),
    ("m.?a", "optional_type(int)"),
    ("m[?'a']", "optional_type(int)"), ("optional.of(m).a", "optional_type(int)"),
    ("optional.of([1])[0]", "optional_type(int)"), ("optional.of(m).?a", "optional_type(int)"),
    ("[?optional.of(1)]", "list(int)"), ("{?'a': optional.of(1)}", "map(string, int)"),
    ("type(1)", "type(int)"), ("int", "type(int)"), ("list", "type(list(dyn))"), ("type", "type(type(dyn))"),
    ("test.Address", "type(test.Address)"), ("optional_type", "type(optional_type(dyn))"),
    ("google.protobuf.Timestamp", "type(google.protobuf.Timestamp)"), ("type(1) == int", "bool"),
    ("[type(1), string]", "list(type(dyn))"),
    ("it.criticality", "Criticality"), ("it.backups", "list(Backup)"), ("it.admin", "Person"),
    ("[it.criticality, it.criticality]", "list(Criticality)"),
    ("[it.criticality, it.status]", "list(string)"),
    ("[it.criticality, 'other']", "list(string)"), ("b ? it.criticality : 'none'", "string"),
    ("it.criticality + 'x'", "string"), ("servers.map(s, s.criticality)", "list(Criticality)"),
    ("cel.bind(y, [1], y + [2])", "list(int)"), ("d + 1", "int"), ("d + d", "dyn"), ("d == 1", "bool"),
    ("d && b", "bool"),
    ("t - t", "google.protobuf.Duration"), ("size(s)", "int"), ("1 in [1]", "bool"), ("'a' in m", "bool"),
    ("1 < 1.5", "bool"), ("org.name", "string"), ("org.other", "int"), ("org['name']", "int"),
    ("[{'name': 1}].map(org, org.name)", "list(int)"), ("[1].map(x, .x)", "list(double)"),
    ("['a'].map(x, x)", "list(string)"), ("dyn(1)", "dyn"), ("{1: 'a', 2u: 'b'}[1u]", "string"),
  ])
  func typesAreInferred(expression: String, type: String) {
    let (program, diagnostics) = CheckerFixture.check(expression)
    #expect(CheckerFixture.findings(diagnostics) == [])
    #expect(program?.root.type.description == type)
  }

  @Test func noTypeIsLeftOpen() {
    let (program, _) = CheckerFixture.check("[[]].map(x, x) + [[1]]")
    var open = 0
    program?.root.visit { if $0.type.hasParameters { open += 1 } }
    #expect(program?.root.type == .list(.list(.int)))
    #expect(open == 0)
  }

  @Test(arguments: ["[1, 2].map(x, x + n).exists(y, y in [1, n])", "cel.bind(a, 1, a + a) == 2 ? m.a : 3"])
  func idsAreNumberedChildrenFirst(expression: String) throws {
    let program = try #require(CheckerFixture.check(expression).0)
    var ids: [Int] = []
    program.root.visit { ids.append($0.id) }
    #expect(ids == Array(0..<program.expressionCount))
  }

  @Test func everyLocalHasASlotOfItsOwn() throws {
    let program = try #require(CheckerFixture.check("[1].map(a, [2].map(a, a)) == [[1].map(b, b)]").0)
    #expect(program.slotCount == 3)
  }

  @Test func manyOverloadsTeachNothing() {
    // `v > 0` agrees with three number types; were the first one kept, the second comparison would be refused.
    let (_, diagnostics) = CheckerFixture.check("[].all(v, v > 0 && v > 1.5)")
    #expect(CheckerFixture.findings(diagnostics) == [])
  }
}

extension CheckedExpression {
  /// Calls `body` for every expression in it, children first.
  func visit(_ body: (CheckedExpression) -> Void) {
    _ = kind.mapChildren { child in
      child.visit(body)
      return child
    }
    body(self)
  }
}
