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
    try Golden("overview.\(language.rawValue).md").expect(Self.assessments.overview.markdown(in: language))
  }

  @Test("as agreed on a terminal too narrow for all columns")
  func terminal() throws {
    try Golden("overview.de.txt").expect(
      Self.assessments.overview.terminal(in: .de, usesColour: false, width: 60))
  }

  @Test("alphabetical as in a German register, whatever the order given and whatever the levels")
  func order() {
    let say = Phrasing(language: .de)
    let names = OverviewContents(Self.assessments.overview, say: say).names
    #expect(names == ["Musterstadt", "Oberau", "Öbisfeld", "Zeitlingen"])
    #expect(OverviewContents(Array(Self.assessments.reversed()).overview, say: say).names == names)
  }

  @Test("what cannot be compared is named")
  func comparability() {
    var assessments = Self.assessments
    #expect(!assessments.overview.markdown(in: .de).contains("eingeschränkt vergleichbar"))
    assessments[1].provenance.packs[0].version = "2027.1.0"
    assessments[2].provenance.asOf = .on("2026-12-30")
    #expect(assessments.overview.markdown(in: .de).contains("eingeschränkt vergleichbar"))
    #expect(assessments.overview.markdown(in: .de).contains("nicht alle denselben Stichtag"))
  }

  @Test("the most confidential part decides, and nothing makes no table")
  func classification() {
    var assessments = Self.assessments
    assessments[3].provenance.classification = .strictlyConfidential
    #expect(assessments.overview.markdown(in: .en).contains("**Classification: strictly confidential**"))
    #expect([Assessment]().overview.markdown(in: .de).contains("Es liegen keine Ergebnisse vor."))
  }

  @Test("those without a result are listed in every form, in the order of a register")
  func unassessed() {
    var overview = Self.assessments.overview
    overview.unassessed = ["Zabern", "bestand/öde.yaml", "Äpfingen"]
    let said = "weil die Bestandsaufnahme fehlt oder Fehler hat: Äpfingen, bestand/öde.yaml, Zabern"
    #expect(overview.markdown(in: .de).contains(said))
    #expect(overview.html(in: .de).contains(said))
    #expect(overview.terminal(in: .de, usesColour: false, width: 200).contains(said))
    #expect(!Self.assessments.overview.markdown(in: .de).contains("Ohne Ergebnis"))
    #expect(Overview(unassessed: ["Zabern"]).markdown(in: .de).contains("Zabern"))
  }
}

extension [Assessment] {
  /// The overview over all of them.
  var overview: Overview {
    reduce(into: Overview()) { $0.add(OverviewEntry($1)) }
  }
}
