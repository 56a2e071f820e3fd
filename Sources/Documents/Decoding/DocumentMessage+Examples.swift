// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension DocumentMessage {
  package static func example(of code: Code) -> DocumentMessage {
    let example = LocalizedText(de: "ein Regelpaket", en: "a rule pack")
    return switch code {
    case .wrongType: .wrongType(expected: .list, found: .text)
    case .unknownKey: .unknownKey("servrs", in: example, nearest: "servers", known: ["servers"])
    case .missingKey: .missingKey("title", in: example)
    case .emptyValue: .emptyValue("title")
    case .emptyText: .emptyText
    case .unknownWord: .unknownWord("mus", nearest: "muss", known: ["muss", "sollte"])
    case .invalidIdentifier: .invalidIdentifier("BCK 03")
    case .invalidName: .invalidName("last-test")
    case .invalidTruth: .invalidTruth("vielleicht")
    case .invalidNumber: .invalidNumber("zwölf", expected: .wholeNumber)
    case .numberWithUnit: .numberWithUnit("12 GB", unit: "GB")
    case .outOfRange: .outOfRange("7", range: "1–5")
    case .invalidDate: .invalidDate("Ende März")
    case .noSuchDay: .noSuchDay("31.02.2026")
    case .invalidTimestamp: .invalidTimestamp("mittags")
    case .invalidDuration: .invalidDuration("ein Jahr")
    case .invalidAgeLimit: .invalidAgeLimit("ein Jahr")
    case .invalidShare: .invalidShare("140%")
    case .invalidRatio: .invalidRatio("3/2")
    case .invalidAmount: .invalidAmount("1.200,50 €")
    case .invalidVersion: .invalidVersion("2026-1")
    case .invalidRequirement: .invalidRequirement("neueste")
    case .invalidSchemaReference: .invalidSchemaReference("kommune")
    case .invalidRuleReference: .invalidRuleReference("BCK 03")
    case .invalidCriterionReference: .invalidCriterionReference("NOT.4.16.1")
    case .invalidSHA256: .invalidSHA256("abc")
    case .duplicate: .duplicate("BCK-03")
    case .unsupportedFormat: .unsupportedFormat("2")
    case .unknownKind: .unknownKind("Rule", nearest: "Rules", known: ["Rules"])
    case .wrongKind: .wrongKind("Tailoring", expected: ["RulePack"])
    case .unknownFormat: .unknownFormat("pack.txt")
    case .unknownReference: .unknownReference("bakup", kind: .domain, nearest: "backup")
    case .periodReversed: .periodReversed
    case .ruleWithoutQuestion: .ruleWithoutQuestion("ORG-01")
    case .askWithoutScale: .askWithoutScale("ORG-01")
    case .keyWithoutOther: .keyWithoutOther("label", other: "each")
    case .ruleWithoutDomain: .ruleWithoutDomain("ORG-01")
    case .testWithoutRule: .testWithoutRule("ok")
    case .boundsReversed: .boundsReversed
    case .boundsCount: .boundsCount
    case .missingPackFile: .missingPackFile
    case .secondPackFile: .secondPackFile
    case .unlistedSource: .unlistedSource("gspp")
    case .invalidType: .invalidType("list<")
    case .parameterType: .parameterType("list<string>")
    case .enumWithoutValues: .enumWithoutValues
    case .valuesWithoutEnum: .valuesWithoutEnum
    case .tooMany: .tooMany(example, limit: 500)
    case .typeCycle: .typeCycle("A → B → A")
    case .factType: .factType("string")
    case .keyOfRecord: .keyOfRecord
    case .keyFieldType: .keyFieldType("critical")
    case .tableWithoutKey: .tableWithoutKey("servers")
    case .absentWithoutNone: .absentWithoutNone
    case .pastWithoutDay: .pastWithoutDay("string")
    case .levelOrder: .levelOrder(3, expected: 2)
    case .thresholdOfLevelZero: .thresholdOfLevelZero
    case .missingEffort: .missingEffort(3)
    case .unknownLevel: .unknownLevel(7)
    case .waiverTooLong: .waiverTooLong
    case .packTwice: .packTwice("isb-basis")
    case .wrongSchema: .wrongSchema("kommune@2", given: "kommune@1.0.0")
    case .unknownFact: .unknownFact("servrs", nearest: "servers", known: ["servers"])
    case .noneNotAllowed: .noneNotAllowed("critical")
    case .missingRowKey: .missingRowKey("id")
    case .danglingReference: .danglingReference("s9", table: "servers", nearest: "s1")
    case .takenAsComplete: .takenAsComplete("servers")
    case .invalidCompleteness: .invalidCompleteness
    case .missingColumn: .missingColumn("critical", table: "servers")
    case .extraColumn: .extraColumn("critcal", table: "servers", nearest: "critical")
    case .notInCSV: .notInCSV("address", type: "Address")
    case .factTwice: .factTwice("servers")
    case .recordInCSV: .recordInCSV("org")
    case .missingSnapshotFile: .missingSnapshotFile
    case .loweredClassification: .loweredClassification("offen", least: "vertraulich")
    case .moreFindings: .moreFindings(limit: 100)
    case .supplementConflict: .supplementConflict
    case .supplementWithoutRow: .supplementWithoutRow("srv-9", table: "servers")
    case .supplementOfKeyless: .supplementOfKeyless("servers")
    case .renameInFuture: .renameInFuture(3, major: 2)
    case .renameOfKnown: .renameOfKnown("Server.os")
    case .renameElsewhere: .renameElsewhere("Server.os", to: "Client.operating_system")
    case .renameCircle: .renameCircle("Server.os")
    case .renameToUnknown: .renameToUnknown("Server.operating_sytem", nearest: "Server.operating_system")
    }
  }
}
