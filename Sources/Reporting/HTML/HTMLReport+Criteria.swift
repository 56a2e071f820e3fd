// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// A section per publication: its criteria and the rules that refer to them, behind the sum.
  mutating func writeCriteria() {
    let publications = Array(contents.criteria.enumerated())
    guard !publications.isEmpty else { return }
    section(.criteria) { report in
      report.paragraph(Words.criteriaExplained)
      for (position, publication) in publications { report.write(publication, at: position) }
    }
  }

  private mutating func write(_ publication: CriteriaOfPublication, at position: Int) {
    let title: HTMLText = "\(publication.publication.id): \(say(publication.publication.title))"
    writer.heading(3, title, id: "publication-\(position + 1)")
    writer.add("<details><summary>\(say.sum(criteria: publication.outcomes))</summary>")
    writer.table(
      "\(say(Words.criteriaByPublication)): \(title)",
      columns(Words.criterion, Words.outcome, Words.rulesOfCriterion), publication.entries.map(row))
    writer.add("</details>")
  }

  private func row(_ entry: CriteriaOfPublication.Entry) -> [HTMLText] {
    let rules = entry.rules.map { rule -> HTMLText in
      "\(link(rule, "\(rule.name)")) (\(say(rule.verdict.outcome.meaning)))"
    }
    return ["\(entry.criterion)", badge(entry.outcome), rules.joined(by: ", ")]
  }
}
