// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import SourceText
import Testing

/// The catalogue of a pack: by domain, level and criterion, in both formats and languages.
@Suite struct CatalogueTests {
  private static let head = """
    pegel: 1
    kind: RulePack
    id: p
    version: 1.2.3
    title: {de: "Paket <1>", en: "Pack <1>"}
    publisher: Test & Co
    inventory: schema@1
    parameters:
      max_age: {type: duration, default: 365d, stricter: lower, title: {de: Alter, en: Age}}
    sources: [s, t]
    domains:
      - {id: d, title: {de: Feld, en: Field}}
      - {id: e, title: {de: Acker, en: Acre}}
    """

  private static let rules = """
    pegel: 1
    kind: Rules
    domain: d
    rules:
      - id: A-2
        title: {de: "Alles *gut*", en: "All *well*"}
        obligation: sollte
        level: 2
        effort: 3
        each: servers.filter(s, s.critical)
        check: it.ok || it.a < 3
        requires: [A-1]
        refs: ['s:2', 's:1', 't:9']
      - id: A-1
        title: {de: Erstes, en: First}
        obligation: muss
        level: 1
        when: org.runs
        ask: {de: Stimmt es?, en: Is it so?}
        scale: ja-nein
        why: {de: Darum, en: Because}
        refs: ['s:1']
        aliases: [OLD-1]
        draft: true
        domain: e
    """

  private static let sources = [
    """
    pegel: 1
    kind: Source
    id: s
    title: {de: Schrift, en: Script}
    edition: '1'
    ids: ['1', {id: '2', title: {de: Zwei, en: Two}}, '3']
    """,
    """
    pegel: 1
    kind: Source
    id: t
    title: {de: Tafel, en: Table}
    edition: '2'
    """,
  ]

  private func catalogue() throws -> PackCatalogue {
    let texts =
      [("pack.yaml", Self.head), ("rules/a.yaml", Self.rules)]
      + Self.sources.enumerated().map { ("sources/\($0).yaml", $1) }
    let (pack, found) = RulePack.read(texts.map { SourceFile(name: $0, text: $1) })
    #expect(found.map(\.text.en) == [])
    return PackCatalogue(try #require(pack))
  }

  @Test func theMarkdownSaysEverythingOnce() throws {
    #expect(
      try catalogue().markdown(in: .en) == """
        # Catalogue: Pack &lt;1&gt;

        p 1.2.3, Test &amp; Co, 2 rules

        ## Rules by level

        | Domain | level 1 | level 2 |
        | --- | --- | --- |
        | Field | – | A-2 |
        | Acre | A-1 | – |

        ## Rules by domain

        ### Field

        #### A-2 All \\*well\\*

        - Obligation: sollte, level 2, effort 3 of 5
        - Subjects: `servers.filter(s, s.critical)`
        - Achieved when: `it.ok || it.a < 3`
        - Criteria: s:2, s:1, t:9
        - Requires: A-1

        ### Acre

        #### A-1 First

        - Obligation: muss, level 1
        - Applies when: `org.runs`
        - Question: Is it so? (yes or no)
        - Why: Because
        - Former ids: OLD-1
        - State: on trial, not scored
        - Criteria: s:1

        ## Coverage of the sources

        ### Script

        2 of 3 criteria have a rule.

        | Criterion | Title | Rules |
        | --- | --- | --- |
        | 1 | – | A-2, A-1 |
        | 2 | Two | A-2 |

        #### Script: without a rule (1)

        - 3

        ### Table

        The source does not list its criteria; only those that rules refer to are named.

        | Criterion | Rules |
        | --- | --- |
        | 9 | A-2 |

        ## Parameters

        | params | Title | Default | Stricter |
        | --- | --- | --- | --- |
        | max\\_age | Age | 365d | smaller values are stricter |

        ## Sources

        ### Script

        - Edition: 1

        ### Table

        - Edition: 2

        """)
  }

  @Test func bothLanguagesHaveTheSameShape() throws {
    let shapes = try Language.allCases.map { language in
      try catalogue().markdown(in: language).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.prefix { !$0.isLetter } }
    }
    #expect(shapes.first?.count == shapes.last?.count)
    #expect(try catalogue().markdown(in: .de).contains("Zu 2 von 3 Kriterien gibt es eine Regel."))
  }

  @Test(arguments: Language.allCases) func everyLinkOfThePageLeadsSomewhere(_ language: Language) throws {
    let page = try catalogue().html(in: language)
    let targets = Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(links.count > 15 && links.filter { !targets.contains($0) } == [])
    #expect(page.matches(of: #/ id="([^"]*)"/#).count == targets.count)
  }

  @Test func thePageEscapesWhatDocumentsSay() throws {
    let page = try catalogue().html(in: .de)
    #expect(page.contains("Paket &lt;1&gt;") && !page.contains("<1>"))
    #expect(page.contains("<code>it.ok || it.a &lt; 3</code>"))
    #expect(page.contains("Test &amp; Co"))
  }

  @Test func thePageTellsWhatIsNotCovered() throws {
    let page = try catalogue().html(in: .de)
    #expect(page.contains("<h4>Schrift: ohne Regel (1)</h4>\n<ul>\n<li>3</li>\n</ul>"))
    #expect(
      page.contains("<td class=\"number\">3</td><td class=\"number\">2</td><td class=\"number\">1</td>"))
    #expect(page.contains("<th scope=\"row\">1</th>"))
  }
}
