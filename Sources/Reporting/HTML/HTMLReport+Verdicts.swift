// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// The packs that took part, each once.
  private var packs: [AssessedPack] {
    var seen: Set<UTF8Key> = []
    return contents.provenance.packs.filter { seen.insert($0.id.utf8Key).inserted }
  }

  private func title(of pack: AssessedPack) -> HTMLText { "\(say(pack.title)) (\(pack.id))" }

  /// The coverage of each pack by domain; "not present" and "not shown" apart.
  mutating func writePacks() {
    section(.packs) { report in
      report.paragraph(Words.packsExplained)
      for pack in report.packs { report.writeCoverage(of: pack) }
    }
  }

  private mutating func writeCoverage(of pack: AssessedPack) {
    let rules = contents.rules(of: pack)
    let coverage = PackCoverage(rules)
    let total = coverage.outcomes
    writer.heading(3, title(of: pack))
    paragraph(pack.buildsLevels ? Words.packWithLevels : Words.packWithoutLevels)
    paragraph(total.judged > 0 ? Words.coverageOf(say.coverage(total)) : Words.nothingJudged)
    if let counting = pack.counting { paragraph(say.counted(counting, coverage)) }
    let rows = contents.domains(of: rules).map { domain in
      let own = rules.filter { $0.domain.utf8Key == domain.utf8Key }
      let place = place(ofDomain: domain, in: pack)
      return row(say(contents.title(ofDomain: domain)), PackCoverage(own), pack.counting) {
        "<a href=\"#\(place)\">\($0)</a>"
      }
    }
    writer.table(
      "\(say(Words.packs)): \(title(of: pack))",
      columns(Words.domain) + coverage.columns.map { .number(say($0.title)) }
        + (pack.counting.map { [.number(say($0.title))] } ?? []),
      rows + [row(say(Words.total), coverage, pack.counting) { link(.verdicts, $0) }])
  }

  private func row(
    _ title: String, _ coverage: PackCoverage, _ counting: AssessedCounting?, _ link: (HTMLText) -> HTMLText
  ) -> [HTMLText] {
    let share: [HTMLText] = counting.map { ["\(say.share(coverage, $0))"] } ?? []
    return ["\(title)"] + coverage.columns.map { $0.count > 0 ? link("\($0.count)") : "0" } + share
  }

  /// Every rule with its verdict and what it rests on; first lists of rules by outcome and by basis.
  mutating func writeVerdicts() {
    section(.verdicts) { report in
      let rules = report.contents.assessment.rules
      report.writer.paragraph(report.sum(OutcomeCounts(of: rules)))
      if rules.contains(where: \.hasOwnKeys) { report.paragraph(Words.ownKeys) }
      report.writeIndex()
      var written: Set<UTF8Key> = []
      for pack in report.packs { report.writeRules(of: pack, &written) }
    }
  }

  private mutating func writeRules(of pack: AssessedPack, _ written: inout Set<UTF8Key>) {
    let rules = contents.rules(of: pack)
    writer.heading(3, title(of: pack))
    for domain in contents.domains(of: rules) {
      writer.heading(
        4, "\(say(contents.title(ofDomain: domain)))", id: place(ofDomain: domain, in: pack))
      for rule in rules
      where rule.domain.utf8Key == domain.utf8Key && written.insert(rule.name.utf8Key).inserted {
        write(rule)
      }
    }
  }

  // MARK: - Lists of rules

  private mutating func writeIndex() {
    let rules = contents.assessment.rules
    writer.heading(3, "\(say(Words.byOutcome))")
    writer.add("<dl class=\"index\">")
    for outcome in Outcome.allCases {
      writeEntry(
        badge(outcome), "outcome-\(outcome.rawValue)", rules.filter { $0.verdict.outcome == outcome })
    }
    writer.add("</dl>")
    guard rules.contains(where: { $0.verdict.basis != .none }) else { return }
    writer.heading(3, "\(say(Words.byBasis))")
    writer.add("<dl class=\"index\">")
    for basis in DecisionBasis.allCases where basis != .none {
      writeEntry(
        "\(say.capitalised(basis.name))", "basis-\(basis.rawValue)",
        rules.filter { $0.verdict.basis == basis })
    }
    writer.add("</dl>")
  }

  private mutating func writeEntry(_ title: HTMLText, _ place: HTMLText, _ rules: [AssessedRule]) {
    guard !rules.isEmpty else { return }
    writer.add("<dt id=\"\(place)\">\(title): \(say(Words.rules(rules.count)))</dt>")
    for pack in packs {
      let own = rules.filter { $0.pack.utf8Key == pack.id.utf8Key }
      guard !own.isEmpty else { continue }
      let links = own.map { rule in link(rule, "\(rule.id)") }.joined(by: " ")
      writer.add("<dd>\(self.title(of: pack)), \(own.count): <span class=\"rules\">\(links)</span></dd>")
    }
  }

  /// What was not judged, and why.
  mutating func writeUnjudged() {
    section(.unjudged) { report in
      let rules = report.contents.unjudged
      if rules.isEmpty { report.paragraph(Words.allJudged) }
      report.writer.table(
        "\(report.say(Words.notJudged))",
        report.columns(Words.rule, Words.requirement, Words.outcome, Words.reason),
        rules.map { rule in
          [
            report.link(idOf: rule), "\(report.say(rule.texts.title))",
            report.badge(rule.verdict.outcome),
            report.say.exclusion(rule).map { "\($0)" } ?? "",
          ]
        })
    }
  }
}
