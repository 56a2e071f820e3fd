// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A spreadsheet of a publication in which people answer its questions: which columns mean what, and which rules its
/// lists hold.
///
/// A row names a list and a number in it; the id of its rule is the key of the list, a hyphen and the number.
package struct QuestionSheet: DocumentPart {
  package var location: SourceLocation
  /// The heading of the column that names the list.
  package var list = ""
  /// The heading of the column with the number; rows without one are headings.
  package var number = ""
  /// The heading of the column with the wording of the question.
  package var question = ""
  /// The heading of the column with the answer.
  package var answer = ""
  /// The heading of the column with remarks and reasons.
  package var note = ""
  /// The lists.
  package var lists: [SheetList] = []

  package init(at location: SourceLocation) { self.location = location }

  /// The headings that a table needs to be this spreadsheet.
  package var headings: [String] { [list, number, question, answer, note] }
}

/// A list of questions in a spreadsheet.
package struct SheetList: Sendable {
  /// The name in the spreadsheet.
  package var name: String
  /// What the ids of its rules begin with.
  package var key: Identifier

  /// Creates a list.
  package init(name: String, key: Identifier) {
    self.name = name
    self.key = key
  }
}
