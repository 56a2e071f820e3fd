// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// What the articles show is what the library does.
@Suite struct ArticleTests {
  @Test(arguments: ["embedding.md", "types-and-unknowns.md"])
  func everySwiftBlockIsCompiled(name: String) throws {
    let blocks = try Article(name).blocks(of: "swift")
    let sources = try Article.sources(below: "Tests/CELTests/Documentation")
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(sources.contains { $0.contains(block) }, "\(block)") }
  }

  private func compile(_ text: String, checking: Checking = .strict) -> (Program?, [Diagnostic]) {
    TownHall.environment.compile(SourceFile(name: "article", text: text), checking: checking)
  }

  /// A value as it is written, `unknown:` with the paths, or `error:` with the message.
  private func summary(_ evaluation: Evaluation, of text: String) -> String {
    switch evaluation {
    case .value(let value): "\(value)"
    case .unknown(let paths): "unknown: \(paths)"
    case .error(let error):
      "error: \(error.diagnostic(in: SourceFile(name: "article", text: text)).text.en)"
    }
  }

  @Test func everyResultIsAsWritten() throws {
    let rows = try Article("types-and-unknowns.md").rows(headed: "expression", "result")
    #expect(rows.count > 20)
    for row in rows {
      let (program, diagnostics) = compile(row[0])
      let compiled = try #require(program, "\(row[0]): \(diagnostics.map(\.text.en))")
      #expect(summary(compiled.evaluate(TownHall.activation()), of: row[0]) == row[1], "\(row[0])")
    }
  }

  @Test func everyMistakeIsReportedAsWritten() throws {
    let rows = try Article("types-and-unknowns.md").rows(headed: "mistake", "message", "help")
    #expect(rows.count > 5)
    for row in rows {
      let (program, diagnostics) = compile(row[0])
      #expect(program == nil, "\(row[0])")
      #expect(diagnostics.first?.text.en == row[1], "\(row[0])")
      #expect(diagnostics.first?.help?.en ?? "" == row[2], "\(row[0])")
    }
  }

  @Test func everyResidualIsAsWritten() throws {
    let rows = try Article("types-and-unknowns.md").rows(headed: "expression", "residual")
    #expect(rows.count > 5)
    for row in rows {
      let program = try #require(compile(row[0]).0, "\(row[0])")
      #expect(program.residual(TownHall.activation()).source == row[1], "\(row[0])")
    }
  }

  /// The first block of text is an expression, the second its trace.
  @Test func theTraceIsAsWritten() throws {
    let blocks = try Article("types-and-unknowns.md").blocks(of: "text")
    let (expression, expected) = (try #require(blocks.first), try #require(blocks.last))
    let program = try #require(compile(expression).0)
    let trace = program.explain(TownHall.activation()).trace
    #expect(lines(of: trace, in: expression).joined(separator: "\n") == expected)
  }

  private func lines(of trace: Trace, in text: String, indent: String = "") -> [String] {
    let source = SourceFile(name: "article", text: text).text(in: trace.span)
    return ["\(indent)\(source) -> \(summary(trace.result, of: text))"]
      + trace.parts.flatMap { lines(of: $0, in: text, indent: indent + "  ") }
      + trace.elements.flatMap { element in
        ["\(indent)  element \(element.position.map(String.init) ?? "*")"]
          + element.parts.flatMap { lines(of: $0, in: text, indent: indent + "    ") }
      }
  }

  @Test func everyLimitStandsWithItsValue() throws {
    let declaration = /static let (\w+)(?:: \w+)? = ([^\n]+)/
    let sources = try Article.sources(below: "Sources/CEL").filter {
      $0.contains("enum Limits {") || $0.contains("extension Limits {")
    }
    let declared = sources.flatMap { source in
      source.matches(of: declaration).map { "\($0.1) = \($0.2.replacing("_", with: ""))" }
    }
    let rows = try Article("limits.md").rows(headed: "limit", "value", "reason")
    let written = rows.map { "\($0[0]) = \($0[1].replacing(",", with: ""))" }
    #expect(declared.count > 20)
    #expect(declared.sorted() == written.sorted())
  }
}
