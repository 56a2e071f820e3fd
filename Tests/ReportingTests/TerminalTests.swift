// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("The terminal report")
struct TerminalTests {
  @Test("lines keep within the width, where no single word is longer", arguments: [40, 60, 80, 120])
  func width(width: Int) {
    let text = Sample.musterstadt().terminal(in: .de, usesColour: false, width: width)
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= width, "\(line)") }
  }

  @Test("a width below the least, or none at all, is taken as the least", arguments: [0, -1, 39, Int.min])
  func leastWidth(width: Int) {
    let least = Sample.musterstadt().terminal(in: .de, usesColour: false, width: TerminalWriter.minimumWidth)
    #expect(Sample.musterstadt().terminal(in: .de, usesColour: false, width: width) == least)
  }

  @Test("colour changes nothing but the colour")
  func colour() {
    let plain = Sample.musterstadt().terminal(in: .de, usesColour: false)
    let coloured = Sample.musterstadt().terminal(in: .de, usesColour: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test("a long text is cut")
  func longText() {
    var writer = TerminalWriter(width: 80, usesColour: false)
    writer.line(String(repeating: "a", count: TerminalWriter.maximumLength + 1))
    #expect(writer.text == String(repeating: "a", count: TerminalWriter.maximumLength) + "…\n")
  }

  @Test("columns line up, wide characters included")
  func table() {
    var writer = TerminalWriter(width: 80, usesColour: false)
    writer.table(head: ["", "a"], [["漢字", "1"], ["é\u{301}x", "10"]])
    #expect(writer.text == "       a\n漢字   1\né\u{301}x    10\n")
  }
}
