// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension FederationAssessment {
  /// What changed since an earlier result of the same federation. Only members that this result names are named.
  func changes(since earlier: FederationAssessment, _ ways: MemberWays? = nil) -> FederationChanges {
    let day = earlier.provenance.asOf
    let (before, now) = (Set(earlier.comparison.rules.map(\.utf8Key)), comparison.rules)
    var changes = FederationChanges(since: day)
    changes.joined = membership.members.filter { $0.joined > day && $0.status != .left }.map(\.id)
    changes.left = membership.members.filter { $0.status == .left && $0.left.map { $0 >= day } ?? false }.map(
      \.id)
    changes.membersThen = earlier.membership.count
    changes.rulesThen = earlier.comparison.rules.count
    changes.rulesInBoth = now.count { before.contains($0.utf8Key) }
    changes.members = comparison.members.compactMap { member in
      change(of: member, since: earlier.comparison, ways?.split(of: member.id))
    }
    changes.together = ways?.together
    changes.newGaps = Self.gaps(of: self, notIn: earlier)
    changes.closedGaps = Self.gaps(of: earlier, notIn: self)
    changes.dutiesThen = earlier.duties?.outcomes
    changes.causes = causes(
      since: earlier, isComparedOtherwise: changes.rulesInBoth < max(before.count, now.count))
    return changes
  }

  private func change(
    of member: ComparedMember, since earlier: FederationComparison, _ split: MemberSplit?
  ) -> MemberChange? {
    guard member.hasSubmitted,
      let then = earlier.members.first(where: { $0.id.utf8Key == member.id.utf8Key }), then.hasSubmitted
    else { return nil }
    return MemberChange(
      member: member.id, then: then.own.overall, now: member.own.overall, split: split)
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
