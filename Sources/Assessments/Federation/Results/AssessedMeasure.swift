// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// A joint measure with what it would cost and save: a suggestion, subject to separate agreement.
package struct AssessedMeasure: Sendable {
  /// Where its participants come from.
  package enum Choice: String, Sendable, Hashable, CaseIterable {
    /// Those with a certain gap that they have not accepted.
    case gaps
    /// Those that the federation's file names.
    case file
    /// Those named in the call.
    case call
  }

  /// Whether it may start.
  package enum Settlement: String, Sendable, Hashable, CaseIterable {
    /// Finance, staff and law are settled.
    case settled
    /// They are not settled yet, and it has not started.
    case pending
    /// It starts before they are settled.
    case startsUnsettled = "starts-unsettled"
  }

  /// The id.
  package var id: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// The full names of the rules whose gaps it closes.
  package var rules: [String] = []
  /// The board or member that leads it; a member only if it may be named.
  package var lead: MeasureLead?
  /// Where the participants come from.
  package var choice = Choice.gaps
  /// Those of the participants who may be named, by their ids.
  package var participants: [MeasureParticipant] = []
  /// Those of them who may not.
  package var others: OtherParticipants?
  /// Who else may have a gap in its rules, or has accepted it.
  package var candidates = AffectedMembers()
  /// How many of the members that may not be named have a certain gap in its rules; `nil` if they are too few to say so.
  package var unnamedWithGap: Int?
  /// What shares are measured by; `nil` where nothing is to be shared.
  package var key: CostMeasure?
  /// What the cost comes to.
  package var cost = MeasureCost()
  /// What it takes and saves; `nil` where the file does not say.
  package var effort: MeasureEffort?
  /// The day on which it starts.
  package var startsAt: CivilDate?
  /// The day from which finance, staff and law are settled.
  package var settledAt: CivilDate?
  /// Whether it may start.
  package var settlement = Settlement.pending
}

/// Who leads a measure.
package struct MeasureLead: Sendable, Hashable {
  /// The id of the board or member.
  package var id: String = ""
  /// Its title or name.
  package var name: LocalizedText = .blank
}

/// A participant of a measure with what it pays, in cents.
package struct MeasureParticipant: Sendable, Hashable {
  /// The id of the member.
  package var member: String = ""
  /// The full names of the rules in which it has a certain gap.
  package var gaps: [String] = []
  /// Its part of the cost that arises once.
  package var share: Int = 0
  /// What it pays in all.
  package var total: Int = 0
}

/// Participants who may not be named, together.
package struct OtherParticipants: Sendable, Hashable {
  /// How many they are.
  package var count: Int = 0
  /// What they pay together, in cents.
  package var total: Int = 0
}

/// The cost of a measure, in cents.
package struct MeasureCost: Sendable, Hashable {
  /// What arises once.
  package var oneOff: Int = 0
  /// What each participant pays for itself.
  package var perMember: Int = 0
  /// Grants.
  package var grants: Int = 0
  /// What is split: what arises once without the grants.
  package var net: Int = 0
  /// Grants beyond what arises once; they reduce nothing else.
  package var unusedGrants: Int = 0
  /// What all participants pay together.
  package var total: Int = 0
}

/// The person-days of a measure.
package struct MeasureEffort: Sendable, Hashable {
  /// For one member alone.
  package var alone = Decimal.zero
  /// For all participants, each alone.
  package var allAlone = Rational.zero
  /// For all together.
  package var joint = Decimal.zero
  /// What doing it together saves; below zero where it takes more.
  package var saving = Rational.zero
}
