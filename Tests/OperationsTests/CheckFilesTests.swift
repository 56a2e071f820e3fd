// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// Single files are checked by their kind, with the help of what stands around them.
@Suite struct CheckFilesTests {
  private func check(_ names: [String], broken: [(file: String, from: String, to: String)] = []) throws
    -> [Diagnostic]
  {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    for (file, from, to) in broken {
      try folder.write(try folder.text("w/" + file).replacing(from, with: to), to: "w/" + file)
    }
    return CheckOperation.check(names.map { folder.path("w/" + $0) }, in: nil)
  }

  @Test(arguments: [
    "pack", "pack/", "pack/pack.yaml", "pack/rules/water.yaml", "pack/tests/water.yaml", "schema.yaml",
    "model.yaml",
    "snapshots", "snapshots/seebad.yaml", "tailorings/seebad.yaml", "pegel.yaml", "",
  ])
  func everyKindIsKnown(name: String) throws {
    #expect(try check([name]).map { "\($0.code) \($0.text.en)" } == [])
  }

  @Test func onlyTheFilesNamedAreReported() throws {
    let broken = [
      ("pack/rules/water.yaml", "bath.lifeguards", "bath.guards"),
      ("pack/tests/water.yaml", "ja", "vielleicht"),
    ]
    let rules = try check(["pack/rules/water.yaml"], broken: broken)
    #expect(Set(rules.compactMap { $0.location?.file.name.hasSuffix("rules/water.yaml") }) == [true])
    let pack = try check(["pack"], broken: broken)
    #expect(pack.count > rules.count)
  }

  @Test func aPackWithoutAnySchemaIsCheckedInPartWithAWarning() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign.appending(path: "pack"), to: "pack")
    let found = CheckOperation.check([folder.path("pack")], in: folder.path)
    #expect(found.map(\.code) == ["OPS023"])
    #expect(!found.hasErrors)
  }

  @Test func aPartWithoutItsWholeIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("pegel: 1\nkind: Rules\nrules: []\n", to: "a/b/rules.yaml")
    try folder.write("id\n", to: "a/b/pools.csv")
    let found = CheckOperation.check([folder.path("a/b/rules.yaml"), folder.path("a/b/pools.csv")], in: nil)
    #expect(found.map(\.code) == ["OPS024", "OPS024"])
  }

  @Test func whatIsNoDocumentIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("hello\n", to: "notes.yaml")
    let found = CheckOperation.check([folder.path("notes.yaml"), folder.path("missing.yaml")], in: nil)
    #expect(Set(found.map(\.code)) == ["OPS016", "OPS001"])
  }

  @Test func findingsAreReportedOnce() throws {
    let broken = [("snapshots/seebad.yaml", "pool: P2", "pool: P9")]
    #expect(try check(["snapshots", "snapshots/seebad.yaml"], broken: broken).count == 1)
  }
}
