// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("The overview")
struct OverviewTests {
  static let assessments = ["Zeitlingen", "Öbisfeld", "Musterstadt", "Oberau"].map { name in
    var assessment = Sample.musterstadt(name: name)
    assessment.provenance.commune = name
    return assessment
  }

  @Test("as agreed in Markdown", arguments: Language.allCases)
  func markdown(language: Language) throws {
    try Golden("overview.\(language.rawValue).md").expect(Self.assessments.overviewMarkdown(in: language))
  }

  @Test("as agreed on a terminal too narrow for all columns")
  func terminal() throws {
    try Golden("overview.de.txt").expect(
      Self.assessments.overviewTerminal(in: .de, usesColour: false, width: 60))
  }

  @Test("alphabetical as in a German register, whatever the order given and whatever the levels")
  func order() {
    let say = Phrasing(language: .de)
    let names = AssessmentOverview(Self.assessments, say: say).names
    #expect(names == ["Musterstadt", "Oberau", "Öbisfeld", "Zeitlingen"])
    #expect(AssessmentOverview(Self.assessments.reversed(), say: say).names == names)
  }

  @Test("what cannot be compared is named")
  func comparability() {
    var assessments = Self.assessments
    #expect(!assessments.overviewMarkdown(in: .de).contains("eingeschränkt vergleichbar"))
    assessments[1].provenance.packs[0].version = "2027.1.0"
    assessments[2].provenance.asOf = .on("2026-12-30")
    #expect(assessments.overviewMarkdown(in: .de).contains("eingeschränkt vergleichbar"))
    #expect(assessments.overviewMarkdown(in: .de).contains("nicht alle denselben Stichtag"))
  }

  @Test("the most confidential part decides, and nothing makes no table")
  func classification() {
    var assessments = Self.assessments
    assessments[3].provenance.classification = .strictlyConfidential
    #expect(assessments.overviewMarkdown(in: .en).contains("**Classification: strictly confidential**"))
    #expect([Assessment]().overviewMarkdown(in: .de).contains("Es liegen keine Ergebnisse vor."))
  }
}
