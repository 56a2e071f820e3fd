// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// Everything the report rests on, so that anyone can make it again.
  mutating func writeProvenance() {
    section(.provenance) { report in
      report.writer.add("<dl class=\"rule\">")
      for (label, value) in report.say.origin(report.contents.provenance) {
        report.writer.add("<div><dt>\(report.say(label))</dt><dd>\(value)</dd></div>")
      }
      report.writer.add("</dl>")
      report.writeOrigins()
      report.writePublications()
      report.writeModel()
    }
  }

  private mutating func writeOrigins() {
    let provenance = contents.provenance
    writer.heading(3, "\(say(Words.packages))")
    writer.table(
      "\(say(Words.packages))",
      columns(Words.pack, Words.version, Words.publisher, Words.signature) + [.text("SHA-256")],
      provenance.packs.map { pack in
        ["\(pack.id)", "\(pack.version)", "\(pack.publisher)", "\(say(Words.unsigned))", hash(pack.sha256)]
      })
    writer.heading(3, "\(say(Words.inputs))")
    if provenance.inputs.isEmpty { paragraph(Words.noSources) }
    writer.table(
      "\(say(Words.inputs))", columns(Words.file, Words.role) + [.text("SHA-256")],
      provenance.inputs.map { ["\($0.path)", "\(say(Words.role($0.role)))", hash($0.sha256)] })
    writer.heading(3, "\(say(Words.sources))")
    if provenance.sources.isEmpty { paragraph(Words.noSources) }
    writer.table(
      "\(say(Words.sources))", columns(Words.part, Words.register, Words.on),
      provenance.sources.map { ["\($0.part)", "\($0.source)", $0.on.map { "\(say.date($0))" } ?? ""] })
  }

  private func hash(_ hash: String) -> HTMLText { "<code class=\"hash\">\(hash)</code>" }

  private mutating func writePublications() {
    let publications = contents.assessment.publications
    guard !publications.isEmpty else { return }
    writer.heading(3, "\(say(Words.publications))")
    writer.table(
      "\(say(Words.publications))",
      columns(Words.publication, Words.edition, Words.publisher, Words.verified),
      publications.enumerated().map { position, publication in
        [
          "<a href=\"#publication-\(position + 1)\">\(publication.id): \(say(publication.title))</a>",
          "\(publication.edition)", "\(publication.publisher ?? "")",
          publication.verified.map { "\(say($0))" } ?? "",
        ]
      })
    if contents.assessment.rules.contains(where: \.hasOwnKeys) { paragraph(Words.ownKeys) }
  }

  /// What the maturity model sets, and why.
  private mutating func writeModel() {
    guard let model = contents.provenance.model else { return }
    writer.heading(3, "\(say(Words.modelParts))", id: "model")
    if model.isDraft { paragraph(Words.draftModel) }
    for table in say.tables(of: model, domains: contents.assessment.domains) {
      writer.table(
        "\(say(table.title))", table.columns.map { .text(say.capitalised($0)) },
        table.rows.map { $0.map { "\($0)" } })
    }
  }
}
