// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// No expression may take more than it is allowed.
@Suite struct EvaluationLimitTests {
  private func code(_ text: String, _ list: Int = 100, limit: Int = Limits.evaluationCost) throws -> String {
    let numbers = ListValue((0..<list).map { .int(Int64($0)) })
    let activation = EvaluationFixture.activation([("list", .list(numbers)), ("s", .string("abcdefgh"))])
    return EvaluationFixture.summary(
      try EvaluationFixture.program(text).evaluate(activation, costLimit: limit))
  }

  @Test func aSpentBudgetIsAnErrorThatNothingAbsorbs() throws {
    let loop = "list.exists(x, list.exists(y, list.exists(z, x + y + z < 0)))"
    #expect(try code(loop, limit: 10_000) == "CEL211")
    #expect(try code("\(loop) || true", limit: 10_000) == "CEL211")
    #expect(try code("list.all(x, x >= 0)", limit: 10_000) == "true")
    #expect(try code("1 + 1", limit: 2) == "CEL211")
    #expect(try code("1 + 1", limit: 10) == "2")
  }

  @Test func theBudgetCountsWhatFunctionsRead() throws {
    #expect(try code("list == list", 5000, limit: 1000) == "CEL211")
    #expect(try code("-1 in list", 5000, limit: 1000) == "CEL211")
    #expect(try code("(list + list).size()", 5000, limit: 1000) == "CEL211")
  }

  /// What takes longer than reading its arguments counts its own steps.
  @Test(arguments: [
    ("list.map(x, [x]).distinct().size() == 100", "list.map(x, [x]).size() == 100"),
    (
      "sets.equivalent(list.map(x, [x]), list.map(x, [99 - x]))",
      "list.map(x, [x]) != list.map(x, [99 - x])"
    ),
  ])
  func theBudgetCountsComparisons(text: String, reading: String) throws {
    #expect(try code(text) == "true")
    #expect(try code(text, limit: 5000) == "CEL211")
    #expect(try code(reading, limit: 5000) == "true")
  }

  @Test(arguments: [
    "s.matches('(.*b){25}$')", "regex.extract(s, '(a*){40}b').hasValue()",
    "regex.replace(s, 'a*b|aa', '') == ''", "regex.extractAll(s, '(.*b){25}').size() > 0",
  ])
  func theBudgetCountsWhatAPatternTries(text: String) throws {
    let program = try EvaluationFixture.program(text)
    let activation = Activation([("s", .string(String(repeating: "a", count: 20_000)))])
    let reading = 5000
    #expect(EvaluationFixture.summary(program.evaluate(activation, costLimit: reading)) == "CEL211")
    #expect(["true", "false"].contains(EvaluationFixture.summary(program.evaluate(activation))))
    let search = try EvaluationFixture.program("s.contains('b')").evaluate(activation, costLimit: reading)
    #expect(EvaluationFixture.summary(search) == "false")
  }

  @Test func textsAndListsStopGrowing() throws {
    let doubling = (0..<40).reduce("v40.size()") { body, step in
      let previous = 39 - step == 0 ? "s" : "v\(39 - step)"
      return "cel.bind(v\(40 - step), \(previous) + \(previous), \(body))"
    }
    #expect(["CEL212", "CEL211"].contains(try code(doubling)))
    let lists = doubling.replacing("= s", with: "list").replacing("s + s", with: "list + list")
    #expect(["CEL212", "CEL211"].contains(try code(lists)))
  }

  @Test func listsThatShareTheirElementsCannotHideTheirSize() throws {
    let sharing = (0..<60).reduce("v60 == v60") { body, step in
      let previous = 59 - step == 0 ? "[1]" : "v\(59 - step)"
      return "cel.bind(v\(60 - step), [\(previous), \(previous)].map(e, dyn(e)), \(body))"
    }
    let program = try EvaluationFixture.program(sharing, checking: .dynamic)
    #expect(EvaluationFixture.summary(program.evaluate(Activation(), costLimit: 1_000_000)) == "CEL211")
  }

  @Test(arguments: [
    "9223372036854775807 + 1", "-9223372036854775808 - 1", "-(-9223372036854775808)",
    "9223372036854775807 * 2",
    "-9223372036854775808 / -1", "0u - 1u",
  ])
  func overflowIsAnError(text: String) throws {
    #expect(try EvaluationFixture.result(text) == "CEL203")
  }

  @Test func positionsOutsideAreErrors() throws {
    #expect(try code("list[100]") == "CEL205")
    #expect(try code("list[-1]") == "CEL205")
    #expect(try code("list[9223372036854775807]") == "CEL205")
    #expect(try code("list[99]") == "99")
  }

  @Test func everyCodeHasAnExampleInBothLanguages() {
    for code in EvaluationMessage.Code.allCases {
      let message = EvaluationMessage.example(of: code)
      #expect(message.code == code)
      #expect(!message.text.de.isEmpty && message.text.de != message.text.en)
    }
  }
}
