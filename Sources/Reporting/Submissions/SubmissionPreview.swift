// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

/// What a municipality is shown of a submission before it is written: what leaves the house, and what does not.
package struct SubmissionPreview: Sendable {
  /// The titles of what a submission names by ids.
  package struct Titles: Sendable {
    /// The name of the municipality.
    package var commune: String
    /// The title of the federation.
    package var federation: LocalizedText?
    /// Titles of domains by id.
    package var domains: [UTF8Key: LocalizedText]
    /// Titles of rules by full name.
    package var rules: [UTF8Key: LocalizedText]
    /// Titles of tables and records by name.
    package var facts: [UTF8Key: LocalizedText]
    /// The model, for the names of its levels.
    package var model: AssessedModel?

    /// Collects titles.
    package init(
      commune: String, federation: LocalizedText?, domains: [UTF8Key: LocalizedText],
      rules: [UTF8Key: LocalizedText], facts: [UTF8Key: LocalizedText], model: AssessedModel?
    ) {
      self.commune = commune
      self.federation = federation
      self.domains = domains
      self.rules = rules
      self.facts = facts
      self.model = model
    }
  }

  /// The submission.
  package let submission: Submission
  /// The last one of the same municipality, if there is one.
  package let previous: Submission?
  /// The titles of what they name.
  package let titles: Titles

  /// Shows a submission.
  package init(_ submission: Submission, previous: Submission?, titles: Titles) {
    self.submission = submission
    self.previous = previous
    self.titles = titles
  }

  /// The text for a terminal.
  ///
  /// - Parameter width: the number of columns to wrap lines to; at least 40 are used.
  package func terminal(in language: Language, usesColour: Bool, width: Int = 80) -> String {
    var page = SubmissionPage(
      submission: submission, previous: previous, titles: titles, say: Phrasing(language: language),
      writer: TerminalWriter(width: width, usesColour: usesColour))
    return page.render()
  }
}

/// The page in the making.
struct SubmissionPage {
  /// How many rules a list names; the rest is counted.
  static let listed = 20

  let submission: Submission
  let previous: Submission?
  let titles: SubmissionPreview.Titles
  let say: Phrasing
  var writer: TerminalWriter

  mutating func render() -> String {
    writeHead()
    part(Words.leavesTheHouse)
    writeLeaving()
    part(Words.staysInTheHouse)
    writeStaying()
    writeChanges()
    return writer.text
  }

  private mutating func part(_ title: LocalizedText) {
    writer.blank()
    writer.line(say(title), .strong)
  }

  mutating func item(_ text: LocalizedText) { writer.line("- " + say(text), indent: 2) }

  private mutating func writeHead() {
    let federation = titles.federation.map { say($0) } ?? say(Words.theFederation)
    writer.line(say(Words.submission(of: titles.commune, to: federation)), .strong)
    writer.line(say(Words.submissionDays(say.date(submission.asOf), taken: say.date(submission.taken))))
  }

  // MARK: - What leaves the house

  private mutating func writeLeaving() {
    item(Words.submittedRules(submission.tailored.rules.count, packs: submission.packs.count))
    item(Words.withAndWithoutTailoring(submission.isTailored))
    writeLevels(Words.submittedTailored, submission.tailored)
    if submission.isTailored { writeLevels(Words.submittedOwn, submission.own) }
    writeDomains()
    writeTargets()
    let waived = submission.tailored.rules.count(where: \.isWaived)
    let dispensed = submission.tailored.rules.count(where: \.isDispensed)
    let deselected = submission.tailored.rules.count { $0.exclusion == .deselected }
    if waived + dispensed + deselected > 0 {
      item(Words.submittedSettings(waived: waived, dispensed: dispensed, deselected: deselected))
    }
    if let since = submission.since { item(Words.submittedHistory(say.date(since.asOf))) }
    item(Words.submittedProvenance)
  }

  private mutating func writeLevels(_ title: LocalizedText, _ view: SubmittedView) {
    let outcomes = OutcomeCounts(
      Outcome.allCases.map { outcome in (outcome, view.rules.count { $0.outcome == outcome }) })
    writer.line(say(title) + ":", indent: 4)
    if titles.model != nil {
      writer.line(say(Words.levelOfWhole) + ": " + say.bounds(view.overall, in: titles.model), indent: 6)
    }
    writer.line(say.sum(outcomes), indent: 6)
    let withheld = view.rules.count(where: \.isWithheld)
    if withheld > 0 { writer.line(say(Words.openByWithheld(withheld)), indent: 6, .open) }
  }

  private mutating func writeDomains() {
    guard !submission.tailored.domains.isEmpty else { return }
    item(Words.submittedDomains)
    writer.blank()
    let head = [Words.domain, Words.tailoredShort, Words.ownShort, Words.target]
    let own = submission.own.domains
    let rows = submission.tailored.domains.map { domain in
      let other = own.first { $0.id.utf8Key == domain.id.utf8Key }
      return [
        titles.domains[domain.id.utf8Key].map { say($0) } ?? domain.id, say.level(domain.level),
        say.level(other?.level), submission.target(of: domain.id).map(String.init) ?? "–",
      ]
    }
    writer.table(head: head.map { say($0) }, rows)
    writer.blank()
  }

  private mutating func writeTargets() {
    guard submission.target != nil || !submission.domainTargets.isEmpty else { return }
    item(Words.submittedTargets)
  }

  // MARK: - What stays

  private mutating func writeStaying() {
    item(Words.staysFacts)
    item(Words.staysTexts)
    item(Words.staysFiles)
    for part in submission.withheld { write(part) }
  }

  private mutating func write(_ part: WithheldPart) {
    let title = part.fact.map { fact in titles.facts[fact.utf8Key].map { say($0) } ?? fact }
    item(Words.withheld(part.kind, title))
    guard !part.rules.isEmpty else { return }
    writer.line(say(Words.mayBeOpen(part.rules.count)) + ":", indent: 4)
    for rule in part.rules.prefix(Self.listed) { writer.line(named(rule), indent: 6) }
    if part.rules.count > Self.listed {
      writer.line(say(Words.andMore(part.rules.count - Self.listed)), indent: 6)
    }
  }

  func named(_ rule: String) -> String {
    titles.rules[rule.utf8Key].map { rule + " " + say($0) } ?? rule
  }

  // MARK: - What has changed

  private mutating func writeChanges() {
    guard let previous else {
      part(Words.firstSubmission)
      return
    }
    part(Words.changedSince(say.date(previous.asOf)))
    let changes = SubmissionChanges(from: previous.tailored, to: submission.tailored)
    guard !changes.isEmpty else {
      writer.line(say(Words.nothingChanged), indent: 2)
      return
    }
    if changes.levels.before != changes.levels.after {
      let levels = say.level(changes.levels.before) + " → " + say.level(changes.levels.after)
      writer.line("- " + say(Words.levelOfWhole) + ": " + levels, indent: 2)
    }
    for change in changes.outcomes.prefix(Self.listed) {
      let outcomes = say(change.before.meaning) + " → " + say(change.after.meaning)
      writer.line("- " + named(change.rule) + ": " + outcomes, indent: 2)
    }
    let more = changes.outcomes.count - Self.listed
    if more > 0 { writer.line("- " + say(Words.andMore(more)), indent: 2) }
    if !changes.added.isEmpty { item(Words.newRules(changes.added.count)) }
    if !changes.removed.isEmpty { item(Words.goneRules(changes.removed.count)) }
  }
}
