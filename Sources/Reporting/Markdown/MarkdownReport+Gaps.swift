// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// Quick wins, certain gaps, possible gaps, those that wait for another, advice and drafts.
  mutating func writeGaps() {
    writeQuickWins()
    writeGaps(Words.certainGaps, Words.certainExplained, contents.gaps(.certain))
    writeGaps(Words.possibleGaps, Words.possibleExplained, contents.gaps(.possible))
    let blocked = contents.gaps(.blocked)
    if !blocked.isEmpty { writeGaps(Words.blockedGaps, nil, blocked) }
    writeAdvice()
  }

  private mutating func writeQuickWins() {
    part(Words.quickWins)
    let wins = contents.quickWins
    paragraph(wins.isEmpty ? Words.noGaps : Words.quickWinsExplained)
    writer.table(
      columns(Words.rule, Words.gap, Words.domain, Words.effort, Words.fix),
      wins.map { item in
        [
          "\(item.rule.name)", "\(say.gapTitle(item.rule))",
          "\(say(contents.title(ofDomain: item.rule.domain)))",
          "\(item.rule.effort.map { String($0) } ?? "")", "\(item.rule.texts.fix.map { say($0) } ?? "")",
        ]
      })
  }

  private mutating func writeGaps(
    _ title: LocalizedText, _ explanation: LocalizedText?, _ gaps: [ReportContents.Item]
  ) {
    part(title)
    guard !gaps.isEmpty else {
      paragraph(Words.noGaps)
      return
    }
    if let explanation { paragraph(explanation) }
    for item in gaps {
      writer.heading(3, "\(item.rule.name) · \(say.gapTitle(item.rule))")
      writer.list(details(of: item))
    }
  }

  private func details(of item: ReportContents.Item) -> [MarkdownWriter.Item] {
    let (rule, verdict) = (item.rule, item.rule.verdict)
    var items = [
      labelled(Words.requirement, say(rule.texts.title) + " (" + say.attributes(rule) + ")"),
      labelled(Words.state, say.state(rule)),
    ]
    items += subjects(of: verdict)
    items += listed(Words.factsUsed, (verdict.facts?.facts ?? []).map(say.fact))
    items += listed(Words.missingFacts, verdict.missing.map { say.missingFact($0) })
    if verdict.outcome == .unknown, let ask = rule.texts.ask {
      items.append(labelled(Words.question, say(ask)))
    }
    if !item.gap.prerequisites.isEmpty {
      items.append(labelled(Words.prerequisites, item.gap.prerequisites.joined(separator: ", ")))
    }
    items += listed(Words.dependents, contents.dependents(of: rule))
    let texts = [
      (Words.why, rule.texts.why), (Words.fix, rule.texts.fix), (Words.evidence, rule.texts.evidence),
    ]
    items += texts.compactMap { label, text in text.map { labelled(label, say($0)) } }
    if !rule.references.isEmpty {
      items.append(labelled(Words.criteria, rule.references.joined(separator: ", ")))
    }
    items += listed(Words.origins, item.others.map(say.origin))
    items += listed(Words.compensations, verdict.compensations)
    items += listed(Words.defects, verdict.defects.map(say.defect))
    return items
  }

  private func labelled(_ label: LocalizedText, _ text: String) -> MarkdownWriter.Item {
    MarkdownWriter.Item(text: "**\(say(label)):** \(text)")
  }

  private func listed(_ label: LocalizedText, _ texts: [String]) -> [MarkdownWriter.Item] {
    guard !texts.isEmpty else { return [] }
    let more = texts.count - ReportContents.listed
    var children: [MarkdownText] = texts.prefix(ReportContents.listed).map { "\($0)" }
    if more > 0 { children.append("\(say(Words.more(more)))") }
    return [MarkdownWriter.Item(text: "**\(say(label)):**", children: children)]
  }

  private func subjects(of verdict: AssessedVerdict) -> [MarkdownWriter.Item] {
    guard let tally = verdict.tally else { return [] }
    guard var item = listed(Words.subjects, verdict.subjects.map(say.subject)).first else {
      return [labelled(Words.subjects, say.tally(tally))]
    }
    item = MarkdownWriter.Item(
      text: "**\(say(Words.subjects)):** \(say.tally(tally))", children: item.children)
    return [item]
  }

  private mutating func writeAdvice() {
    let (advice, drafts) = (contents.gaps(.advice), contents.drafts)
    guard !advice.isEmpty || !drafts.isEmpty else { return }
    part(Words.adviceAndDrafts)
    paragraph(Words.adviceExplained)
    writer.table(
      columns(Words.rule, Words.gap, Words.outcome, Words.fix),
      advice.map { item in
        let label: MarkdownText = say.basisLabel(item.rule).map { " (\($0))" } ?? ""
        return [
          "\(item.rule.name)\(label)", "\(say.gapTitle(item.rule))", "\(say.blocking(item.rule))",
          "\(item.rule.texts.fix.map { say($0) } ?? "")",
        ]
      })
    writer.table(
      columns(Words.rule, Words.requirement, Words.trialOutcome),
      drafts.map { rule in
        ["\(rule.name)", "\(say(rule.texts.title))", "\(rule.verdict.trial.map { say($0.meaning) } ?? "")"]
      })
  }
}

extension Phrasing {
  /// Another rule whose gap is the same measure: its name, its gap and how it turned out.
  func origin(_ rule: AssessedRule) -> String {
    rule.name + ": " + gapTitle(rule) + " (" + self(rule.verdict.outcome.meaning) + ")"
  }

  /// A defect with its code and place.
  func defect(_ defect: AssessedDefect) -> String {
    let place = defect.place.map { ", " + $0 } ?? ""
    return self(defect.text) + " (" + defect.code + place + ")"
  }
}
