// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import Reporting
import SourceText
import Testing

/// An explanation shows how a verdict came about: every part with its value, every fact with its place.
@Suite struct ExplainTests {
  private func explain(_ rule: String, commune: String = "seebad") throws -> (RuleExplanation?, [Diagnostic])
  {
    let (loaded, _) = WorkspaceLoader.load(WorkspaceRequest(root: FilePath(Repository.foreign.path)))
    let workspace = try #require(loaded)
    return ExplainOperation(workspace: workspace).explain(rule, for: commune, asOf: nil)
  }

  private func explanation(_ rule: String) throws -> RuleExplanation {
    let (explanation, diagnostics) = try explain(rule)
    #expect(diagnostics.map(\.code) == [])
    return try #require(explanation)
  }

  @Test func failingSubjectsComeFirstWithTheirPlaces() throws {
    let explanation = try explanation("W-1")
    #expect(explanation.subjects.map(\.subject.label) == ["P2", "P3"])
    #expect(explanation.subjects.first?.subject.place == "snapshots/seebad.yaml:16")
    #expect(explanation.passing.names == ["P1 (snapshots/seebad.yaml:15)"])
  }

  @Test func everyPartHasItsValue() throws {
    let check = try #require(try explanation("lido/W-1").subjects.first?.check)
    let parts = check.parts.map { "\($0.depth) \($0.text)" }
    #expect(parts.first == "0 has(it.sampled) && now - it.sampled <= params.max_sample_age")
    #expect(parts.contains("1 has(it.sampled)"))
    #expect(parts.contains("2 now - it.sampled"))
    #expect(check.parts.first?.result == .value("false"))
    #expect(check.parts.first { $0.text == "has(it.sampled)" }?.result == .value("true"))
  }

  @Test func everyFactReadHasItsValueAndPlace() throws {
    let facts = try explanation("W-1").facts
    let fact = try #require(facts.first { $0.path == "pools[1].sampled" })
    #expect(fact.row == "P2")
    #expect(fact.value == .value("2026-05-31"))
    #expect(fact.place == "snapshots/seebad.yaml:16:53")
    #expect(!facts.contains { $0.path.hasPrefix("params") })
  }

  @Test func elementsOfListsAreShownOneByOne() throws {
    let explanation = try explanation("S-2")
    let check = try #require(explanation.subjects.first?.check)
    #expect(check.parts.contains { $0.result == .element && $0.text == "p = pools[0] (P1)" })
    #expect(explanation.expressions.map(\.role) == [.when, .each])
  }

  @Test func prerequisitesThatAreNotAchievedBlock() throws {
    let prerequisites = try explanation("S-1").prerequisites
    #expect(prerequisites.map(\.name) == ["lido/W-1"])
    #expect(prerequisites.map(\.isBlocking) == [true])
    #expect(prerequisites.map(\.outcome) == [.fail])
  }

  @Test func theTextNamesEverything() throws {
    let text = try explanation("W-1").terminal(in: .en, usesColour: false, width: 200)
    for part in [
      "W-1: Every pool is sampled regularly", "seebad", "Why: Germs", "What to do: Take a sample",
      "P2 (snapshots/seebad.yaml:16)", "has(it.sampled) → true", "now - it.sampled → 30d",
      "params.max_sample_age → 20d", "closed for repair",
    ] {
      #expect(text.contains(part), "\(part) is missing in\n\(text)")
    }
    let answer = try explanation("S-3").terminal(in: .de, usesColour: false, width: 200)
    #expect(answer.contains("Antwort: ") && answer.contains("manager") && answer.contains("59 Tage"))
  }

  @Test func anUnknownRuleIsRefusedWithTheNearest() throws {
    let (explanation, diagnostics) = try explain("W-11")
    #expect(explanation == nil)
    #expect(diagnostics.map(\.code) == ["GRF001"])
    #expect(diagnostics.first?.help?.en.contains("W-1") == true)
    #expect(ExitCode(of: diagnostics) == .invalidInput)
  }
}
