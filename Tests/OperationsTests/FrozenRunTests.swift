// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Foundation
import Operations
import Reporting
import SourceText
import Testing
import Values

/// A joint evaluation is frozen with everything it rests on, is never changed, and can be verified.
@Suite struct FrozenRunTests {
  /// Changes one bit in the middle of a file of the run; returns how to put it back.
  private func tamper(_ folder: TemporaryFolder, _ name: String) throws -> () throws -> Void {
    let place = folder.url.appending(path: name)
    let original = try Data(contentsOf: place)
    var tampered = original
    tampered[tampered.count / 2] ^= 1
    try tampered.write(to: place)
    return { try original.write(to: place) }
  }

  @Test func aRunHoldsEverythingAndEveryTamperedFileIsNamed() throws {
    let small = try SmallFederation()
    let written = try small.twoRuns().second
    #expect(small.verify() == [])
    let other = small.verify(version: "1.2.4")
    #expect(other == ["RUN007 the run was made by Pegel 1.2.3 and verified by Pegel 1.2.4"])
    let files = written.manifest.files.map(\.path)
    let there = small.folder.files.filter { $0.hasPrefix("run/") }.map { String($0.dropFirst(4)) }
    #expect((files + ["manifest.json"]).sorted() == there.sorted())
    for name in Self.parts { #expect(files.contains(name), "\(name)") }
    // Each alone: it is named, and no other.
    for name in files {
      let restore = try tamper(small.folder, "run/" + name)
      #expect(small.verify() == ["RUN002 `\(name)` was changed"])
      try restore()
    }
    let restore = try tamper(small.folder, "run/manifest.json")
    #expect(small.verify().map { $0.prefix(22) } == ["RUN005 `manifest.json`"])
    try restore()
    // Then all at once: each of them is named.
    let restores = try files.map { try tamper(small.folder, "run/" + $0) }
    #expect(small.verify().sorted() == files.map { "RUN002 `\($0)` was changed" }.sorted())
    for restore in restores { try restore() }
    #expect(small.verify() == [])
  }

  /// One of each kind of file in a run.
  private static let parts = [
    "pegel.yaml", "federation.yaml", "model.yaml", "schemas/see.yaml", "snapshot/2027.yaml",
    "packs/basis/pack.yaml", "packs/basis/rules/r.yaml", "submissions/a.json", "earlier/manifest.json",
    "earlier/federation.json", "earlier/submissions/c.json", "federation.json", "report.html", "report.md",
    "members/a.json", "members/c.html", "members/d.md",
  ]

  @Test func whatIsMissingOrAddedIsNamed() throws {
    let small = try SmallFederation()
    _ = try small.twoRuns()
    try small.folder.write("x", to: "run/packs/basis/rules/more.yaml")
    try FileManager.default.removeItem(at: small.folder.url.appending(path: "run/submissions/a.json"))
    #expect(
      small.verify() == [
        "RUN004 `packs/basis/rules/more.yaml` does not belong to the run",
        "RUN003 `submissions/a.json` is missing",
      ])
    #expect(small.verify("example").map { $0.prefix(6) } == ["RUN001"])
    #expect(small.verify("nowhere").map { $0.prefix(6) } == ["OPS001"])
  }

  /// Who changes a file together with its hash and the manifest's is found by evaluating again.
  @Test(arguments: [
    ("federation.json", "\"submitted\": 4", "\"submitted\": 4 ", "federation.json"),
    ("report.md", "Ahausen", "Bhausen", "report.md"),
    ("members/c.md", "Zehausen", "Yehausen", "members/c.md"),
  ])
  func aResultThatDoesNotComeOutAgainIsFound(file: String, old: String, new: String, named: String) throws {
    let small = try SmallFederation()
    var manifest = try small.twoRuns().second.manifest
    let before = try small.folder.text("run/" + file)
    let text = before.contains(old) ? before.replacing(old, with: new) : before + " "
    try small.folder.write(text, to: "run/" + file)
    try reseal(&manifest, file, text, in: "run", of: small)
    #expect(small.verify() == ["RUN006 `\(named)` is not what evaluating the run again gives"])
  }

