// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// What is refused, and which text is underlined.
@Suite struct CheckerMessageTests {
  @Test(arguments: [
    ("servrs.size()", "CEL101 servrs"), ("size == 1", "CEL101 size"), ("[1].map(y, y) == [y]", "CEL101 y"),
    (".missing", "CEL101 .missing"), ("dyn == 1", "CEL101 dyn"),
    ("szie(s)", "CEL102 szie"), ("s.endWith('a')", "CEL102 endWith"),
    ("test.adress(s)", "CEL102 test.adress"),
    ("n * x", "CEL103 _*_"), ("n + x", "CEL103 x"), ("1 + 2 + 'a'", "CEL103 'a'"), ("-u", "CEL103"),
    ("s.startsWith(1)", "CEL103 startsWith"), ("startsWith(s, 'a')", "CEL103 startsWith"),
    ("size(n)", "CEL103 size"),
    ("s < 1", "CEL103"), ("[1] < [2]", "CEL103"),
    ("servers.exists(s)", "CEL104 exists"), ("servers.all(a, b, c, d)", "CEL104 all"),
    ("it.nam", "CEL105 nam"), ("has(it.nam)", "CEL105 nam"), ("it.?nam", "CEL105 nam"),
    ("servers.all(s, s.admin.phone == '')", "CEL105 phone"),
    ("s.length", "CEL106 length"), ("[1].size", "CEL106 size"), ("has(n.a)", "CEL106 a"),
    ("it.name.?x", "CEL106 x"),
    ("it.last > t", "CEL107 it.last"), ("it.criticality == 'hihg'", "CEL108 'hihg'"),
    ("it.criticality == it.status", "CEL109 it.criticality == it.status"),
    ("1 == 1.0", "CEL110 1 == 1.0"), ("n == 'a'", "CEL110 n == 'a'"),
    ("it.name == null", "CEL110 it.name == null"),
    ("1 in ['a']", "CEL110 1 in ['a']"), ("1 in m", "CEL110 1 in m"), ("[1] == ['a']", "CEL110 [1] == ['a']"),
    ("tuple(1, 2, 3) == tuple(1, 2, '3')", "CEL110 tuple(1, 2, 3) == tuple(1, 2, '3')"),
    ("s && b", "CEL111 s"), ("b || 1", "CEL111 1"), ("!n", "CEL111 n"), ("n ? 1 : 2", "CEL111 n"),
    ("servers.filter(s, s.name)", "CEL111 s.name"), ("[1].all(i, i)", "CEL111 i"), ("[1]['a']", "CEL111 'a'"),
    ("[1][1.0]", "CEL111 1.0"), ("m[1]", "CEL111 1"), ("[1].map(i, i, i)", "CEL111 i"),
    ("b ? 1 : 'a'", "CEL112 1 : 'a'"), ("n[0]", "CEL113 n"), ("it['name']", "CEL113 it"),
    ("s.all(c, true)", "CEL114 s"),
    ("'a' in s", "CEL115 s"), ("[?1]", "CEL116 1"), ("{?'a': 1}", "CEL116 1"),
    ("Server{name: 'a'}", "CEL118 Server"),
  ])
  func mistakesAreUnderlined(expression: String, finding: String) {
    let (program, diagnostics) = CheckerFixture.check(expression)
    #expect(program == nil)
    let findings = CheckerFixture.findings(diagnostics)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix(String(finding.prefix(6))) == true)
    if finding.utf8.count > 6, !finding.contains("_") { #expect(findings == [finding]) }
  }

  @Test func allMistakesAreReportedAtOnce() {
    let (_, diagnostics) = CheckerFixture.check("it.nam == 'a' && srv && it.status == 'actve' && 1 == 'a'")
    #expect(
      CheckerFixture.findings(diagnostics) == [
        "CEL105 nam", "CEL101 srv", "CEL108 'actve'", "CEL110 1 == 'a'",
      ])
  }

  @Test(arguments: [
    ("servrs", "did you mean `servers`?"), ("szie(s)", "did you mean `size`?"),
    ("s.startWith('a')", "did you mean `startsWith`?"), ("n * x", "write `double(n)`"),
    ("x + n", "write `double(n)`"), ("x == n", "write `double(n)`"), ("u == n", "write `int(u)`"),
    ("n == u", "write `int(u)`"), ("n in [1.0]", "write `double(n)`"), ("s + n", "write `string(n)`"),
    ("startsWith(s, 'a')", "write `s.startsWith('a')`"), ("size", "`size` is a function: write `size(...)`"),
    ("it.nam", "did you mean `name`?"), ("it.backups[0].x", "existing fields: `at`, `tested`, `size`"),
    ("it.criticality == 'hihg'", "did you mean `high`?"),
    ("it.criticality == 'xyz'", "possible are: `low`, `medium`, `high`"),
    ("it.last > t", "write `has(it.last) && ...`"), ("it.owner.name == 'a'", "write `has(it.owner) && ...`"),
    ("servers.all(q, q.last < t)", "write `has(q.last) && ...`"),
    ("it.name == null", "whether a field is present is tested with `has(it.name)`"),
    ("'a' in s", "whether a text holds another is tested with `text.contains(part)`"),
    ("[1].exist(i, i > 1)", "did you mean `exists`?"), ("test.adress(s)", "did you mean `test.address`?"),
  ])
  func helpShowsTheRemedy(expression: String, help: String) {
    let (_, diagnostics) = CheckerFixture.check(expression)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.help?.en == help)
  }

  @Test func possibleCallsAreListed() {
    let (_, diagnostics) = CheckerFixture.check("s.startsWith(1)")
    #expect(diagnostics.first?.text.en == "`string.startsWith(int)` is not possible")
    #expect(diagnostics.first?.notes.map(\.text.en) == ["possible is `string.startsWith(string) -> bool`"])
  }

  @Test(arguments: [
    ("n", ValueType.bool, "CEL117 n"), ("[1]", .list(.string), "CEL117 [1]"),
    ("servers.map(s, s.admin)", .list(.object(CheckerFixture.server)), "CEL117 servers.map(s, s.admin)"),
  ])
  func theResultMustHaveTheTypeWanted(expression: String, type: ValueType, finding: String) {
    let (program, diagnostics) = CheckerFixture.check(expression, expecting: type)
    #expect(program == nil)
    #expect(CheckerFixture.findings(diagnostics) == [finding])
  }

  @Test(arguments: [
    ("b", ValueType.bool), ("d", .bool), ("[]", .list(.string)), ("it.criticality", .string),
    ("servers.filter(s, s.encrypted)", .list(.object(CheckerFixture.server))),
  ])
  func aResultOfTheTypeWantedPasses(expression: String, type: ValueType) {
    #expect(CheckerFixture.check(expression, expecting: type).0 != nil)
  }

  @Test func nestingBeyondTheLimitIsReported() {
    let file = SourceFile(name: "<test>", text: "x")
    var expression = Expression(.literal(.bool(true)), at: SourceSpan(start: 0, end: 1))
    for _ in 0..<Limits.nesting {
      expression = Expression(.list([.init(value: expression, isOptional: false)]), at: expression.span)
    }
    let (program, diagnostics) = CheckerFixture.environment.check(expression, in: file)
    #expect(program == nil)
    #expect(diagnostics.map(\.code) == ["CEL119"])
  }
}
