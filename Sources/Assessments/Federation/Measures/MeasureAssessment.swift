// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

/// A joint measure of the federation, with who takes part and what it costs; what is wrong with it is reported.
///
/// Who may not be named takes part only where the federation's file or the call says so, and then without a name: as a
/// default participant its gap could be told from the list of those who pay.
struct MeasureAssessment {
  let document: JointMeasure
  /// The positions of the rules whose gaps it closes.
  let rules: [Int]
  let assessment: AssessedMeasure
  let participants: [Member]
  /// What participants pay; `nil` where it cannot be split.
  let split: CostSplit?
  private let request: FederationRequest

  init(
    _ measure: JointMeasure, of request: FederationRequest, _ members: FederationMembers,
    _ diagnostics: inout [Diagnostic]
  ) {
    document = measure
    self.request = request
    let found = measure.rules.map { request.graph.resolve($0) }
    diagnostics += found.compactMap(\.1)
    rules = found.compactMap(\.0)
    let (choice, participants) = Self.participants(of: measure, rules, request, members, &diagnostics)
    self.participants = participants
    let (split, mistakes) = Self.split(measure, among: participants, request)
    diagnostics += mistakes
    self.split = split
    assessment = Self.assessed(measure, rules, choice, participants, split, request, members)
    if assessment.settlement == .startsUnsettled {
      let message = FederationMessage.unsettledStart(
        measure: measure.id.value, settled: measure.settledAt?.description)
      diagnostics.append(Diagnostic(message, at: measure.id.location))
    }
  }

  /// What a member would pay if it took part as well; `nil` where the key has no value for it.
  func share(ofJoining member: Member) -> CostShare? {
    let isThere = participants.contains { $0.id.value.utf8Key == member.id.value.utf8Key }
    let split = isThere ? split : Self.split(document, among: participants + [member], request).0
    return split?.shares.first { $0.member.utf8Key == member.id.value.utf8Key }
  }

  // MARK: - Participants

  private static func participants(
    of measure: JointMeasure, _ rules: [Int], _ request: FederationRequest, _ members: FederationMembers,
    _ diagnostics: inout [Diagnostic]
  ) -> (AssessedMeasure.Choice, [Member]) {
    if let named = request.participants.first(where: { $0.measure.utf8Key == measure.id.value.utf8Key }) {
      return (.call, called(named, request, members, &diagnostics))
    }
    guard measure.participants.isEmpty else {
      return (.file, listed(measure.participants, of: measure, request, &diagnostics))
    }
    let concerned = members.named.filter { standing in rules.contains { standing.gaps[$0] == .certain } }
    return (.gaps, concerned.map(\.member))
  }

  private static func called(
    _ named: NamedParticipants, _ request: FederationRequest, _ members: FederationMembers,
    _ diagnostics: inout [Diagnostic]
  ) -> [Member] {
    var seen: Set<UTF8Key> = []
    return named.members.filter { seen.insert($0.utf8Key).inserted }.sorted { $0.utf8Key < $1.utf8Key }
      .compactMap { id in
        if let member = request.member(id) { return member }
        let nearest = nearestName(to: id, among: members.members.map(\.id.value))
        let message = FederationMessage.unknownParticipant(id, measure: named.measure, nearest: nearest)
        diagnostics.append(Diagnostic(message, at: nil))
        return nil
      }
  }

  private static func listed(
    _ ids: [Identifier], of measure: JointMeasure, _ request: FederationRequest,
    _ diagnostics: inout [Diagnostic]
  ) -> [Member] {
    ids.sorted { $0.value.utf8Key < $1.value.utf8Key }.compactMap { id in
      if let member = request.member(id.value) { return member }
      let message = FederationMessage.formerParticipant(
        id.value, measure: measure.id.value, asOf: request.date.description)
      diagnostics.append(Diagnostic(message, at: id.location))
      return nil
    }
  }

  // MARK: - Costs

  private static func split(
    _ measure: JointMeasure, among participants: [Member], _ request: FederationRequest
  ) -> (CostSplit?, [Diagnostic]) {
    var weights = participants.map { CostSplit.Weight($0.id.value, 1) }
    if measure.hasSomethingToSplit, !participants.isEmpty {
      let key = CostWeights(of: measure, in: request.federation, year: request.date.year)
      let (values, missing) = key.weights(of: participants)
      guard missing.isEmpty else { return (nil, missing) }
      weights = values
    }
    do throws(CostSplit.Obstacle) {
      let split = try CostSplit(
        oneOff: measure.oneOffCents, grants: measure.grantCents, perMember: measure.perMemberCents,
        by: weights)
      return (split, [])
    } catch {
      let id = measure.id.value
      let message: FederationMessage =
        switch error {
        case .noWeight: .zeroKey(measure: id)
        case .tooLarge: .amountTooLarge(measure: id)
        }
      return (nil, [Diagnostic(message, at: measure.id.location)])
    }
  }

