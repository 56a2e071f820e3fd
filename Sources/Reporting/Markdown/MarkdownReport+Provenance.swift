// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// Everything the report rests on, so that anyone can make it again.
  mutating func writeProvenance() {
    let provenance = contents.provenance
    part(Words.provenance)
    writer.list(say.origin(provenance).map { label, value -> MarkdownText in "\(say(label)): \(value)" })
    writer.table(
      columns(Words.pack, Words.version, Words.publisher, Words.signature) + [.text("SHA-256")],
      provenance.packs.map { pack in
        ["\(pack.id)", "\(pack.version)", "\(pack.publisher)", "\(say(Words.unsigned))", "\(pack.sha256)"]
      })
    writer.heading(3, "\(say(Words.inputs))")
    if provenance.inputs.isEmpty { paragraph(Words.noSources) }
    writer.table(
      columns(Words.role, Words.file) + [.text("SHA-256")],
      provenance.inputs.map { ["\(say(Words.role($0.role)))", "\($0.path)", "\($0.sha256)"] })
    writer.heading(3, "\(say(Words.sources))")
    if provenance.sources.isEmpty { paragraph(Words.noSources) }
    writer.table(
      columns(Words.part, Words.register, Words.on),
      provenance.sources.map { ["\($0.part)", "\($0.source)", "\($0.on.map(say.date) ?? "")"] })
    writePublications()
    writeModel()
    writer.paragraph("**\(say(Words.classification)): \(say(contents.classification.name))**")
  }

  private mutating func writePublications() {
    let publications = contents.assessment.publications
    guard !publications.isEmpty else { return }
    writer.heading(3, "\(say(Words.publications))")
    writer.table(
      columns(Words.publication, Words.edition, Words.publisher, Words.verified),
      publications.map { publication in
        [
          "\(publication.id): \(say(publication.title))", "\(publication.edition)",
          "\(publication.publisher ?? "")", "\(publication.verified.map { say($0) } ?? "")",
        ]
      })
    if contents.assessment.rules.contains(where: \.hasOwnKeys) { paragraph(Words.ownKeys) }
  }

  /// What the maturity model sets, and why.
  private mutating func writeModel() {
    guard let model = contents.provenance.model else { return }
    writer.heading(3, "\(say(Words.modelParts))")
    if model.isDraft { paragraph(Words.draftModel) }
    for table in say.tables(of: model, domains: contents.assessment.domains) where !table.rows.isEmpty {
      writer.paragraph("**\(say(table.title))**")
      writer.table(
        table.columns.map { .text(say.capitalised($0)) }, table.rows.map { $0.map { "\($0)" } })
    }
  }
}
