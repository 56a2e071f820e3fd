// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The ways of all members that handed in both times.
struct MemberWays {
  /// By the ids of the members.
  let all: [MemberWay]
  /// Those whose figures may be told together.
  private let told: [MemberWay]

  /// Finds the ways; `nil` without an earlier evaluation.
  init?(of members: FederationMembers, since earlier: EarlierEvaluation?) {
    guard let earlier else { return nil }
    all = members.standings.compactMap { standing in
      earlier.submission(of: standing.id).map { MemberWay(standing, since: $0) }
    }
    // Who is named one time only would tell of the others, as the difference between the group and its own figures.
    let named = all.filter { $0.standing.isNamed && earlier.names($0.standing.id) }
    let unnamed = all.filter { !$0.standing.isNamed && !earlier.names($0.standing.id) }
    told = named + (unnamed.count < Membership.smallestGroup ? [] : unnamed)
  }

  func way(of member: String) -> MemberWay? { all.first { $0.standing.id.utf8Key == member.utf8Key } }

  func split(of member: String) -> MemberSplit? { way(of: member)?.split }

  /// All members together whose figures may be told.
  var together: JointSplit {
    let splits = told.map(\.split)
    return JointSplit(
      members: told.count, undivided: splits.count { $0.undivided != nil }, leftOut: all.count - told.count,
      outcomes: Outcome.allCases.compactMap { outcome in
        let changes = splits.flatMap(\.outcomes).filter { $0.outcome == outcome }
        guard !changes.isEmpty else { return nil }
        var sum = OutcomeChange()
        sum.outcome = outcome
        sum.count = CountChange(summing: changes.map(\.count))
        return sum
      })
  }
}

extension CountChange {
  /// Several changes together; the rules differ from one to the other and are left out.
  fileprivate init(summing changes: [CountChange]) {
    self.init()
    for change in changes {
      before += change.before
      after += change.after
      for share in change.shares {
        let place = shares.firstIndex { $0.causes == share.causes && $0.isJoint == share.isJoint }
        if let place {
          shares[place].amount += share.amount
        } else {
          shares.append(ChangeShare(causes: share.causes, isJoint: share.isJoint, amount: share.amount))
        }
      }
    }
    shares = shares.filter { $0.amount != 0 }.sorted(by: ChangeShare.isBefore)
  }
}
