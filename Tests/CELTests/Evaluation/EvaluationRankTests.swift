// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// What beats what: a deciding value, unknown, error.
@Suite struct EvaluationRankTests {
  /// `E` is an error, `u` and `v` are unknown.
  private static func expand(_ text: String) -> String {
    text.replacing("E", with: "(1 / 0 > 0)")
  }

  @Test(arguments: [
    ("true && true", "true"), ("true && false", "false"), ("false && E", "false"), ("E && false", "false"),
    ("u && false", "false"), ("false && u", "false"), ("u && true", "<u>"), ("u && v", "<u, v>"),
    ("u && E", "<u>"), ("E && u", "<u>"), ("E && true", "CEL202"), ("true && E", "CEL202"),
    ("u && E && v && true", "<u, v>"), ("u && E && false", "false"),
    ("false || true", "true"), ("E || true", "true"), ("true || E", "true"), ("u || true", "true"),
    ("u || false", "<u>"), ("u || v", "<u, v>"), ("u || E", "<u>"), ("E || false", "CEL202"),
    ("!u", "<u>"), ("!E", "CEL202"),
  ])
  func logicRanksADecisionFirstThenUnknownThenErrors(text: String, expected: String) throws {
    #expect(try EvaluationFixture.result(Self.expand(text)) == expected)
  }

  @Test(arguments: [
    ("false && 32", "false"), ("'horses' && false", "false"), ("'a' && true", "CEL201"),
    ("true || 32", "true"),
    ("'a' || false", "CEL201"), ("!0", "CEL201"), ("1 ? 2 : 3", "CEL201"), ("u && 'a'", "<u>"),
  ])
  func operandsThatAreNoTruthValuesAreErrors(text: String, expected: String) throws {
    #expect(try EvaluationFixture.result(text, checking: .dynamic) == expected)
  }

  @Test(arguments: [
    ("true ? 1 : n", "1"), ("false ? 1 : n", "<n>"), ("u ? 1 : 2", "<u>"), ("u ? n : 2", "<n, u>"),
    ("u ? 1 / 0 : 2", "<u>"), ("E ? n : 2", "CEL202"), ("true ? 1 : 1 / 0", "1"),
  ])
  func conditionsChooseABranch(text: String, expected: String) throws {
    #expect(try EvaluationFixture.result(Self.expand(text)) == expected)
  }

  @Test(arguments: [
    ("n + 1", "<n>"), ("n + 1 / 0", "CEL202"), ("1 / 0 + n", "CEL202"), ("n == 1", "<n>"),
    ("n + a == 1 || u", "<a, n, u>"), ("[n, 1][1]", "1"), ("[n, 1][0]", "<n>"), ("size([n, 1])", "2"),
    ("[1 / n, 1].size()", "<n>"), ("2 in [n, 2]", "true"), ("3 in [n, 2]", "<n>"),
    ("[n, 2] == [1, 3]", "false"),
    ("[n, 2] == [1, 2]", "<n>"), ("{'a': n}.a == 1", "<n>"), ("'a' in {'a': n}", "true"),
    ("has({'a': n}.a)", "true"),
    ("[1, n].exists(x, x == 1)", "true"), ("[1, n].all(x, x == 2)", "false"),
    ("[2, n].exists(x, x == 1)", "<n>"),
    ("[1, n].map(x, x + 1)", "<n>"), ("[1, 2].filter(x, x > n)", "<n>"),
    ("[1, 2].exists_one(x, x > n)", "<n>"),
    ("[1, 2].filter(x, x > n || x == 2).exists(i, x, i == 1)", "<n>"),
    ("[1, 2].filter(x, x > n || x == 2).exists(x, x == 2)", "true"),
    ("[1, 0].map(x, x + n + 1 / x)", "CEL202"), ("cel.bind(x, n, true)", "true"),
    ("cel.bind(x, 1 / 0, 2)", "2"),
    ("optional.of(1).orValue(n)", "1"), ("optional.none().orValue(n)", "<n>"),
    ("optional.of(n).orValue(1)", "<n>"),
    ("optional.of(1).or(optional.of(1 / 0))", "optional.of(1)"),
  ])
  func strictPartsCollectWhatIsUnknownBelowErrors(text: String, expected: String) throws {
    #expect(
      try EvaluationFixture.result(text, [("a", EvaluationFixture.hole("a"))]) == expected)
  }

  @Test func aVariableWithoutValueIsAnErrorThatLogicAbsorbs() throws {
    #expect(try EvaluationFixture.result("p") == "CEL210")
    #expect(try EvaluationFixture.result("p && false") == "false")
    #expect(try EvaluationFixture.result("p && u") == "<u>")
  }

  @Test func anErrorNamesThePartWhereItArose() throws {
    let program = try EvaluationFixture.program("1 + 2 / 0 > 3")
    guard case .error(let error) = program.evaluate(Activation()) else {
      Issue.record("an error was expected")
      return
    }
    #expect(error.span?.start == 4)
    #expect(error.span?.end == 9)
  }

  @Test(arguments: [
    ("[1, 2, 3].all(e, 6 / (2 - e) == 6)", "false"), ("[1, 2].exists(e, 2 / (e - 1) == 2)", "true"),
    ("[3, 2, 1, 0].exists_one(x, 12 / x > 1)", "CEL202"), ("[2, 0].filter(x, 4 / x > 3)", "CEL202"),
    ("[].all(x, false)", "true"), ("[].exists(x, true)", "false"), ("[1, 2].exists_one(x, x == 2)", "true"),
    ("{'a': 1, 'b': 2}.filter(k, k == 'b')", "[\"b\"]"), ("[3, 4].transformList(i, x, i + x)", "[3, 5]"),
    ("[3, 4].transformList(i, x, i > 0, i + x)", "[5]"),
    ("{'a': 1}.transformMap(k, v, k + 'x')", "{\"a\": \"ax\"}"),
    ("[5, 6].transformMap(i, x, x)", "{0: 5, 1: 6}"),
    ("{'a': 'x', 'b': 'x'}.transformMapEntry(k, v, {v: k})", "CEL208"), ("{'a': 1, 'a': 2}", "CEL208"),
    ("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]"), ("[[1, 2], []].map(l, l.size())", "[2, 0]"),
  ])
  func comprehensionsFollowTheirKind(text: String, expected: String) throws {
    #expect(try EvaluationFixture.result(text) == expected)
  }
}
