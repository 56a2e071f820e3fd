// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Testing
import Values

@testable import Assessments

/// A federation in two years, judged from facts: other rules, other facts, and who consents to be named may change.
struct TwoYears {
  /// A member with what it is judged on.
  struct Member {
    var id: String
    /// Whether it consents to be named, then and now.
    var consents = (then: true, now: true)
    /// Facts and tailoring of then; `nil` if it did not hand in.
    var then: (facts: String, tailoring: String)?
    /// Facts and tailoring of now; `nil` if it does not hand in.
    var now: (facts: String, tailoring: String)?
    /// Whether it hands in the way from then to now.
    var tellsWay = true

    init(_ id: String) { self.id = id }

    /// Its name, which no other text holds.
    var name: String { "Stadt " + id.uppercased() }
  }

  var members: [Member]
  /// The rules and the model of then, and those of now; facts and tailoring are those of the members.
  var rules: (then: Case, now: Case)
  /// Changes what is handed in now.
  var change: (inout Submission) -> Void = { _ in }

  /// The request of now, with what came of then.
  func request() throws -> FederationRequest {
    let earlier = try handedIn(then: true)
    let result = try federation(then: true, earlier).result()
    #expect(result.1.errorTexts == [])
    let assessment = try #require(result.0).assessment
    var request = try federation(then: false, try handedIn(then: false, since: earlier))
    request.earlier = EarlierEvaluation(assessment, submissions: earlier)
    return request
  }

  private func kase(of member: Member, then isThen: Bool) -> Case? {
    guard let (facts, tailoring) = isThen ? member.then : member.now else { return nil }
    var test = isThen ? rules.then : rules.now
    test.facts = facts
    test.tailoring = tailoring
    test.asOf = isThen ? "2026-06-10" : "2026-12-31"
    return test
  }

  private func handedIn(then isThen: Bool, since earlier: [Submission] = []) throws -> [Submission] {
    try members.compactMap { member in
      guard let request = try kase(of: member, then: isThen)?.request() else { return nil }
      var submission = request.submission(from: isThen ? Self.documents.then : Self.documents.now)
      submission.commune = member.id
      if member.tellsWay, let before = earlier.first(where: { $0.commune == member.id }),
        let past = try kase(of: member, then: true)?.request()
      {
        submission.since = SubmittedHistory(since: before, ladder: request.submittedLadder(from: past))
      }
      if !isThen { change(&submission) }
      return submission
    }
  }

  private func federation(then isThen: Bool, _ submissions: [Submission]) throws -> FederationRequest {
    let lines = members.map { member in
      let consents = isThen ? member.consents.then : member.consents.now
      return
        "  - {id: \(member.id), name: \(member.name), joined: 2024-01-01, exchange: ja, consent: \(consents ? "ja" : "nein")}"
    }
    let text = "pegel: 1\nkind: Federation\nid: f\ntitle: F\nmembers:\n\(lines.joined(separator: "\n"))\n"
    let file = SourceFile(name: "federation.yaml", text: text)
    let (value, diagnostics) = Federation.read(file)
    #expect(diagnostics.map(\.text.en) == [])
    let shared = isThen ? Self.documents.then : Self.documents.now
    var rules = isThen ? rules.then : rules.now
    rules.facts = "{}"
    rules.tailoring = ""
    return FederationRequest(
      graph: try rules.request().graph, federation: try #require(value),
      date: try #require(CivilDate(iso: (isThen ? "2026-06-10" : "2026-12-31").utf8)),
      submissions: submissions.map {
        ReceivedSubmission($0, at: SourceLocation(file: file, span: SourceSpan(start: 0, end: 0)))
      },
      documents: FederationDocuments(
        programVersion: "test", packHashes: shared.packHashes, modelHash: shared.modelHash,
        schemas: [SubmittedDocument(id: "schema", version: "1.0.0", sha256: "schema")]))
  }

  private static let documents = (then: shared("then"), now: shared("now"))

  private static func shared(_ year: String) -> SharedDocuments {
    SharedDocuments(
      programVersion: "test", federation: "f", packHashes: [year], schemaHash: "schema", modelHash: year)
  }
}

extension TwoYears {
  /// Random rules in both years; eight members, of whom some do not hand in, consent or tell their way.
  static func random(_ random: inout SplitMix) -> TwoYears {
    let rules = (then: RandomCase.next(&random), now: RandomCase.next(&random))
    let members = (0..<8).map { number in
      var member = Member("zq\(number)x")
      member.consents = (random.below(2) == 0, random.below(2) == 0)
      if random.below(8) > 0 { member.then = facts(&random) }
      if random.below(8) > 0 { member.now = facts(&random) }
      member.tellsWay = random.below(4) > 0
      return member
    }
    return TwoYears(members: members, rules: rules)
  }

  private static func facts(_ random: inout SplitMix) -> (facts: String, tailoring: String) {
    let test = RandomCase.next(&random)
    return (test.facts, test.tailoring)
  }

  /// Members with the same rules in both years, who have done something about the second rule.
  static func plain(_ ids: [String], rules: Case = Case(rules: FederationCase.rules)) -> TwoYears {
    let facts = { (done: Bool) in "{org: {a: true, b: \(done), c: true, d: true}}" }
    return TwoYears(
      members: ids.map { id in
        var member = Member(id)
        member.then = (facts(false), "")
        member.now = (facts(true), "")
        return member
      }, rules: (rules, rules))
  }
}

extension FederationAssessment {
  /// The bytes of the file.
  var bytes: String {
    var writer = JSONWriter(layout: .pretty)
    JSONCodec.stored.write(self, &writer)
    return writer.text
  }
}

extension MemberPosition {
  /// The bytes of the file.
  var bytes: String {
    var writer = JSONWriter(layout: .pretty)
    JSONCodec.stored.write(self, &writer)
    return writer.text
  }
}
