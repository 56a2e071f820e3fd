// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// Why one rule ended as it did for one municipality: what it asks, how each part of its expressions came out, which
/// facts were read and where they stand.
package struct RuleExplanation: Sendable {
  /// The name of the municipality.
  package let communeName: String
  /// The day that `now` stands for.
  package let asOf: CivilDate
  /// The day the facts were true.
  package let taken: CivilDate
  /// The title of the pack.
  package let packTitle: LocalizedText
  /// Who has to fulfil the rule; only those of a municipality have a verdict here.
  package let bearer: Bearer
  /// The rule with its verdict.
  package let rule: AssessedRule
  /// `when` and `each`, and `check` where it is judged once.
  package let expressions: [ExplainedExpression]
  /// The first subjects that do not pass, with the parts of `check`; one that passes where all do.
  package let subjects: [ExplainedSubject]
  /// The subjects that pass, the first of them by name.
  package let passing: SubjectList
  /// The facts that the expressions above read.
  package let facts: [UsedFact]
  /// How many more facts they read than are listed.
  package let furtherFacts: Int
  /// The required rules with their outcomes.
  package let prerequisites: [ExplainedPrerequisite]
}

/// One expression of a rule, as it was evaluated.
package struct ExplainedExpression: Sendable {
  /// The key in the pack's file.
  package enum Role: String, Sendable {
    case when, each, check
  }

  /// Which it is.
  package let role: Role
  /// The text, on one line.
  package let text: String
  /// Where it stands, `rules/backup.yaml:12`.
  package let place: String
  /// Its parts, the whole first.
  package let parts: [ExplainedPart]
}

/// A part of an expression and what it came to.
package struct ExplainedPart: Sendable, Hashable {
  /// What a part came to.
  package enum Result: Sendable, Hashable {
    /// A value, as it would be written in an expression.
    case value(String)
    /// Not decided: the first missing facts, and how many more there are.
    case unknown([String], more: Int)
    /// An error.
    case error(LocalizedText)
    /// Nothing of its own: a heading for the parts of one element of a list.
    case element
    /// Further parts are left out.
    case omitted(Int)
  }

  /// How deep it is nested; 0 for the whole.
  package let depth: Int
  /// The text, on one line.
  package let text: String
  /// What it came to.
  package let result: Result
}

/// A subject with the parts of the check.
package struct ExplainedSubject: Sendable {
  /// The subject.
  package let subject: AssessedSubject
  /// How its check was evaluated; none for a rule that only asks.
  package let check: ExplainedExpression?
}

/// Some subjects by name, and how many there are in all.
package struct SubjectList: Sendable {
  /// The first of them, each with its place: `S4 (servers.csv:5)`.
  package let names: [String]
  /// How many there are.
  package let count: Int
}

/// A fact that was read.
package struct UsedFact: Sendable, Hashable {
  /// The path, `servers[3].critical`.
  package let path: String
  /// The key of the row it stands in, if it stands in a table.
  package let row: String?
  /// The title of the field, from the inventory schema.
  package let title: LocalizedText?
  /// What was read.
  package let value: ExplainedPart.Result
  /// Where it stands, `servers.csv:5:12`; `nil` where nothing is recorded.
  package let place: String?
}

/// A required rule.
package struct ExplainedPrerequisite: Sendable, Hashable {
  /// The full name.
  package let name: String
  /// What it requires.
  package let title: LocalizedText
  /// Its outcome.
  package let outcome: Outcome
  /// Whether it keeps the rule from counting.
  package let isBlocking: Bool
}
