// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// A section per publication: its criteria and the rules that refer to them.
  mutating func writeCriteria() {
    let publications = contents.criteria.filter { !$0.entries.isEmpty }
    guard !publications.isEmpty else { return }
    part(Words.criteriaByPublication)
    paragraph(Words.criteriaExplained)
    for publication in publications {
      writer.heading(3, "\(publication.publication.id): \(say(publication.publication.title))")
      writer.paragraph("\(say.sum(criteria: publication.outcomes))")
      writer.table(
        columns(Words.criterion, Words.outcome, Words.rulesOfCriterion), publication.entries.map(row))
    }
  }

  private func row(_ entry: CriteriaOfPublication.Entry) -> [MarkdownText] {
    let rules = entry.rules.map { $0.name + " (" + say($0.verdict.outcome.meaning) + ")" }
    return ["\(entry.criterion)", "\(say(entry.outcome.meaning))", "\(rules.joined(separator: ", "))"]
  }
}

extension Phrasing {
  /// The counts of criteria by what their rules say, as a sum; outcomes without one are left out.
  func sum(criteria counts: OutcomeCounts) -> String {
    let parts = Outcome.allCases.filter { counts[$0] > 0 }.map { "\(counts[$0]) " + self($0.counted) }
    return self(
      Words.criteriaCounted(counts.total, parts.isEmpty ? self(Words.none) : parts.joined(separator: " + ")))
  }
}
