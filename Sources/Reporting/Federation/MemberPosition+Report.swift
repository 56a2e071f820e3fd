// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

extension MemberPosition {
  /// What one member takes home from a joint evaluation, as one HTML file.
  package func html(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = MemberContents(self, say: say)
    var writer = HTMLWriter()
    for part in contents.parts { writer.part(part) }
    let page = HTMLPage(
      title: contents.title, classification: contents.classification, subtitle: contents.subtitle, say: say,
      style: HTMLStyle.federation)
    return page.html(writer.text)
  }

  /// The same page in Markdown.
  package func markdown(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = MemberContents(self, say: say)
    var writer = MarkdownWriter()
    writer.head(contents.title, contents.subtitle, contents.classification, say)
    for part in contents.parts { writer.part(part) }
    return writer.text
  }
}
