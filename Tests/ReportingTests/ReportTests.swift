// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import SourceText
import Testing

@testable import Assessments

@Suite("Reports on one municipality")
struct ReportTests {
  @Test("Markdown is as agreed", arguments: Language.allCases)
  func markdown(language: Language) throws {
    try Golden("musterstadt.\(language.rawValue).md").expect(Sample.musterstadt().markdown(in: language))
  }

  @Test("the terminal report is as agreed", arguments: Language.allCases)
  func terminal(language: Language) throws {
    let text = Sample.musterstadt().terminal(in: language, usesColour: false, width: 100)
    try Golden("musterstadt.\(language.rawValue).txt").expect(text)
  }

  @Test("no municipality is ever said to fail", arguments: ["durchgefallen", "versagt", "failed", "failure"])
  func wording(word: String) {
    for language in Language.allCases {
      #expect(!Sample.musterstadt().markdown(in: language).lowercased().contains(word))
      let terminal = Sample.musterstadt().terminal(in: language, usesColour: false)
      #expect(!terminal.lowercased().contains(word))
    }
  }

  @Test("a report holds no words of the other language")
  func languages() {
    let german = Sample.musterstadt().markdown(in: .de)
    let english = Sample.musterstadt().markdown(in: .en)
    for word in ["Rule", "Gap", " level", "Outcome", "unsigned", "achieved", " must,", "Backup"] {
      #expect(!german.contains(word), "\(word)")
    }
    for word in [
      "Regel", "Lücke", "Stufe", "Ergebnis", "signiert", "erfüllt", "muss", "Datensicherung", "vertraulich",
    ] {
      #expect(!english.contains(word), "\(word)")
    }
  }

  @Test("a report is at least confidential, whatever was stored")
  func classification() {
    var assessment = Sample.musterstadt()
    assessment.provenance.classification = .open
    #expect(assessment.markdown(in: .de).contains("**Einstufung: vertraulich**"))
    assessment.provenance.classification = .strictlyConfidential
    #expect(assessment.markdown(in: .de).contains("**Einstufung: streng vertraulich**"))
    #expect(assessment.terminal(in: .en, usesColour: false, width: 200).contains("strictly confidential"))
  }

  @Test("rules of basis C are labelled, and own keys are named as such")
  func basis() {
    let text = Sample.musterstadt().markdown(in: .de)
    #expect(text.contains("nicht am Text von 2025 geprüft"))
    #expect(text.contains("keine Abschnittsnummern einer Veröffentlichung"))
  }

  @Test("\"not present\" and \"not shown\" are separate columns")
  func packColumns() {
    let text = Sample.musterstadt().markdown(in: .de)
    #expect(text.contains("| Wirtschaftlichkeit | 3 | 1 | 1 | 1 | 0 | 0 | 0 |"))
    #expect(text.contains("| Einzelthemen | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"))
  }

  @Test("an assessment without a model, without rules and without anything still makes a report")
  func empty() {
    for language in Language.allCases {
      #expect(
        Assessment().markdown(in: language).contains(language == .de ? "Ohne Reifegradmodell" : "Without a"))
      #expect(Assessment().terminal(in: language, usesColour: true).contains("0"))
    }
  }

  @Test("nothing assessable is neither 0 nor 100")
  func notAssessable() {
    var assessment = Sample.musterstadt()
    assessment.maturity?.overall = nil
    assessment.maturity?.cutback = nil
    assessment.maturity?.domains[0].level = nil
    let text = assessment.markdown(in: .de)
    #expect(text.contains("| Datensicherung | nicht bewertbar | nicht bewertbar |"))
    #expect(text.contains("Der Reifegrad ist nicht bewertbar"))
  }

  @Test("without a target there is no reproach")
  func noTarget() {
    var assessment = Sample.musterstadt()
    assessment.maturity?.target = nil
    assessment.maturity?.domains[0].target = nil
    #expect(!assessment.markdown(in: .de).contains("Das eigene Ziel"))
    #expect(assessment.markdown(in: .de).contains("| Ziel | kein Ziel gesetzt |"))
  }
}
