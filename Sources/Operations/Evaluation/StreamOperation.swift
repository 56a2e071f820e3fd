// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import RuleGraphs
package import SourceText
package import Values

/// How the lines of a stream are to be judged.
package struct StreamRequest: Sendable {
  /// The day that `now` stands for; by default that of each snapshot.
  package var asOf: CivilDate?
  /// Rules to be left out, by id or full name.
  package var skipped: [String] = []
  /// The day for lines of the form `{"commune": ..., "facts": ...}`; `nil` where each line is a whole snapshot.
  package var factFileDay: CivilDate?
  /// The language of errors.
  package var language = Language.de

  /// Asks for everything.
  package init() {}
}

/// Judges snapshots as they come, one per line: a line of verdicts for each, or a line that says what is wrong with it.
///
/// Answers stand in the order of the lines, and each is handed on as soon as it is its turn. No more lines are read than
/// are being judged, so whoever writes them is never faster than whoever reads the answers.
package struct StreamOperation: Sendable {
  private let operation: EvaluateOperation
  private let request: StreamRequest
  private let skipped: Set<Int>
  private let verdictLines: VerdictLines

  /// Prepares to judge; `nil` if a rule to be left out is not known. Also says what is wrong with tailorings.
  package static func preparing(
    _ operation: EvaluateOperation, _ request: StreamRequest
  ) -> (StreamOperation?, [Diagnostic]) {
    var diagnostics = operation.workspace.brokenTailorings.findings
    guard let skipped = operation.positions(of: request.skipped, &diagnostics) else {
      return (nil, diagnostics)
    }
    let lines = VerdictLines(operation.workspace.graph)
    return (
      StreamOperation(operation: operation, request: request, skipped: skipped, verdictLines: lines),
      diagnostics
    )
  }

  /// Judges all lines of an open file.
  ///
  /// - Parameters:
  ///   - descriptor: the open file.
  ///   - longestLine: lines of more bytes are refused.
  ///   - answer: Takes each answer, with its line end; false to stop.
  /// - Returns: Whether all lines could be judged.
  package func run(
    readingFrom descriptor: Int32, longestLine: Int = FileLimits.inputBytes,
    _ answer: @escaping (String) -> Bool
  ) -> Bool {
    var reader = LineReader(descriptor, limit: longestLine)
    var isGood = true
    OrderedWork(next: { reader.next() }, work: { self.answer(to: $0) }) { (result: Answer) in
      if result.isError { isGood = false }
      return answer(result.text)
    }.run()
    return isGood
  }

  private struct Answer: Sendable {
    let text: String
    let isError: Bool
  }

  private func answer(to line: InputLine) -> Answer {
    switch line {
    case .line(let number, let bytes):
      let prepared = prepare(SourceFile(name: "\(number).json", bytes: bytes))
      guard let request = prepared.request else {
        return refusal(of: number, prepared.diagnostics.filter { $0.severity == .error })
      }
      return Answer(text: verdictLines.line(request), isError: false)
    case .tooLong(let number):
      let message = OperationMessage.lineTooLong(limit: FileLimits.inputBytes)
      return refusal(of: number, [Diagnostic(message, at: nil)])
    case .failed(let number, let code):
      let message = OperationMessage.failure(toRead: FilePath("-"), code)
      return refusal(of: number, [Diagnostic(message, at: nil)])
    }
  }

  private func prepare(_ file: SourceFile) -> PreparedSnapshot {
    let graph = operation.workspace.graph
    if let day = request.factFileDay, let types = graph.schemas.first {
      let (snapshot, found) = Snapshot.read(communeAndFacts: file, taken: day, schema: types.schema)
      return operation.prepare(snapshot, found, [], on: request.asOf ?? day, skipping: skipped)
    }
    let (head, findings) = Snapshot.head(of: [file])
    guard let head else { return PreparedSnapshot(diagnostics: findings) }
    guard let types = graph.factTypes(of: head.schema) else {
      return PreparedSnapshot(diagnostics: [operation.missingSchema(head.schema, head)])
    }
    let date = request.asOf ?? head.taken.value
    guard head.taken.value <= date else { return PreparedSnapshot(diagnostics: [tooNew(head, date)]) }
    let (snapshot, found) = Snapshot.read([file], schema: types.schema)
    return operation.prepare(snapshot, found, [], on: date, skipping: skipped)
  }

  private func tooNew(_ head: Snapshot, _ date: CivilDate) -> Diagnostic {
    let message = OperationMessage.snapshotTooNew(
      commune: head.commune.value, taken: head.taken.value.description, asOf: date.description)
    return Diagnostic(message, at: head.commune.location)
  }

  /// `{"line": ..., "errors": [{"code": ..., "message": ..., "column": ...}]}`.
  private func refusal(of number: Int, _ errors: [Diagnostic]) -> Answer {
    var writer = JSONWriter(layout: .compact)
    writer.object { object in
      object.member("line", number)
      object.member("errors") { list in
        list.array { list in
          for error in errors.sortedByPlace() { list.element(StreamError(error, request.language)) }
        }
      }
    }
    writer.endLine()
    return Answer(text: writer.text, isError: true)
  }
}

/// One error in the answer to a line.
private struct StreamError: JSONWritable {
  private let code: String
  private let message: String
  private let column: Int?

  init(_ diagnostic: Diagnostic, _ language: Language) {
    code = diagnostic.code
    message = diagnostic.text[language]
    column = diagnostic.location.map { $0.file.position(of: $0.span.start).column }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("code", code)
      object.member("message", message)
      object.member("column", column)
    }
  }
}
