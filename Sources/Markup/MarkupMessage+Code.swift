// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension MarkupMessage: DiagnosticMessage {
  /// The stable code of the message.
  package var code: Code {
    switch self {
    case .sourceTooLarge: .sourceTooLarge
    case .invalidUTF8: .invalidUTF8
    case .utf16: .utf16
    case .empty: .empty
    case .tooDeep: .tooDeep
    case .duplicateKey: .duplicateKey
    case .controlCharacter: .controlCharacter
    case .moreFindings: .moreFindings
    case .readerFailed: .readerFailed
    case .keyIsNoScalar: .keyIsNoScalar
    case .tag: .tag
    case .severalDocuments: .severalDocuments
    case .undefinedAlias: .undefinedAlias
    case .aliasWithinItself: .aliasWithinItself
    case .aliasExpansion: .aliasExpansion
    case .mergeKey: .mergeKey
    case .tabIndentation: .tabIndentation
    case .missingColon: .missingColon
    case .valueNotAllowed: .valueNotAllowed
    case .keyExpected: .keyExpected
    case .entryNotAllowed: .entryNotAllowed
    case .dashExpected: .dashExpected
    case .sequenceNotClosed: .sequenceNotClosed
    case .mappingNotClosed: .mappingNotClosed
    case .quoteNotClosed: .quoteNotClosed
    case .unknownEscape: .unknownEscape
    case .escapeCode: .escapeCode
    case .unexpectedStart: .unexpectedStart
    case .directive: .directive
    case .anchorName: .anchorName
    case .blockHeader: .blockHeader
    case .contentAfterDocument: .contentAfterDocument
    case .valueExpected: .valueExpected
    case .invalidYAML: .invalidYAML
    case .textAfterValue: .textAfterValue
    case .unexpectedCharacter: .unexpectedCharacter
    case .unexpectedEnd: .unexpectedEnd
    case .stringNotClosed: .stringNotClosed
    case .invalidEscape: .invalidEscape
    case .loneSurrogate: .loneSurrogate
    case .invalidNumber: .invalidNumber
    case .unknownWord: .unknownWord
    case .trailingComma: .trailingComma
    case .trailingContent: .trailingContent
    case .comment: .comment
    case .shortRow: .shortRow
    case .extraCells: .extraCells
    case .cellNotClosed: .cellNotClosed
    case .textAfterQuote: .textAfterQuote
    case .zeroByte: .zeroByte
    case .tooManyColumns: .tooManyColumns
    case .cellTooLong: .cellTooLong
    case .unnamedColumn: .unnamedColumn
    case .readAsWindows1252: .readAsWindows1252
    case .undefinedInWindows1252: .undefinedInWindows1252
    }
  }

  /// Errors make the file unusable; a short row or a column without heading only leaves facts open.
  package var severity: Severity {
    switch self {
    case .shortRow, .unnamedColumn: .warning
    case .readAsWindows1252: .note
    case .sourceTooLarge, .invalidUTF8, .utf16, .empty, .tooDeep, .duplicateKey, .controlCharacter,
      .moreFindings, .readerFailed, .keyIsNoScalar, .tag, .severalDocuments, .undefinedAlias,
      .aliasWithinItself, .aliasExpansion, .mergeKey, .tabIndentation, .missingColon, .valueNotAllowed,
      .keyExpected, .entryNotAllowed, .dashExpected, .sequenceNotClosed, .mappingNotClosed,
      .quoteNotClosed, .unknownEscape, .escapeCode, .unexpectedStart, .directive, .anchorName,
      .blockHeader, .contentAfterDocument, .valueExpected, .invalidYAML, .textAfterValue,
      .unexpectedCharacter,
      .unexpectedEnd, .stringNotClosed, .invalidEscape, .loneSurrogate, .invalidNumber, .unknownWord,
      .trailingComma, .trailingContent, .comment, .extraCells, .cellNotClosed, .textAfterQuote, .zeroByte,
      .tooManyColumns, .cellTooLong, .undefinedInWindows1252:
      .error
    }
  }

  /// A typical message for every code.
  package static func example(of code: Code) -> MarkupMessage {
    switch code {
    case .sourceTooLarge: .sourceTooLarge(limit: 268_435_456)
    case .invalidUTF8: .invalidUTF8(byte: 0xFC)
    case .utf16: .utf16
    case .empty: .empty
    case .tooDeep: .tooDeep(limit: 64)
    case .duplicateKey: .duplicateKey("titel")
    case .controlCharacter: .controlCharacter(0x07)
    case .moreFindings: .moreFindings(limit: 100)
    case .readerFailed: .readerFailed
    case .keyIsNoScalar: .keyIsNoScalar
    case .tag: .tag("!!int")
    case .severalDocuments: .severalDocuments
    case .undefinedAlias: .undefinedAlias("basis")
    case .aliasWithinItself: .aliasWithinItself("basis")
    case .aliasExpansion: .aliasExpansion(limit: 100_000)
    case .mergeKey: .mergeKey
    case .tabIndentation: .tabIndentation
    case .missingColon: .missingColon
    case .valueNotAllowed: .valueNotAllowed
    case .keyExpected: .keyExpected
    case .entryNotAllowed: .entryNotAllowed
    case .dashExpected: .dashExpected
    case .sequenceNotClosed: .sequenceNotClosed
    case .mappingNotClosed: .mappingNotClosed
    case .quoteNotClosed: .quoteNotClosed
    case .unknownEscape: .unknownEscape
    case .escapeCode: .escapeCode
    case .unexpectedStart: .unexpectedStart("@")
    case .directive: .directive
    case .anchorName: .anchorName
    case .blockHeader: .blockHeader
    case .contentAfterDocument: .contentAfterDocument
    case .valueExpected: .valueExpected
    case .invalidYAML: .invalidYAML
    case .textAfterValue: .textAfterValue
    case .unexpectedCharacter: .unexpectedCharacter(";")
    case .unexpectedEnd: .unexpectedEnd
    case .stringNotClosed: .stringNotClosed
    case .invalidEscape: .invalidEscape
    case .loneSurrogate: .loneSurrogate
    case .invalidNumber: .invalidNumber("012")
    case .unknownWord: .unknownWord("ja")
    case .trailingComma: .trailingComma
    case .trailingContent: .trailingContent
    case .comment: .comment
    case .shortRow: .shortRow(row: 4, found: 3, expected: 5)
    case .extraCells: .extraCells(row: 4, found: 6, expected: 5)
    case .cellNotClosed: .cellNotClosed
    case .textAfterQuote: .textAfterQuote
    case .zeroByte: .zeroByte
    case .tooManyColumns: .tooManyColumns(limit: 1_000)
    case .cellTooLong: .cellTooLong(limit: 1_048_576)
    case .unnamedColumn: .unnamedColumn(3)
    case .readAsWindows1252: .readAsWindows1252
    case .undefinedInWindows1252: .undefinedInWindows1252(byte: 0x81)
    }
  }
}
