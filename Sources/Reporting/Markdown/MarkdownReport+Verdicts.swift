// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// The coverage of each pack by domain; "not present" and "not shown" apart.
  mutating func writePacks() {
    part(Words.packs)
    paragraph(Words.packsExplained)
    for pack in contents.provenance.packs {
      let rules = contents.rules(of: pack)
      let coverage = PackCoverage(rules)
      writer.heading(3, "\(say(pack.title)) (\(pack.id))")
      paragraph(pack.buildsLevels ? Words.packWithLevels : Words.packWithoutLevels)
      paragraph(
        coverage.outcomes.judged > 0 ? Words.coverageOf(say.coverage(coverage.outcomes)) : Words.nothingJudged
      )
      writer.table(coverageColumns, coverageRows(of: rules) + [row(say(Words.total), coverage)])
    }
  }

  private var coverageColumns: [MarkdownWriter.Column] {
    columns(Words.domain) + PackCoverage([]).columns.map { .number(say($0.title)) }
  }

  private func coverageRows(of rules: [AssessedRule]) -> [[MarkdownText]] {
    let domains = contents.domains(of: rules)
    return domains.map { domain in
      let own = rules.filter { $0.domain.utf8Key == domain.utf8Key }
      return row(say(contents.title(ofDomain: domain)), PackCoverage(own))
    }
  }

  private func row(_ title: String, _ coverage: PackCoverage) -> [MarkdownText] {
    ["\(title)"] + coverage.columns.map { "\($0.count)" }
  }

  /// Every rule with its verdict and what it rests on.
  mutating func writeVerdicts() {
    part(Words.verdicts)
    writer.paragraph("\(say.sum(OutcomeCounts(of: contents.assessment.rules)))")
    if contents.assessment.rules.contains(where: \.hasOwnKeys) { paragraph(Words.ownKeys) }
    for pack in contents.provenance.packs {
      writer.heading(3, "\(say(pack.title)) (\(pack.id))")
      writer.table(
        columns(
          Words.rule, Words.requirement, Words.outcome, Words.basis, Words.achievement, Words.subjects,
          Words.criteria),
        contents.rules(of: pack).map(verdictRow))
    }
  }

  private func verdictRow(_ rule: AssessedRule) -> [MarkdownText] {
    let verdict = rule.verdict
    return [
      "\(rule.id)", "\(say(rule.texts.title)) (\(say.attributes(rule)))", "\(outcome(of: rule))",
      "\(say.basis(verdict))", "\(verdict.achievement.map(say.achievement) ?? "")",
      "\(verdict.tally.map(say.tally) ?? "")", "\(rule.references.joined(separator: ", "))",
    ]
  }

  private func outcome(of rule: AssessedRule) -> String {
    let verdict = rule.verdict
    var parts = [say(verdict.outcome.meaning)]
    if verdict.dispensation != nil { parts.append(say(Words.dispensedRules)) }
    if contents.isAccepted(rule) { parts.append(say(Words.isWaived)) }
    if !verdict.blockedBy.isEmpty {
      parts.append(say(Words.requires(verdict.blockedBy.joined(separator: ", "))))
    }
    return parts.joined(separator: "; ")
  }

  /// What was not judged, and why.
  mutating func writeUnjudged() {
    part(Words.notJudged)
    let rules = contents.unjudged
    if rules.isEmpty { paragraph(Words.allJudged) }
    writer.table(
      columns(Words.rule, Words.requirement, Words.outcome, Words.reason),
      rules.map { rule in
        [
          "\(rule.name)", "\(say(rule.texts.title))", "\(say(rule.verdict.outcome.meaning))",
          "\(rule.verdict.exclusion.map(say.exclusion) ?? "")",
        ]
      })
  }
}

extension Phrasing {
  /// Why a rule was not judged, with the municipality's own reason.
  func exclusion(_ exclusion: Exclusion) -> String {
    let kind = self(exclusion.kind.name)
    return exclusion.reason.map { kind + ": " + $0 } ?? kind
  }
}

extension ReportContents {
  /// Whether the gap of a rule is an accepted risk.
  func isAccepted(_ rule: AssessedRule) -> Bool { accepted.contains(rule.name.utf8Key) }
}
