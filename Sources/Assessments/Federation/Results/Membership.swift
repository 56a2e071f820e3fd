// SPDX-License-Identifier: EUPL-1.2

import SourceText
package import Values

/// Who belonged to the federation on the day.
package struct Membership: Sendable {
  /// The smallest group of members that is reported without names: of fewer, bounds would show single ones.
  package static let smallestGroup = 3

  /// Those who may be named, by their ids: members on the day, and those who left within a year before it.
  package var members: [FederationMember] = []
  /// How many more members there were on the day.
  package var unnamed: Int = 0
  /// How many of those have handed in.
  package var unnamedSubmitted: Int = 0

  /// The number of members on the day.
  package var count: Int { members.count { $0.status != .left } + unnamed }
  /// The number of submissions.
  package var submitted: Int { members.count { $0.status == .submitted } + unnamedSubmitted }
  /// Whether those who are not named are enough for bounds over their group.
  package var hasGroup: Bool { unnamedSubmitted >= Self.smallestGroup }

  /// The name of a member; its id where it is not among those named.
  package func name(of id: String) -> String {
    members.first { $0.id.utf8Key == id.utf8Key }?.name ?? id
  }
}

/// A member that may be named.
package struct FederationMember: Sendable, Hashable {
  /// How it stands to the evaluation.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// It has handed in.
    case submitted
    /// It is a member but has not handed in: nothing is known of it.
    case missing
    /// It left before the day.
    case left
  }

  /// The id.
  package var id: String = ""
  /// The name.
  package var name: String = ""
  /// The first day of its membership.
  package var joined = CivilDate(daysSinceEpoch: 0)
  /// The last day of its membership.
  package var left: CivilDate?
  /// Whether it joined within a year before the day.
  package var isNew: Bool = false
  /// How it stands to the evaluation.
  package var status = Status.submitted
  /// The day the facts of its submission were true.
  package var taken: CivilDate?
}

/// Members that something holds for, as far as they may be told.
package struct AffectedMembers: Sendable, Hashable {
  /// The ids of those who may be named, by their ids.
  package var members: [String] = []
  /// The number of others; `nil` if their group is too small to say so.
  package var others: Int?

  /// How many there are, as far as that may be told.
  package var count: Int { members.count + (others ?? 0) }
}
