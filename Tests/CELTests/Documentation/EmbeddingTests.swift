// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// The examples of the article on embedding do what it says.
@Suite struct EmbeddingTests {
  private static let rule = "user == document.owner || 'editors' in groups && !user.startsWith('guest-')"

  @Test(
    arguments: [
      ("anna", ["editors"], "true"), ("anna", [], "false"), ("guest-7", ["editors"], "false"),
      ("berta", nil, "true"), ("anna", nil, "unknown without groups"), ("guest-7", nil, "false"),
    ] as [(String, [String]?, String)])
  func aRuleAnswers(user: String, groups: [String]?, expected: String) throws {
    #expect(try AccessRule(Self.rule).answer(user: user, owner: "berta", groups: groups) == expected)
  }

  @Test func anErrorIsAnAnswer() throws {
    let rule = try AccessRule("groups[0] == user")
    #expect(
      rule.answer(user: "anna", owner: "berta", groups: [])
        == "there is no position 0, the number of elements is 0")
  }

  @Test func theExampleHasThirtyLines() throws {
    let example = try #require(try Article("embedding.md").blocks(of: "swift").first)
    #expect(example.split(separator: "\n", omittingEmptySubsequences: false).count <= 30)
  }

  @Test func aWrongRuleIsRefusedAsTheArticleSays() throws {
    let refusal = #expect(throws: AccessRule.Refusal.self) { try AccessRule("usr == 'anna' && 'a' in grups") }
    let text = try #require(refusal?.findings.rendered(as: .terminal(usesColour: false), in: .en))
    #expect(try Article("embedding.md").blocks(of: "text").contains { "\($0)\n" == text }, "\(text)")
  }

  @Test(arguments: [
    ("'10115'.isPostcode()", "true"), ("'1011'.isPostcode()", "false"), ("postcode.region('10115')", "1"),
    ("postcode.region('x') == 1", "CEL207"),
  ])
  func functionsOfTheHostAreCalled(text: String, expected: String) throws {
    let environment = Environment(libraries: [.standard, .postal])
    let program = try #require(environment.compile(SourceFile(name: "post", text: text)).0)
    switch program.evaluate(Activation()) {
    case .value(let value): #expect("\(value)" == expected)
    case .error(let error): #expect(error.message.code.rawValue == expected)
    case .unknown(let paths): Issue.record("unknown: \(paths)")
    }
  }
}
