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
      if let counting = pack.counting { paragraph(say.counted(counting, coverage)) }
      let shares: [MarkdownWriter.Column] = pack.counting.map { [.number(say($0.title))] } ?? []
      writer.table(
        coverageColumns + shares,
        coverageRows(of: rules, pack.counting) + [row(say(Words.total), coverage, pack.counting)])
    }
  }

  private var coverageColumns: [MarkdownWriter.Column] {
    columns(Words.domain) + PackCoverage([]).columns.map { .number(say($0.title)) }
  }

  private func coverageRows(of rules: [AssessedRule], _ counting: AssessedCounting?) -> [[MarkdownText]] {
    let domains = contents.domains(of: rules)
    return domains.map { domain in
      let own = rules.filter { $0.domain.utf8Key == domain.utf8Key }
      return row(say(contents.title(ofDomain: domain)), PackCoverage(own), counting)
    }
  }

  private func row(
    _ title: String, _ coverage: PackCoverage, _ counting: AssessedCounting?
  ) -> [MarkdownText] {
    let share: [MarkdownText] = counting.map { ["\(say.share(coverage, $0))"] } ?? []
    return ["\(title)"] + coverage.columns.map { "\($0.count)" } + share
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
          "\(say.exclusion(rule) ?? "")",
        ]
      })
  }
}

extension Phrasing {
  /// Why a rule was not judged, with the rule's own words or the municipality's reason; `nil` if it was.
  func exclusion(_ rule: AssessedRule) -> String? {
    guard let exclusion = rule.verdict.exclusion else { return nil }
    if exclusion.kind == .condition, let reason = rule.texts.inapplicable { return self(reason) }
    let kind = self(exclusion.kind.name)
    return exclusion.reason.map { kind + ": " + $0 } ?? kind
  }
}

extension ReportContents {
  /// Whether the gap of a rule is an accepted risk.
  func isAccepted(_ rule: AssessedRule) -> Bool { accepted.contains(rule.name.utf8Key) }
}
