// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension CatalogueHTML {
  /// Which criteria of each publication have which rules, and which have none.
  mutating func writeCoverage() {
    let coverage = contents.coverage
    writer.table(
      "\(say(Words.byCriterion))",
      [
        .text(say(Words.source)), .number(say(Words.criteria)), .number(say(Words.withRule)),
        .number(say(Words.withoutRule)),
      ],
      coverage.map { entry -> [HTMLText] in
        let link: HTMLText =
          "<a href=\"#\(place(ofSource: entry.source.id.value))\">\(say(entry.source.title))</a>"
        guard entry.isListed else { return [link, "\(say(Words.notListed))", "\(entry.coveredCount)"] }
        return [
          link, "\(entry.entries.count)", "\(entry.coveredCount)",
          "\(entry.entries.count - entry.coveredCount)",
        ]
      })
    for entry in coverage { write(entry) }
  }

  private mutating func write(_ coverage: SourceCoverage) {
    let title = say(coverage.source.title)
    writer.heading(3, "\(title)", id: "\(place(ofSource: coverage.source.id.value))")
    writer.paragraph(
      coverage.isListed
        ? "\(say(Words.covered(coverage.coveredCount, of: coverage.entries.count)))"
        : "\(say(Words.coverageOpen))")
    let titleColumn: [HTMLWriter.Column] = coverage.hasTitles ? [.text(say(Words.titleWord))] : []
    writer.table(
      "\(title)", [.text(say(Words.criterion))] + titleColumn + [.text(say(Words.rulesWord))],
      coverage.covered.map { entry -> [HTMLText] in
        let titles: [HTMLText] = coverage.hasTitles ? [entry.title.map { "\(say($0))" } ?? ""] : []
        return ["\(entry.id)"] + titles + [links(to: entry.rules)]
      })
    guard !coverage.uncovered.isEmpty else { return }
    writer.heading(4, "\(title): \(say(Words.withoutRule)) (\(coverage.uncovered.count))")
    if coverage.hasTitles {
      writer.list(coverage.uncovered.map { entry in "\(entry.words(say))" })
    } else {
      writer.paragraph("\(coverage.uncovered.map(\.id).joined(separator: ", "))")
    }
  }

  mutating func writeParameters() {
    writer.table(
      "\(say(Words.parameters))",
      [
        .text("params"), .text(say(Words.titleWord)), .text(say(Words.standard)),
        .text(say(Words.stricterDirection)),
      ],
      contents.pack.parameters.map { parameter -> [HTMLText] in
        [
          "<code>\(parameter.id.value)</code>", "\(say(parameter.title))", "\(parameter.standard(say))",
          "\(parameter.stricter.map { say($0.meaning) } ?? "")",
        ]
      })
  }

  mutating func writeSources() {
    for source in contents.pack.sources {
      writer.heading(3, "\(say(source.title))")
      writer.add("<dl class=\"rule\">")
      for (label, text) in source.lines(say) {
        writer.add("<div><dt>\(say(label))</dt><dd>\(text)</dd></div>")
      }
      writer.add("</dl>")
    }
  }
}

extension Parameter {
  /// The default as it is written, with its unit.
  func standard(_ say: Phrasing) -> String {
    let place = defaultValue.location
    return place.file.text(in: place.span) + (unit.map { " " + say($0) } ?? "")
  }
}

extension Source {
  /// What is known of the publication.
  func lines(_ say: Phrasing) -> [(LocalizedText, String)] {
    let lines: [(LocalizedText, String?)] = [
      (Words.edition, edition), (Words.publisher, publisher), (Words.licence, licence), (Words.address, url),
      (Words.verified, verified.map { say($0) }),
    ]
    return lines.compactMap { label, text in text.map { (label, $0) } }
  }
}

extension Phrasing {
  /// The version of a pack, its publisher and how many rules it has.
  func subtitle(of pack: RulePack) -> String {
    "\(pack.id.value) \(pack.version.value), \(pack.publisher), \(self(Words.rules(pack.rules.count)))"
  }
}
