// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("The report of a joint evaluation")
struct FederationReportTests {
  private func pages(in language: Language) -> [String] {
    [Sample.federation().html(in: language), Sample.position().html(in: language)]
  }

  @Test("as agreed in every form", arguments: Language.allCases)
  func goldens(language: Language) throws {
    let code = language.rawValue
    try Golden("federation.\(code).html").expect(Sample.federation().html(in: language))
    try Golden("federation.\(code).md").expect(Sample.federation().markdown(in: language))
    try Golden("member.\(code).html").expect(Sample.position().html(in: language))
    try Golden("member.\(code).md").expect(Sample.position().markdown(in: language))
  }

  @Test("nothing is loaded or run, ids are unique, links lead somewhere", arguments: Language.allCases)
  func structure(language: Language) {
    for text in pages(in: language) {
      let page = Page(text)
      #expect(page.isBalanced)
      for word in ["://", "src=", "<script", "<link", "<img", "@import", " on", "javascript:"] {
        #expect(!page.tags.contains { $0.contains(word) }, "\(word)")
      }
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count)
      for target in page.values(of: "href") {
        #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
      }
      for label in page.values(of: "aria-labelledby") { #expect(ids.contains(label), "\(label)") }
      #expect(
        page.tags.filter { $0.hasPrefix("<th") && !$0.hasPrefix("<thead") }.allSatisfy {
          $0.contains("scope=")
        })
      let levels = page.tags.compactMap { tag in tag.wholeMatch(of: /<h([1-6])( .*)?>/).flatMap { Int($0.1) }
      }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }
  }

  @Test("members stand in the order of a register, whatever their levels and the order given")
  func order() {
    var turned = Sample.federation()
    turned.membership.members.reverse()
    turned.comparison.members.reverse()
    turned.measures[0].participants.reverse()
    for language in Language.allCases {
      let text = Sample.federation().markdown(in: language)
      #expect(text == turned.markdown(in: language))
      let map = text.split(separator: "\n").first { $0.contains("Musterstadt") && $0.contains("Zeitlingen") }
      let places = ["Musterstadt", "Öbisfeld", "Zeitlingen"].compactMap { map?.range(of: $0)?.lowerBound }
      #expect(places.count == 3 && places == places.sorted())
    }
  }

  @Test("the sums of a split are those of its cost, to the cent")
  func sums() {
    let text = Sample.federation().markdown(in: .de)
    #expect(text.contains("| **Summe** | – | **10.000,00 €** | **4.000,00 €** | **14.000,00 €** |"))
    #expect(
      text.contains("2 nicht genannte Mitglieder | – | 2.000,00 € | 2.000,00 € | 4.000,00 €"))
    #expect(Sample.federation().markdown(in: .en).contains("€10,000.00"))
  }

  @Test(
    "amounts are written in full",
    arguments: [
      (0, "0,00\u{A0}€", "€0.00"), (5, "0,05\u{A0}€", "€0.05"), (123_450, "1.234,50\u{A0}€", "€1,234.50"),
      (-100_000_001, "\u{2212}1.000.000,01\u{A0}€", "\u{2212}€1,000,000.01"),
    ])
  func money(cents: Int, german: String, english: String) {
    #expect(Phrasing(language: .de).money(cents) == german)
    #expect(Phrasing(language: .en).money(cents) == english)
  }

  @Test("what is proposed is called a suggestion, and nobody is said to fail")
  func wording() {
    for (language, word) in [(Language.de, "Vorschl"), (.en, "uggestion")] {
      for page in [Sample.federation().markdown(in: language), Sample.position().markdown(in: language)] {
        let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.count { $0.contains(word) } == 2)
        for failure in ["durchgefallen", "versagt", "failed", "failure"] {
          #expect(!page.lowercased().contains(failure))
        }
      }
    }
  }

  @Test("German words do not slip into the English pages")
  func complete() {
    for page in [Sample.federation().html(in: .en), Sample.position().html(in: .en)] {
      for word in [
        "Stufe", "Maßnahme", "Mitglied", "Vorschlag", "Regel", "gesichert", "nicht", "Datensicherung",
      ] {
        #expect(!page.contains(word), "\(word)")
      }
    }
  }

  @Test("the confidentiality is that of the result, and never below `vertraulich`")
  func classification() {
    var federation = Sample.federation()
    federation.provenance.classification = .strictlyConfidential
    #expect(federation.html(in: .en).contains("strictly confidential"))
    federation.provenance.classification = .open
    #expect(federation.markdown(in: .en).contains("**Classification: confidential**"))
    var position = Sample.position()
    position.classification = .open
    #expect(position.markdown(in: .de).contains("**Einstufung: vertraulich**"))
  }

  @Test("a small group is not shown, and that is said")
  func smallGroup() {
    var federation = Sample.federation()
    federation.comparison.group = nil
    federation.comparison.leftOut = 2
    let text = federation.markdown(in: .de)
    #expect(text.contains("2 Abgaben erscheinen hier nicht"))
    #expect(!text.contains("nicht genannte Mitglieder zusammen"))
  }

  @Test("a hostile name adds no element", arguments: EscapingTests.hostile)
  func names(name: String) {
    #expect(
      Page(Sample.federation(naming: name).html(in: .de)).tags.count
        == Page(Sample.federation(naming: "X").html(in: .de)).tags.count)
    #expect(
      Page(Sample.position(naming: name).html(in: .de)).tags.count
        == Page(Sample.position(naming: "X").html(in: .de)).tags.count)
  }

  @Test("an evaluation of nothing still makes pages", arguments: Language.allCases)
  func empty(language: Language) {
    #expect(Page(FederationAssessment().html(in: language)).isBalanced)
    #expect(Page(MemberPosition().html(in: language)).isBalanced)
    #expect(FederationAssessment().markdown(in: language).hasPrefix("# "))
  }
}
