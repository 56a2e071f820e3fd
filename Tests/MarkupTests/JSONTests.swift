// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "events keep numbers as written",
    arguments: [
      (
        "{\"a\": 1.10, \"b\": [true, null]}",
        "{ jsonString:a jsonNumber:1.10 jsonString:b [ jsonBool:true jsonNull:null ] }"
      ),
      ("[-0, 1E5, 1e400]", "[ jsonNumber:-0 jsonNumber:1E5 jsonNumber:1e400 ]"),
      (
        "[123456789012345678901234567890, \"\\u00e4\"]",
        "[ jsonNumber:123456789012345678901234567890 jsonString:ä ]"
      ),
      ("\u{FEFF}{\"a\": \"\\\\\\\"\\/\\n\\uD83D\\uDE00\"}", "{ jsonString:a jsonString:\\\"/\n\u{1F600} }"),
      (" \"x\" ", "jsonString:x"),
      ("7\n", "jsonNumber:7"),
      ("[{}, [], \"\", false]", "[ { } [ ] jsonString: jsonBool:false ]"),
    ])
  func events(text: String, expected: String) {
    #expect(MarkupTests.events(text, as: .json) == expected)
    #expect(findings(text, as: .json) == [])
  }

  @Test(
    "spans cover what is written",
    arguments: [
      (
        "{\"ä\" : \"\\u00fc\" , \"b\":[ 1.50 ,true]\n}",
        ["ä=\"ä\"", "ü=\"\\u00fc\"", "b=\"b\"", "1.50=1.50", "true=true"]
      ),
      ("\u{FEFF}[1, \"ö\\\"\"  ]", ["1=1", "ö\"=\"ö\\\"\""]),
      (
        "[\"a\\\"b\\\\\", 123456789012345678901234567890 , \"ü\\n\" ]",
        [
          "a\"b\\=\"a\\\"b\\\\\"", "123456789012345678901234567890=123456789012345678901234567890",
          "ü\n=\"ü\\n\"",
        ]
      ),
    ])
  func spans(text: String, expected: [String]) throws {
    let file = SourceFile(name: "test", text: text)
    let node = try #require(MarkupNode.read(file, as: .json).node)
    #expect(places(node, in: file) == expected)
  }

  @Test("a collection's span reaches from bracket to bracket")
  func collectionSpan() throws {
    let file = SourceFile(name: "test", text: "{\"a\": [1, {\"b\": 2} ] }")
    let node = try #require(MarkupNode.read(file, as: .json).node)
    #expect(file.text(in: node.span) == file.text)
    #expect(node.entry("a").map { file.text(in: $0.value.span) } == "[1, {\"b\": 2} ]")
  }

  @Test(
    "mistakes are underlined",
    arguments: [
      ("", ["MRK004 "]),
      (" \n", ["MRK004 "]),
      ("{\"a\": 1, \"b\": 2, \"a\": [3], \"\\u0061\": 4}", ["MRK006 \"a\"", "MRK006 \"\\u0061\""]),
      ("{\"a\": \"x\ty\"}", ["MRK007 \t"]),
      ("{\"a\"; 1}", ["MRK060 ;"]),
      ("{\"a\" \"b\"}", ["MRK060 \""]),
      ("[1 }", ["MRK060 }"]),
      ("{\"a\" 12}", ["MRK060 12"]),
      ("[1 x]", ["MRK060 x"]),
      ("{'a': 1}", ["MRK060 '"]),
      ("{\"a\": [1, 2", ["MRK061 "]),
      ("{\"a\": \"offen\n}", ["MRK062 \"offen"]),
      ("[\"offen", ["MRK062 \"offen"]),
      ("[\"C:\\Daten\"]", ["MRK063 \\D"]),
      ("[\"\\u12g4\"]", ["MRK063 \\u12"]),
      ("[\"\\", ["MRK063 \\"]),
      ("[\"\\uD83D\"]", ["MRK064 \\uD83D"]),
      ("[\"x\\uDE00\"]", ["MRK064 \\uDE00"]),
      ("[\"\\uD83D\\u0041\"]", ["MRK064 \\uD83D"]),
      ("[\"\\uD83D\\uD83D\"]", ["MRK064 \\uD83D"]),
      ("[012]", ["MRK065 012"]),
      ("[1,5, 1.]", ["MRK065 1."]),
      ("[-]", ["MRK065 -"]),
      ("[1.2.3]", ["MRK065 1.2.3"]),
      ("{\"a\": True}", ["MRK066 True"]),
      ("{a: 1}", ["MRK066 a"]),
      ("[NaN]", ["MRK066 NaN"]),
      ("[1, 2,]", ["MRK067 ,"]),
      ("{\"a\": 1,}", ["MRK067 ,"]),
      ("[1] [2]", ["MRK068 ["]),
      ("{} x", ["MRK068 x"]),
      ("[1, // eins\n2]", ["MRK069 /"]),
      ("[99999999999999999999, x]", ["MRK066 x"]),
    ])
  func mistakes(text: String, expected: [String]) {
    #expect(findings(text, as: .json) == expected)
  }

  @Test("bad UTF-8 is shown at its exact place")
  func badUTF8() {
    let bytes = Array("[\"ä\", \"".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
    let diagnostics = MarkupNode.read(SourceFile(name: "test", bytes: bytes), as: .json).diagnostics
    #expect(diagnostics.map(\.code) == ["MRK002"])
    #expect(diagnostics.first?.location?.span == SourceSpan(start: 8, end: 9))
  }

  @Test("what simdjson refuses for a big number is read the same as without it")
  func bothReadersAgree() {
    let text = "{\"ä\": [1, -2.5e3, \"x\\ty\\u00e4\", {\"k\": null}], \"z\": [[], {}, true, false, \"\"]}"
    let plain = MarkupTests.events("[\(text), 1]", as: .json)
    let big = MarkupTests.events("[\(text), 123456789012345678901]", as: .json)
    #expect(big.dropLast("123456789012345678901 ]".count) == plain.dropLast("1 ]".count))
  }
}
