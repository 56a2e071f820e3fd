// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// Hostile text ends in one diagnostic, and what is just within the limits parses.
@Suite struct SyntaxLimitsTests {
  @Test(arguments: ["(", "!", "-", "[", "{", "{1:", "f(", "a.f(", "a[", "a ? b : ", "[?", "{?", "T{a: "])
  func deepNestingEndsInOneDiagnostic(_ piece: String) {
    let codes = parse(String(repeating: piece, count: 10_000)).1.map(\.code)
    #expect(codes == [SyntaxMessage.Code.tooDeep.rawValue])
  }

  @Test(arguments: [".b", "[0]", ".f()", " - 1", " * 2", " == 1", " + 1 - 1"])
  func longChainsEndInOneDiagnostic(_ piece: String) {
    let codes = parse("a" + String(repeating: piece, count: 10_000)).1.map(\.code)
    #expect(codes == [SyntaxMessage.Code.tooDeep.rawValue])
  }

  @Test func nestingUpToTheLimitParses() {
    let depth = Limits.nesting - 1
    let brackets = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(parse(brackets).0 != nil)
    #expect(parse("(" + brackets + ")").0 == nil)
    let signs = String(repeating: "!", count: depth) + "a"
    #expect(parse(signs).0?.height == Limits.nesting)
    #expect(parse("!" + signs).0 == nil)
    let selections = "a" + String(repeating: ".b", count: depth)
    #expect(parse(selections).0?.height == Limits.nesting)
    #expect(parse(selections + ".b").0 == nil)
  }

  @Test(arguments: [" && ", " || ", " + "])
  func chainsOfOneOperatorAreFlat(_ infix: String) {
    let text = Array(repeating: "a", count: 10_000).joined(separator: infix)
    #expect(parse(text).0?.height == 2)
  }

  @Test func longListsAreFlat() {
    #expect(parse("[" + String(repeating: "1,", count: 40_000) + "]").0?.height == 2)
  }

  @Test func macrosCountAsTheyExpand() {
    let elements = Array(repeating: "1", count: Limits.nesting).joined(separator: ",")
    let codes = parse("cel.block([\(elements)], 1)").1.map(\.code)
    #expect(codes == [SyntaxMessage.Code.tooDeep.rawValue])
    let maps = String(repeating: ".optMap(x, x)", count: 10_000 / 13)
    #expect(parse("a" + maps).1.map(\.code) == [SyntaxMessage.Code.tooDeep.rawValue])
  }

  @Test func longTextIsRefused() {
    let longest = "'" + String(repeating: "x", count: Limits.sourceBytes - 2) + "'"
    #expect(parse(longest).0 != nil)
    #expect(parse(longest + " ").1.map(\.code) == [SyntaxMessage.Code.sourceTooLong.rawValue])
  }

  @Test(arguments: ["$", "'\n", "1a ", "= ", "„", "a.in ", "\u{0}"])
  func manyErrorsAreCut(_ piece: String) {
    let diagnostics = parse(String(repeating: piece, count: 10_000)).1
    #expect((1...Limits.syntaxErrors).contains(diagnostics.count))
  }

  private func parse(_ text: String) -> (Expression?, [Diagnostic]) {
    Parser.parse(SourceFile(name: "x", text: text), macros: ParserConformanceTests.macros)
  }
}
