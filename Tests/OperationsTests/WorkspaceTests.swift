// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// What is wrong with a workspace is found at its place, all of it in one run.
@Suite struct WorkspaceTests {
  /// One change to the sample workspace, and what it leads to.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String
    var from: String
    var to: String
    var code: String
    /// The text that the finding underlines.
    var place: String
    /// A part of the help, such as the nearest name.
    var help = ""

    var testDescription: String { "\(file): \(to)" }
  }

  static let mistakes = [
    Mistake(
      file: "pack/rules/water.yaml", from: "obligation: muss", to: "obligaton: muss", code: "DOC",
      place: "obligaton", help: "obligation"),
    Mistake(
      file: "pack/rules/water.yaml", from: "bath.lifeguards *", to: "bath.lifeguard *", code: "CEL",
      place: "lifeguard", help: "lifeguards"),
    Mistake(
      file: "pack/rules/water.yaml", from: "p.kind == \"fun\"", to: "p.kind == \"fnu\"", code: "CEL",
      place: "\"fnu\"", help: "fun"),
    Mistake(
      file: "tailorings/seebad.yaml", from: "rule: lido/W-1", to: "rule: lido/W-11", code: "GRF001",
      place: "lido/W-11", help: "W-1"),
    Mistake(
      file: "tailorings/seebad.yaml", from: "max_sample_age: 20d", to: "max_sampel_age: 20d", code: "GRF010",
      place: "max_sampel_age", help: "max_sample_age"),
    Mistake(
      file: "tailorings/seebad.yaml", from: "max_sample_age: 20d", to: "max_sample_age: 40d", code: "GRF011",
      place: "40d"),
    Mistake(
      file: "pack/tests/water.yaml", from: "rule: W-1", to: "rule: W-7", code: "DOC", place: "W-7"),
    Mistake(
      file: "pack/tests/water.yaml", from: "answers: {S-3: ja}", to: "answers: {S-33: ja}", code: "GRF001",
      place: "S-33", help: "S-3"),
    Mistake(
      file: "pack/tests/water.yaml", from: "sampled: 2026-06-01", to: "sampled: 31.02.2026", code: "DOC",
      place: "31.02.2026"),
    Mistake(
      file: "pack/pack.yaml", from: "inventory: baths@1.1", to: "inventory: baths@1.3", code: "GRF005",
      place: "baths@1.3"),
    Mistake(
      file: "pack/pack.yaml", from: "parameters:",
      to: "requires: [{pack: marina, version: ^1.0}]\nparameters:",
      code: "GRF002", place: "marina"),
    Mistake(
      file: "model.yaml", from: "packs: [lido]", to: "packs: [lidoo]", code: "GRF009", place: "lidoo",
      help: "lido"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "pool: P2", to: "pool: P9", code: "DOC", place: "P9"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "opened: 1962-05-01", to: "opened: 31.02.2026", code: "DOC",
      place: "31.02.2026"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "depth_cm: 180", to: "depth_cm: 180 cm", code: "DOC",
      place: "180 cm"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "kind: kids", to: "kind: kid", code: "DOC", place: "kid",
      help: "kids"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "S-3: {value: ja", to: "S-2: {value: ja", code: "GRF018",
      place: "S-2"),
    Mistake(
      file: "snapshots/seebad.yaml", from: "heated: ja", to: "heeted: ja", code: "DOC", place: "heeted"),
  ]

  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    return folder
  }

  private func change(_ folder: TemporaryFolder, _ mistake: Mistake) throws {
    let text = try folder.text("w/" + mistake.file)
    let parts = text.components(separatedBy: mistake.from)
    try #require(parts.count > 1, "\(mistake.from) does not occur in \(mistake.file)")
    let changed = parts[0] + mistake.to + parts.dropFirst().joined(separator: mistake.from)
    try folder.write(changed, to: "w/" + mistake.file)
  }

  private func underlined(_ diagnostic: Diagnostic) -> String? {
    diagnostic.location.map { $0.file.text(in: $0.span) }
  }

  @Test func theSampleIsRight() throws {
    let folder = try sample()
    #expect(CheckOperation.check(workspace: folder.path("w")).map(\.code) == [])
  }

  @Test(arguments: mistakes)
  func aMistakeIsFoundAtItsPlace(_ mistake: Mistake) throws {
    let folder = try sample()
    try change(folder, mistake)
    let errors = CheckOperation.check(workspace: folder.path("w")).filter { $0.severity == .error }
    let found = errors.map { "\($0.code) \(underlined($0) ?? ""): \($0.help?.de ?? "")" }
    let isFound = errors.contains {
      $0.code.hasPrefix(mistake.code) && underlined($0) == mistake.place
        && ($0.location?.file.name).map { mistake.file == $0 } ?? false
    }
    #expect(isFound, "\(found)")
    let hint = errors.map { $0.text.de + ($0.help?.de ?? "") }.joined(separator: "\n")
    #expect(mistake.help.isEmpty || hint.contains(mistake.help), "\(found)")
  }

  @Test func allMistakesOfAllFilesAreFoundInOneRun() throws {
    let folder = try sample()
    let chosen = Self.mistakes.filter {
      ["lifeguard", "marina", "31.02.2026", "P9", "kid", "W-7"].contains($0.place) && $0.code != "GRF011"
    }
    for mistake in chosen { try change(folder, mistake) }
    let places = CheckOperation.check(workspace: folder.path("w")).filter { $0.severity == .error }
      .compactMap(underlined)
    for mistake in chosen { #expect(places.contains(mistake.place)) }
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try sample()
    let all = try folder.text("w/pegel.yaml")
    try folder.write(
      all.replacing("model: model.yaml", with: "model: nothing.yaml").replacing(
        "schemas: [schema.yaml]", with: "schemas: [pack]"), to: "w/pegel.yaml")
    let codes = CheckOperation.check(workspace: folder.path("w")).map(\.code)
    #expect(codes.contains("OPS001") && codes.contains("OPS002"))
  }

  @Test func aFolderWithoutWorkspaceIsSaidToBeOne() throws {
    let folder = try TemporaryFolder()
    let codes = CheckOperation.check(workspace: folder.path).map(\.code)
    #expect(codes == ["OPS010"])
  }
}
