// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension YearComparison {
  /// The comparison as one HTML file. It shows what a report does, so it is as confidential as one.
  package func html(in language: Language) -> String {
    let changes = ChangeContents(comparison: self, say: Phrasing(language: language))
    let say = changes.say
    var writer = HTMLWriter()
    writer.add("<section id=\"changes\">")
    writer.heading(2, "\(say(Words.yearChanges))")
    writer.write(changes, links: .none)
    writer.add("</section>")
    let page = HTMLPage(
      title: say(Words.comparisonTitle(communeName)), classification: .confidential,
      subtitle: say(changes.comparedDates), say: say)
    return page.html(writer.text)
  }
}
