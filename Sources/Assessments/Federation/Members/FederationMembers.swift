// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

/// A member that has handed in, with what its submission says about its rules.
struct MemberStanding {
  /// What a rule is to a member, by its own view: with its tailoring.
  enum Gap {
    /// Not achieved.
    case certain
    /// Facts are missing.
    case possible
    /// Not achieved, and the risk is accepted.
    case waived
  }

  let member: Member
  let submission: Submission
  /// The gaps by the position of their rule; those that the member declared dispensable are none.
  let gaps: [Int: Gap]
  /// What the packs' own parameters make of each rule, by its position.
  let own: [Int: SubmittedRule]

  init(_ member: Member, _ submission: Submission, in graph: RuleGraph) {
    self.member = member
    self.submission = submission
    gaps = submission.tailored.rulesByPosition(in: graph).compactMapValues(Gap.init)
    own = submission.own.rulesByPosition(in: graph)
  }

  var id: String { member.id.value }
  var isNamed: Bool { member.consentsToBeNamed }

  /// The level that it is guaranteed to have in a domain, by its own view; `nil` where nothing can be assessed.
  func guaranteedLevel(in domain: String) -> Int? {
    submission.tailored.domains.first { $0.id.utf8Key == domain.utf8Key }?.level?.low
  }
}

extension MemberStanding.Gap {
  fileprivate init?(_ rule: SubmittedRule) {
    guard !rule.isDispensed else { return nil }
    switch rule.outcome {
    case .fail: self = rule.isWaived ? .waived : .certain
    case .unknown, .error: self = .possible
    case .pass, .notapplicable, .notchecked, .notselected: return nil
    }
  }
}

extension SubmittedView {
  /// The rules by their position in a graph; those that it does not have are left out.
  func rulesByPosition(in graph: RuleGraph) -> [Int: SubmittedRule] {
    let byName = Dictionary(rules.map { ($0.name.utf8Key, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = graph.rules.indices.compactMap { position in
      byName[graph.rules[position].name.description.utf8Key].map { (position, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

/// The members on the day, with and without a submission, and what may be told of them.
struct FederationMembers {
  /// All members on the day, by their ids.
  let members: [Member]
  /// Those of them who have handed in.
  let standings: [MemberStanding]
  /// Whether those who may not be named are enough for figures over their group.
  let hasGroup: Bool

  init(of request: FederationRequest) {
    let graph = request.graph
    members = request.federation.members.filter { $0.isMember(on: request.date) }
      .sorted { $0.id.value.utf8Key < $1.id.value.utf8Key }
    let received = Dictionary(
      request.submissions.map { ($0.submission.commune.utf8Key, $0.submission) },
      uniquingKeysWith: { first, _ in first })
    standings = members.compactMap { member in
      received[member.id.value.utf8Key].map { MemberStanding(member, $0, in: graph) }
    }
    hasGroup = standings.count { !$0.isNamed } >= Membership.smallestGroup
  }

  /// Those whose figures may be told: by name, and the others if they are enough.
  var told: [MemberStanding] { standings.filter { $0.isNamed || hasGroup } }
  /// Those who may be named.
  var named: [MemberStanding] { standings.filter(\.isNamed) }
  /// Those who may not.
  var unnamed: [MemberStanding] { standings.filter { !$0.isNamed } }

  /// The members that something holds for, as far as that may be told.
  func affected(where holds: (MemberStanding) -> Bool) -> AffectedMembers {
    AffectedMembers(
      members: named.filter(holds).map(\.id), others: hasGroup ? unnamed.count(where: holds) : nil)
  }

  func standing(of id: String) -> MemberStanding? { standings.first { $0.id.utf8Key == id.utf8Key } }

  func hasSubmitted(_ member: Member) -> Bool { standing(of: member.id.value) != nil }
}

extension FederationRequest {
  /// A member on the day by its id.
  func member(_ id: String) -> Member? {
    federation.members.first { $0.id.value.utf8Key == id.utf8Key && $0.isMember(on: date) }
  }
}
