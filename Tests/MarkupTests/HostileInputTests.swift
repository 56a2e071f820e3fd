// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

/// Input made to exhaust a reader. Without the limits, each of these takes minutes or more memory than there is.
@Suite("Hostile input", .timeLimit(.minutes(1)))
struct HostileInputTests {
  /// Counts the events, which shows how much work was done, and lists the codes found.
  private func work(_ text: String, as format: MarkupFormat) -> (events: Int, codes: [String]) {
    var cursor = MarkupCursor(SourceFile(name: "test", text: text), as: format)
    var events = 0
    while cursor.next() != nil { events += 1 }
    return (events, cursor.diagnostics.map(\.code))
  }

  @Test(
    "deep nesting ends at the limit",
    arguments: [
      ("[", MarkupFormat.yaml), ("{", .yaml), ("{a: ", .yaml), ("- ", .yaml), ("[a, ", .yaml), ("[", .json),
      ("{\"a\":", .json), ("[0,{\"a\":", .json),
    ])
  func nesting(opening: String, format: MarkupFormat) {
    let result = work(String(repeating: opening, count: 400_000 / opening.utf8.count), as: format)
    #expect(result.codes.last == "MRK005")
    #expect(result.events <= 200)
  }

  @Test("64 levels are allowed, 65 are not", arguments: MarkupFormat.allCases)
  func nestingLimit(format: MarkupFormat) {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(work(nested(64), as: format).codes == [])
    #expect(findings(nested(65), as: format) == ["MRK005 ["])
  }

  @Test("what is left out is not nested without limit either")
  func nestingLeftOut() {
    let deep = String(repeating: "[", count: 400_000)
    #expect(work("a: 1\na: \(deep)", as: .yaml).codes == ["MRK006", "MRK005"])
    #expect(work("? \(deep)", as: .yaml).codes == ["MRK020", "MRK005"])
    #expect(work("{\"a\": 1, \"a\": \(deep)", as: .json).codes == ["MRK006", "MRK005"])
  }

  @Test("a billion laughs end at once")
  func billionLaughs() {
    var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let result = work(text, as: .yaml)
    #expect(result.codes == ["MRK025"])
    #expect(result.events < 200_000)
  }

  @Test("aliases may repeat a hundred thousand events, and not one more")
  func aliasEvents() {
    let items = Array(repeating: "1", count: 98).joined(separator: ",")
    let aliases = Array(repeating: "*a", count: 1_000).joined(separator: ",")
    #expect(work("- &a [\(items)]\n- [\(aliases)]\n", as: .yaml).codes == [])
    #expect(work("- &a [\(items)]\n- &b 1\n- [\(aliases),*b]\n", as: .yaml).codes == ["MRK025"])
  }

  @Test("aliases of a long text end at a number of bytes")
  func aliasBytes() {
    let long = String(repeating: "x", count: 1 << 20)
    let aliases = { Array(repeating: "*a", count: $0).joined(separator: ",") }
    #expect(work("- &a \(long)\n- [\(aliases(16))]\n", as: .yaml).codes == [])
    #expect(work("- &a \(long)\n- [\(aliases(17))]\n", as: .yaml).codes == ["MRK025"])
  }

  @Test("an anchor around more than aliases may repeat costs nothing unless it is used")
  func longAnchor() {
    let items = Array(repeating: "1", count: 100_001).joined(separator: ",")
    #expect(work("- &a [\(items)]\n- &b x\n", as: .yaml).codes == [])
    #expect(work("- &a [\(items)]\n- *a\n", as: .yaml).codes == ["MRK025"])
  }

  @Test("messages have a limit, too")
  func messages() {
    let repeated = String(repeating: "a: 1\n", count: 50_000)
    let codes = work(repeated, as: .yaml).codes
    #expect(codes.count == 101)
    #expect(codes.last == "MRK008")
    let undefined = String(repeating: "- *x\n", count: 50_000)
    #expect(work(undefined, as: .yaml).codes.count == 101)
    let members = Array(repeating: "\"a\":1", count: 50_000).joined(separator: ",")
    #expect(work("{\(members)}", as: .json).codes.count == 101)
  }

  @Test("a mapping may have very many keys", arguments: MarkupFormat.allCases)
  func manyKeys(format: MarkupFormat) {
    let members = (0..<50_000).map { "\"k\($0)\": 1" }.joined(separator: ",\n")
    #expect(work("{\(members)}", as: format).events == 100_002)
    #expect(findings("{\(members), \"k17\": 2}", as: format) == ["MRK006 \"k17\""])
  }

  @Test(
    "long runs of one thing end in a message or in events",
    arguments: [
      "\"", "'", "&a ", "*a ", "!", "%", "? ", ": ", "|\n", "---\n", "#", "a\n", "\\", "@", "\t", "\r", "]",
      "}", ",",
      "<<: ", "'a': ", "- &a ", "x: &x *x\n", "\u{2028}", "ä", "\"\\x41", "? - ",
    ])
  func runs(part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    for format in MarkupFormat.allCases {
      let result = work(text, as: format)
      #expect(!result.codes.isEmpty || result.events > 0)
    }
    var table = CSVReader(SourceFile(name: "t", text: text))
    while table.next() != nil {}
  }

  @Test("a source over the limit is refused")
  func size() {
    var limits = MarkupLimits()
    limits.sourceBytes = 10
    #expect(findings("a: 1234567", as: .yaml, limits: limits) == [])
    #expect(findings("a: 12345678", as: .yaml, limits: limits) == ["MRK001 "])
    #expect(findings("[123456789]", as: .json, limits: limits) == ["MRK001 "])
    var table = CSVReader(SourceFile(name: "t", text: "a\n123456789"), limits: limits)
    #expect(table.next()?.number == nil)
    #expect(table.diagnostics.map(\.code) == ["MRK001"])
  }

  @Test("the standard limits are those that the documentation names")
  func standardLimits() {
    let limits = MarkupLimits.standard
    #expect(limits.nesting == 64)
    #expect(limits.sourceBytes == 268_435_456)
    #expect(limits.aliasEvents == 100_000)
    #expect(limits.aliasBytes == 16_777_216)
    #expect(limits.columns == 1_000)
    #expect(limits.cellBytes == 1_048_576)
    #expect(limits.diagnostics == 100)
  }
}
