// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Markup
import RuleGraphs
package import SourceText
package import Values

/// What rows of a list of questions leave unsaid.
package struct QuestionDefaults: Sendable {
  /// The role that has answered where a row names none.
  package var by: String?
  /// The day of answers of rows without one.
  package var on: CivilDate
  /// The latest day on which something can have been stated.
  package var today: CivilDate

  /// Whether an answer of a publication's spreadsheet that is recorded with the same remark keeps its day and role: such a
  /// sheet has no column for days, and reading it once more must not make old answers new.
  package var keepsDays: Bool

  /// Creates defaults.
  package init(by: String?, on: CivilDate, today: CivilDate, keepsDays: Bool = false) {
    self.by = by
    self.on = on
    self.today = today
    self.keepsDays = keepsDays
  }
}

/// Reads a filled list of questions back: rows are matched by their key, in whatever order, and rows without an answer
/// change nothing. A row with a mistake is left out whole and reported with its number.
package struct QuestionReading: Sendable {
  /// The statements of the rows without mistakes.
  package private(set) var changes: [SnapshotChange] = []
  /// What is wrong.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many rows were left out.
  package private(set) var skipped = 0

  private let opened: OpenSnapshot
  private let defaults: QuestionDefaults
  private var columns: [QuestionColumn?] = []
  private var seen: Set<UTF8Key> = []

  /// Reads a table.
  package init(_ source: SourceFile, for opened: OpenSnapshot, defaults: QuestionDefaults) {
    self.opened = opened
    self.defaults = defaults
    var csv = CSVReader(source)
    readHeader(csv.header, in: csv.file)
    if columns.contains(.key) {
      while let row = csv.next() { read(QuestionRow(row, columns, in: csv.file)) }
    } else if !csv.diagnostics.hasErrors {
      let names = Language.allCases.map { QuestionColumn.key.name[$0] }
      let span = csv.header.map(\.span).reduce(SourceSpan(start: 0, end: 0)) { $0.joined(with: $1) }
      let place = SourceLocation(file: csv.file, span: span)
      diagnostics.append(Diagnostic(RecordMessage.noKeyColumn(known: names), at: place))
    }
    diagnostics = csv.diagnostics + diagnostics
  }

  private mutating func readHeader(_ header: [CSVCell], in file: SourceFile) {
    for cell in header {
      let column = QuestionColumn(heading: cell.text)
      columns.append(column)
      guard column == nil, !cell.text.isEmpty else { continue }
      let names = QuestionColumn.allCases.flatMap { column in Language.allCases.map { column.name[$0] } }
      let message = RecordMessage.unknownColumn(cell.text, nearest: nearestName(to: cell.text, among: names))
      diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, span: cell.span)))
    }
  }

  // MARK: - Rows

  private mutating func read(_ row: QuestionRow) {
    guard let answer = row.cell(.answer), !answer.text.isEmpty else { return }
    do throws(QuestionRow.Mistake) {
      let change = try change(of: row, answer)
      let check = StatementCheck(opened: opened, today: defaults.today)
      if let mistake = check.mistake(in: change) { throw QuestionRow.Mistake(mistake, in: .answer) }
      guard seen.insert(change.subject.utf8Key).inserted else {
        throw QuestionRow.Mistake(RecordMessage.asksTwice(row.text(.key)), in: .key)
      }
      changes.append(change)
    } catch {
      skipped += 1
      let message = RecordMessage.rowSkipped(row: row.number, reason: error.diagnostic.text)
      var diagnostic = Diagnostic(message, at: row.place(of: error.column))
      diagnostic.help = error.diagnostic.help ?? diagnostic.help
      diagnostics.append(diagnostic)
    }
  }

  private func change(of row: QuestionRow, _ answer: CSVCell) throws(QuestionRow.Mistake) -> SnapshotChange {
    let commune = row.text(.commune)
    guard commune.isEmpty || commune.utf8Key == opened.entry.commune.utf8Key else {
      throw QuestionRow.Mistake(RecordMessage.otherCommune(commune), in: .commune)
    }
    let (key, by, on) = (row.text(.key), row.nonempty(.by) ?? defaults.by ?? "", try day(of: row))
    if let (declaration, _) = opened.fact(named: key), declaration.isTable {
      return .completeness(
        CompletenessStatement(table: key, extent: try extent(answer), on: on, by: by))
    }
    if let cell = CellKey(key), opened.fact(named: cell.fact) != nil {
      return .fact(FactStatement(cell: cell, value: try value(answer, of: cell), on: on, by: by))
    }
    return .answer(try self.answer(row, answer, on: on, by: by))
  }

  private func day(of row: QuestionRow) throws(QuestionRow.Mistake) -> CivilDate {
    guard var text = row.nonempty(.on) else { return defaults.on }
    let copy = text
    switch text.withUTF8({ ScalarText.date($0, .spreadsheet) }) {
    case .success(let date): return date
    case .failure(.noSuchDay): throw QuestionRow.Mistake(DocumentMessage.noSuchDay(copy), in: .on)
    case .failure: throw QuestionRow.Mistake(DocumentMessage.invalidDate(copy), in: .on)
    }
  }

  private func extent(_ cell: CSVCell) throws(QuestionRow.Mistake) -> CompletenessStatement.Extent {
    if cell.text == "-" { return .none }
    var text = cell.text
    switch text.withUTF8({ ScalarText.bool($0, .spreadsheet) }) {
    case true?: return .complete
    case false?: return .open
    case nil:
      throw QuestionRow.Mistake(
        RecordMessage.invalidAnswer(cell.text, allowed: ["ja", "nein", "-"]), in: .answer)
    }
  }

  private func value(_ cell: CSVCell, of key: CellKey) throws(QuestionRow.Mistake) -> StatedValue {
    guard let (declaration, _) = opened.fact(named: key.fact),
      let fields = opened.schema?.type(named: declaration.typeName)?.fields
    else { throw QuestionRow.Mistake(RecordMessage.unknownQuestion(key.description, nearest: nil), in: .key) }
    guard let field = fields.first(where: { $0.name.value.utf8Key == key.field.utf8Key }) else {
      let nearest = nearestName(to: key.field, among: fields.map(\.name.value))
      throw QuestionRow.Mistake(
        RecordMessage.unknownField(key.field, fact: key.fact, nearest: nearest), in: .key)
    }
    // Spreadsheets may put quotes around a hyphen, which means "there is none" here all the same.
    let (value, mistake) = field.stated(in: CSVCell(text: cell.text, span: cell.span, isQuoted: false))
    if let mistake { throw QuestionRow.Mistake(mistake, in: .answer) }
    return value ?? .none
  }

  private func answer(
    _ row: QuestionRow, _ cell: CSVCell, on: CivilDate, by: String
  ) throws(QuestionRow.Mistake) -> AnswerStatement {
    let graph = opened.request.graph
    guard let position = graph.rule(named: row.text(.key), inArgument: row.text(.key)).0 else {
      let names = graph.rules.filter { $0.document.ask != nil }.map(\.name.description)
      let message = RecordMessage.unknownQuestion(
        row.text(.key), nearest: nearestName(to: row.text(.key), among: names))
      throw QuestionRow.Mistake(message, in: .key)
    }
    let rule = graph.rules[position]
    guard let scale = rule.document.scale?.value else {
      throw QuestionRow.Mistake(GraphMessage.noQuestion(rule.name.description), in: .key)
    }
    guard let value = AnswerValue(stated: cell.text, on: scale) else {
      throw QuestionRow.Mistake(
        RecordMessage.invalidAnswer(cell.text, allowed: scale.answers), in: .answer)
    }
    var statement = AnswerStatement(rule: rule.name, value: value, on: on, by: by)
    statement.note = row.nonempty(.note)
    if let text = row.nonempty(.evidence) {
      guard let evidence = EvidenceKind(stated: text) else {
        let words = EvidenceKind.allCases.map(\.rawValue)
        throw QuestionRow.Mistake(RecordMessage.invalidAnswer(text, allowed: words), in: .evidence)
      }
      statement.evidence = evidence
    }
    return statement
  }
}

extension AnswerValue {
  /// An answer as people write it: in any case, and in English, too.
  init?(stated text: String, on scale: AnswerScale) {
    let word = text.lowercased()
    let english = ["yes": "ja", "partly": "teilweise", "no": "nein"]
    let candidates = [text, word, word.uppercased(), english[word] ?? ""]
    guard let value = candidates.compactMap(AnswerValue.init).first(where: { $0.isOn(scale) }) else {
      return nil
    }
    self = value
  }
}

extension EvidenceKind {
  /// What an answer rests on: the word of the documents, or what it means.
  fileprivate init?(stated text: String) {
    let found = Self.allCases.first { kind in
      kind.rawValue.utf8Key == text.lowercased().utf8Key
        || Language.allCases.contains { kind.meaning[$0].utf8Key == text.utf8Key }
    }
    guard let found else { return nil }
    self = found
  }
}
