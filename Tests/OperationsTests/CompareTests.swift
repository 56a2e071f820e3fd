// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import Reporting
import SourceText
import Testing
import Values

/// Two states of the small workspace: by day, with the packs of another folder, and as stored results.
@Suite struct CompareTests {
  /// The workspace with a second snapshot a year later, in which all pools were sampled again.
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    let text = try folder.text("w/snapshots/seebad.yaml")
      .replacing("taken: 2026-06-30", with: "taken: 2027-06-30")
      .replacing("on: 2026-06-30", with: "on: 2027-06-30").replacing("2026-05-3", with: "2027-06-1")
      .replacing("2026-06-20", with: "2027-06-20")
    try folder.write(text, to: "w/snapshots/later.yaml")
    return folder
  }

  private func compare(
    _ folder: TemporaryFolder, _ old: String, _ new: String, communes: [String] = []
  ) throws -> ([YearComparison], [Diagnostic]) {
    let (loaded, diagnostics) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    let workspace = try #require(loaded, "\(diagnostics.map(\.text.en))")
    let operation = CompareOperation(workspace: workspace, programVersion: "1")
    let targets = try [old, new].map { try #require(CompareTarget($0)) }
    return operation.compare(targets[0], targets[1], communes: communes)
  }

  private func causes(_ comparison: YearComparison?) -> [String: [ChangeCause]] {
    let rules = comparison?.split.rules ?? []
    return Dictionary(rules.map { ($0.name, $0.causes) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func twoDaysOfAWorkspaceAreCompared() throws {
    let (comparisons, diagnostics) = try compare(try sample(), "2026-06-30", "2027-06-30")
    #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.text.en))")
    let comparison = try #require(comparisons.first)
    // S-1 requires W-1 and counts with it; the answer to S-3 is too old by now.
    #expect(
      causes(comparison) == ["lido/W-1": [.facts], "lido/S-1": [.facts], "lido/S-3": [.time]])
    #expect(comparison.split.overall.before == LevelBounds(low: 0, high: 0))
    #expect(!comparison.isUndivided && comparison.old.taken.description == "2026-06-30")
  }

  /// Either day may be the stricter one.
  @Test(arguments: ["seebad", "later"]) func aComparisonIsAsConfidentialAsTheStricterDay(name: String) throws
  {
    let folder = try sample()
    let path = "w/snapshots/\(name).yaml"
    let text = try folder.text(path).replacing("class: intern", with: "class: streng vertraulich")
    try folder.write(text, to: path)
    let comparison = try #require(try compare(folder, "2026-06-30", "2027-06-30").0.first)
    #expect(comparison.classification == .strictlyConfidential)
    #expect(comparison.markdown(in: .de).contains("**Einstufung: streng vertraulich**"))
    #expect(comparison.html(in: .en).contains("strictly confidential"))
    let (read, _) = YearComparison.read(SourceFile(name: "c.json", text: comparison.json))
    #expect(read?.classification == .strictlyConfidential)
  }

  @Test func everyFormNamesRulesAndCausesInBothLanguages() throws {
    let comparison = try #require(try compare(try sample(), "2026-06-30", "2027-06-30").0.first)
    for text in [comparison.terminal(in: .de, usesColour: false, width: 80), comparison.markdown(in: .de)] {
      for word in [
        "W-1", "Every pool is sampled regularly", "Bestand und Antworten", "Zeitablauf", "30.06.2026",
      ] {
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains(word), "\(word) in \(text)")
      }
    }
    #expect(comparison.markdown(in: .en).contains("the passing of time"))
    for (language, word) in [(Language.de, "Bestand und Antworten"), (.en, "facts and answers")] {
      let page = comparison.html(in: language)
      for piece in ["<html lang=\"\(language.rawValue)\">", "lido/W-1", word, "<h1>", "</html>"] {
        #expect(page.contains(piece), "\(piece)")
      }
    }
    let (read, diagnostics) = YearComparison.read(SourceFile(name: "c.json", text: comparison.json))
    #expect(diagnostics.map(\.text.en) == [])
    #expect(try #require(read).json == comparison.json)
  }

  /// Last year's folder has last year's rules and no facts: those are at hand here.
  @Test func rulesOfAnotherFolderJudgeTheFactsAtHand() throws {
    let folder = try sample()
    try folder.copy(Repository.foreign, to: "last")
    try FileManager.default.removeItem(at: folder.url.appending(path: "last/snapshots"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "last/tailorings"))
    let head = try folder.text("last/pegel.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("snapshots:") && !$0.hasPrefix("tailorings:") }
    try folder.write(head.joined(separator: "\n") + "\n", to: "last/pegel.yaml")
    let rules =
      "w/pack/rules/" + (try #require(folder.files.first { $0.hasPrefix("w/pack/rules/") }).dropFirst(13))
    let text = try folder.text(rules).replacing("check: bath.heated", with: "check: bath.heated == false")
    try folder.write(text, to: rules)
    let last = folder.path("last").text + "@2026-06-30"
    let (comparisons, diagnostics) = try compare(folder, last, "2026-06-30")
    #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.text.en))")
    #expect(causes(comparisons.first) == ["lido/W-2": [.rules]])
    #expect(comparisons.first?.old.isTailored == true, "the tailoring is carried over")
  }

  /// A field has another name in the second version of the schema: nothing changes by that, and older snapshots load.
  @Test func aRenamedFieldIsNoChange() throws {
    let folder = try sample()
    try folder.copy(folder.url.appending(path: "w"), to: "last")
    func change(_ name: String, _ change: (String) -> String) throws {
      try folder.write(change(try folder.text(name)), to: name)
    }
    try change("w/schema.yaml") {
      $0.replacing("version: 1.2.0", with: "version: 2.0.0").replacing("lifeguards:", with: "guards:")
        + "renamed: [{from: Bath.lifeguards, to: Bath.guards, since: 2}]\n"
    }
    let rules = try #require(folder.files.first { $0.hasPrefix("w/pack/rules/") })
    try change(rules) { $0.replacing("bath.lifeguards", with: "bath.guards") }
    try change("w/pack/pack.yaml") { $0.replacing("baths@1.1", with: "baths@2") }
    try change("w/snapshots/later.yaml") {
      $0.replacing("baths@1.2", with: "baths@2").replacing("lifeguards:", with: "guards:")
    }
    let (comparisons, diagnostics) = try compare(
      folder, folder.path("last").text + "@2026-06-30", "2027-06-30")
    #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.text.en))")
    let comparison = try #require(comparisons.first)
    #expect(comparison.split.steps.contains([.schema, .rules]), "neither fits the other version alone")
    #expect(
      causes(comparison) == ["lido/W-1": [.facts], "lido/S-1": [.facts], "lido/S-3": [.time]])
    #expect(comparison.old.schema == "baths@1.2.0" && comparison.new.schema == "baths@2.0.0")
  }

  @Test func storedResultsNameTheCausesThatCannotBeToldApart() throws {
    let folder = try sample()
    let (loaded, _) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    let operation = EvaluateOperation(workspace: try #require(loaded), programVersion: "1")
    for (name, day) in [("old", "2026-06-30"), ("new", "2027-06-30")] {
      var request = EvaluateRequest()
      request.asOf = .init(iso: day.utf8)
      let plan = try #require(operation.plan(request).0)
      let assessment = try #require(operation.assessment(of: operation.prepare(plan.entries[0], of: plan)))
      try folder.write(assessment.json, to: name + ".json")
    }
    let paths = ["old.json", "new.json"].map { folder.path($0).text }
    let (comparisons, diagnostics) = try compare(folder, paths[0], paths[1])
    #expect(diagnostics.isEmpty)
    let comparison = try #require(comparisons.first)
    // Packs may have rules that come into force; tailoring, schema and model are the same.
    #expect(comparison.isUndivided && comparison.split.steps == [[.facts, .applicability, .time, .rules]])
    #expect(comparison.split.rules.map(\.name) == ["lido/S-1", "lido/S-3", "lido/W-1"])
    #expect(comparison.markdown(in: .en).contains("do not tell which of the causes"))
    // One side stored is enough for that.
    #expect(try compare(folder, paths[0], "2027-06-30").0.first?.isUndivided == true)
    #expect(
      try compare(folder, paths[0], paths[1], communes: ["freibad"]).1.map(\.code) == ["CMP003", "CMP003"])
    #expect(try compare(folder, paths[1], paths[0]).1.map(\.code) == ["CMP002"])
  }

  @Test func mistakesAreReported() throws {
    let folder = try sample()
    #expect(CompareTarget("yesterday") == nil && CompareTarget("/nowhere@2026-01-01") == nil)
    #expect(try compare(folder, "2027-06-30", "2026-06-30").1.map(\.code) == ["CMP002"])
    #expect(try compare(folder, "2026-06-29", "2027-06-30").1.map(\.code) == ["CMP004"])
    let unknown = try compare(folder, "2026-06-30", "2027-06-30", communes: ["atlantis"])
    #expect(unknown.0.isEmpty && unknown.1.map(\.code).contains("OPS013"))
  }

  /// The course over the years stands in reports where there is an earlier snapshot, and survives being stored.
  @Test func reportsShowTheCourse() throws {
    let folder = try sample()
    let other = try folder.text("w/snapshots/seebad.yaml").replacing("2026-06-30", with: "2025-06-30")
    try folder.write(
      other.replacing("facts:", with: "facts: {bath: 5}\nfact:"), to: "w/snapshots/broken.yaml")
    let (loaded, _) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    let operation = EvaluateOperation(workspace: try #require(loaded), programVersion: "1")
    let plan = try #require(operation.plan(EvaluateRequest()).0)
    var found: [Diagnostic] = []
    var text = ""
    let output = EvaluationOutput(format: .json, language: .en)
    _ = EvaluationRun(operation, plan: plan, output: output).run {
      found += $0.diagnostics
      text += $0.text
      return true
    }
    #expect(found.map(\.code) == ["CMP005"])
    let (read, diagnostics) = Assessment.read(SourceFile(name: "a.json", text: text))
    #expect(diagnostics.isEmpty)
    let history = try #require(read?.history)
    #expect(history.points.map(\.taken.description) == ["2026-06-30", "2027-06-30"])
    #expect(history.points.map(\.achieved) == [2, 3])
    #expect(read?.json == text)
    #expect(read?.html(in: .de).contains("id=\"chart-trend\"") == true)
    #expect(read?.markdown(in: .en).contains("The course over the years") == true)
  }
}
