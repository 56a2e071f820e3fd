// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Documents
import Markup
package import SourceText

extension Assessment {
  /// The whole assessment as `assessment.json`: exact, and complete enough to make every other report again.
  package var json: String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("pegel", 1)
      writer.member("kind", Self.kind)
      writer.member("assessment") { JSONCodec.assessment.write(self, &$0) }
    }
    writer.endLine()
    return writer.text
  }

  /// The word after `kind` in the file.
  package static let kind = "Assessment"

  /// Reads `assessment.json`; all that is wrong with it is reported.
  package static func read(_ file: SourceFile) -> (Assessment?, [Diagnostic]) {
    let (node, diagnostics) = MarkupNode.read(file, as: .json)
    var context = DecodingContext(file: file)
    context.add(diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let stored = JSONCodec.stored.read(node, &context)
    return (context.errorCount == 0 ? stored?.assessment : nil, context.diagnostics)
  }

  /// The JSON Schema of the file.
  package static var jsonSchemaShape: ValueShape { JSONCodec.stored.shape }
}

/// The file as a whole: its header and what it holds.
struct StoredAssessment: Sendable {
  let format: Int
  let kind: String
  let assessment: Assessment
}

extension JSONCodec where Value == StoredAssessment {
  static let stored = JSONCodec.object(
    Assessment.kind, de: "ein gespeichertes Ergebnis", en: "a stored assessment",
    .field(
      "pegel", \.format, .int, LocalizedText(de: "Fassung des Formats: 1", en: "version of the format: 1")),
    .field("kind", \.kind, .string, LocalizedText(de: "Art des Dokuments", en: "kind of document")),
    .field("assessment", \.assessment, .assessment, LocalizedText(de: "das Ergebnis", en: "the assessment"))
  ) {
    StoredAssessment(format: $0, kind: $1, assessment: $2)
  }
}
