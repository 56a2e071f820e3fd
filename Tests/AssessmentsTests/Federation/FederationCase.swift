// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Testing
import Values

@testable import Assessments

/// A federation in YAML with submissions made by hand: what each member says about each rule.
struct FederationCase {
  /// What a member says about a rule.
  enum Said {
    case pass, fail, unknown, waived, dispensed, notApplicable, openApplicability, notJudged

    var submitted: (outcome: Outcome, achievement: Achievement?, applicability: Applicability?) {
      switch self {
      case .pass: (.pass, .full, .yes)
      case .fail, .waived, .dispensed: (.fail, Achievement.none, .yes)
      case .unknown: (.unknown, .open, .yes)
      case .notApplicable: (.notapplicable, nil, .no)
      case .openApplicability: (.unknown, .open, .open)
      case .notJudged: (.notselected, nil, nil)
      }
    }
  }

  var members: String
  var more = ""
  /// What is said by member and rule; rules that are not named pass.
  var said: [String: [String: Said]] = [:]
  /// Levels by domain that are guaranteed, by member; else 0.
  var levels: [String: [String: Int]] = [:]
  /// Targets by member.
  var targets: [String: Int] = [:]
  var asOf = "2026-06-30"
  var participants: [NamedParticipants] = []
  /// Changes what is handed in.
  var change: (inout Submission) -> Void = { _ in }
  /// Who hands in, in this order; by default everybody that says something.
  var handedIn: [String]?

  /// Three domains' worth of rules: `A1` to `A3` in `d`, `B1` in `e`.
  static let rules =
    Case.rule("A1", "org.a") + Case.rule("A2", "org.b", level: 2)
    + Case.rule("A3", "org.c", obligation: "sollte")
    + Case.rule("B1", "org.d", obligation: "muss", level: 1, "domain: e")
  static let names = ["A1", "A2", "A3", "B1"]

  func graph() throws -> RuleGraph {
    var kase = Case(rules: Self.rules)
    kase.model += "\nsupport_days: {days: 3}"
    return try kase.request().graph
  }

  func request() throws -> FederationRequest {
    let graph = try graph()
    let text = "pegel: 1\nkind: Federation\nid: f\ntitle: F\nmembers:\n\(members)\n\(more)\n"
    let (value, diagnostics) = Federation.read(SourceFile(name: "federation.yaml", text: text))
    #expect(diagnostics.map(\.text.en) == [])
    let federation = try #require(value)
    let communes = handedIn ?? Set(Array(said.keys) + Array(levels.keys)).sorted()
    let date = try #require(CivilDate(iso: asOf.utf8))
    var request = FederationRequest(
      graph: graph, federation: federation, date: date,
      submissions: communes.enumerated().map { place, commune in
        let file = SourceFile(name: "\(place)-\(commune).json", text: "{}")
        return ReceivedSubmission(
          submission(of: commune, in: graph, date),
          at: SourceLocation(file: file, span: SourceSpan(start: 0, end: 0)))
      }, documents: Self.documents)
    request.participants = participants
    return request
  }

  static let documents = FederationDocuments(
    programVersion: "test", packHashes: ["hash"], modelHash: "model",
    schemas: [SubmittedDocument(id: "schema", version: "1.0.0", sha256: "schema")])

  func result() throws -> FederationResult {
    let (result, diagnostics) = try request().result()
    #expect(diagnostics.errorTexts == [])
    return try #require(result)
  }

  func codes() throws -> [String] { try request().result().1.map(\.code) }

  private func submission(of commune: String, in graph: RuleGraph, _ date: CivilDate) -> Submission {
    var submission = Submission()
    submission.federation = "f"
    submission.commune = commune
    submission.asOf = date
    submission.taken = CivilDate(daysSinceEpoch: date.daysSinceEpoch - 10)
    submission.schema = SubmittedDocument(id: "schema", version: "1.0.0", sha256: "schema")
    submission.packs = [SubmittedPack(id: "p", version: "1.0.0", sha256: "hash", buildsLevels: true)]
    submission.model = SubmittedDocument(id: "modell", version: "1.0.0", sha256: "model")
    submission.target = targets[commune]
    submission.own.rules = rules(of: commune)
    submission.tailored.rules = rules(of: commune)
    submission.tailored.domains = ["d", "e"].map { domain in
      let low = levels[commune]?[domain] ?? 0
      var result = SubmittedDomain()
      result.id = domain
      result.level = LevelBounds(low: low, high: 3)
      return result
    }
    change(&submission)
    return submission
  }

  private func rules(of commune: String) -> [SubmittedRule] {
    Self.names.map { name in
      let said = said[commune]?[name] ?? .pass
      var rule = SubmittedRule()
      rule.name = "p/" + name
      (rule.outcome, rule.achievement, rule.applicability) = said.submitted
      rule.mayNotApply = said == .openApplicability
      rule.isWaived = said == .waived
      rule.isDispensed = said == .dispensed
      return rule
    }
  }

  /// Members that consent to be named and take part in the exchange.
  static func named(_ ids: [String]) -> String {
    ids.map { "  - {id: \($0), name: \($0.uppercased()), joined: 2024-01-01, consent: ja, exchange: ja}" }
      .joined(separator: "\n")
  }

  /// Members that may not be named.
  static func unnamed(_ ids: [String]) -> String {
    ids.map { "  - {id: \($0), name: \($0.uppercased()), joined: 2024-01-01, exchange: ja}" }
      .joined(separator: "\n")
  }
}
