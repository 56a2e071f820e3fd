// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// One requirement that a verdict can be given on.
package struct Rule: DocumentPart {
  package var location: SourceLocation
  /// The id, unique in its pack and never reused.
  package var id: Identifier
  /// The chapter it belongs to: its own, else that of its file.
  package var domain: Identifier
  /// What is required, as a statement that can be true.
  package var title = LocalizedText(de: "", en: "")
  /// The short title of the gap.
  package var missing: LocalizedText?
  /// How binding it is.
  package var obligation = Obligation.muss
  /// The maturity level it is proposed for.
  package var level: Located<Int>?
  /// How much it counts in weighted scores.
  package var weight = Decimal.one
  /// The effort on the scale from 1 to 5.
  package var effort: Located<Int>?
  /// The list of subjects, each of which gets a verdict and is bound to `it`.
  package var each: ExpressionSource?
  /// The name of a subject.
  package var label: ExpressionSource?
  /// Whether the rule applies.
  package var when: ExpressionSource?
  /// Why it does not apply where `when` does not hold.
  package var inapplicable: LocalizedText?
  /// Whether it is achieved, decided from facts.
  package var check: ExpressionSource?
  /// The question a person answers.
  package var ask: LocalizedText?
  /// The scale on which the question is answered.
  package var scale: Located<AnswerScale>?
  /// What shows that it is achieved.
  package var evidence: LocalizedText?
  /// What goes wrong without it.
  package var why: LocalizedText?
  /// What to do.
  package var fix: LocalizedText?
  /// The criteria of publications it covers.
  package var references: [CriterionReference] = []
  /// The achievement from which it counts as achieved, above 0 and at most 1.
  package var atLeast = Decimal.one
  /// The rules without which it does not count.
  package var requires: [RuleReference] = []
  /// How it stands to rules of other packs.
  package var relates: RuleRelations?
  /// Who has to fulfil it.
  package var bearer = Bearer.commune
  /// How well its source was seen.
  package var basis: Basis?
  /// What its source demands.
  package var bindingness: Bindingness?
  /// Whether it is on trial: reported, not scored.
  package var isDraft = false
  /// The days on which it is valid.
  package var valid: DatePeriod?
  /// The municipalities it is meant for.
  package var scope: RuleScope?
  /// Former ids.
  package var aliases: [Identifier] = []
  /// Whether a `muss` may be declared dispensable.
  package var isDispensable = false
  /// Priority and effort as a publication states them: shown, never computed with.
  package var published: PublishedFigures?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    domain = Identifier("", at: location)
  }

  /// Whether it is advice, outside every score.
  package var isAdvice: Bool { basis == .c || bindingness == .orientation }
}
