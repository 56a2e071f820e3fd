// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import Reporting
import SourceText
import Testing
import Values

/// Which snapshots are judged, on which day, and what becomes of those that cannot be.
@Suite struct EvaluateTests {
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    return folder
  }

  private func evaluate(
    _ folder: TemporaryFolder, _ change: (inout EvaluateRequest) -> Void = { _ in },
    snapshots: [FilePath] = []
  ) throws -> ([Assessment], [Diagnostic]) {
    var loading = WorkspaceRequest(root: folder.path("w"))
    loading.snapshots = snapshots
    let (loaded, diagnostics) = WorkspaceLoader.load(loading)
    let workspace = try #require(loaded, "\(diagnostics)")
    var request = EvaluateRequest()
    change(&request)
    let operation = EvaluateOperation(workspace: workspace, programVersion: "1")
    let (plan, findings) = operation.plan(request)
    let prepared = plan.map { plan in plan.entries.map { operation.prepare($0, of: plan) } } ?? []
    return (prepared.compactMap(operation.assessment), findings + prepared.flatMap(\.diagnostics))
  }

  /// Adds a snapshot of another bath or day.
  private func add(
    _ name: String, commune: String, taken: String, to folder: TemporaryFolder,
    _ change: (String) -> String = { $0 }
  ) throws {
    let text = try folder.text("w/snapshots/seebad.yaml")
      .replacing("commune: seebad", with: "commune: \(commune)")
      .replacing("taken: 2026-06-30", with: "taken: \(taken)")
    try folder.write(change(text), to: "w/snapshots/\(name).yaml")
  }

  private func outcomes(_ assessments: [Assessment]) -> [String] { assessments.map(\.verdictLine) }

  @Test func theForeignPackIsJudged() throws {
    let folder = try sample()
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(diagnostics.map(\.code) == [])
    #expect(outcomes(assessments).joined() == (try folder.text("w/expected-verdicts.jsonl")))
  }

  @Test func theLatestSnapshotNotAfterTheDayCounts() throws {
    let folder = try sample()
    try add("later", commune: "seebad", taken: "2026-09-30", to: folder)
    #expect(try evaluate(folder).0.map(\.provenance.taken.description) == ["2026-09-30"])
    let day = try #require(CivilDate(iso: "2026-09-29".utf8))
    #expect(try evaluate(folder) { $0.asOf = day }.0.map(\.provenance.taken.description) == ["2026-06-30"])
  }

  @Test func aSnapshotNewerThanTheDayIsRefusedAndTheOthersAreJudged() throws {
    let folder = try sample()
    try add("later", commune: "hallenbad", taken: "2026-09-30", to: folder)
    let day = try #require(CivilDate(iso: "2026-07-01".utf8))
    let (assessments, diagnostics) = try evaluate(folder) { $0.asOf = day }
    #expect(assessments.map(\.provenance.commune) == ["seebad"])
    #expect(diagnostics.map(\.code) == ["OPS012"])
    #expect(ExitCode(of: diagnostics) == .invalidInput)
  }

  /// Joined on 1 July, left on the last of August: both days count.
  @Test(arguments: [
    ("2026-06-30", ["seebad"], ["OPS025"]), ("2026-07-01", ["hallenbad", "seebad"], []),
    ("2026-08-31", ["hallenbad", "seebad"], []), ("2026-09-01", ["seebad"], ["OPS025"]),
  ])
  func whoIsNotAMemberOnTheDayIsLeftOut(day: String, judged: [String], codes: [String]) throws {
    let folder = try sample()
    try add("hall", commune: "hallenbad", taken: "2026-06-30", to: folder)
    try folder.write(try folder.text("w/pegel.yaml") + "federation: baths.yaml\n", to: "w/pegel.yaml")
    try folder.write(
      """
      pegel: 1
      kind: Federation
      id: baths
      title: baths
      members:
        - {id: hallenbad, name: Hallenbad, joined: 2026-07-01, left: 2026-08-31}
      """, to: "w/baths.yaml")
    let date = try #require(CivilDate(iso: day.utf8))
    let (assessments, diagnostics) = try evaluate(folder) { $0.asOf = date }
    #expect(assessments.map(\.provenance.commune) == judged)
    #expect(diagnostics.map(\.code) == codes)
    #expect(!diagnostics.hasErrors)
    let (asked, _) = try evaluate(folder) {
      $0.asOf = date
      $0.communes = ["hallenbad"]
    }
    #expect(asked.map(\.provenance.commune) == ["hallenbad"])
  }

  @Test func twoSnapshotsForOneDayAreNotUsed() throws {
    let folder = try sample()
    try add("other", commune: "seebad", taken: "2026-06-30", to: folder)
    try add("old", commune: "seebad", taken: "2026-03-31", to: folder)
    try add("hall", commune: "hallenbad", taken: "2026-06-30", to: folder)
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.map(\.provenance.commune) == ["hallenbad"])
    #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == ["OPS011"])
  }

  @Test(arguments: [
    "", "{", "pegel: 1\nkind: Snapshot\n", "\u{0}", "[", "pegel: 1\nkind: Tailoring\ncommune: x\n",
  ])
  func aBrokenSnapshotDoesNotStopTheOthers(text: String) throws {
    let folder = try sample()
    try folder.write(text, to: "w/snapshots/broken.yaml")
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.map(\.provenance.commune) == ["seebad"])
    #expect(diagnostics.hasErrors)
    #expect(ExitCode(of: diagnostics) == .invalidInput)
  }

  /// A tailoring with a mistake holds back its own municipality: what it waives and which parameters it sets is not
  /// known. Where not even the municipality can be told, it is everyone without another tailoring.
  @Test(arguments: [
    ("commune: seebad", "commune: seebad\ntargets: {overall: 1", ["OPS029"]),
    ("rule: lido/W-1", "rule: lido/W-11", ["OPS029"]),
    ("until: 2026-12-31", "until: 2026-02-31", ["OPS029"]),
    ("max_sample_age: 20d", "max_sample_age: 40d", ["OPS029"]),
    ("kind: Tailoring", "kind: Federation", ["OPS029"]),
    ("commune: seebad", "comune: seebad", ["OPS030"]),
    ("pegel: 1", "pegel: [1", ["OPS030"]),
  ])
  func aBrokenTailoringHoldsBackItsMunicipalityOnly(from: String, to: String, codes: [String]) throws {
    let folder = try sample()
    try add("hall", commune: "hallenbad", taken: "2026-06-30", to: folder)
    let tailoring = try folder.text("w/tailorings/seebad.yaml")
    try folder.write("pegel: 1\nkind: Tailoring\ncommune: hallenbad\n", to: "w/tailorings/hall.yaml")
    try folder.write(tailoring.replacing(from, with: to), to: "w/tailorings/seebad.yaml")
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.map(\.provenance.commune) == ["hallenbad"])
    #expect(diagnostics.map(\.code).filter { $0.hasPrefix("OPS") } == codes)
    #expect(diagnostics.count > codes.count, "the mistake itself is shown as well")
    #expect(ExitCode(of: diagnostics) == .invalidInput)
    #expect(CheckOperation.check(workspace: folder.path("w")).hasErrors)
  }

  @Test func twoTailoringsOfOneMunicipalityHoldItBack() throws {
    let folder = try sample()
    try add("hall", commune: "hallenbad", taken: "2026-06-30", to: folder)
    try folder.write("pegel: 1\nkind: Tailoring\ncommune: seebad\n", to: "w/tailorings/second.yaml")
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.map(\.provenance.commune) == ["hallenbad"])
    #expect(diagnostics.map(\.code) == ["OPS015", "OPS029"])
  }

  /// A mistake behind the head of the latest snapshot does not make an older one the latest.
  @Test func noOlderSnapshotTakesThePlaceOfABrokenOne() throws {
    let folder = try sample()
    try add("later", commune: "seebad", taken: "2026-09-30", to: folder) { $0 + "\n[" }
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.isEmpty)
    #expect(diagnostics.hasErrors)
  }

  @Test func aSnapshotWithAMistakeInsideIsNotJudged() throws {
    let folder = try sample()
    try add("hall", commune: "hallenbad", taken: "2026-06-30", to: folder) {
      $0.replacing("kind: kids", with: "kind: kid")
    }
    let (assessments, diagnostics) = try evaluate(folder)
    #expect(assessments.map(\.provenance.commune) == ["seebad"])
    #expect(diagnostics.hasErrors)
  }

  @Test func namedSnapshotsTakeThePlaceOfThoseOfTheWorkspace() throws {
    let folder = try sample()
    try add("../elsewhere", commune: "hallenbad", taken: "2026-06-30", to: folder)
    let (assessments, _) = try evaluate(folder, snapshots: [folder.path("w/elsewhere.yaml")])
    #expect(assessments.map(\.provenance.commune) == ["hallenbad"])
    #expect(assessments.first?.provenance.inputs.last?.path == "elsewhere.yaml")
    let (none, missing) = try evaluate(folder, snapshots: [folder.path("w/nothing.yaml")])
    #expect(none.isEmpty)
    #expect(missing.map(\.code) == ["OPS001"])
    #expect(ExitCode(of: missing) == .missingInput)
  }

  @Test func unknownNamesAreRefusedWithTheNearest() throws {
    let folder = try sample()
    let (none, unknown) = try evaluate(folder) { $0.communes = ["sebad"] }
    #expect(none.isEmpty)
    #expect(unknown.map(\.code) == ["OPS013"])
    #expect(unknown.first?.help?.en.contains("seebad") == true)
    let (nothing, rule) = try evaluate(folder) { $0.skipped = ["W-11"] }
    #expect(nothing.isEmpty)
    #expect(rule.map(\.code) == ["GRF001"])
  }

  @Test func aSkippedRuleIsNotChecked() throws {
    let (assessments, _) = try evaluate(try sample()) { $0.skipped = ["lido/W-2"] }
    #expect(assessments.first?.rules.first { $0.id == "W-2" }?.verdict.outcome == .notchecked)
  }

  @Test func theGateLooksAtTheGuaranteedLevel() throws {
    let (assessments, _) = try evaluate(try sample())
    let low = try #require(assessments.first?.maturity?.overall?.low)
    #expect(Gate(level: low).findings(on: assessments).isEmpty)
    let findings = Gate(level: low + 1).findings(on: assessments)
    #expect(findings.map(\.code) == ["OPS021"])
    #expect(ExitCode(of: findings) == .no)
    var unassessed = try #require(assessments.first)
    unassessed.maturity = nil
    #expect(Gate(level: 0).findings(on: [unassessed]).count == 1)
  }

  @Test func everyReportCanBeMadeAgainFromTheStoredAssessment() throws {
    let folder = try sample()
    let (assessments, _) = try evaluate(folder)
    let assessment = try #require(assessments.first)
    let files = try ReportFolder.write(assessment, to: folder.path("out"), in: .de)
    #expect(files.map(\.name) == ["assessment.json", "report.md", "report.html", "gaps.csv"])
    let (stored, diagnostics) = Assessment.reading(files[0])
    #expect(diagnostics.map(\.code) == [])
    let again = try #require(stored)
    for format in ReportFormat.allCases {
      for language in Language.allCases {
        let text = again.rendered(as: format, in: language, style: .plain)
        #expect(text == assessment.rendered(as: format, in: language, style: .plain))
      }
    }
    #expect(
      again.rendered(as: .markdown, in: .de, style: .plain) == (try folder.text("out/seebad/report.md")))
  }
}
