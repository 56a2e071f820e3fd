// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension Assessment {
  /// The gaps as a table for spreadsheets, most urgent first.
  package func gapsCSV(in language: Language) -> String { [self].gapsCSV(in: language) }
}

extension [Assessment] {
  /// The gaps of all as one table for spreadsheets, in the order of the assessments, each with the most urgent first.
  package func gapsCSV(in language: Language) -> String {
    let say = Phrasing(language: language)
    var writer = CSVWriter()
    writer.row(GapColumn.allCases.map { say.capitalised($0.title) })
    for assessment in self {
      let contents = ReportContents(assessment)
      for gap in assessment.gaps {
        guard let rule = contents.rule(gap.rule) else { continue }
        let item = ReportContents.Item(gap: gap, rule: rule)
        writer.row(GapColumn.allCases.map { $0.value(of: item, in: contents, say) })
      }
    }
    return writer.text
  }
}

/// The columns of the table of gaps.
private enum GapColumn: CaseIterable {
  case municipality, asOf, pack, rule, domain, gap, requirement, certainty, isQuickWin, obligation, level,
    effort,
    outcome, achievement, basis, subjects, missing, prerequisites, measure, fix, evidence, criteria,
    waivedUntil,
    classification

  var title: LocalizedText {
    switch self {
    case .municipality: Words.municipality
    case .asOf: Words.asOf
    case .pack: Words.pack
    case .rule: Words.rule
    case .domain: Words.domain
    case .gap: Words.gap
    case .requirement: Words.requirement
    case .certainty: Words.certainty
    case .isQuickWin: Words.quickWin
    case .obligation: Words.obligation
    case .level: Words.levelColumn
    case .effort: Words.effort
    case .outcome: Words.outcome
    case .achievement: Words.achievement
    case .basis: Words.basis
    case .subjects: Words.subjects
    case .missing: Words.missingFacts
    case .prerequisites: Words.prerequisites
    case .measure: Words.measure
    case .fix: Words.fix
    case .evidence: Words.evidence
    case .criteria: Words.criteria
    case .waivedUntil: Words.acceptedUntil
    case .classification: Words.classification
    }
  }

  func value(of item: ReportContents.Item, in contents: ReportContents, _ say: Phrasing) -> String {
    let (rule, verdict) = (item.rule, item.rule.verdict)
    switch self {
    case .municipality: return contents.provenance.communeName
    case .asOf: return say.date(contents.provenance.asOf)
    case .pack: return rule.pack
    case .rule: return rule.id
    case .domain: return say(contents.title(ofDomain: rule.domain))
    case .gap: return say.gapTitle(rule)
    case .requirement: return say(rule.texts.title)
    case .certainty: return say(ReportContents.Group(item.gap).name)
    case .isQuickWin: return say(item.gap.isQuickWin ? Words.yes : Words.no)
    case .obligation: return say(rule.obligation.name)
    case .level: return rule.level.map { String($0) } ?? ""
    case .effort: return rule.effort.map { String($0) } ?? ""
    case .outcome: return say(verdict.outcome.meaning)
    case .achievement: return verdict.achievement.map(say.achievement) ?? ""
    case .basis: return verdict.basis == .none ? "" : say.basis(verdict)
    case .subjects: return verdict.tally.map(say.tally) ?? ""
    case .missing: return verdict.missing.map { say.missingFact($0, rows: 3) }.joined(separator: "; ")
    case .prerequisites: return item.gap.prerequisites.joined(separator: ", ")
    case .measure: return item.gap.measure.first ?? rule.name
    case .fix: return rule.texts.fix.map { say($0) } ?? ""
    case .evidence: return rule.texts.evidence.map { say($0) } ?? ""
    case .criteria: return rule.references.joined(separator: ", ")
    case .waivedUntil:
      guard item.gap.isWaived else { return "" }
      return verdict.waivers.filter { $0.status == .active }.map(\.until).max().map(say.date) ?? ""
    case .classification: return say(contents.classification.name)
    }
  }
}
