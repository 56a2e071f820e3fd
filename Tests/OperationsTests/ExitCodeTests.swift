// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// Each exit code means one thing, and the page about them says the same as the program.
@Suite struct ExitCodeTests {
  private func code(_ messages: [OperationMessage]) -> ExitCode {
    ExitCode(of: messages.map { Diagnostic($0, at: nil) })
  }

  @Test func theNumbersAreThoseOfTheDesign() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74, 77])
  }

  @Test func everyMessageLeadsToACode() {
    let codes = OperationMessage.Code.allCases.map { (code: $0, exit: code([.example(of: $0)])) }
    let byExit = Dictionary(grouping: codes, by: \.exit).mapValues { $0.map(\.code) }
    #expect(byExit[.missingInput] == [.missing, .noWorkspace, .noSnapshot])
    #expect(byExit[.cannotAccess] == [.isFolder, .notAFile, .noPermission, .tooManyFiles, .cannotRead])
    #expect(byExit[.cannotCreate] == [.cannotWrite, .diskFull, .notAFolder])
    #expect(byExit[.no] == [.gateNotMet])
  }

  @Test func whatIsWrongWithTheInputOutweighsAnAnswerThatIsNo() {
    let gate = OperationMessage.gateNotMet(commune: "a", gate: 2, level: 1)
    #expect(code([gate, .invalidDate("x")]) == .invalidInput)
    #expect(code([.invalidDate("x"), .missing("a.yaml")]) == .missingInput)
    #expect(code([gate]) == .no)
  }

  /// `UPDATE_GOLDENS=1 swift test --filter ExitCodeTests` writes the page anew.
  @Test func thePageIsUpToDate() throws {
    let rows = ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning.en) | \($0.meaning.de) |\n" }
    let page = """
      # Exit codes

      What `pegel` says to the shell at its end: one meaning each, whatever the flags. Warnings alone end with 0. This page
      is generated from the source code; a test compares it.

      | code | meaning | Bedeutung |
      | --- | --- | --- |

      """
    let expected = page + rows.joined()
    let file = Repository.root.appending(path: "Docs/exit-codes.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == expected)
  }
}
