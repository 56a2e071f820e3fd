// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension FederationAssessment {
  /// What changed since an earlier result of the same federation. Only members that this result names are named.
  package func changes(since earlier: FederationAssessment) -> FederationChanges {
    let day = earlier.provenance.asOf
    let (before, now) = (Set(earlier.comparison.rules.map(\.utf8Key)), comparison.rules)
    var changes = FederationChanges(since: day)
    changes.joined = membership.members.filter { $0.joined > day && $0.status != .left }.map(\.id)
    changes.left = membership.members.filter { $0.status == .left && $0.left.map { $0 >= day } ?? false }.map(
      \.id)
    changes.membersThen = earlier.membership.count
    changes.rulesThen = earlier.comparison.rules.count
    changes.rulesInBoth = now.count { before.contains($0.utf8Key) }
    changes.members = comparison.members.compactMap { change(of: $0, since: earlier.comparison) }
    changes.newGaps = Self.gaps(of: self, notIn: earlier)
    changes.closedGaps = Self.gaps(of: earlier, notIn: self)
    changes.dutiesThen = earlier.duties?.outcomes
    changes.causes = causes(
      since: earlier, isComparedOtherwise: changes.rulesInBoth < max(before.count, now.count))
    return changes
  }

  private func change(of member: ComparedMember, since earlier: FederationComparison) -> MemberChange? {
    guard member.hasSubmitted,
      let then = earlier.members.first(where: { $0.id.utf8Key == member.id.utf8Key }), then.hasSubmitted
    else { return nil }
    let ids = domains.map(\.id).filter { member.own.domain($0) != nil || then.own.domain($0) != nil }
    let moved = ids.map {
      MemberDomainChange(domain: $0, then: then.own.domain($0)?.level, now: member.own.domain($0)?.level)
    }
    return MemberChange(
      member: member.id, then: then.own.overall, now: member.own.overall,
      domains: moved.filter { $0.then != $0.now })
  }

  private static func gaps(of result: FederationAssessment, notIn other: FederationAssessment) -> [String] {
    let known = Set(other.sharedGaps.map(\.rule.utf8Key))
    return result.sharedGaps.map(\.rule).filter { !known.contains($0.utf8Key) }
  }

  private func causes(since earlier: FederationAssessment, isComparedOtherwise: Bool) -> [FederationCause] {
    var causes = [FederationCause(kind: .facts), FederationCause(kind: .time)]
    let (then, now) = (earlier.provenance.packs, provenance.packs)
    var seen: Set<UTF8Key> = []
    for id in (now + then).map(\.id) where seen.insert(id.utf8Key).inserted {
      let packs = [then, now].map { $0.first { $0.id.utf8Key == id.utf8Key } }
      guard packs[0]?.sha256 != packs[1]?.sha256 || packs[0]?.version != packs[1]?.version else { continue }
      causes.append(FederationCause(kind: .pack, id: id, then: packs[0]?.version, now: packs[1]?.version))
    }
    let models = [earlier.provenance.model, provenance.model]
    if models[0]?.id != models[1]?.id || models[0]?.version != models[1]?.version {
      causes.append(
        FederationCause(
          kind: .model, id: models[1]?.id ?? models[0]?.id, then: models[0]?.version, now: models[1]?.version)
      )
    }
    return causes + (isComparedOtherwise ? [FederationCause(kind: .members)] : [])
  }
}
