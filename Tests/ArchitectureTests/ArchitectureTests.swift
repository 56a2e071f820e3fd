// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The invariants of `Sources/README.md` hold in the sources of this repository.
@Suite struct ArchitectureTests {
  @Test func importsFollowTheDirection() throws {
    expectNone(Check.imports(try Repository.swiftSources()))
  }

  @Test func everythingBelowOperationsIsPure() throws {
    expectNone(Check.impureModules(try Repository.swiftSources()))
  }

  @Test func noModuleIsPassedOn() throws {
    expectNone(Check.reexports(try Repository.swiftSources() + Repository.swiftTests()))
  }

  @Test func evaluationKnowsNoSyntax() throws {
    expectNone(Check.evaluationKnowsNoSyntax(try Repository.swiftSources()))
  }

  @Test func everySourceFileHasItsLicence() throws {
    let endings = [".swift", ".h", ".c", ".cpp"]
    var files = try Repository.files(in: "Sources", endings: endings)
    files += try Repository.files(in: "Tests", endings: endings)
    files.append(try Repository.file("Package.swift"))
    files.append(try Repository.file("Makefile"))
    files += try [
      "run", "step", "install-dependencies", "test-extended", "check-determinism", "check-spark", "fuzz-cel",
    ].map {
      try Repository.file(".ci/\($0)")
    }
    expectNone(Check.licences(files))
  }

  @Test func nothingIsLeftForLater() throws {
    expectNone(Check.leftovers(try Repository.swiftSources() + Repository.swiftTests()))
  }

  @Test func publicEnumsAndProtocolsAreDocumented() throws {
    let isPublic = { (file: RepositoryFile) in ["SourceText", "Values", "CEL"].contains(file.target) }
    expectNone(Check.undocumented(try Repository.swiftSources().filter(isPublic)))
  }

  @Test func theMapNamesEveryTarget() throws {
    let sources = Repository.root.appending(path: "Sources")
    let targets = try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
    #expect(targets.count >= allowedImports.count)
    expectNone(Check.map(try Repository.file("Sources/README.md"), targets: targets))
  }

  @Test func everyMessageIsDocumented() throws {
    let catalogue = try Repository.file("Tests/DiagnosticsTests/Messages.swift")
    expectNone(Check.documentedMessages(try Repository.swiftSources(), catalogue: catalogue))
  }

  @Test func theReadmesSayTheSame() throws {
    expectNone(Check.sameShape(try Repository.file("README.md"), try Repository.file("README.de.md")))
  }

  /// Fails with every violation in the message.
  private func expectNone(_ violations: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let list = violations.joined(separator: "\n")
    #expect(violations.isEmpty, "\(list)", sourceLocation: sourceLocation)
  }
}
