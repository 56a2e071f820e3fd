// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import SourceText
import Testing
import Values

@testable import Assessments

/// What joint evaluations store: the boards' result, members' pages, manifests, and submissions with the way from the year
/// before.
@Suite("joint evaluations as JSON")
struct FederationJSONTests {
  private static let full = SampleManifest.full

  /// What is written is read again as it was, and written again byte by byte.
  private func expectRoundTrip(_ result: some StoredResult) throws {
    try expectRoundTrip(result, as: type(of: result))
  }

  private func expectRoundTrip<Result: StoredResult>(_ result: Result, as kind: Result.Type) throws {
    let (stored, diagnostics) = kind.read(SourceFile(name: "a.json", text: result.json))
    #expect(diagnostics.map(\.text.en) == [])
    #expect(try #require(stored).json.utf8.elementsEqual(result.json.utf8), "\(kind)")
  }

  @Test("written and read, everything is the same, byte by byte")
  func roundTrips() throws {
    try expectRoundTrip(Sample.federation())
    try expectRoundTrip(FederationAssessment())
    try expectRoundTrip(Sample.position())
    try expectRoundTrip(MemberPosition())
    try expectRoundTrip(Self.full)
    try expectRoundTrip(RunManifest())
    var submission = SampleSubmission.musterstadt()
    submission.since = SampleManifest.history
    try expectRoundTrip(submission)
  }

  @Test("values that only JSON has survive, too: a split, a run it is compared with, a way")
  func values() throws {
    let federation = try #require(read(Sample.federation()))
    #expect(federation.changes?.members == Sample.federation().changes?.members)
    #expect(federation.changes?.together == Sample.federation().changes?.together)
    let position = try #require(read(Sample.position()))
    #expect(position.change == Sample.position().change && position.since == Sample.position().since)
    let manifest = try #require(read(Self.full))
    #expect(manifest.since == Self.full.since && manifest.files == Self.full.files)
    var submission = SampleSubmission.musterstadt()
    submission.since = SampleManifest.history
    #expect(try #require(read(submission)).since == submission.since)
  }

  private func read<Result: StoredResult>(_ result: Result) -> Result? {
    Result.read(SourceFile(name: "a.json", text: result.json)).0
  }

  @Test("the files are as agreed")
  func goldens() throws {
    try Golden("federation.json").expect(Sample.federation().json)
    try Golden("member.json").expect(Sample.position().json)
    try Golden("run.json").expect(Self.full.json)
  }

  @Test("beside a suggestion stands why: level, knowledge, days, and who else could")
  func reasons() throws {
    let text = Sample.federation().json
    for key in ["\"carrier\"", "\"level\"", "\"is_specialist\"", "\"days\"", "\"alternatives\""] {
      #expect(text.contains(key), "\(key)")
    }
    let suggestion = try #require(read(Sample.federation())?.exchange.suggestions.first)
    #expect(suggestion == Sample.federation().exchange.suggestions.first)
  }

  @Test(
    "what does not belong there is refused where it stands",
    arguments: [
      (#""undivided": "no-cross-evaluation""#, #""undivided": "lost""#, "DOC006"),
      (#""left_out": 1"#, #""left_out": -1"#, "DOC012"),
      (#""together": {"#, #""together": {"ranks": [],"#, "DOC002"),
      (#""low": 0"#, #""low": -9223372036854775808"#, "DOC012"),
    ])
  func refused(original: String, replacement: String, code: String) throws {
    let text = Sample.federation().json
    let range = try #require(text.firstRange(of: original))
    let changed = String(text[..<range.lowerBound]) + replacement + String(text[range.upperBound...])
    let (result, diagnostics) = FederationAssessment.read(SourceFile(name: "a.json", text: changed))
    #expect(result == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.allSatisfy { $0.location != nil })
  }
}

/// A manifest with something in every place, and the way from an earlier submission.
enum SampleManifest {
  static var full: RunManifest {
    var manifest = RunManifest()
    manifest.programVersion = "0.0.0-test"
    manifest.federation = "verbund"
    manifest.asOf = CivilDate(daysSinceEpoch: 20_000)
    manifest.language = .en
    manifest.participants = [NamedParticipants(measure: "restore", members: ["oebis", "zeit"])]
    manifest.addsTo = RunReference(run: "2026-06-30", sha256: "ab12", late: ["zeit"])
    manifest.since = ComparedRun(
      run: "2025-06-30", asOf: CivilDate(daysSinceEpoch: 19_600), sha256: "cd34")
    manifest.files = [
      RunFile(path: "earlier/federation.json", role: .input, bytes: 12, sha256: "ef56"),
      RunFile(path: "federation.json", role: .output, bytes: 34, sha256: "0178"),
    ]
    manifest.digest = "9abc"
    return manifest
  }

  /// A way on which a rule is achieved by facts, and another withdrawn.
  static var history: SubmittedHistory {
    let rule = { (outcome: Outcome, counts: CountsAsAchieved) in
      CrossRule(
        name: "isb-basis/BCK-03", outcome: outcome, counts: counts, domain: "backup", level: 2)
    }
    let old = CrossRule(
      name: "isb-basis/OLD-1", outcome: .pass, counts: .yes, isAccepted: true, domain: "backup")
    let (low, high) = (LevelBounds(low: 0, high: 2), LevelBounds(low: 2, high: 2))
    let start = CrossEvaluation(
      overall: low, domains: [CrossDomain(id: "backup", level: low, blockers: ["isb-basis/BCK-03"])],
      rules: [rule(.fail, .no), old])
    let middle = CrossEvaluation(
      overall: high, domains: [CrossDomain(id: "backup", level: high)], rules: [rule(.pass, .yes), old])
    let end = CrossEvaluation(
      overall: high, domains: [CrossDomain(id: "backup", level: high)], rules: [rule(.pass, .yes)])
    let other = CrossEvaluation(overall: nil, domains: start.domains, rules: [rule(.fail, .no)])
    let submission = SampleSubmission.musterstadt()
    return SubmittedHistory(
      since: submission,
      ladder: ChangeLadder(
        start: start, factsFirst: [(causes: [.facts], state: middle), (causes: [.rules], state: end)],
        rulesFirst: [(causes: [.rules], state: other), (causes: [.facts], state: end)]))
  }
}
