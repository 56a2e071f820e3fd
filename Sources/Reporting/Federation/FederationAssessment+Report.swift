// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

extension FederationAssessment {
  /// The report on a joint evaluation as one HTML file: first a sheet for the steering board, then everything it rests on.
  ///
  /// Needs no script and loads nothing. Members are named by their consent only, in alphabetical order; there is no way to
  /// sort it.
  package func html(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = FederationContents(self, say: say)
    let (board, others) = contents.parts
    var writer = HTMLWriter()
    writer.part(board, class: "sheet")
    writer.contents(of: others, say: say)
    for part in others { writer.part(part) }
    let page = HTMLPage(
      title: contents.title, classification: contents.classification, subtitle: contents.subtitle, say: say,
      style: HTMLStyle.federation)
    return page.html(writer.text)
  }

  /// The same report in Markdown.
  package func markdown(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = FederationContents(self, say: say)
    let (board, others) = contents.parts
    var writer = MarkdownWriter()
    writer.head(contents.title, contents.subtitle, contents.classification, say)
    for part in [board] + others { writer.part(part) }
    return writer.text
  }
}
