// SPDX-License-Identifier: EUPL-1.2

/// What can be wrong with the notation of a file, before its meaning is looked at.
package enum MarkupMessage: Equatable, Sendable {
  // Every format.
  case sourceTooLarge(limit: Int)
  case invalidUTF8(byte: UInt8)
  case utf16
  case empty
  case tooDeep(limit: Int)
  case duplicateKey(String)
  case controlCharacter(UInt8)
  case moreFindings(limit: Int)
  case readerFailed

  // YAML: what Pegel does not accept.
  case keyIsNoScalar
  case tag(String)
  case severalDocuments
  case undefinedAlias(String)
  case aliasWithinItself(String)
  case aliasExpansion(limit: Int)
  case mergeKey

  // YAML: what libyaml does not accept.
  case tabIndentation
  case missingColon
  case valueNotAllowed
  case keyExpected
  case entryNotAllowed
  case dashExpected
  case sequenceNotClosed
  case mappingNotClosed
  case quoteNotClosed
  case unknownEscape
  case escapeCode
  case unexpectedStart(String)
  case directive
  case anchorName
  case blockHeader
  case contentAfterDocument
  case valueExpected
  case invalidYAML
  case textAfterValue

  // JSON.
  case unexpectedCharacter(String)
  case unexpectedEnd
  case stringNotClosed
  case invalidEscape
  case loneSurrogate
  case invalidNumber(String)
  case unknownWord(String)
  case trailingComma
  case trailingContent
  case comment

  // CSV.
  case shortRow(row: Int, found: Int, expected: Int)
  case extraCells(row: Int, found: Int, expected: Int)
  case cellNotClosed
  case textAfterQuote
  case zeroByte
  case tooManyColumns(limit: Int)
  case cellTooLong(limit: Int)
  case unnamedColumn(Int)
  case readAsWindows1252
  case undefinedInWindows1252(byte: UInt8)

  /// The stable codes.
  package enum Code: String, CaseIterable, Sendable {
    case sourceTooLarge = "MRK001"
    case invalidUTF8 = "MRK002"
    case utf16 = "MRK003"
    case empty = "MRK004"
    case tooDeep = "MRK005"
    case duplicateKey = "MRK006"
    case controlCharacter = "MRK007"
    case moreFindings = "MRK008"
    case readerFailed = "MRK009"
    case keyIsNoScalar = "MRK020"
    case tag = "MRK021"
    case severalDocuments = "MRK022"
    case undefinedAlias = "MRK023"
    case aliasWithinItself = "MRK024"
    case aliasExpansion = "MRK025"
    case mergeKey = "MRK026"
    case tabIndentation = "MRK030"
    case missingColon = "MRK031"
    case valueNotAllowed = "MRK032"
    case keyExpected = "MRK033"
    case entryNotAllowed = "MRK034"
    case dashExpected = "MRK035"
    case sequenceNotClosed = "MRK036"
    case mappingNotClosed = "MRK037"
    case quoteNotClosed = "MRK038"
    case unknownEscape = "MRK039"
    case escapeCode = "MRK040"
    case unexpectedStart = "MRK041"
    case directive = "MRK042"
    case anchorName = "MRK043"
    case blockHeader = "MRK044"
    case contentAfterDocument = "MRK045"
    case valueExpected = "MRK046"
    case invalidYAML = "MRK047"
    case textAfterValue = "MRK048"
    case unexpectedCharacter = "MRK060"
    case unexpectedEnd = "MRK061"
    case stringNotClosed = "MRK062"
    case invalidEscape = "MRK063"
    case loneSurrogate = "MRK064"
    case invalidNumber = "MRK065"
    case unknownWord = "MRK066"
    case trailingComma = "MRK067"
    case trailingContent = "MRK068"
    case comment = "MRK069"
    case shortRow = "MRK080"
    case extraCells = "MRK081"
    case cellNotClosed = "MRK082"
    case textAfterQuote = "MRK083"
    case zeroByte = "MRK084"
    case tooManyColumns = "MRK085"
    case cellTooLong = "MRK086"
    case unnamedColumn = "MRK087"
    case readAsWindows1252 = "MRK088"
    case undefinedInWindows1252 = "MRK089"
  }
}
