// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("Counts and numbers")
struct CountTests {
  @Test("the outcomes of all rules add up, in the report and by pack")
  func sums() {
    let contents = ReportContents(Sample.musterstadt())
    let rules = contents.assessment.rules
    #expect(OutcomeCounts(of: rules).total == rules.count)
    var total = 0
    for pack in contents.provenance.packs {
      let coverage = PackCoverage(contents.rules(of: pack))
      let parts = [
        coverage.present, coverage.notPresent, coverage.notShown, coverage.notApplicable, coverage.notJudged,
        coverage.advice,
      ]
      #expect(parts.reduce(0, +) == coverage.total)
      total += coverage.total
    }
    #expect(total == rules.count)
    let text = Sample.musterstadt().terminal(in: .de, usesColour: false, width: 300)
    #expect(
      text.contains(
        "16 Regeln: 3 erfüllt + 6 nicht erfüllt + 2 nicht zu entscheiden + 1 mit Fehler in der Regel")
    )
  }

  @Test("each gap stands in one group, with the gaps that are the same measure")
  func groups() {
    let contents = ReportContents(Sample.musterstadt())
    let groups: [ReportContents.Group] = [.certain, .possible, .blocked, .advice, .accepted]
    #expect(groups.map { contents.gaps($0).count } == [2, 3, 0, 1, 1])
    let items = groups.flatMap { contents.gaps($0) }
    #expect(items.map { 1 + $0.others.count }.reduce(0, +) == contents.assessment.gaps.count)
    #expect(items.flatMap(\.others).map(\.name) == ["wiba/backup-7"])
  }

  @Test(
    "shares never round to 0 or 100 what is neither",
    arguments: [
      (Rational(1, 2), "50\u{A0}%", "50%"), (Rational(2, 3), "66,7\u{A0}%", "66.7%"),
      (Rational(1), "100\u{A0}%", "100%"), (Rational(0), "0\u{A0}%", "0%"),
      (Rational(9_999, 10_000), "> 99,9\u{A0}%", "> 99.9%"), (Rational(1, 10_000), "< 0,1\u{A0}%", "< 0.1%"),
      (Rational(1, 1_000), "0,1\u{A0}%", "0.1%"), (Rational(999, 1_000), "99,9\u{A0}%", "99.9%"),
    ])
  func percent(share: Rational, german: String, english: String) {
    #expect(Phrasing(language: .de).percent(share) == german)
    #expect(Phrasing(language: .en).percent(share) == english)
  }

  @Test("an interval that is never reached says so")
  func openInterval() {
    let achievement = Achievement(.zero, .one, isHighExcluded: true)
    #expect(Phrasing(language: .de).achievement(achievement) == "0\u{A0}% bis unter 100\u{A0}%")
    #expect(Phrasing(language: .en).achievement(.open) == "0% to 100%")
  }

  @Test("a level is shown with both bounds where they differ")
  func levels() {
    let german = Phrasing(language: .de)
    #expect(german.level(LevelBounds(low: 2, high: 2)) == "2")
    #expect(german.level(LevelBounds(low: 1, high: 3)) == "1–3")
    #expect(german.level(nil) == "nicht bewertbar")
    let bounds = german.bounds(LevelBounds(low: 1, high: 3), in: Sample.model)
    #expect(bounds == "gesichert Stufe 1 (Begonnen), möglich Stufe 3 (Geregelt)")
  }

  @Test(
    "a target is reached, possible, or not reached yet",
    arguments: [
      (LevelBounds(low: 2, high: 3), "2: erreicht"),
      (LevelBounds(low: 1, high: 2), "2: möglich, noch nicht gesichert"),
      (LevelBounds(low: 0, high: 1), "2: noch nicht erreicht"),
    ])
  func targets(level: LevelBounds, text: String) {
    #expect(Phrasing(language: .de).target(2, for: level) == text)
  }

  @Test("twenty rows are named, the others counted")
  func missingRows() {
    let text = Sample.musterstadt().markdown(in: .de)
    #expect(text.contains("30 Einträge: B1, B2,"))
    #expect(text.contains("B20 und 10 weitere)"))
    #expect(!text.contains("B21"))
  }
}
