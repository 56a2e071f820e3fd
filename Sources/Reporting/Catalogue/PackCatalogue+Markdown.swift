// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

extension PackCatalogue {
  /// The catalogue as Markdown.
  package func markdown(in language: Language) -> String {
    var catalogue = CatalogueMarkdown(contents: self, say: Phrasing(language: language))
    return catalogue.render()
  }
}

/// The catalogue in Markdown in the making.
struct CatalogueMarkdown {
  let contents: PackCatalogue
  let say: Phrasing
  private var writer = MarkdownWriter()

  init(contents: PackCatalogue, say: Phrasing) {
    self.contents = contents
    self.say = say
  }

  mutating func render() -> String {
    writer.heading(1, "\(say(Words.catalogue(say(contents.pack.title))))")
    writer.paragraph("\(say.subtitle(of: contents.pack))")
    if !contents.levels.isEmpty { writeLevels() }
    writeDomains()
    writeCoverage()
    writeParameters()
    writeSources()
    return writer.text
  }

  private func ids(_ rules: [Rule]) -> MarkdownText {
    "\(rules.map(\.id.value).joined(separator: ", "))"
  }

  private mutating func writeLevels() {
    let hasOthers = contents.pack.rules.contains { $0.level == nil }
    writer.heading(2, "\(say(Words.byLevel))")
    writer.table(
      [.text(say(Words.domain))] + contents.levels.map { .text(say(Words.levelOf($0))) }
        + (hasOthers ? [.text(say(Words.withoutLevel))] : []),
      contents.pack.domains.map { domain -> [MarkdownText] in
        let others = ids(contents.rules(of: domain).filter { $0.level == nil })
        return ["\(say(domain.title))"] + contents.levels.map { ids(contents.rules(of: domain, level: $0)) }
          + (hasOthers ? [others] : [])
      })
  }

  private mutating func writeDomains() {
    writer.heading(2, "\(say(Words.byDomain))")
    for domain in contents.pack.domains {
      writer.heading(3, "\(say(domain.title))")
      for rule in contents.rules(of: domain) {
        writer.heading(4, "\(rule.id.value) \(say(rule.title))")
        writer.list(rule.catalogueLines(say).map { "\(say($0.label)): \(value($0.value))" })
      }
    }
  }

  private func value(_ value: CatalogueLine.Value) -> MarkdownText {
    switch value {
    case .text(let text): "\(text)"
    case .expression(let text): MarkdownText(code: text)
    case .criteria(let references):
      "\(references.map { "\($0.source):\($0.criterion)" }.joined(separator: ", "))"
    case .rules(let references):
      "\(references.map { ($0.pack.map { $0 + "/" } ?? "") + $0.rule }.joined(separator: ", "))"
    }
  }

  private mutating func writeCoverage() {
    writer.heading(2, "\(say(Words.byCriterion))")
    for coverage in contents.coverage {
      writer.heading(3, "\(say(coverage.source.title))")
      writer.paragraph(
        coverage.isListed
          ? "\(say(Words.covered(coverage.coveredCount, of: coverage.entries.count)))"
          : "\(say(Words.coverageOpen))")
      let titleColumn: [MarkdownWriter.Column] = coverage.hasTitles ? [.text(say(Words.titleWord))] : []
      writer.table(
        [.text(say(Words.criterion))] + titleColumn + [.text(say(Words.rulesWord))],
        coverage.covered.map { entry -> [MarkdownText] in
          let titles: [MarkdownText] = coverage.hasTitles ? [entry.title.map { "\(say($0))" } ?? ""] : []
          return ["\(entry.id)"] + titles + [ids(entry.rules)]
        })
      writeUncovered(coverage)
    }
  }

  private mutating func writeUncovered(_ coverage: SourceCoverage) {
    guard !coverage.uncovered.isEmpty else { return }
    let title = say(coverage.source.title)
    writer.heading(4, "\(title): \(say(Words.withoutRule)) (\(coverage.uncovered.count))")
    if coverage.hasTitles {
      writer.list(coverage.uncovered.map { entry in "\(entry.words(say))" })
    } else {
      writer.paragraph("\(coverage.uncovered.map(\.id).joined(separator: ", "))")
    }
  }

  private mutating func writeParameters() {
    guard !contents.pack.parameters.isEmpty else { return }
    writer.heading(2, "\(say(Words.parameters))")
    writer.table(
      [
        .text("params"), .text(say(Words.titleWord)), .text(say(Words.standard)),
        .text(say(Words.stricterDirection)),
      ],
      contents.pack.parameters.map { parameter -> [MarkdownText] in
        [
          "\(parameter.id.value)", "\(say(parameter.title))", "\(parameter.standard(say))",
          "\(parameter.stricter.map { say($0.meaning) } ?? "")",
        ]
      })
  }

  private mutating func writeSources() {
    writer.heading(2, "\(say(Words.aboutSources))")
    for source in contents.pack.sources {
      writer.heading(3, "\(say(source.title))")
      writer.list(source.lines(say).map { label, text in "\(say(label)): \(text)" })
    }
  }
}
