// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("Pages for browsers")
struct HTMLTests {
  @Test("the report is as agreed", arguments: Language.allCases)
  func page(language: Language) throws {
    try Golden("musterstadt.\(language.rawValue).html").expect(Sample.musterstadt().html(in: language))
  }

  @Test("the overview is as agreed", arguments: Language.allCases)
  func overviewPage(language: Language) throws {
    try Golden("overview.\(language.rawValue).html").expect(
      OverviewTests.assessments.overview.html(in: language))
  }

  @Test("nothing is loaded from outside, and nothing runs", arguments: Language.allCases)
  func selfContained(language: Language) {
    for page in pages(in: language) {
      for word in ["://", "src=", "<script", "<link", "<iframe", "<img", "@import", " on", "javascript:"] {
        #expect(!Page(page).tags.contains { $0.contains(word) }, "\(word)")
      }
      #expect(!page.contains("url(") || page.matches(of: /url\((?!#)/).isEmpty)
      #expect(page.contains("default-src 'none'"))
    }
  }

  @Test("ids are unique, and each link and label leads somewhere", arguments: Language.allCases)
  func links(language: Language) {
    for page in pages(in: language).map(Page.init) {
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count)
      for target in page.values(of: "href") where target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      }
      for label in page.values(of: "aria-labelledby") { #expect(ids.contains(label), "\(label)") }
    }
  }

  @Test("ids stay unique where names, packs and publications come twice, or are near each other")
  func repeated() {
    var assessment = Sample.musterstadt()
    assessment.rules += assessment.rules.prefix(3)
    assessment.provenance.packs += assessment.provenance.packs
    assessment.publications += assessment.publications
    assessment.rules[0].name = "a_b"
    assessment.rules[1].name = "a/b"
    assessment.rules[2].name = "a b"
    let page = Page(assessment.html(in: .de))
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("rule-a_2Fb") && ids.contains("rule-a_5Fb") && ids.contains("rule-a_20b"))
    for target in page.values(of: "href") { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test("one main heading, and no level is left out on the way down", arguments: Language.allCases)
  func headings(language: Language) {
    for page in pages(in: language).map(Page.init) {
      let levels = page.tags.compactMap { tag in tag.wholeMatch(of: /<h([1-6])( .*)?>/).flatMap { Int($0.1) }
      }
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }
  }

  @Test("all elements are closed in turn, and the language is named", arguments: Language.allCases)
  func structure(language: Language) {
    for page in pages(in: language) {
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(Page(page).isBalanced)
      for landmark in ["<header>", "<main ", "<footer>", "class=\"skip\" href=\"#content\""] {
        #expect(page.contains(landmark))
      }
    }
  }

  /// On a phone their cells stand below each other: then elements do not say any more what they are.
  @Test("tables that stack say their roles, and the title of its column beside each cell")
  func stackedTables() throws {
    let html = Sample.musterstadt().html(in: .de)
    let start = try #require(html.range(of: "<div class=\"scroll stacks\"")?.lowerBound)
    let end = try #require(html.range(of: "</table>", range: start..<html.endIndex)?.lowerBound)
    let table = Page(String(html[start..<end]))
    for (tag, role) in [("<tr", "row"), ("<td", "cell"), ("<tbody", "rowgroup"), ("<table", "table")] {
      let tags = table.tags.filter { $0.hasPrefix(tag) }
      #expect(!tags.isEmpty && tags.allSatisfy { $0.contains("role=\"\(role)\"") }, "\(tag)")
    }
    #expect(table.tags.filter { $0.hasPrefix("<td") }.allSatisfy { $0.contains("data-title=\"") })
  }

  @Test("each table has a caption, and its headers say what they head")
  func tables() {
    let page = Page(Sample.musterstadt().html(in: .de))
    let tables = page.tags.count { $0.hasPrefix("<table") }
    #expect(tables > 10)
    #expect(page.tags.count { $0.hasPrefix("<caption") } == tables)
    #expect(
      page.tags.count { $0.hasPrefix("<div class=\"scroll") && $0.contains("tabindex=\"0\"") } == tables)
    let headers = page.tags.filter { $0.hasPrefix("<th ") || $0 == "<th>" }
    #expect(headers.allSatisfy { $0.contains("scope=\"") })
    let charts = page.tags.filter { $0.hasPrefix("<svg class=\"chart\"") }
    #expect(charts.count == 5)
    #expect(charts.allSatisfy { $0.contains("role=\"img\"") && $0.contains("aria-labelledby=") })
  }

  @Test("a hostile name adds no element and no attribute", arguments: EscapingTests.hostile + Self.forPages)
  func names(name: String) {
    let harmless = Page(EscapingTests.assessment(naming: "X").html(in: .de)).tags.count
    let page = EscapingTests.assessment(naming: name).html(in: .de)
    #expect(Page(page).tags.count == harmless)
    #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    var assessments = [Sample.musterstadt(name: name)]
    assessments[0].provenance.commune = name
    let overview = Page(assessments.overview.html(in: .de))
    #expect(overview.tags.count == Page([Sample.musterstadt()].overview.html(in: .de)).tags.count)
    #expect(overview.values(of: "href").allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("./") })
  }

  private static let forPages = [
    "\" onclick=\"alert(1)", "' autofocus onfocus='x", "</title></style><script>x</script>", "--> <b>",
    "javascript:alert(1)", "\"; } body { display: none } /*", "../../x", "\u{E000}",
  ]

  @Test(
    "a text is shown, not interpreted",
    arguments: [
      ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"x\"", "&quot;x&quot;"), ("it's", "it&#39;s"),
      ("a\r\nb", "a  b"), ("33,3\u{A0}%", "33,3\u{A0}%"), ("\u{1B}", "␛"), ("\u{202E}", "\\u{202e}"),
      ("", ""),
    ])
  func escaped(text: String, source: String) {
    #expect(HTMLText(plain: text).source == source)
    let inner: HTMLText = "<p>\(text)</p>"
    #expect(inner.source == "<p>" + source + "</p>")
  }

  @Test("a printed page carries classification and number")
  func paper() {
    var assessment = Sample.musterstadt(name: "A\"} b")
    assessment.provenance.classification = .strictlyConfidential
    let page = assessment.html(in: .de)
    #expect(page.contains(#"@top-right { content: "Einstufung\3a \20 streng\20 vertraulich""#))
    #expect(page.contains(#""Seite\20 " counter(page) "\20 von\20 " counter(pages)"#))
    #expect(page.contains(#"A\22 \7d \20 b"#))
    #expect(page.contains("Einstufung: streng vertraulich</p><h1>"))
  }

  @Test("nobody is said to fail", arguments: ["durchgefallen", "versagt", "failed", "failure"])
  func wording(word: String) {
    for page in Language.allCases.flatMap(pages) { #expect(!page.lowercased().contains(word)) }
  }

  @Test("an assessment without a model, without rules and without anything still makes a page")
  func empty() {
    for language in Language.allCases {
      let page = Page(Assessment().html(in: language))
      #expect(page.isBalanced)
      let ids = page.values(of: "id")
      for target in page.values(of: "href") { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
      #expect(Page([Assessment]().overview.html(in: language)).isBalanced)
    }
  }

  @Test("levels that no model has, and counts out of bounds, are drawn all the same")
  func bounds() {
    var assessment = Sample.musterstadt()
    assessment.maturity?.domains[0].level = LevelBounds(low: Int.min, high: Int.max)
    assessment.maturity?.domains[1].target = Int.max
    #expect(Page(assessment.html(in: .de)).isBalanced)
    assessment.provenance.model?.levels[0].number = Int.max
    #expect(Page(assessment.html(in: .en)).isBalanced)
    assessment.provenance.model = nil
    #expect(Page(assessment.html(in: .en)).isBalanced)
  }

  @Test("a rule shows what it rests on: subjects with file and line, evidence and criteria")
  func basis() {
    let page = Sample.musterstadt().html(in: .de)
    #expect(page.contains("href=\"#rule-isb-basis_2FBCK-03\""))
    #expect(page.contains("S2 (servers.csv:3): nicht erfüllt"))
    #expect(page.contains("<dt>Nachweis</dt><dd>Protokoll</dd>"))
    #expect(page.contains("<a href=\"#publication-1\">gspp:NOT.4.16.1</a>"))
  }

  private func pages(in language: Language) -> [String] {
    [Sample.musterstadt().html(in: language), OverviewTests.assessments.overview.html(in: language)]
  }
}

/// What a browser makes of a page: its tags and their attributes.
struct Page {
  let tags: [String]

  init(_ text: String) {
    tags = text.matches(of: /<[\/!a-zA-Z][^>]*>/).map { String($0.0) }
  }

  func values(of attribute: String) -> [String] {
    tags.flatMap { tag in
      tag.matches(of: /([a-z-]+)="([^"]*)"/).filter { $0.1 == attribute }.map { String($0.2) }
    }
  }

  /// Whether each element that needs it is closed, in the order in which they were opened.
  var isBalanced: Bool {
    var open: [Substring] = []
    for tag in tags where !tag.hasPrefix("<!") && !tag.hasSuffix("/>") {
      let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if ["meta", "br"].contains(name) { continue }
      if !tag.hasPrefix("</") {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }
}
