// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension FederationMembers {
  /// Who joined or left within so many days before the day is shown as new or as gone.
  private static let recentDays = 366

  /// Who belonged to the federation on the day, as far as it may be told.
  func membership(in federation: Federation, on date: CivilDate) -> Membership {
    let gone = federation.members.filter { member in
      member.consentsToBeNamed
        && (member.left.map { isRecent($0.value, on: date) && $0.value < date } ?? false)
    }
    let named = (members.filter(\.consentsToBeNamed) + gone)
      .sorted { $0.id.value.utf8Key < $1.id.value.utf8Key }
    return Membership(
      members: named.map { told($0, on: date) }, unnamed: members.count { !$0.consentsToBeNamed },
      unnamedSubmitted: unnamed.count)
  }

  private func told(_ member: Member, on date: CivilDate) -> FederationMember {
    let submission = standing(of: member.id.value)?.submission
    return FederationMember(
      id: member.id.value, name: member.name, joined: member.joined.value, left: member.left?.value,
      isNew: isRecent(member.joined.value, on: date),
      status: !member.isMember(on: date) ? .left : submission == nil ? .missing : .submitted,
      taken: submission?.taken)
  }

  private func isRecent(_ event: CivilDate, on date: CivilDate) -> Bool {
    event <= date && date.daysSinceEpoch - event.daysSinceEpoch < Self.recentDays
  }

  /// What strictly confidential facts may leave open.
  var withheld: WithheldSummary {
    let holding = affected { $0.submission.tailored.counts.withheld > 0 || !$0.submission.withheld.isEmpty }
    return WithheldSummary(
      members: holding.members.map {
        WithheldMember(member: $0, rules: standing(of: $0)?.submission.tailored.counts.withheld ?? 0)
      }, others: holding.others)
  }
}
