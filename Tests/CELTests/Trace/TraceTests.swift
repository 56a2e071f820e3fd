// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

@Suite struct TraceTests {
  private func trace(_ text: String, _ bindings: [(name: String, value: Value)] = []) throws -> Trace {
    try EvaluationFixture.program(text).explain(EvaluationFixture.activation(bindings)).trace
  }

  /// The lines of a trace: source text and result, indented by depth.
  private func lines(_ trace: Trace, of text: String, indent: String = "") -> [String] {
    let source = SourceFile(name: "test", text: text).text(in: trace.span)
    var result = ["\(indent)\(source) = \(EvaluationFixture.summary(trace.result))"]
    for part in trace.parts { result += lines(part, of: text, indent: indent + "  ") }
    for element in trace.elements {
      let variables = element.variables.map { "\($0.name) = \(EvaluationFixture.summary($0.value))" }
      result.append(
        "\(indent)  [\(element.position.map(String.init) ?? "*")] \(variables.joined(separator: ", "))")
      for part in element.parts { result += lines(part, of: text, indent: indent + "    ") }
    }
    return result
  }

  @Test func everySubExpressionIsRecordedUntilTheDecision() throws {
    let text = "a > 1 && u && a < 3 || p"
    #expect(
      lines(try trace(text, [("a", .int(5)), ("p", .bool(true))]), of: text) == [
        "a > 1 && u && a < 3 || p = true", "  a > 1 && u && a < 3 = false", "    a > 1 = true", "      a = 5",
        "      1 = 1", "    u = <u>", "    a < 3 = false", "      a = 5", "      3 = 3", "  p = true",
      ])
  }

  @Test func comprehensionsAreRecordedPerElementUpToTheWitness() throws {
    let text = "[1, 2, 3].exists(x, x == 2)"
    let result = lines(try trace(text), of: text)
    #expect(result.contains("  [0] x = 1"))
    #expect(result.contains("  [1] x = 2"))
    #expect(result.contains("    x == 2 = true"))
    #expect(!result.contains("  [2] x = 3"))
  }

  @Test func errorsAreRecordedWhereTheyArise() throws {
    let text = "1 / 0 > 3 || u"
    let root = try trace(text)
    #expect(EvaluationFixture.summary(root.result) == "<u>")
    #expect(root.parts.first.map { EvaluationFixture.summary($0.result) } == "CEL202")
  }

  @Test func aLongComprehensionKeepsItsFirstElementsAndTheLast() throws {
    let numbers = Value.list(ListValue((0..<1000).map { .int(Int64($0)) }))
    let root = try trace("list.exists(x, x == 700)", [("list", numbers)])
    #expect(root.elements.count == Limits.traceElements)
    #expect(root.elements.last?.position == 700)
    #expect(root.elements.first?.position == 0)
    #expect(root.isTruncated)
  }

  @Test func aTraceIsBoundedAndTheResultIsNot() throws {
    let numbers = Value.list(ListValue((0..<300).map { .int(Int64($0)) }))
    let program = try EvaluationFixture.program("list.all(x, list.all(y, x + y >= 0))")
    let explanation = program.explain(EvaluationFixture.activation([("list", numbers)]))
    #expect(EvaluationFixture.summary(explanation.result) == "true")
    #expect(explanation.trace.count <= Limits.traceNodes)
    #expect(explanation.trace.count > Limits.traceNodes / 2)
  }

  @Test func aSpentBudgetIsTraced() throws {
    let explanation = try EvaluationFixture.program("1 + 1 == 2").explain(Activation(), costLimit: 2)
    #expect(EvaluationFixture.summary(explanation.result) == "CEL211")
  }
}
