// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CEL

/// Texts out of a closed set.
@Suite struct CheckerEnumerationTests {
  @Test(arguments: [
    "it.criticality == 'high'", "'high' != it.criticality", "it.criticality in ['low', 'high']",
    "'none' in it.levels", "it.levels == ['high']", "it.levels == []", "it.criticality == it.level",
    "it.criticality == s", "it.criticality in [s, 'low']", "it.level in it.levels",
    "it.criticality in it.levels",
    "it.criticality == (b ? 'low' : 'high')", "it.criticality < 'x'", "it.criticality.startsWith('x')",
    "servers.exists(q, q.criticality == it.criticality)",
    "servers.map(q, q.criticality).exists(c, c == 'low')",
    "(b ? it.criticality : 'none') == 'none'", "it.criticality in m", "{'low': 1}[it.criticality] == 1",
    "[it.criticality, it.status].exists(v, v == 'x')",
  ])
  func comparisonsThatCanHoldPass(expression: String) {
    #expect(CheckerFixture.findings(CheckerFixture.check(expression).1) == [])
  }

  @Test(arguments: [
    ("it.criticality == 'hihg'", "CEL108 'hihg'"), ("'hihg' != it.criticality", "CEL108 'hihg'"),
    ("it.criticality in ['low', 'hihg']", "CEL108 'hihg'"), ("'hihg' in it.levels", "CEL108 'hihg'"),
    ("it.levels == ['hihg']", "CEL108 'hihg'"), ("['hihg'] == it.levels", "CEL108 'hihg'"),
    ("it.criticality == (b ? 'low' : 'hihg')", "CEL108 'hihg'"), ("it.criticality == ''", "CEL108 ''"),
    ("servers.exists(q, q.criticality == 'hihg')", "CEL108 'hihg'"),
    ("servers.map(q, q.criticality).exists(c, c == 'hihg')", "CEL108 'hihg'"),
    ("'low' in [it.criticality, it.criticality] && 'x' in [it.criticality]", "CEL108 'x'"),
    ("it.criticality == it.status", "CEL109 it.criticality == it.status"),
    ("it.status in it.levels", "CEL109 it.status in it.levels"),
    ("it.status in [it.criticality]", "CEL109 it.criticality"),
    ("servers.exists(q, q.status == it.level)", "CEL109 q.status == it.level"),
  ])
  func comparisonsThatCannotHoldAreReported(expression: String, finding: String) {
    #expect(CheckerFixture.findings(CheckerFixture.check(expression).1) == [finding])
  }

  @Test func membersAreComparedByTheirBytes() {
    let composed = EnumerationType(name: "E", members: ["caf\u{E9}"])
    #expect(composed.contains("caf\u{E9}"))
    #expect(!composed.contains("cafe\u{301}"))
  }
}
