// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Foundation
import Operations
import Reporting
import SourceText
import Testing
import Values

/// A joint evaluation is frozen with everything it rests on, is never changed, and can be verified.
@Suite(.serialized) struct FrozenRunTests {
  private static let version = "1.2.3"

  private func workspace(in folder: TemporaryFolder) throws -> LoadedWorkspace {
    try folder.copy(Repository.example, to: "example")
    let rules = Repository.root.appending(path: "Rules").path
    let text = try folder.text("example/pegel.yaml").replacing("../../Rules", with: rules)
    try folder.write(text, to: "example/pegel.yaml")
    return try load(folder)
  }

  private func load(_ folder: TemporaryFolder) throws -> LoadedWorkspace {
    var request = WorkspaceRequest(root: folder.path("example"))
    request.readsSnapshots = false
    request.readsExamples = false
    let (workspace, diagnostics) = WorkspaceLoader.load(request)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.text.en) == [])
    return try #require(workspace)
  }

  private func call() throws -> FederationCall {
    FederationCall(asOf: try #require(CivilDate(iso: "2027-01-31".utf8)))
  }

  private func freeze(
    _ folder: TemporaryFolder, _ workspace: LoadedWorkspace, version: String = Self.version,
    _ change: (inout FederationCall) -> Void = { _ in }
  ) throws -> (WrittenRun?, [String]) {
    var call = try call()
    change(&call)
    let operation = FederationOperation(workspace: workspace, programVersion: version)
    let (evaluation, diagnostics) = operation.evaluate(call)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.text.en) == [])
    let (run, found) = operation.freeze(
      try #require(evaluation), call, to: folder.path("run"), in: .de)
    return (run, found.map(\.code))
  }

  private func verify(_ folder: TemporaryFolder, _ run: String = "run", version: String = Self.version)
    -> [String]
  {
    VerifyOperation(folder.path(run), programVersion: version).run().diagnostics.map {
      $0.code + " " + $0.text.en
    }
  }

  /// Changes one bit in the middle of a file of the run; returns how to put it back.
  private func tamper(_ folder: TemporaryFolder, _ name: String) throws -> () throws -> Void {
    let place = folder.url.appending(path: "run/" + name)
    let original = try Data(contentsOf: place)
    var tampered = original
    tampered[tampered.count / 2] ^= 1
    try tampered.write(to: place)
    return { try original.write(to: place) }
  }

  @Test func aRunHoldsEverythingAndEveryTamperedFileIsNamed() throws {
    let folder = try TemporaryFolder()
    let (run, codes) = try freeze(folder, try workspace(in: folder))
    let written = try #require(run)
    #expect(codes == [])
    #expect(verify(folder) == [])
    let other = verify(folder, version: "1.2.4")
    #expect(other == ["RUN007 the run was made by Pegel 1.2.3 and verified by Pegel 1.2.4"])
    let files = written.manifest.files.map(\.path) + ["manifest.json"]
    #expect(
      files.sorted() == folder.files.filter { $0.hasPrefix("run/") }.map { String($0.dropFirst(4)) }.sorted())
    // One of each kind alone: it is named, and no other.
    for name in [
      "manifest.json", "pegel.yaml", "federation.yaml", "model.yaml", "schemas/verbund.yaml",
      "snapshot/2027.yaml",
      "packs/isb-basis/pack.yaml", "submissions/tannfurt.json", "federation.json", "members/erlmoor.json",
    ] {
      #expect(files.contains(name))
      let restore = try tamper(folder, name)
      let found = verify(folder)
      #expect(found.count == 1 && found[0].hasPrefix("RUN00") && found[0].contains("`\(name)`"), "\(found)")
      try restore()
    }
    // Then all at once: each of them is named.
    let restores = try files.filter { $0 != "manifest.json" }.map { try tamper(folder, $0) }
    let found = verify(folder)
    #expect(found.sorted() == written.manifest.files.map { "RUN002 `\($0.path)` was changed" }.sorted())
    for restore in restores { try restore() }
    #expect(verify(folder) == [])
  }

  @Test func whatIsMissingOrAddedIsNamed() throws {
    let folder = try TemporaryFolder()
    _ = try freeze(folder, try workspace(in: folder))
    try folder.write("x", to: "run/packs/isb-basis/rules/more.yaml")
    try FileManager.default.removeItem(at: folder.url.appending(path: "run/submissions/erlmoor.json"))
    #expect(
      verify(folder) == [
        "RUN004 `packs/isb-basis/rules/more.yaml` does not belong to the run",
        "RUN003 `submissions/erlmoor.json` is missing",
      ])
    #expect(verify(folder, "example").map { $0.prefix(6) } == ["RUN001"])
    #expect(verify(folder, "nowhere").map { $0.prefix(6) } == ["OPS001"])
  }

  /// Who changes a result together with its hash and the manifest's is found by evaluating again.
  @Test func aResultThatDoesNotComeOutAgainIsFound() throws {
    let folder = try TemporaryFolder()
    let (run, _) = try freeze(folder, try workspace(in: folder))
    var manifest = try #require(run).manifest
    let text = try folder.text("run/federation.json").replacing(
      "\"alternatives\": 0", with: "\"alternatives\": 7")
    try folder.write(text, to: "run/federation.json")
    let place = try #require(manifest.files.firstIndex { $0.path == "federation.json" })
    manifest.files[place].sha256 = sha256(text.utf8)
    manifest.files[place].bytes = text.utf8.count
    manifest.digest = ""
    manifest.digest = sha256(manifest.json.utf8)
    try folder.write(manifest.json, to: "run/manifest.json")
    #expect(verify(folder) == ["RUN006 `federation.json` is not what evaluating the run again gives"])
  }

  @Test func lateSubmissionsMakeAnAddendumAndNothingElseChangesARun() throws {
    let folder = try TemporaryFolder()
    let workspace = try workspace(in: folder)
    let late = folder.url.appending(path: "example/abgaben/2027-01-31/tannfurt.json")
    let kept = folder.url.appending(path: "late.json")
    try FileManager.default.moveItem(at: late, to: kept)
    let first = try #require(try freeze(folder, workspace).0)
    #expect(first.result.assessment.membership.submitted == 7)
    #expect(try freeze(folder, workspace).1 == ["RUN010"])
    try FileManager.default.moveItem(at: kept, to: late)
    let (addendum, codes) = try freeze(folder, workspace)
    let second = try #require(addendum)
    #expect(codes == ["RUN011"])
    #expect(second.folder.name == "run-addendum-1")
    #expect(second.manifest.addsTo?.run == "run" && second.manifest.addsTo?.late == ["tannfurt"])
    #expect(second.manifest.addsTo?.sha256 == first.manifestHash)
    #expect(verify(folder) == [] && verify(folder, "run-addendum-1") == [])
    #expect(try freeze(folder, workspace).1 == ["RUN010"])
    let named = try freeze(folder, workspace) {
      $0.participants = [NamedParticipants(measure: "notfalluebung", members: ["erlmoor"])]
    }
    #expect(named.0 == nil && named.1 == ["RUN012"])
    try folder.write("x", to: "run-addendum-1/manifest.json")
    #expect(try freeze(folder, workspace).1 == ["RUN009"])
  }

  @Test func theSameInputsGiveTheSameRun() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let one = try #require(try freeze(first, try workspace(in: first)).0)
    let two = try #require(try freeze(second, try workspace(in: second)).0)
    #expect(one.manifestHash == two.manifestHash)
  }

  @Test func brokenAndStrangeSubmissionsAreReportedWithTheirFile() throws {
    let folder = try TemporaryFolder()
    let workspace = try workspace(in: folder)
    try folder.write("{\"pegel\": 1, \"kind\": \"Submission\"}", to: "example/abgaben/2027-01-31/broken.json")
    let operation = FederationOperation(workspace: workspace, programVersion: Self.version)
    let (evaluation, diagnostics) = operation.evaluate(try call())
    #expect(evaluation == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.location?.file.name.hasSuffix("broken.json") ?? false })
    var elsewhere = try call()
    elsewhere.submissions = folder.path("example/nowhere")
    #expect(operation.evaluate(elsewhere).1.map(\.code) == ["OPS001"])
  }
}
