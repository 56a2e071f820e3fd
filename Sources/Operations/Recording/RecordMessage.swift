// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can go wrong around statements of persons: recording them, asking for them, and starting a workspace.
package enum RecordMessage: DiagnosticMessage {
  /// The codes, REC001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case changedMeanwhile = "REC001"
    case cannotEdit = "REC002"
    case journalDamaged = "REC003"
    case unknownRow = "REC004"
    case unknownField = "REC005"
    case notInCell = "REC006"
    case futureDate = "REC007"
    case noRole = "REC008"
    case noneDespiteRows = "REC009"
    case completeWithoutRows = "REC010"
    case unknownQuestion = "REC011"
    case rowSkipped = "REC012"
    case noKeyColumn = "REC013"
    case unknownColumn = "REC014"
    case chooseCommune = "REC015"
    case otherCommune = "REC016"
    case asksTwice = "REC017"
    case folderNotEmpty = "REC018"
    case noRules = "REC019"
    case invalidID = "REC020"
    case keyField = "REC021"
    case invalidAnswer = "REC022"
    case openedByOther = "REC023"
    case noSheet = "REC024"
    case unknownList = "REC025"
    case unknownNumber = "REC026"
  }

  /// A snapshot that is not what it was when it was read.
  case changedMeanwhile(String)
  /// A file that cannot be changed where it stands.
  case cannotEdit(String)
  /// A journal that does not end with a whole line.
  case journalDamaged(String)
  /// A row that a table does not have.
  case unknownRow(String, table: String, nearest: String?)
  /// A field that a record or table does not have.
  case unknownField(String, fact: String, nearest: String?)
  /// A field whose values have parts.
  case notInCell(String)
  /// A day that is still to come.
  case futureDate(String)
  /// A statement without the role that makes it.
  case noRole
  /// "There is none" about a table with rows.
  case noneDespiteRows(String)
  /// A table without rows that is said to hold all there are.
  case completeWithoutRows(String)
  /// A key that is neither a question, nor a fact, nor a table.
  case unknownQuestion(String, nearest: String?)
  /// A row of a list of questions that is not taken over.
  case rowSkipped(row: Int, reason: LocalizedText)
  /// A list of questions without the column that says what a row is about.
  case noKeyColumn(known: [String])
  /// A column that a list of questions does not have.
  case unknownColumn(String, nearest: String?)
  /// Several municipalities where one has to be named.
  case chooseCommune([String])
  /// A row about another municipality.
  case otherCommune(String)
  /// Two rows about the same thing.
  case asksTwice(String)
  /// A folder that is not empty.
  case folderNotEmpty(String)
  /// A folder without the shipped rules.
  case noRules(String?)
  /// A word that cannot be an id.
  case invalidID(String)
  /// The key of a row, which is no statement about it.
  case keyField(String)
  /// A word that is no answer to a question.
  case invalidAnswer(String, allowed: [String])
  /// A workspace that another program is writing to.
  case openedByOther(String)
  /// A table that is the spreadsheet of no pack.
  case noSheet(known: [String])
  /// A list that a spreadsheet does not have.
  case unknownList(String, nearest: String?)
  /// A number that a list does not have.
  case unknownNumber(String, list: String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .changedMeanwhile: .changedMeanwhile
    case .cannotEdit: .cannotEdit
    case .journalDamaged: .journalDamaged
    case .unknownRow: .unknownRow
    case .unknownField: .unknownField
    case .notInCell: .notInCell
    case .futureDate: .futureDate
    case .noRole: .noRole
    case .noneDespiteRows: .noneDespiteRows
    case .completeWithoutRows: .completeWithoutRows
    case .unknownQuestion: .unknownQuestion
    case .rowSkipped: .rowSkipped
    case .noKeyColumn: .noKeyColumn
    case .unknownColumn: .unknownColumn
    case .chooseCommune: .chooseCommune
    case .otherCommune: .otherCommune
    case .asksTwice: .asksTwice
    case .folderNotEmpty: .folderNotEmpty
    case .noRules: .noRules
    case .invalidID: .invalidID
    case .keyField: .keyField
    case .invalidAnswer: .invalidAnswer
    case .openedByOther: .openedByOther
    case .noSheet: .noSheet
    case .unknownList: .unknownList
    case .unknownNumber: .unknownNumber
    }
  }

  /// An error, except for a column that is passed over.
  package var severity: Severity { code == .unknownColumn ? .warning : .error }
}
