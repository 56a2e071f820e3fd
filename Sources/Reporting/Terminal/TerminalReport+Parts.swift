// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension TerminalReport {
  /// How many of one kind are listed; the rest is counted.
  private static let listed = 5
  /// How many rules are listed that hold up one domain.
  private static let blockers = 3

  /// Who, as of when, from which data, for whose eyes.
  mutating func writeHead() {
    let provenance = contents.provenance
    writer.line(provenance.communeName, .strong)
    let taken = say(Words.taken(say.date(provenance.taken), age: provenance.ageInDays))
    writer.line(
      "\(say(Words.asOf)) \(say.date(provenance.asOf)); \(taken); \(say(contents.classification.name))")
  }

  /// The level of the whole, its target, and a line per domain.
  mutating func writeLevels() {
    writer.blank()
    guard let maturity = contents.assessment.maturity else {
      writer.line(say(Words.withoutModel))
      return
    }
    if maturity.overall == nil {
      writer.line(say(Words.wholeNotAssessable))
    } else {
      writer.line(
        say(Words.whole(say.bounds(maturity.overall, in: contents.provenance.model))), style(of: maturity))
    }
    if let target = say.targetSentence(of: contents) { writer.line(target) }
    if maturity.counts.dispensed > 0 {
      let bounds = say.bounds(maturity.overallWithoutDispensations, in: contents.provenance.model)
      writer.line(say(Words.dispensed(maturity.counts.dispensed, without: bounds)))
    }
    writer.line(say.capitalised(Words.cutbackMean) + ": " + say.cutback(maturity.cutback))
    writer.blank()
    let head = [Words.domain, Words.levelColumn, Words.target, Words.passed, Words.failed, Words.open]
    writer.table(head: head.map { say($0) }, maturity.domains.map(row) + [total(of: maturity)])
  }

  private func style(of maturity: AssessedMaturity) -> TerminalWriter.Style {
    guard let target = maturity.target else { return .strong }
    switch TargetState(maturity.overall, target: target) {
    case .reached: return .good
    case .possible: return .open
    case .notYet: return .low
    case .notAssessable: return .strong
    }
  }

  private func row(_ domain: AssessedDomain) -> [String] {
    cells(say(domain.title), domain.level, domain.target, domain.counts.outcomes)
  }

  private func total(of maturity: AssessedMaturity) -> [String] {
    cells(say(Words.whole), maturity.overall, maturity.target, maturity.counts.outcomes)
  }

  private func cells(_ title: String, _ level: LevelBounds?, _ target: Int?, _ outcomes: OutcomeCounts)
    -> [String]
  {
    let counts = [outcomes[.pass], outcomes[.fail], outcomes[.unknown] + outcomes[.error]]
    return [title, say.level(level), target.map { String($0) } ?? "–"] + counts.map { String($0) }
  }

  /// What holds up the next level: the lowest domains first, and of each the first rules.
  mutating func writeBlockers() {
    let heldUp = contents.heldUpDomains.enumerated().sorted {
      ($0.element.level.low, $0.offset) < ($1.element.level.low, $1.offset)
    }.map(\.element)
    guard !heldUp.isEmpty else { return }
    part(Words.blockers)
    for domain in heldUp.prefix(Self.listed) {
      writer.line(say.heldUp(domain) + ":", indent: 2)
      for rule in domain.blockers.prefix(Self.blockers) {
        writer.line("- " + rule.id + ": " + say.gapTitle(rule) + " – " + state(of: rule), indent: 4)
      }
      writeMore(domain.blockers.count - Self.blockers, indent: 4)
    }
    writeMore(heldUp.count - Self.listed, indent: 2)
  }

  /// The outcome of a rule that holds a level up, or what it waits for.
  private func state(of rule: AssessedRule) -> String {
    rule.verdict.isWaiting ? say.blocking(rule) : say(rule.verdict.outcome.meaning)
  }

  /// The coverage of each pack that builds no levels, a line per pack.
  mutating func writeCoverage() {
    let packs = contents.provenance.packs.filter { !$0.buildsLevels }
    guard !packs.isEmpty else { return }
    part(Words.packs)
    for pack in packs {
      let coverage = PackCoverage(contents.rules(of: pack))
      writer.line(say(pack.title) + ": " + say.coverage(coverage.outcomes), indent: 2)
      guard let counting = pack.counting else { continue }
      writer.line(say(counting.title) + ": " + say.share(coverage, counting), indent: 4)
    }
  }

  /// What is not known: the share of rules, and what would settle them.
  mutating func writeOpen() {
    part(Words.unknown)
    let outcomes = OutcomeCounts(of: contents.assessment.rules)
    let open = outcomes[.unknown] + outcomes[.error]
    guard open > 0 else {
      writer.line(say(Words.nothingOpen), indent: 2)
      return
    }
    let questions = contents.assessment.questions
    let asked = questions.count { $0.kind == .question }
    writer.line(
      say(
        Words.openCounts(
          say.part(open, of: outcomes.judged), facts: questions.count - asked, questions: asked)), indent: 2)
  }

  /// Quick wins, first gaps, first questions.
  mutating func writeNextSteps() {
    let steps = NextSteps(contents)
    part(Words.nextSteps)
    if steps.isEmpty { writer.line(say(Words.noSteps), indent: 2) }
    writeSteps(Words.quickWins, steps.quickWins.map(step), of: contents.quickWins.count)
    let others = contents.gaps(.certain).count - contents.quickWins.count
    writeSteps(Words.firstGaps, steps.gaps.map(step), of: others)
    writeSteps(
      Words.firstQuestions, steps.questions.map(step), of: contents.assessment.questions.count)
  }

  private func step(_ item: ReportContents.Item) -> String {
    let title = item.rule.id + ": " + say.gapTitle(item.rule)
    return item.rule.texts.fix.map { title + ". " + say($0) } ?? title
  }

  private func step(_ question: OpenQuestion) -> String {
    say.step(question, named: say.question(question), in: contents)
  }

  private mutating func writeSteps(_ title: LocalizedText, _ steps: [String], of total: Int) {
    guard !steps.isEmpty else { return }
    writer.line(say(title) + ":", indent: 2)
    for step in steps { writer.line("- " + step, indent: 4) }
    writeMore(total - steps.count, indent: 4)
  }

  /// What a reader must know besides.
  mutating func writeRemarks() {
    let remarks = contents.assessment.remarks
    guard !remarks.isEmpty else { return }
    part(Words.remarks)
    for remark in remarks.prefix(Self.listed) { writer.line("- " + say(remark.text), indent: 2) }
    writeMore(remarks.count - Self.listed, indent: 2)
  }

  private mutating func writeMore(_ count: Int, indent: Int) {
    if count > 0 { writer.line(say(Words.more(count)), indent: indent) }
  }
}
