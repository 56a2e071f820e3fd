// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The invariants of `Sources/README.md` hold in the sources of this repository.
@Suite struct ArchitectureTests {
  @Test func importsFollowTheDirection() throws {
    #expect(Check.imports(try Repository.swiftSources()) == [])
  }

  @Test func everythingBelowOperationsIsPure() throws {
    #expect(Check.impureModules(try Repository.swiftSources()) == [])
  }

  @Test func noModuleIsPassedOn() throws {
    #expect(Check.reexports(try Repository.swiftSources() + Repository.swiftTests()) == [])
  }

  @Test func evaluationKnowsNoSyntax() throws {
    #expect(Check.evaluationKnowsNoSyntax(try Repository.swiftSources()) == [])
  }

  @Test func everySourceFileHasItsLicence() throws {
    let endings = [".swift", ".h", ".c", ".cpp"]
    var files = try Repository.files(in: "Sources", endings: endings)
    files += try Repository.files(in: "Tests", endings: endings)
    files.append(try Repository.file("Package.swift"))
    files.append(try Repository.file("Makefile"))
    files += try ["run", "step", "install-dependencies", "test-extended"].map {
      try Repository.file(".ci/\($0)")
    }
    #expect(Check.licences(files) == [])
  }

  @Test func nothingIsLeftForLater() throws {
    #expect(Check.leftovers(try Repository.swiftSources() + Repository.swiftTests()) == [])
  }

  @Test func theMapNamesEveryTarget() throws {
    let sources = Repository.root.appending(path: "Sources")
    let targets = try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
    #expect(targets.count >= allowedImports.count)
    #expect(Check.map(try Repository.file("Sources/README.md"), targets: targets) == [])
  }

  @Test func everyMessageIsDocumented() throws {
    let catalogue = try Repository.file("Tests/DiagnosticsTests/Messages.swift")
    #expect(Check.documentedMessages(try Repository.swiftSources(), catalogue: catalogue) == [])
  }
}
