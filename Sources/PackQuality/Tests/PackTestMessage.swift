// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can be wrong with the examples of a pack, or come out other than they expect.
package enum PackTestMessage: DiagnosticMessage {
  /// The codes, PCK101 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case outcome = "PCK101"
    case achievement = "PCK102"
    case notMissing = "PCK103"
    case missingUnexpected = "PCK104"
    case subjectOutcome = "PCK105"
    case noSuchSubject = "PCK106"
    case foreignRule = "PCK107"
    case noDate = "PCK108"
    case unusedFact = "PCK109"
    case unusedAnswer = "PCK110"
    case unusedParameter = "PCK111"
    case noExample = "PCK112"
    case noEmptyExample = "PCK113"
    case noSeveralExample = "PCK114"
    case noSchema = "PCK115"
    case needlessExplanation = "PCK116"
  }

  /// Another outcome than expected.
  case outcome(expected: String, got: String)
  /// Another achievement than expected; bounds in square brackets.
  case achievement(expected: String, got: String)
  /// A fact that should be missing and is not.
  case notMissing(String)
  /// A fact that is missing and not named by the example.
  case missingUnexpected(String)
  /// A subject with another outcome than expected.
  case subjectOutcome(String, expected: String, got: String)
  /// A subject that is not there.
  case noSuchSubject(String, nearest: String?)
  /// An example of a rule of another pack.
  case foreignRule(String, pack: String)
  /// An example without a date.
  case noDate
  /// A fact that no rule of the examples reads; in the base of a file, or in one example of a rule.
  case unusedFact(String, rule: String?)
  /// An answer that no example uses.
  case unusedAnswer(String, rule: String?)
  /// A parameter that no rule of the examples reads.
  case unusedParameter(String, rule: String?)
  /// A rule without an example of an outcome.
  case noExample(rule: String, outcome: String)
  /// A quantified rule without an example that has no subject.
  case noEmptyExample(rule: String)
  /// A quantified rule without an example that has several subjects.
  case noSeveralExample(rule: String)
  /// A rule whose schema is not there.
  case noSchema(rule: String)
  /// An explanation of a mutant that does not survive.
  case needlessExplanation(String, rule: String, nearest: String?)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .outcome: .outcome
    case .achievement: .achievement
    case .notMissing: .notMissing
    case .missingUnexpected: .missingUnexpected
    case .subjectOutcome: .subjectOutcome
    case .noSuchSubject: .noSuchSubject
    case .foreignRule: .foreignRule
    case .noDate: .noDate
    case .unusedFact: .unusedFact
    case .unusedAnswer: .unusedAnswer
    case .unusedParameter: .unusedParameter
    case .noExample: .noExample
    case .noEmptyExample: .noEmptyExample
    case .noSeveralExample: .noSeveralExample
    case .noSchema: .noSchema
    case .needlessExplanation: .needlessExplanation
    }
  }

  /// Always an error: examples hold, or they do not.
  package var severity: Severity { .error }
}
