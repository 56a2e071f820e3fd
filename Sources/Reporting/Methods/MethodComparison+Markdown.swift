// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension MethodComparison {
  /// The comparison as two tables in Markdown: the whole, then domain by domain.
  package func markdown(in language: Language) -> String {
    let say = Phrasing(language: language)
    var writer = MarkdownWriter()
    writer.heading(1, "\(say(Words.comparison(communeName)))")
    writer.paragraph("\(say(Words.comparisonNote))")
    writer.paragraph("\(say(Words.asOf)) \(say.date(asOf)); \(say(Words.model)): \(model)")
    writer.table(
      [Words.methodColumn, Words.resultColumn, Words.publishedColumn].map { .text(say.capitalised($0)) },
      scores.map { score in
        ["\(say.name(score.method))", "\(say.score(score))", "\(say.published(score))"]
      })
    let measured = domains.filter { domain in
      scores.contains { $0.domains.contains { $0.id.utf8Key == domain.id.utf8Key } }
    }
    let divided = scores.filter { !$0.domains.isEmpty }
    writer.heading(2, "\(say(Words.methodsByDomain))")
    writer.table(
      [.text(say(Words.domain))] + divided.map { .text(say.name($0.method)) },
      measured.map { domain in
        ["\(say(domain.title))"] + divided.map { "\(say.score($0, of: domain.id))" }
      })
    return writer.text
  }

  /// The comparison as JSON, exact.
  package var json: String {
    var writer = JSONWriter(layout: .pretty)
    JSONCodec.comparison.write(self, &writer)
    writer.endLine()
    return writer.text
  }
}

extension Phrasing {
  fileprivate func published(_ score: AssessedScore) -> String {
    guard let published = score.published else { return "" }
    return bounds(
      ScoreBounds(published, published), unit: score.unit, maximum: nil, of: score.method.name)
  }

  fileprivate func score(_ score: AssessedScore, of domain: String) -> String {
    guard let own = score.domains.first(where: { $0.id.utf8Key == domain.utf8Key }) else { return "" }
    return bounds(own.score, unit: score.unit, maximum: nil, of: score.method.name)
  }
}
