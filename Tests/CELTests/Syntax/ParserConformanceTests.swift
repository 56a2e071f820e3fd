// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import SourceText
import Testing

/// Every official case parses; what a literal denotes is compared where the case is a literal.
@Suite(.enabled(if: ConformanceData.isPresent, "the conformance data are not beside the repository"))
struct ParserConformanceTests {
  static let macros =
    Macro.standard + Macro.twoVariable + Macro.bindings + Macro.optionals + Macro.block + Macro.lists

  @Test func everyCaseParses() throws {
    let cases = try ConformanceData.cases()
    #expect(cases.count > 1000)
    for testCase in cases {
      let file = SourceFile(name: testCase.id, text: testCase.expression)
      let (expression, diagnostics) = Parser.parse(file, macros: Self.macros)
      #expect(expression != nil, "\(testCase.id): \(diagnostics.map(\.text.en))")
    }
  }

  @Test func literalsDenoteTheExpectedTexts() throws {
    var compared = 0
    for testCase in try ConformanceData.cases(of: "parse") {
      let file = SourceFile(name: testCase.id, text: testCase.expression)
      guard case .literal(let value) = Parser.parse(file, macros: []).0?.kind else { continue }
      switch value {
      case .string(let string):
        let expected = try #require(testCase.text.string)
        #expect(Array(string.utf8) == Array(expected.utf8), "\(testCase.id)")
      case .bytes(let bytes):
        #expect(Data(bytes).base64EncodedString() == testCase.text.bytes, "\(testCase.id)")
      default: continue
      }
      compared += 1
    }
    #expect(compared > 100)
  }
}