  /// Writes a manifest as if a file had always been as it is now.
  private func reseal(
    _ manifest: inout RunManifest, _ file: String, _ text: String, in run: String, of small: SmallFederation
  ) throws {
    let place = try #require(manifest.files.firstIndex { $0.path == file })
    manifest.files[place].sha256 = sha256(text.utf8)
    manifest.files[place].bytes = text.utf8.count
    manifest.digest = ""
    manifest.digest = sha256(manifest.json.utf8)
    try small.folder.write(manifest.json, to: run + "/manifest.json")
  }

  @Test func lateSubmissionsMakeAnAddendumAndNothingElseChangesARun() throws {
    let small = try SmallFederation()
    let call = try SmallFederation.call(year: 0)
    try small.submit(["a", "c"], year: 0)
    let first = try #require(try small.freeze(call).run)
    #expect(first.result.assessment.membership.submitted == 2)
    #expect(try small.freeze(call).codes == ["RUN010"])
    try small.submit(["b"], year: 0)
    let (addendum, codes) = try small.freeze(call)
    let second = try #require(addendum)
    #expect(codes == ["RUN011"])
    #expect(second.folder.name == "run-addendum-1")
    #expect(second.manifest.addsTo?.run == "run" && second.manifest.addsTo?.late == ["b"])
    #expect(second.manifest.addsTo?.sha256 == first.manifestHash)
    #expect(small.verify() == [] && small.verify("run-addendum-1") == [])
    #expect(try small.freeze(call).codes == ["RUN010"])
    var named = call
    named.participants = [NamedParticipants(measure: "sichern", members: ["a"])]
    #expect(try small.freeze(named).codes == ["RUN012"])
    try small.folder.write("x", to: "run-addendum-1/manifest.json")
    #expect(try small.freeze(call).codes == ["RUN009"])
  }

  @Test func theSameInputsGiveTheSameRun() throws {
    let (one, two) = (try SmallFederation().twoRuns(), try SmallFederation().twoRuns())
    #expect(one.first.manifestHash == two.first.manifestHash)
    #expect(one.second.manifestHash == two.second.manifestHash)
  }

  @Test func brokenAndStrangeSubmissionsAreReportedWithTheirFile() throws {
    let small = try SmallFederation()
    try small.submit(["a"], year: 0)
    try small.folder.write(
      "{\"pegel\": 1, \"kind\": \"Submission\"}", to: "example/abgaben/2026-06-30/x.json")
    let operation = FederationOperation(workspace: try small.load(), programVersion: SmallFederation.version)
    let (evaluation, diagnostics) = operation.evaluate(try SmallFederation.call(year: 0))
    #expect(evaluation == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.location?.file.name.hasSuffix("x.json") ?? false })
    var elsewhere = try SmallFederation.call(year: 0)
    elsewhere.submissions = small.folder.path("example/nowhere")
    #expect(operation.evaluate(elsewhere).1.map(\.code) == ["OPS001"])
  }

  /// A level that somebody has raised in a file.
  @Test func aSubmissionThatContradictsItselfIsRefused() throws {
    let small = try SmallFederation()
    try small.submit(["a", "b"], year: 0)
    let place = "example/abgaben/2026-06-30/b.json"
    let text = try small.folder.text(place)
    let level = try #require(text.firstMatch(of: /"overall": \{\s*"low": \d,\s*"high": \d/)?.output)
    let raised = level.replacing(/\d/, with: "2")
    try small.folder.write(text.replacing(level, with: raised, maxReplacements: 1), to: place)
    #expect(try small.freeze(try SmallFederation.call(year: 0)).codes == ["FED019"])
  }
}
