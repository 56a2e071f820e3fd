// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import Reporting
import SourceText
import Testing
import Values

/// A run that is compared with an earlier one: what it says, what it keeps, and what it refuses.
@Suite struct ComparedRunTests {
  private func compared(_ small: SmallFederation, with run: String, year: Int = 1) throws -> [String] {
    try small.freeze(try SmallFederation.call(year: year, since: small.folder.path(run))).codes
  }

  @Test func itSaysWhatChangedAndWhy() throws {
    let small = try SmallFederation()
    let (first, second) = try small.twoRuns()
    #expect(first.result.assessment.changes == nil)
    let changes = try #require(second.result.assessment.changes)
    #expect(changes.since == (try SmallFederation.day(0)) && changes.joined == ["d"])
    #expect(changes.members.map(\.member) == ["a", "b"])
    let splits = try changes.members.map { try #require($0.split) }
    #expect(splits.map(\.undivided) == [nil, nil])
    // Without anything done, what was tested then would be too old now.
    #expect(splits[0].overall.guaranteed.map(\.causes) == [[.facts], [.time]])
    #expect(splits[0].overall.guaranteed.map(\.amount) == [2, -1])
    #expect(splits[1].overall.guaranteed.map(\.causes) == [[.time]])
    #expect(splits[1].overall.guaranteed.map(\.amount) == [-1])
    #expect(changes.together?.members == 2 && changes.together?.leftOut == 1)
    #expect(changes.dutiesThen?[.fail] == 1 && second.result.assessment.duties?.outcomes[.pass] == 1)
    for page in ["report.md", "report.html", "members/a.md"] {
      #expect(try small.folder.text("run/" + page).contains("Bestand und Antworten"), "\(page)")
    }
    #expect(try small.folder.text("run/members/c.md").contains("30.06.2026"))
    #expect(
      try small.folder.text("run/members/d.md").contains("Eine frühere Abgabe zum Vergleich lag nicht vor"))
  }

  /// What it is compared with lies in it, and no result names those who have not consented.
  @Test func itNeedsNothingOfTheEarlierRun() throws {
    let small = try SmallFederation()
    let (first, second) = try small.twoRuns()
    let since = try #require(second.manifest.since)
    #expect(since.run == "first" && since.sha256 == first.manifestHash)
    #expect(since.asOf == (try SmallFederation.day(0)))
    try FileManager.default.removeItem(at: small.folder.url.appending(path: "first"))
    #expect(small.verify() == [])
    let inputs = second.result.assessment.provenance.inputs.filter { $0.role == "earlier" }.map(\.path)
    #expect(inputs == ["earlier/manifest.json", "earlier/federation.json"])
    for page in ["report.md", "report.html", "federation.json", "members/a.html", "members/b.json"] {
      #expect(try !small.folder.text("run/" + page).contains("Zehausen"), "\(page)")
    }
  }

  @Test func everyChangedFileOfTheEarlierRunIsNamed() throws {
    let small = try SmallFederation()
    let first = try small.twoRuns().first
    for file in first.manifest.files.map(\.path) + ["manifest.json"] {
      let place = small.folder.url.appending(path: "first/" + file)
      let original = try Data(contentsOf: place)
      try (original + Data("\n".utf8)).write(to: place)
      let call = try SmallFederation.call(year: 1, since: small.folder.path("first"))
      let operation = FederationOperation(workspace: try small.load(), programVersion: "1.2.3")
      let found = operation.evaluate(call).1.filter { $0.severity == .error }
      #expect(found.map(\.code) == ["RUN016"] && found[0].text.en.contains("`\(file)`"), "\(file)")
      #expect(found[0].help != nil && ExitCode(of: found) == .invalidInput)
      try original.write(to: place)
    }
    try FileManager.default.removeItem(at: small.folder.url.appending(path: "first/report.md"))
    #expect(try compared(small, with: "first") == ["RUN016"])
  }

  @Test func whatIsNoEarlierRunOfTheFederationIsRefused() throws {
    let small = try SmallFederation()
    var manifest = try small.twoRuns().first.manifest
    #expect(try compared(small, with: "nowhere") == ["OPS001"])
    #expect(try compared(small, with: "example") == ["RUN001"])
    #expect(try compared(small, with: "run") == ["RUN017"])
    #expect(try compared(small, with: "run", year: 0) == ["RUN017"])
    manifest.federation = "g"
    manifest.digest = ""
    manifest.digest = sha256(manifest.json.utf8)
    try small.folder.write(manifest.json, to: "first/manifest.json")
    #expect(try compared(small, with: "first") == ["RUN018"])
  }

  /// Who changes what a run keeps of the earlier one, with all hashes, is found by what comes out.
  @Test func aForgedEarlierResultIsFound() throws {
    let small = try SmallFederation()
    var (first, second) = try { ($0.first.manifest, $0.second.manifest) }(small.twoRuns())
    let text = try small.folder.text("run/earlier/federation.json")
    let forged = text.replacing("Ahausen", with: "Anhausen")
    #expect(forged != text)
    try write(forged, "federation.json", &first, to: "run/earlier", of: small)
    let manifest = try small.folder.text("run/earlier/manifest.json")
    try write(forged, "earlier/federation.json", &second, to: "run", of: small, writes: false)
    try write(manifest, "earlier/manifest.json", &second, to: "run", of: small, writes: false)
    #expect(small.verify().contains { $0.hasPrefix("RUN006 `federation.json`") })
  }

  private func write(
    _ text: String, _ file: String, _ manifest: inout RunManifest, to run: String, of small: SmallFederation,
    writes: Bool = true
  ) throws {
    if writes { try small.folder.write(text, to: run + "/" + file) }
    let place = try #require(manifest.files.firstIndex { $0.path == file })
    manifest.files[place].sha256 = sha256(text.utf8)
    manifest.files[place].bytes = text.utf8.count
    manifest.digest = ""
    manifest.digest = sha256(manifest.json.utf8)
    try small.folder.write(manifest.json, to: run + "/manifest.json")
  }

  /// A way that begins elsewhere: the snapshot of then was changed after the first run.
  @Test func aChangedPastIsToldApart() throws {
    let small = try SmallFederation()
    try small.submit(["a", "b"], year: 0)
    _ = try small.freeze(try SmallFederation.call(year: 0), to: "first")
    let place = "example/bestand/a/2026.yaml"
    try small.folder.write(try small.folder.text(place).replacing("isb: ja", with: "isb: nein"), to: place)
    try small.submit(["a"], year: 1, since: "first")
    try small.submit(["b"], year: 1)
    let run = try #require(
      try small.freeze(try SmallFederation.call(year: 1, since: small.folder.path("first"))).run)
    let splits = run.result.assessment.changes?.members.map(\.split?.undivided)
    #expect(splits == [.otherStart, .noCrossEvaluation])
    let text = try small.folder.text("run/report.md")
    #expect(text.contains("nicht zu trennen: Bestand und Antworten, Anwendbarkeit und Zeitablauf +1"))
    #expect(small.verify() == [])
  }
}
