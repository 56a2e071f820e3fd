// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// The result of the joint yearly evaluation: everything the board's report shows.
///
/// Complete in itself, as an assessment is. It names no member that has not consented to be named: of those it holds the
/// bounds over their group, and only if the group has three or more. Stored as `federation.json`; what concerns one member
/// alone is its `MemberPosition`.
package struct FederationAssessment: Sendable {
  /// Where it comes from.
  package var provenance = FederationProvenance()
  /// Who was a member on the day, and who has handed in.
  package var membership = Membership()
  /// The domains, in the order of the packs.
  package var domains: [DomainTitle] = []
  /// The rules that are named anywhere in the result, in the order of the packs.
  package var rules: [FederationRule] = []
  /// The members beside each other, on the rules that can be compared.
  package var comparison = FederationComparison()
  /// Gaps that several members have, those of most members first.
  package var sharedGaps: [SharedGap] = []
  /// Joint measures, in the order of the federation's file.
  package var measures: [AssessedMeasure] = []
  /// Who could support whom.
  package var exchange = ExchangePlan()
  /// The duties of boards and of the federation; `nil` if it has no snapshot of its own.
  package var duties: FederationDuties?
  /// What strictly confidential facts leave open.
  package var withheld = WithheldSummary()
  /// What changed since an earlier evaluation; `nil` if none was given.
  package var changes: FederationChanges?

  /// The rule with a full name. Linear in the number of rules.
  package func rule(named name: String) -> FederationRule? {
    rules.first { $0.name.utf8Key == name.utf8Key }
  }
}

/// Where the result comes from.
package struct FederationProvenance: Sendable {
  /// The version of the program.
  package var programVersion: String = ""
  /// The id of the federation.
  package var federation: String = ""
  /// Its title.
  package var title: LocalizedText = .blank
  /// The day that `now` stands for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The confidentiality: the highest of what went in, at least `vertraulich`.
  package var classification: Classification = .confidential
  /// The packs.
  package var packs: [AssessedPack] = []
  /// The maturity model and its version.
  package var model: AssessedModel?
  /// The files of the federation that went in, with their hashes; submissions are listed in the run's manifest.
  package var inputs: [AssessmentInput] = []
}

/// A rule that the result names.
package struct FederationRule: Sendable {
  /// The full name.
  package var name: String = ""
  /// What people read of it.
  package var texts = RuleTexts()
  /// The domain it counts for.
  package var domain: String = ""
  /// How binding it is.
  package var obligation: Obligation = .muss
  /// The level it counts for.
  package var level: Int?
  /// Its effort, from 1 to 5.
  package var effort: Int?
}

/// What the federation's own snapshot says about the duties of its boards and its own.
package struct FederationDuties: Sendable {
  /// The day the facts were true.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The inventory schema, `verbund@1.0.0`.
  package var schema: String = ""
  /// The rules of boards and federation with their verdicts, in the order of the packs.
  package var rules: [AssessedRule] = []
  /// The rules by outcome, advice not among them.
  package var outcomes = OutcomeCounts([Verdict]())
}

/// How much strictly confidential facts may leave open, over all submissions.
package struct WithheldSummary: Sendable {
  /// Members that hold something back, of those who may be named.
  package var members: [WithheldMember] = []
  /// The number of others that do; `nil` if their group is too small to say so.
  package var others: Int?
}

/// What one member holds back.
package struct WithheldMember: Sendable {
  /// The id of the member.
  package var member: String = ""
  /// The number of scored rules that it may leave open.
  package var rules: Int = 0
}
