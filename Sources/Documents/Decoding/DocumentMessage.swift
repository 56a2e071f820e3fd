// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can be wrong with a document, beyond the markup it is written in.
package enum DocumentMessage: DiagnosticMessage {
  case wrongType(expected: FoundShape, found: FoundShape)
  case unknownKey(_ key: String, in: LocalizedText, nearest: String?, known: [String])
  case missingKey(_ key: String, in: LocalizedText)
  case emptyValue(_ key: String)
  case emptyText
  case unknownWord(_ word: String, nearest: String?, known: [String])
  case invalidIdentifier(_ text: String)
  case invalidName(_ text: String)
  case invalidTruth(_ text: String)
  case invalidNumber(_ text: String, expected: FoundShape)
  case numberWithUnit(_ text: String, unit: String)
  case outOfRange(_ text: String, range: String)
  case invalidDate(_ text: String)
  case noSuchDay(_ text: String)
  case invalidTimestamp(_ text: String)
  case invalidDuration(_ text: String)
  case invalidAgeLimit(_ text: String)
  case invalidShare(_ text: String)
  case invalidRatio(_ text: String)
  case invalidAmount(_ text: String)
  case invalidVersion(_ text: String)
  case invalidRequirement(_ text: String)
  case invalidSchemaReference(_ text: String)
  case invalidRuleReference(_ text: String)
  case invalidCriterionReference(_ text: String)
  case invalidSHA256(_ text: String)
  case duplicate(_ id: String)
  case unsupportedFormat(_ text: String)
  case unknownKind(_ text: String, nearest: String?, known: [String])
  case wrongKind(_ text: String, expected: [String])
  case unknownFormat(_ name: String)
  case unknownReference(_ name: String, kind: ReferenceKind, nearest: String?)
  case periodReversed
  case ruleWithoutQuestion(_ id: String)
  case askWithoutScale(_ id: String)
  case keyWithoutOther(_ key: String, other: String)
  case ruleWithoutDomain(_ id: String)
  case testWithoutRule(_ name: String)
  case boundsReversed
  case boundsCount
  case missingPackFile
  case secondPackFile
  case unlistedSource(_ id: String)
  case invalidType(_ text: String)
  case parameterType(_ text: String)
  case enumWithoutValues
  case valuesWithoutEnum
  case tooMany(_ what: LocalizedText, limit: Int)
  case typeCycle(_ path: String)
  case factType(_ text: String)
  case keyOfRecord
  case keyFieldType(_ field: String)
  case tableWithoutKey(_ table: String)
  case absentWithoutNone
  case pastWithoutDay(_ type: String)
  case levelOrder(_ found: Int, expected: Int)
  case thresholdOfLevelZero
  case missingEffort(_ step: Int)
  case unknownLevel(_ level: Int)
  case waiverTooLong
  case packTwice(_ pack: String)
  case wrongSchema(_ wanted: String, given: String)
  case unknownFact(_ name: String, nearest: String?, known: [String])
  case noneNotAllowed(_ field: String)
  case missingRowKey(_ field: String)
  case danglingReference(_ value: String, table: String, nearest: String?)
  case takenAsComplete(_ table: String)
  case invalidCompleteness
  case missingColumn(_ column: String, table: String)
  case extraColumn(_ column: String, table: String, nearest: String?)
  case notInCSV(_ column: String, type: String)
  case factTwice(_ name: String)
  case recordInCSV(_ name: String)
  case missingSnapshotFile
  case loweredClassification(_ given: String, least: String)
  case moreFindings(limit: Int)
  case supplementConflict
  case supplementWithoutRow(_ key: String, table: String)
  case supplementOfKeyless(_ table: String)
  case renameInFuture(_ since: Int, major: Int)
  case renameOfKnown(_ name: String)
  case renameElsewhere(_ from: String, to: String)
  case renameCircle(_ name: String)
  case renameToUnknown(_ name: String, nearest: String?)

  /// The stable codes.
  package enum Code: String, CaseIterable, Sendable {
    case wrongType = "DOC001"
    case unknownKey = "DOC002"
    case missingKey = "DOC003"
    case emptyValue = "DOC004"
    case emptyText = "DOC005"
    case unknownWord = "DOC006"
    case invalidIdentifier = "DOC007"
    case invalidName = "DOC008"
    case invalidTruth = "DOC009"
    case invalidNumber = "DOC010"
    case numberWithUnit = "DOC011"
    case outOfRange = "DOC012"
    case invalidDate = "DOC013"
    case noSuchDay = "DOC014"
    case invalidTimestamp = "DOC015"
    case invalidDuration = "DOC016"
    case invalidAgeLimit = "DOC017"
    case invalidShare = "DOC018"
    case invalidRatio = "DOC019"
    case invalidAmount = "DOC020"
    case invalidVersion = "DOC021"
    case invalidRequirement = "DOC022"
    case invalidSchemaReference = "DOC023"
    case invalidRuleReference = "DOC024"
    case invalidCriterionReference = "DOC025"
    case invalidSHA256 = "DOC026"
    case duplicate = "DOC027"
    case unsupportedFormat = "DOC028"
    case unknownKind = "DOC029"
    case wrongKind = "DOC030"
    case unknownFormat = "DOC031"
    case unknownReference = "DOC032"
    case periodReversed = "DOC033"
    case ruleWithoutQuestion = "DOC034"
    case askWithoutScale = "DOC035"
    case keyWithoutOther = "DOC036"
    case ruleWithoutDomain = "DOC037"
    case testWithoutRule = "DOC038"
    case boundsReversed = "DOC039"
    case boundsCount = "DOC040"
    case missingPackFile = "DOC041"
    case secondPackFile = "DOC042"
    case unlistedSource = "DOC043"
    case invalidType = "DOC044"
    case parameterType = "DOC045"
    case enumWithoutValues = "DOC046"
    case valuesWithoutEnum = "DOC047"
    case tooMany = "DOC048"
    case typeCycle = "DOC049"
    case factType = "DOC050"
    case keyOfRecord = "DOC051"
    case keyFieldType = "DOC052"
    case tableWithoutKey = "DOC053"
    case absentWithoutNone = "DOC054"
    case levelOrder = "DOC055"
    case missingEffort = "DOC056"
    case unknownLevel = "DOC057"
    case waiverTooLong = "DOC058"
    case packTwice = "DOC059"
    case wrongSchema = "DOC060"
    case unknownFact = "DOC061"
    case noneNotAllowed = "DOC062"
    case missingRowKey = "DOC063"
    case danglingReference = "DOC064"
    case takenAsComplete = "DOC065"
    case invalidCompleteness = "DOC066"
    case missingColumn = "DOC067"
    case extraColumn = "DOC068"
    case notInCSV = "DOC069"
    case factTwice = "DOC070"
    case recordInCSV = "DOC071"
    case missingSnapshotFile = "DOC072"
    case loweredClassification = "DOC073"
    case moreFindings = "DOC074"
    case thresholdOfLevelZero = "DOC075"
    case supplementConflict = "DOC076"
    case supplementWithoutRow = "DOC077"
    case supplementOfKeyless = "DOC078"
    case renameInFuture = "DOC079"
    case renameOfKnown = "DOC080"
    case renameElsewhere = "DOC081"
    case renameCircle = "DOC082"
    case renameToUnknown = "DOC083"
    case pastWithoutDay = "DOC084"
  }

  package var code: Code { content.code }
  package var severity: Severity { content.severity }
  package var text: LocalizedText { content.text }
  package var help: LocalizedText? { content.help }
}
