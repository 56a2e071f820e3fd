// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What can be wrong with what a federation brings together.
package enum FederationMessage: DiagnosticMessage {
  /// The codes, FED001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case noCostKey = "FED001"
    case noKeyValue = "FED002"
    case noTierAmount = "FED003"
    case zeroKey = "FED004"
    case amountTooLarge = "FED005"
    case unknownMeasure = "FED006"
    case unknownParticipant = "FED007"
    case duplicateSubmission = "FED008"
    case wrongDate = "FED009"
    case wrongModel = "FED010"
    case wrongDocument = "FED011"
    case wrongFederation = "FED012"
    case notAMember = "FED013"
    case unsettledStart = "FED014"
    case noSubmission = "FED015"
    case missingSubmissions = "FED016"
    case noSnapshot = "FED017"
    case formerParticipant = "FED018"
    case contradictoryLevels = "FED019"
    case contradictoryWay = "FED020"
    case undivided = "FED021"
  }

  /// A measure with something to split, but nothing says by what.
  case noCostKey(String)
  /// A participant without the value that the key needs.
  case noKeyValue(member: String, key: String)
  /// A tier without an amount for the year.
  case noTierAmount(tier: String, year: Int)
  /// A key whose values are all zero.
  case zeroKey(measure: String)
  /// Costs that are too large to be added up.
  case amountTooLarge(measure: String)
  /// A measure of the command line that the federation does not have.
  case unknownMeasure(String, nearest: String?)
  /// A participant who is no member on the day.
  case unknownParticipant(String, measure: String, nearest: String?)
  /// Two submissions of one member.
  case duplicateSubmission(member: String, other: String)
  /// A submission for another day.
  case wrongDate(member: String, found: String, expected: String)
  /// A submission made with another maturity model.
  case wrongModel(member: String, found: String, expected: String)
  /// A submission made with another pack or schema.
  case wrongDocument(member: String, found: String, expected: String)
  /// A submission to another federation.
  case wrongFederation(member: String, found: String, expected: String)
  /// A submission of someone who is no member on the day.
  case notAMember(String, asOf: String)
  /// A measure that starts before finance, staff and law are settled.
  case unsettledStart(measure: String, settled: String?)
  /// No submission at all.
  case noSubmission
  /// Members that have not handed in a submission: those who may be named, and the number of others.
  case missingSubmissions(named: [String], others: Int)
  /// The federation has no snapshot of its own for the day.
  case noSnapshot(asOf: String)
  /// A participant in the federation's file who is no member on the day.
  case formerParticipant(String, measure: String, asOf: String)
  /// Levels that do not follow from the outcomes of the same submission: of a domain, or of the whole.
  case contradictoryLevels(member: String, domain: String?)
  /// A way from an earlier submission that does not end with the outcomes of the same submission.
  case contradictoryWay(member: String)
  /// Members whose causes cannot be told apart: those who may be named, and the number of others.
  case undivided(named: [String], others: Int, since: String)
}
