// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// One file of `kind: RuleTests`: examples of facts and the verdicts they lead to.
package struct RuleTests: DocumentPart {
  package var location: SourceLocation
  /// The date that `now` stands for in every case that names none.
  package var asOf: Located<CivilDate>?
  /// The rule of every case that names none.
  package var rule: RuleReference?
  /// The facts, answers and parameters that every case starts from.
  package var base: TestInput?
  /// The cases.
  package var cases: [RuleTest] = []
  /// Mutants of rules that no case can or need notice, with the reason.
  package var survivors: [ExplainedSurvivor] = []

  package init(at location: SourceLocation) { self.location = location }
}

/// A small mistake in a rule that no test notices, and why that is right.
package struct ExplainedSurvivor: DocumentPart {
  package var location: SourceLocation
  /// The rule.
  package var rule: RuleReference
  /// The mutant, as the report on mutants names it.
  package var mutant: Located<String>
  /// Why no test notices it.
  package var why = LocalizedText(de: "", en: "")

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
    mutant = Located("", at: location)
  }
}

/// One example of facts and the verdict they lead to.
package struct RuleTest: DocumentPart {
  package var location: SourceLocation
  /// The rule; where the key is absent, that of the file.
  package var rule: RuleReference?
  /// What the example shows.
  package var name = ""
  /// The date that `now` stands for.
  package var asOf: Located<CivilDate>?
  /// The facts by name, as a snapshot writes them; each replaces the fact of the same name of the base.
  package var given: RawFacts?
  /// Answers by rule: `{ORG-01: ja}`.
  package var answers: [TestAnswer] = []
  /// Parameters of the pack.
  package var parameters: [TestParameter] = []
  /// The outcome.
  package var expect: Located<Outcome>
  /// The bounds of the achievement.
  package var achievement: Located<AchievementBounds>?
  /// The paths of the facts that are missing, such as `servers[*].critical`.
  package var missing: [Located<String>]?
  /// The outcomes of subjects by label.
  package var subjects: [SubjectExpectation] = []

  package init(at location: SourceLocation) {
    self.location = location
    expect = Located(.pass, at: location)
  }
}

/// What test cases start from.
package struct TestInput: DocumentPart {
  package var location: SourceLocation
  /// The facts by name, as a snapshot writes them.
  package var facts: RawFacts?
  /// Answers by rule.
  package var answers: [TestAnswer] = []
  /// Parameters of the pack.
  package var parameters: [TestParameter] = []

  package init(at location: SourceLocation) { self.location = location }
}

/// The answer to a rule's question in a test.
package struct TestAnswer: Sendable {
  /// The rule.
  package var rule: RuleReference
  /// The answer.
  package var value: Located<AnswerValue>

  /// Creates an answer.
  package init(rule: RuleReference, value: Located<AnswerValue>) {
    self.rule = rule
    self.value = value
  }
}

/// A parameter in a test. The text is read by the parameter's type.
package struct TestParameter: Sendable {
  /// The parameter.
  package var parameter: Identifier
  /// The value as it is written.
  package var value: Located<String>

  /// Creates a parameter.
  package init(parameter: Identifier, value: Located<String>) {
    self.parameter = parameter
    self.value = value
  }
}

/// The bounds of an achievement, exact.
package struct AchievementBounds: Sendable, Hashable {
  /// The lower bound, from 0 to 1.
  package var lower: Ratio
  /// The upper bound, from 0 to 1.
  package var upper: Ratio

  /// Creates bounds.
  package init(lower: Ratio, upper: Ratio) {
    self.lower = lower
    self.upper = upper
  }
}

/// The outcome that one subject has to have.
package struct SubjectExpectation: Sendable {
  /// The label of the subject.
  package var label: Identifier
  /// Its outcome.
  package var outcome: Outcome

  /// Creates an expectation.
  package init(label: Identifier, outcome: Outcome) {
    self.label = label
    self.outcome = outcome
  }
}
