// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// No expression makes the checker hang, crash or talk without end.
@Suite struct CheckerLimitTests {
  private func codes(_ text: String) -> [String] { CheckerFixture.check(text).1.map(\.code) }

  @Test func longChainsOfOpenTypesAreInferred() {
    let lists = Array(repeating: "[]", count: 3000).joined(separator: " + ")
    #expect(CheckerFixture.check("\(lists) + [1]").0?.root.type == .list(.int))
  }

  @Test func longChainsOfOperandsAreChecked() {
    #expect(codes(Array(repeating: "n", count: 5000).joined(separator: " + ")).isEmpty)
    #expect(codes(Array(repeating: "has(it.last)", count: 2000).joined(separator: " && ")).isEmpty)
    #expect(codes("[\(Array(repeating: "[]", count: 5000).joined(separator: ","))]").isEmpty)
  }

  @Test(arguments: [
    ("[", "1", "]"), ("size([", "n", "])"), ("!(", "b", ")"), ("dyn(", "n", ")"), ("(b ? ", "n", " : n)"),
    ("[1].map(q, ", "n", ")"), ("cel.bind(q, n, ", "n", ")"), ("{'a': ", "n", "}"),
  ])
  func deepNestingIsChecked(opening: String, middle: String, closing: String) {
    let depth = 40
    let text =
      String(repeating: opening, count: depth) + middle + String(repeating: closing, count: depth)
    #expect(codes(text).isEmpty)
  }

  /// The type of `a3` is a map of maps of maps, twice as large at every step.
  private func doubling(_ name: String, _ depth: Int, inside: (String) -> String) -> String {
    let conditions = (1..<depth).map {
      "\(name)\($0).all(k, v, k == \(name)\($0 - 1) && v == \(name)\($0 - 1))"
    }
    let body = (conditions + [inside("\(name)\(depth - 1)")]).joined(separator: " && ")
    return (0..<depth).reversed().reduce(body) { "cel.bind(\(name)\($1), \($1 == 0 ? "[]" : "{}"), \($0))" }
  }

  @Test func typesThatDoubleAreCut() {
    #expect(codes(doubling("a", 50) { "size(\($0)) == 0" }).isEmpty)
  }

  @Test func typesThatTakeTooLongToCompareAreReported() {
    let text = doubling("a", 11) { left in
      doubling("c", 11) { right in
        Array(repeating: "\(left) == \(right)", count: 1500).joined(separator: " && ")
      }
    }
    #expect(codes(text) == ["CEL120"])
  }

  @Test func theNumberOfErrorsIsLimited() {
    let text = (0..<1000).map { "x\($0)" }.joined(separator: " && ")
    #expect(codes(text).count == Limits.checkErrors)
  }

  @Test(arguments: ["'a'.size", "a", "a()", "it.a", "it.status == 'a'", "a || ||", "1 a"])
  func whatIsLongIsCutInMessages(short: String) throws {
    let text = short.replacing(/\ba/, with: String(repeating: "a", count: 10_000))
    let (_, diagnostics) = CheckerFixture.check(text)
    #expect(!diagnostics.isEmpty)
    for diagnostic in diagnostics { #expect(diagnostic.text.en.utf8.count < 200, "\(short)") }
  }

  @Test func namesAreListedUpToALimit() {
    let many = EnumerationType(name: "Many", members: (0...Limits.listedNames).map { "m\($0)" })
    let environment = CheckerFixture.environment.adding(variables: [
      VariableDeclaration("many", .enumeration(many))
    ])
    let (_, diagnostics) = environment.check(SourceFile(name: "<test>", text: "many == 'completely'"))
    #expect(diagnostics.map(\.code) == ["CEL108"])
    #expect(diagnostics.first?.help == nil)
  }
}
