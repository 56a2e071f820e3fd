// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension YearComparison {
  /// The comparison as one HTML file. It is as confidential as the reports on both days.
  package func html(in language: Language) -> String {
    let changes = ChangeContents(comparison: self, say: Phrasing(language: language))
    let say = changes.say
    var writer = HTMLWriter()
    writer.add("<section id=\"changes\">")
    writer.heading(2, "\(say(Words.yearChanges))")
    writer.write(changes, links: .none)
    writer.add("</section>")
    let page = HTMLPage(
      title: say(Words.comparisonTitle(communeName)), classification: classification,
      subtitle: say(changes.comparedDates), say: say)
    return page.html(writer.text)
  }
}
