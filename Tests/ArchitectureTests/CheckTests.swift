// SPDX-License-Identifier: EUPL-1.2

import Testing

/// Each check fails on a sample that violates it, and passes on one that does not.
@Suite struct CheckTests {
  private func file(_ path: String, _ text: String) -> RepositoryFile {
    RepositoryFile(path: path, text: text)
  }

  @Test(arguments: [
    "import CEL", "public import CEL", "package import struct CEL.Value", "@preconcurrency import CEL",
    "  import CEL",
    "@_spi(Inner) public import CEL",
  ])
  func importsAgainstTheDirectionAreFound(statement: String) {
    let sample = "import SourceText\n\(statement)\nlet x = 1\n"
    #expect(
      Check.imports([file("Sources/Markup/A.swift", sample)]) == ["Sources/Markup/A.swift: imports CEL"])
    #expect(Check.imports([file("Sources/RuleGraphs/A.swift", sample)]) == [])
  }

  @Test func importsInCommentsAndStringsDoNotCount() {
    let sample = "// import CEL\n/*\nimport CEL\n*/\nlet text = \"\"\"\nimport CEL\n\"\"\"\n"
    #expect(Check.imports([file("Sources/Markup/A.swift", sample)]) == [])
  }

  @Test func targetsWithoutPlaceAreFound() {
    #expect(Check.imports([file("Sources/Utils/A.swift", "")]).count == 1)
  }

  @Test(arguments: ["Foundation", "FoundationEssentials", "Glibc", "Dispatch"])
  func impureModulesAreFoundBelowOperations(module: String) {
    #expect(Check.impureModules([file("Sources/Reporting/A.swift", "import \(module)")]).count == 1)
    #expect(Check.impureModules([file("Sources/Operations/A.swift", "import \(module)")]) == [])
  }

  @Test func reexportsAreFound() {
    #expect(Check.reexports([file("Sources/CEL/A.swift", "@_" + "exported import Values")]).count == 1)
    #expect(Check.reexports([file("Sources/CEL/A.swift", "public import Values")]) == [])
  }

  @Test func syntaxInEvaluationIsFound() {
    let syntax = file(
      "Sources/CEL/Syntax/Tree.swift", "public indirect enum Tree {\n  struct Kind {}\n}\nstruct Token {}\n")
    let bad = file("Sources/CEL/Evaluation/Walk.swift", "func walk(_ tree: [Tree]) -> Token? { nil }")
    let good = file(
      "Sources/CEL/Evaluation/Good.swift", "/// Not a Tree.\nfunc walk(_ tree: CheckedTree, _ kind: Kind) {}")
    #expect(
      Check.evaluationKnowsNoSyntax([syntax, bad, good]) == [
        "Sources/CEL/Evaluation/Walk.swift: names Token, which is syntax",
        "Sources/CEL/Evaluation/Walk.swift: names Tree, which is syntax",
      ])
  }

  @Test(arguments: [
    ("// SPDX-License-Identifier: EUPL-1.2\n", 0),
    ("#!/bin/sh\n# SPDX-License-Identifier: EUPL-1.2\n", 0),
    ("// swift-tools-version: 6.2\n// SPDX-License-Identifier: EUPL-1.2\n", 0),
    ("", 1), ("\n// SPDX-License-Identifier: EUPL-1.2\n", 1), ("// SPDX-License-Identifier: MIT\n", 1),
  ])
  func missingLicencesAreFound(text: String, violations: Int) {
    #expect(Check.licences([file("Sources/CEL/A.swift", text)]).count == violations)
  }

  @Test func leftoversAreFound() {
    #expect(Check.leftovers([file("Sources/CEL/A.swift", "// TO" + "DO: later")]).count == 1)
    #expect(Check.leftovers([file("Sources/CEL/A.swift", "// FIX" + "ME")]).count == 1)
    #expect(Check.leftovers([file("Sources/CEL/A.swift", "// done")]) == [])
  }

  @Test(arguments: [
    ("public enum A {\n  /// One.\n  case one\n  case two\n}\n", 1),
    ("public protocol A {\n  var one: Int { get }\n  /// Two.\n  static func two()\n}\n", 1),
    ("public indirect enum A: Error {\n  /// One.\n  case one\n}\nenum B {\n  case two\n}\n", 0),
    (
      "public enum A {\n  /// The name.\n  public var name: String {\n    switch self {\n    case .a: 1\n    }\n  }\n}\n",
      0
    ),
  ])
  func undocumentedMembersAreFound(text: String, violations: Int) {
    #expect(Check.undocumented([file("Sources/CEL/A.swift", text)]).count == violations)
  }

  @Test func targetsMissingFromTheMapAreFound() {
    let map = file("Sources/README.md", "| `CEL` | expressions |\n")
    #expect(Check.map(map, targets: ["CEL", "Values"]) == ["Sources/README.md: says nothing about Values"])
  }

  @Test func undocumentedMessagesAreFound() {
    let catalogue = file("Tests/DiagnosticsTests/Messages.swift", "let all = [FirstMessage.self]")
    let sources = [
      file("Sources/CEL/A.swift", "public enum FirstMessage: DiagnosticMessage, Equatable {}"),
      file("Sources/CEL/B.swift", "enum SecondMessage: Hashable, DiagnosticMessage {}"),
      file("Sources/CEL/C.swift", "extension ThirdMessage: DiagnosticMessage {}"),
    ]
    #expect(Check.documentedMessages(sources, catalogue: catalogue).count == 2)
    #expect(Check.documentedMessages([sources[0]], catalogue: catalogue) == [])
  }

  @Test(arguments: [
    ("# A\n\n- one\n- two\n", 1), ("# A\n\n- one\n\n```\nmake demo\n```\n", 1), ("## A\n\n- one\n", 1),
    ("# A\n\n- one\n\n```\nmake test  # alle\n```\n\n| `a` | b |\n", 0),
  ])
  func differencesBetweenTranslationsAreFound(text: String, violations: Int) {
    let left = file("README.md", "# A\n\n- one\n\n```\nmake test # all\n```\n\n| `a` | x |\n")
    #expect(Check.sameShape(left, file("README.de.md", text)).count == violations)
  }
}
