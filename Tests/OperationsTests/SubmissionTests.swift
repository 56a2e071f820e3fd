// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import Reporting
import RuleGraphs
import SourceText
import Testing
import Values

/// Submissions of the example: refusals, the files that are committed, and what is shown before they are written.
@Suite(.serialized) struct SubmissionTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let example = root.appending(path: "Examples/verbund")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  private static let days = ["2026-01-31", "2027-01-31"].compactMap { CivilDate(iso: $0.utf8) }

  private static let loaded: (LoadedWorkspace?, [Diagnostic]) = {
    var request = WorkspaceRequest(root: FilePath(example.path))
    request.readsExamples = false
    return WorkspaceLoader.load(request)
  }()

  private func operation() throws -> SubmitOperation {
    SubmitOperation(workspace: try #require(Self.loaded.0), programVersion: "VERSION")
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text.utf8)) }

  /// The committed file of a municipality, with the version of the program left out.
  private func committed(_ commune: String, _ day: CivilDate) throws -> String {
    let name = SubmissionFolder.name(of: commune, asOf: day)
    let text = try String(
      contentsOf: Self.example.appending(path: "abgaben").appending(path: name), encoding: .utf8)
    return text.replacing(/"program_version": "[^"]*"/, with: "\"program_version\": \"VERSION\"")
  }

  @Test func theCommittedSubmissionsAreUpToDate() throws {
    let operation = try operation()
    let members = operation.workspace.documents.federation?.members ?? []
    var count = 0
    for day in Self.days {
      for member in members where member.isMember(on: day) {
        count += 1
        let before = Self.days.first.flatMap { day > $0 && member.isMember(on: $0) ? Self.earlierRun : nil }
        let (submission, diagnostics) = operation.submission(of: member.id.value, asOf: day, since: before)
        #expect(!diagnostics.hasErrors)
        let own = try #require(submission)
        if Self.isUpdating { try update(own, by: operation) }
        let isSame = try own.json.utf8.elementsEqual(committed(own.commune, day).utf8)
        #expect(isSame, "\(own.commune) \(day): UPDATE_GOLDENS=1 swift test --filter SubmissionTests")
      }
    }
    #expect(count == 7 + 8)
    let folder = Self.example.appending(path: "abgaben")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(files.count { $0.hasSuffix(".json") } == count)
  }

  /// Packs, schema and model are the same in both years of the example.
  private static let earlierRun = EarlierRun(
    folder: FilePath(example.path), submissions: SubmissionFolder(FilePath(example.path + "/abgaben")))

  /// The way from the first year leads to what is submitted now.
  @Test(arguments: ["tannfurt", "wiesenkamm"])
  func theHistoryEndsWithTheSubmission(commune: String) throws {
    let (submission, diagnostics) = try operation().submission(
      of: commune, asOf: Self.days[1], since: Self.earlierRun)
    #expect(!diagnostics.contains { $0.code.hasPrefix("OPS3") })
    let own = try #require(submission).own
    let since = try #require(submission?.since)
    #expect(since.asOf == Self.days[0])
    #expect(since.ladder.end.overall == own.overall)
    for rule in since.ladder.end.rules {
      #expect(own.rule(named: rule.name)?.outcome == rule.outcome)
    }
    let earlier = SubmissionFolder(FilePath(Self.example.path + "/abgaben")).last(
      of: commune, upTo: since.asOf
    ).0
    #expect(since.ladder.disagreements(with: try #require(earlier)) == [])
    #expect(since.ladder.start.overall == earlier?.own.overall)
  }

  @Test func aHistoryNeedsTheEarlierSubmissionAndItsPacks() throws {
    let folder = try TemporaryFolder()
    let place = FilePath(folder.url.path)
    let operation = try operation()
    let day = Self.days[1]
    let none = EarlierRun(folder: FilePath(Self.example.path), submissions: SubmissionFolder(place))
    #expect(operation.submission(of: "erlmoor", asOf: day, since: none).1.map(\.code).contains("OPS306"))
    var earlier = try #require(operation.submission(of: "erlmoor", asOf: Self.days[0]).0)
    earlier.packs[0].version = "2025.1.0"
    _ = try operation.write(earlier, to: place)
    let (refused, diagnostics) = operation.submission(of: "erlmoor", asOf: day, since: none)
    #expect(refused == nil && diagnostics.filter { $0.severity == .error }.map(\.code) == ["OPS307"])
    earlier.packs[0].version = "2026.1.0"
    if let rule = earlier.own.rules.firstIndex(where: { $0.outcome == .pass }) {
      earlier.own.rules[rule].outcome = .fail
    }
    _ = try operation.write(earlier, to: place)
    let (changed, warnings) = operation.submission(of: "erlmoor", asOf: day, since: none)
    #expect(changed?.since != nil && warnings.map(\.code).contains("OPS308"))
    let nowhere = EarlierRun(folder: place, submissions: SubmissionFolder(place))
    #expect(operation.submission(of: "erlmoor", asOf: day, since: nowhere).1.map(\.code).contains("OPS010"))
  }

  /// Writes a file anew, with the version of the program that is built.
  private func update(_ submission: Submission, by operation: SubmitOperation) throws {
    var stored = submission
    stored.programVersion = "0.1.0"
    _ = try operation.write(stored, to: FilePath(Self.example.appending(path: "abgaben").path))
  }

  /// Readers of a submission find in it what the municipality found: the same levels, computed from the outcomes alone.
  @Test func levelsFollowFromTheSubmittedOutcomes() throws {
    let graph = try operation().workspace.graph
    let model = try #require(graph.model)
    let methods = ScoreMethods(graph: graph, model: model, targets: nil)
    for member in ["erlmoor", "tannfurt", "dohlenried"] {
      let submission = try #require(try operation().submission(of: member, asOf: Self.days[1]).0)
      for view in [submission.tailored, submission.own] {
        let rules = ScoredRules(
          of: view.verdicts(in: graph), in: graph, dispensed: view.dispensed(in: graph))
        let score = try #require(rules.score(by: methods.levelMethod))
        #expect(score.domains.map(\.score) == view.domains.map { $0.level.map(ScoreBounds.init) })
        #expect(score.overall == view.overall.map(ScoreBounds.init))
      }
    }
  }

  @Test func theOutcomesAddUp() throws {
    for day in Self.days {
      let submission = try #require(try operation().submission(of: "tannfurt", asOf: day).0)
      for view in [submission.tailored, submission.own] {
        let total = view.domains.map(\.counts.outcomes.total).reduce(0, +)
        #expect(total == view.counts.outcomes.total)
        #expect(view.counts.withheld > 0)
        #expect(view.counts.withheld <= view.counts.outcomes[.unknown] + view.counts.outcomes[.error])
        #expect(view.rules.filter(\.isWithheld).allSatisfy { [.unknown, .error].contains($0.outcome) })
      }
      #expect(submission.withheld.map(\.fact) == ["documents", "rooms"])
      #expect(submission.withheld.allSatisfy { $0.kind == .rows && !$0.rules.isEmpty })
    }
  }

  /// A withheld rule is open in full: [0, 1], or below 1 where another row fails.
  @Test func withheldRulesAreOpen() throws {
    let own = try #require(try operation().submission(of: "tannfurt", asOf: Self.days[1]).0).own
    let room = try #require(own.rule(named: "isb-basis/ROM-01"))
    #expect(room.outcome == .unknown && room.isWithheld)
    #expect(room.achievement?.low == .zero && room.achievement?.high == .one)
    #expect(room.tally?.isTableComplete == false)
  }

  @Test(arguments: [
    ("rabenfliess", "2026-01-31", "OPS303", "federation.yaml:54:13"),
    ("tannfurt", "2023-12-31", "OPS303", "federation.yaml:75:13"),
    ("tanfurt", "2027-01-31", "OPS302", "federation.yaml:5:5"),
    ("tannfurt", "2024-01-31", "OPS012", "bestand/tannfurt/2026.yaml:5:10"),
    (nil, "2027-01-31", "OPS301", nil),
  ])
  func refusals(commune: String?, day: String, code: String, place: String?) throws {
    let (submission, diagnostics) = try operation().submission(of: commune, asOf: self.day(day))
    #expect(submission == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    #expect(errors.allSatisfy { $0.help != nil })
    let found = errors.first?.location.map { "\($0.file.name):\($0.position.line):\($0.position.column)" }
    #expect(found == place)
    #expect(ExitCode(of: diagnostics) == (code == "OPS301" ? .usage : .invalidInput))
  }

  @Test func whatWasWrittenIsFoundAsTheLastOne() throws {
    let folder = try TemporaryFolder()
    let place = FilePath(folder.url.path)
    let operation = try operation()
    let submissions = try Self.days.map { try #require(operation.submission(of: "erlmoor", asOf: $0).0) }
    for submission in submissions { _ = try operation.write(submission, to: place) }
    let list = SubmissionFolder(place)
    #expect(list.last(of: "erlmoor", upTo: try day("2026-12-31")).0?.asOf == Self.days[0])
    #expect(list.last(of: "erlmoor", upTo: try day("2027-01-31")).0?.json == submissions[1].json)
    #expect(list.last(of: "erlmoor", upTo: try day("2025-12-31")).0 == nil)
    #expect(list.last(of: "tannfurt", upTo: try day("2027-01-31")).0 == nil)
    try Data("{".utf8).write(to: folder.url.appending(path: "2027-01-31/erlmoor.json"))
    let (none, findings) = list.last(of: "erlmoor", upTo: try day("2027-01-31"))
    #expect(none == nil && findings.map(\.code) == ["OPS304"])
  }

  @Test(arguments: Language.allCases)
  func thePreviewSaysWhatLeavesAndWhatStays(language: Language) throws {
    let operation = try operation()
    let before = try #require(operation.submission(of: "tannfurt", asOf: Self.days[0]).0)
    let submission = try #require(operation.submission(of: "tannfurt", asOf: Self.days[1]).0)
    let first = operation.preview(of: submission, previous: nil).terminal(in: language, usesColour: false)
    let later = operation.preview(of: submission, previous: before).terminal(in: language, usesColour: false)
    let texts: [LocalizedText] = [
      LocalizedText(de: "Das verlässt das Haus", en: "What leaves the house"),
      LocalizedText(de: "Das bleibt im Haus", en: "What stays in the house"),
      LocalizedText(de: "streng vertrauliche Zeilen in „Räume“", en: "confidential rows in \"Rooms\""),
    ]
    for text in texts { #expect(first.contains(text[language]), "\(text[language])") }
    #expect(first.contains(LocalizedText(de: "die erste Abgabe", en: "the first submission")[language]))
    #expect(later.contains("→"))
    #expect(later.contains(language == .de ? "31.01.2026" : "2026-01-31"))
  }
}
