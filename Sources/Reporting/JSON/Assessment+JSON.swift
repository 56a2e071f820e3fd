// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import Markup
package import SourceText

extension Assessment {
  /// The whole assessment as `assessment.json`: exact, and complete enough to make every other report again.
  package var json: String {
    var writer = JSONWriter(layout: .pretty)
    JSONCodec.stored.write(StoredAssessment(self), &writer)
    writer.endLine()
    return writer.text
  }

  /// The word after `kind` in the file.
  package static let kind = StoredAssessment.kind

  /// Reads `assessment.json`; all that is wrong with it is reported.
  package static func read(_ file: SourceFile) -> (Assessment?, [Diagnostic]) {
    let (node, diagnostics) = MarkupNode.read(file, as: .json)
    var context = DecodingContext(file: file)
    context.add(diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let stored = JSONCodec.stored.read(node, &context)
    return (context.errorCount == 0 ? stored?.assessment : nil, context.diagnostics)
  }

  /// The JSON Schema (draft 2020-12) of `assessment.json`, made from the declaration that writes and reads it.
  package static func jsonSchema(in language: Language) -> String {
    guard case .object(let describe) = JSONCodec.stored.shape else { return "" }
    return describe().jsonSchema(title: kind, in: language)
  }
}
