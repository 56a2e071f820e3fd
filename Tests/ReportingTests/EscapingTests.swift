// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("Hostile names")
struct EscapingTests {
  @Test(
    "a text is shown, not interpreted",
    arguments: [
      ("a|b", #"a\|b"#), ("<script>", "&lt;script&gt;"), ("a\n\n# b", "a # b"), ("# head", ##"\# head"##),
      ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("12) item", #"12\) item"#),
      ("1.5 Tage", "1.5 Tage"), ("31.12.2026", "31.12.2026"),
      ("`code`", #"\`code\`"#), ("*a* _b_ ~c~", #"\*a\* \_b\_ \~c\~"#), ("[x](y)", #"\[x\](y)"#),
      ("AT&T &lt;", "AT&amp;T &amp;lt;"), (#"\|"#, #"\\\|"#), ("$x$", #"\$x\$"#), ("-", #"\-"#),
      ("2026-12-31", "2026-12-31"),
      ("http://x.de", #"http:\//x.de"#), ("www.x.de", #"www\.x.de"#), ("WWW.x.de", #"WWW\.x.de"#),
      ("\u{1B}[31m", #"␛\[31m"#), ("a\u{202E}b", "a\\u{202e}b"), ("  a \t b ", "a b"), ("", ""),
    ])
  func escaped(text: String, source: String) {
    #expect(MarkdownText(plain: text).source == source)
  }

  @Test("a hostile name neither ends a cell nor begins HTML, a heading or a list", arguments: Self.hostile)
  func markdown(name: String) {
    let harmless = Self.skeleton(of: Self.assessment(naming: "X").markdown(in: .de))
    let text = Self.assessment(naming: name).markdown(in: .de)
    #expect(Self.skeleton(of: text) == harmless)
    #expect(!text.contains("<"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("a hostile name cannot steer a terminal", arguments: Self.hostile)
  func terminal(name: String) {
    let text = Self.assessment(naming: name).terminal(in: .de, usesColour: false)
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  static let hostile = [
    "| x | y |", "<script>alert(1)</script>", "a\n\n# Titel\n\n- Punkt", "```\ncode\n```",
    "`a` *b* _c_ [d](e)",
    "\u{1B}[2J\u{202E}x", "--- | ---", "&lt;b&gt;", "\\", "a\r\nb\u{2028}c\u{85}d",
  ]

  /// The sample with a name in every place that a user fills.
  static func assessment(naming name: String) -> Assessment {
    var assessment = Sample.musterstadt(name: name)
    for index in assessment.rules.indices {
      assessment.rules[index].texts.title = LocalizedText(de: name, en: name)
      assessment.rules[index].texts.fix = LocalizedText(de: name, en: name)
      assessment.rules[index].references = [name]
      assessment.rules[index].verdict.compensations = [name]
      assessment.rules[index].verdict.subjects = [Sample.subject(name, .fail, place: name)]
      for waiver in assessment.rules[index].verdict.waivers.indices {
        assessment.rules[index].verdict.waivers[waiver].reason = name
      }
    }
    assessment.remarks[0].text = LocalizedText(de: name, en: name)
    assessment.questions[0].text = LocalizedText(de: name, en: name)
    assessment.provenance.inputs[0].path = name
    assessment.provenance.packs[0].publisher = name
    return assessment
  }

  /// What each line begins as, and how many cells it has: what a reader makes of the blocks.
  static func skeleton(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.prefix { "#-| ".contains($0) }
      let unescaped = line.replacing(#"\\"#, with: "").replacing(#"\|"#, with: "")
      return "\(start.filter { $0 != " " })\(unescaped.count { $0 == "|" })"
    }
  }
}
