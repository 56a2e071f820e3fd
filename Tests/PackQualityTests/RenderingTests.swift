// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import SourceText
import Testing

/// The forms of a report on examples.
@Suite struct RenderingTests {
  private func report() throws -> PackTestReport {
    let tests = "rule: A-1\ncases:\n  - {name: 'a <b> & \"c\"', given: {servers: ~}, expect: pass}\n"
    return try PackCase(tests: tests).report()
  }

  @Test func textSaysWhatCameOutAndWhy() throws {
    let text = try report().text(in: .en, usesColour: false)
    #expect(
      text.hasPrefix(
        "A-1: \"a <b> & \"c\"\"\nerror PCK101: `pass` is expected, the outcome is `notapplicable`\n"))
    #expect(text.contains("note: there is no subject"))
    #expect(text.hasSuffix("p 1.0.0: 0 examples passed, 1 failed; other findings: 3\n"))
    #expect(try report().text(in: .de, usesColour: false).hasSuffix("weitere Befunde: 3\n"))
  }

  @Test func junitEscapesNames() throws {
    let lines = try [report()].junit(in: .en).split(separator: "\n").map(String.init)
    #expect(lines[2] == "  <testsuite name=\"p\" tests=\"4\" failures=\"4\">")
    #expect(
      lines[3]
        == "    <testcase classname=\"p.A-1\" name=\"a &lt;b&gt; &amp; &quot;c&quot;\" file=\"p/tests/t.yaml\" line=\"6\">"
    )
    #expect(lines[4].hasPrefix("      <failure type=\"PCK101\" message=\"`pass` is expected"))
    #expect(lines.last == "</testsuites>")
  }

  @Test func jsonHasEveryCase() throws {
    let text = try [PackTestResult(report: report())].json(in: .en, percent: 95)
    #expect(text.hasPrefix("{\n  \"passed\": false,\n  \"packs\": [\n    {\n      \"pack\": \"p\","))
    #expect(text.contains("\"rule\": \"A-1\"") && text.contains("\"code\": \"PCK101\""))
    #expect(text.hasSuffix("}\n"))
  }
}
