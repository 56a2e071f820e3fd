// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
package import SourceText
import Values

extension FederationRequest {
  /// The joint evaluation, with what is wrong; `nil` where there is an error.
  ///
  /// Pure: the same request gives the same result.
  package func result() -> (FederationResult?, [Diagnostic]) {
    var diagnostics = refusals + unknownMeasures
    if submissions.isEmpty { diagnostics.append(Diagnostic(FederationMessage.noSubmission, at: nil)) }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let members = FederationMembers(of: self)
    let ways = MemberWays(of: members, since: earlier)
    let measures = federation.measures.map { MeasureAssessment($0, of: self, members, &diagnostics) }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let compared = MemberComparison(of: members, in: graph)
    let assessment = assessment(members, compared, measures, ways)
    let maker = PositionMaker(
      request: self, members: members, compared: compared, measures: measures, assessment: assessment,
      ways: ways)
    diagnostics += warnings(about: members) + warnings(about: ways)
    return (
      FederationResult(assessment: assessment, positions: members.standings.map(maker.position)), diagnostics
    )
  }

  private func assessment(
    _ members: FederationMembers, _ compared: MemberComparison, _ measures: [MeasureAssessment],
    _ ways: MemberWays?
  ) -> FederationAssessment {
    var result = FederationAssessment()
    result.provenance = provenance
    result.membership = members.membership(in: federation, on: date)
    result.domains = graph.domains.map { DomainTitle(id: $0.id, title: $0.title) }
    result.comparison = compared.comparison
    result.sharedGaps = members.sharedGaps(
      in: graph, measures: measures.map { ($0.assessment.id, $0.rules) })
    result.measures = measures.map(\.assessment)
    result.exchange = ExchangeMatching(members, in: self).plan
    result.duties = own?.duties
    result.withheld = members.withheld
    result.changes = earlier.map { result.changes(since: $0.result, ways) }
    result.rules = graph.told(
      result.comparison.rules + result.comparison.excluded.map(\.rule) + result.sharedGaps.map(\.rule)
        + result.measures.flatMap(\.rules) + (result.changes?.rules ?? []))
    return result
  }

  private var provenance: FederationProvenance {
    let classes =
      submissions.map(\.submission.classification) + [own?.snapshot.classification].compactMap(\.self)
    return FederationProvenance(
      programVersion: documents.programVersion, federation: federation.id.value, title: federation.title,
      asOf: date, classification: classes.reduce(.confidential, max),
      packs: zip(graph.packs.indices, documents.packHashes).map { AssessedPack($0, in: graph, sha256: $1) },
      model: graph.model.map(AssessedModel.init), inputs: inputs)
  }

  private var unknownMeasures: [Diagnostic] {
    let known = federation.measures.map(\.id.value)
    return participants.filter { named in !known.contains { $0.utf8Key == named.measure.utf8Key } }.map {
      let nearest = nearestName(to: $0.measure, among: known)
      return Diagnostic(FederationMessage.unknownMeasure($0.measure, nearest: nearest), at: nil)
    }
  }

  private func warnings(about members: FederationMembers) -> [Diagnostic] {
    let missing = members.members.filter { !members.hasSubmitted($0) }
    let named = missing.filter(\.consentsToBeNamed).map(\.id.value)
    var warnings: [Diagnostic] = []
    if !missing.isEmpty {
      let message = FederationMessage.missingSubmissions(named: named, others: missing.count - named.count)
      warnings.append(Diagnostic(message, at: federation.id.location))
    }
    if own == nil {
      warnings.append(
        Diagnostic(FederationMessage.noSnapshot(asOf: date.description), at: federation.id.location))
    }
    return warnings
  }
}

extension FederationRequest {
  /// Of whom it cannot be told why what changed.
  private func warnings(about ways: MemberWays?) -> [Diagnostic] {
    guard let ways, let day = earlier?.result.provenance.asOf else { return [] }
    let undivided = ways.all.filter { $0.split.undivided != nil }
    guard !undivided.isEmpty else { return [] }
    let named = undivided.filter(\.standing.isNamed).map(\.standing.id)
    let message = FederationMessage.undivided(
      named: named, others: undivided.count - named.count, since: day.description)
    return [Diagnostic(message, at: federation.id.location)]
  }
}

extension FederationChanges {
  /// The full names of all rules that are named.
  fileprivate var rules: [String] { newGaps + closedGaps + members.flatMap { $0.split?.rules ?? [] } }
}

extension AssessmentRequest {
  /// The duties of boards and of the federation, judged once from its own snapshot, by the code that judges
  /// municipalities.
  var duties: FederationDuties {
    let verdicts = verdicts(of: [.board, .federation])
    let standings = Standings(of: verdicts, in: graph, dispensed: [])
    let schema = graph.factTypes(of: snapshot.schema)?.schema
    let places = RowPlaces(of: snapshot, schema: schema)
    let finder = FactFinder(self, places: places)
    let rules = verdicts.map {
      AssessedRule($0, in: self, standings: standings, places: places, finder: finder)
    }
    return FederationDuties(
      taken: snapshot.taken.value,
      schema: schema.map { "\($0.id.value)@\($0.version.value)" } ?? snapshot.schema.id, rules: rules,
      outcomes: OutcomeCounts(of: rules.filter { !$0.isAdvice }))
  }
}
