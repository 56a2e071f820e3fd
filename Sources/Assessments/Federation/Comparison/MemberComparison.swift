// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// The comparison of members with all that is needed to place one more beside it.
struct MemberComparison {
  let rules: ComparableRules
  let levels: CommonLevels
  let comparison: FederationComparison

  init(of members: FederationMembers, in graph: RuleGraph) {
    let told = members.told
    let rules = ComparableRules(of: told, in: graph)
    let levels = CommonLevels(on: rules, in: graph)
    let common = told.map { levels.levels(of: $0) }
    let unnamed = zip(told, common).filter { !$0.0.isNamed }.map(\.1)
    let group = unnamed.dropFirst().reduce(unnamed.first) { $0?.union($1) }
    self.rules = rules
    self.levels = levels
    comparison = FederationComparison(
      rules: rules.scored.map { graph.rules[$0].name.description },
      excluded: rules.excluded.map { excluded in
        ExcludedRule(
          rule: graph.rules[excluded.rule].name.description, reason: excluded.reason,
          members: members.affected {
            ComparableRules.reason(against: $0.own[excluded.rule]) == excluded.reason
          })
      },
      members: Self.named(members, told, common, unknown: levels.unknown),
      group: group.map { ComparedGroup(count: unnamed.count, common: $0) },
      leftOut: members.standings.count - told.count,
      domains: levels.domains.map { domain in
        ComparedDomain(
          id: domain.id, rules: domain.rules,
          spread: LevelSpread(of: common.map { $0.domain(domain.id)?.level }))
      }, spread: LevelSpread(of: common.map(\.overall)))
  }

  /// Members that may be named, by their ids, whether or not they have handed in.
  private static func named(
    _ members: FederationMembers, _ told: [MemberStanding], _ common: [ComparedLevels],
    unknown: ComparedLevels
  ) -> [ComparedMember] {
    members.members.filter(\.consentsToBeNamed).map { member in
      guard let place = told.firstIndex(where: { $0.id.utf8Key == member.id.value.utf8Key }) else {
        return ComparedMember(id: member.id.value, hasSubmitted: false, common: unknown, own: unknown)
      }
      return ComparedMember(
        id: member.id.value, hasSubmitted: true, common: common[place],
        own: ComparedLevels(told[place].submission.tailored))
    }
  }
}
