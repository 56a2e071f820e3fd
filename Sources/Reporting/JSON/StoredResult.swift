// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import Markup
package import SourceText

/// A result that is stored as JSON in a file of its own.
package protocol StoredResult: Sendable {
  /// The word after `kind` in the file.
  static var kind: String { get }
  /// Writes and reads the file, header and all.
  static var stored: JSONCodec<Self> { get }
}

extension StoredResult {
  /// The file: exact, and read again just as it was written.
  package var json: String {
    var writer = JSONWriter(layout: .pretty)
    Self.stored.write(self, &writer)
    writer.endLine()
    return writer.text
  }

  /// Reads the file; all that is wrong with it is reported.
  package static func read(_ file: SourceFile) -> (Self?, [Diagnostic]) {
    let (node, diagnostics) = MarkupNode.read(file, as: .json)
    var context = DecodingContext(file: file)
    context.add(diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let result = stored.read(node, &context)
    return (context.errorCount == 0 ? result : nil, context.diagnostics)
  }

  /// The JSON Schema (draft 2020-12) of the file, made from the declaration that writes and reads it.
  package static func jsonSchema(in language: Language) -> String {
    guard case .object(let describe) = stored.shape else { return "" }
    return describe().jsonSchema(title: kind, in: language)
  }
}

/// `assessment.json`: complete enough to make every other report again.
extension Assessment: StoredResult {
  package static var stored: JSONCodec<Assessment> { .stored }
}

/// The submission of one municipality.
extension Submission: StoredResult {
  package static var stored: JSONCodec<Submission> { .stored }
}

/// `federation.json`: the result of a joint evaluation.
extension FederationAssessment: StoredResult {
  package static var stored: JSONCodec<FederationAssessment> { .stored }
}

/// What one member takes home from a joint evaluation.
extension MemberPosition: StoredResult {
  package static var stored: JSONCodec<MemberPosition> { .stored }
}

/// `manifest.json`: what a frozen run consists of.
extension RunManifest: StoredResult {
  package static var stored: JSONCodec<RunManifest> { .stored }
}

/// What has changed between two results, and why.
extension YearComparison: StoredResult {
  package static var stored: JSONCodec<YearComparison> { .storedComparison }
}