  // MARK: - What is shown

  private static func assessed(
    _ measure: JointMeasure, _ rules: [Int], _ choice: AssessedMeasure.Choice, _ participants: [Member],
    _ split: CostSplit?, _ request: FederationRequest, _ members: FederationMembers
  ) -> AssessedMeasure {
    let graph = request.graph
    let takesPart = { (standing: MemberStanding) in
      participants.contains { $0.id.value.utf8Key == standing.id.utf8Key }
    }
    let hasCertainGap = { (standing: MemberStanding) in rules.contains { standing.gaps[$0] == .certain } }
    let candidates = members.affected { standing in
      !takesPart(standing) && !hasCertainGap(standing) && rules.contains { standing.gaps[$0] != nil }
    }
    let unnamed = members.affected { !$0.isNamed && !takesPart($0) && hasCertainGap($0) }.others
    let shares = (split?.shares ?? []).filter { share in
      participants.contains { $0.id.value.utf8Key == share.member.utf8Key && $0.consentsToBeNamed }
    }
    return AssessedMeasure(
      id: measure.id.value, title: measure.title, rules: rules.map { graph.rules[$0].name.description },
      lead: lead(of: measure, in: request.federation), choice: choice,
      participants: shares.map { share in
        let gaps = rules.filter { members.standing(of: share.member)?.gaps[$0] == .certain }
        return MeasureParticipant(
          member: share.member, gaps: gaps.map { graph.rules[$0].name.description }, share: Int(share.share),
          total: Int(share.total))
      }, others: others(split, besides: shares), candidates: candidates, unnamedWithGap: unnamed,
      key: measure.hasSomethingToSplit ? measure.key?.value ?? request.federation.costKey?.measure : nil,
      cost: MeasureCost(measure, split), effort: MeasureEffort(measure, participants: participants.count),
      startsAt: measure.startsAt, settledAt: measure.settledAt,
      settlement: measure.settlement(on: request.date))
  }

  private static func others(_ split: CostSplit?, besides shares: [CostShare]) -> OtherParticipants? {
    guard let split, split.shares.count > shares.count else { return nil }
    let named = shares.reduce(0) { $0 + $1.total }
    return OtherParticipants(count: split.shares.count - shares.count, total: Int(split.total - named))
  }

  private static func lead(of measure: JointMeasure, in federation: Federation) -> MeasureLead? {
    guard let id = measure.lead?.value else { return nil }
    if let board = federation.boards.first(where: { $0.id.value.utf8Key == id.utf8Key }) {
      return MeasureLead(id: id, name: board.title)
    }
    guard let member = federation.members.first(where: { $0.id.value.utf8Key == id.utf8Key }),
      member.consentsToBeNamed
    else { return nil }
    return MeasureLead(id: id, name: LocalizedText(de: member.name, en: member.name))
  }
}

extension JointMeasure {
  /// Whether something is left to split once grants are taken off.
  var hasSomethingToSplit: Bool { oneOffCents > grantCents }

  /// Whether it may start: finance, staff and law have to be settled before.
  func settlement(on date: CivilDate) -> AssessedMeasure.Settlement {
    if let startsAt, settledAt.map({ $0 > startsAt }) ?? true { return .startsUnsettled }
    guard let settledAt, settledAt <= date else { return .pending }
    return .settled
  }
}

extension MeasureCost {
  fileprivate init(_ measure: JointMeasure, _ split: CostSplit?) {
    self.init(
      oneOff: Int(measure.oneOffCents), perMember: Int(measure.perMemberCents),
      grants: Int(measure.grantCents),
      net: Int(split?.net ?? max(0, measure.oneOffCents - measure.grantCents)),
      unusedGrants: Int(split?.unusedGrants ?? 0), total: Int(split?.total ?? 0))
  }
}

extension MeasureEffort {
  fileprivate init?(_ measure: JointMeasure, participants: Int) {
    guard let alone = measure.daysAlone, let joint = measure.daysJoint else { return nil }
    let allAlone = Rational(alone) * Rational(participants)
    self.init(alone: alone, allAlone: allAlone, joint: joint, saving: allAlone - Rational(joint))
  }
}
