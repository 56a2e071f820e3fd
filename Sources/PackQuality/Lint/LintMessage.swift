// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What makes a pack hard to use, to judge or to keep, although it can be read.
package enum LintMessage: DiagnosticMessage {
  /// The codes, PCK001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case untranslated = "PCK001"
    case unusedParameter = "PCK002"
    case unusedDomain = "PCK003"
    case unusedSource = "PCK004"
    case unusedField = "PCK005"
    case missingText = "PCK006"
    case duplicateCheck = "PCK007"
    case constantCondition = "PCK008"
    case vanishedRule = "PCK009"
    case reusedID = "PCK010"
    case lateDuty = "PCK011"
    case titleNoStatement = "PCK012"
    case missingEffort = "PCK013"
    case repeatedTitle = "PCK014"
    case uncheckedReferences = "PCK015"
    case changedRule = "PCK016"
    case strayRelation = "PCK017"
  }

  /// A text in one language only.
  case untranslated(key: String)
  /// A parameter that no rule reads.
  case unusedParameter(String)
  /// A chapter without rules.
  case unusedDomain(String)
  /// A publication that no rule refers to.
  case unusedSource(String)
  /// A field of the schema that no rule reads and no report shows.
  case unusedField(String)
  /// A rule without a text that its gap needs.
  case missingText(key: String, rule: String)
  /// Two rules that ask the same of the facts.
  case duplicateCheck(rule: String, other: String)
  /// A condition, or part of one, that the facts cannot change.
  case constantCondition(String, isTrue: Bool)
  /// A rule of the older version that is gone without an alias.
  case vanishedRule(String, successor: String?)
  /// An id that meant another rule before.
  case reusedID(String, before: String)
  /// A duty above level 3 that no source demands.
  case lateDuty(rule: String, level: Int)
  /// A title that states nothing which could be true.
  case titleNoStatement(String)
  /// A rule without an effort.
  case missingEffort(rule: String)
  /// A text that says what the title says already.
  case repeatedTitle(key: String, rule: String)
  /// A publication whose criteria are not listed, although rules refer to them.
  case uncheckedReferences(source: String)
  /// A rule that demands something else under the same title and id.
  case changedRule(String)
  /// A relation to a pack that is nowhere to be found.
  case strayRelation(pack: String, nearest: String?)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .untranslated: .untranslated
    case .unusedParameter: .unusedParameter
    case .unusedDomain: .unusedDomain
    case .unusedSource: .unusedSource
    case .unusedField: .unusedField
    case .missingText: .missingText
    case .duplicateCheck: .duplicateCheck
    case .constantCondition: .constantCondition
    case .vanishedRule: .vanishedRule
    case .reusedID: .reusedID
    case .lateDuty: .lateDuty
    case .titleNoStatement: .titleNoStatement
    case .missingEffort: .missingEffort
    case .repeatedTitle: .repeatedTitle
    case .uncheckedReferences: .uncheckedReferences
    case .changedRule: .changedRule
    case .strayRelation: .strayRelation
    }
  }

  /// An error where a report would say something wrong, a note where it is for the author to weigh.
  package var severity: Severity {
    switch self {
    case .constantCondition, .vanishedRule, .reusedID: .error
    case .untranslated, .unusedParameter, .unusedDomain, .unusedSource, .unusedField, .missingText,
      .duplicateCheck, .lateDuty, .titleNoStatement, .missingEffort, .repeatedTitle, .uncheckedReferences,
      .strayRelation:
      .warning
    case .changedRule: .note
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> LintMessage {
    switch code {
    case .untranslated: .untranslated(key: "title")
    case .unusedParameter: .unusedParameter("max_plan_age")
    case .unusedDomain: .unusedDomain("backup")
    case .unusedSource: .unusedSource("wiba")
    case .unusedField: .unusedField("Server.colour")
    case .missingText: .missingText(key: "why", rule: "BCK-03")
    case .duplicateCheck: .duplicateCheck(rule: "BCK-04", other: "BCK-03")
    case .constantCondition: .constantCondition("servers.size() >= 0", isTrue: true)
    case .vanishedRule: .vanishedRule("BCK-03", successor: "BCK-30")
    case .reusedID: .reusedID("BCK-03", before: "restores are tested")
    case .lateDuty: .lateDuty(rule: "BCK-09", level: 4)
    case .titleNoStatement: .titleNoStatement("Backup?")
    case .missingEffort: .missingEffort(rule: "BCK-03")
    case .repeatedTitle: .repeatedTitle(key: "fix", rule: "BCK-03")
    case .uncheckedReferences: .uncheckedReferences(source: "wiba")
    case .changedRule: .changedRule("BCK-03")
    case .strayRelation: .strayRelation(pack: "isb-bassis", nearest: "isb-basis")
    }
  }
}
