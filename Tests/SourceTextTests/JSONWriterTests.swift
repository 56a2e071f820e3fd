// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@Suite struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(layout: layout)
    body(&writer)
    return writer.text
  }

  private func writeSample(_ writer: inout JSONWriter) {
    writer.object { object in
      object.member("z", "text")
      object.member("a", -1)
      object.member("list") { value in
        value.array { list in
          list.element(true)
          list.array { _ in }
          list.object { $0.member("inner", String?.none) }
          list.element(JSONNumber("1.10"))
        }
      }
      object.member("empty") { $0.object { _ in } }
      object.member("last", [Int64.min, Int64.max])
    }
  }

  @Test func keepsMembersInTheOrderGiven() {
    #expect(
      written { writeSample(&$0) }
        == #"{"z":"text","a":-1,"list":[true,[],{"inner":null},1.10],"empty":{},"#
        + #""last":[-9223372036854775808,9223372036854775807]}"#)
  }

  @Test func indentsByTwoBlanks() {
    #expect(
      written(.pretty) { writeSample(&$0) } == """
        {
          "z": "text",
          "a": -1,
          "list": [
            true,
            [],
            {
              "inner": null
            },
            1.10
          ],
          "empty": {},
          "last": [
            -9223372036854775808,
            9223372036854775807
          ]
        }
        """)
  }

  @Test func someValuesStandOnOneLine() {
    let write: (inout JSONWriter) -> Void = { writer in
      writer.object { object in
        object.member("rows") { value in
          value.array { list in
            for number in [1, 2] {
              list.onOneLine { $0.object { $0.member("a", [number, 3]) } }
            }
            list.element(4)
          }
        }
        object.member("one") { $0.onOneLine { $0.object { $0.member("b", 5) } } }
        object.member("last", [6])
      }
    }
    #expect(
      written(.pretty, write) == """
        {
          "rows": [
            {"a": [1, 3]},
            {"a": [2, 3]},
            4
          ],
          "one": {"b": 5},
          "last": [
            6
          ]
        }
        """)
    #expect(written(.compact, write) == #"{"rows":[{"a":[1,3]},{"a":[2,3]},4],"one":{"b":5},"last":[6]}"#)
  }

  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    ("\"\\/", #""\"\\/""#),
    ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#),
    ("\0\u{1b}[31m\u{1f}", #""\u0000\u001b[31m\u001f""#),
    ("\u{7f}\u{80}\u{9b}\u{9f}\u{a0}", "\"\\u007f\\u0080\\u009b\\u009f\u{a0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202a}", "\"\u{2027}\\u2028\\u2029\u{202a}\""),
    ("Weißenfels 漢字 🏛", "\"Weißenfels 漢字 🏛\""),
    ("â€", "\"â€\""),
  ])
  func escapesStrings(text: String, json: String) {
    #expect(written { $0.string(text) }.utf8.elementsEqual(json.utf8))
    #expect(written { $0.object { $0.member(text, 1) } }.utf8.elementsEqual("{\(json):1}".utf8))
  }

  @Test(arguments: ["0", "-0", "7", "-12.50", "0.001", "1e5", "1.5E-07", "9".padding(1000)])
  func acceptsNumbersAsSpelt(text: String) throws {
    let number = try #require(JSONNumber(text))
    #expect(written { $0.number(number) } == text)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "1,5", "0x1", "NaN", " 1", "1 ", "١",
  ])
  func refusesOtherNumbers(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func writesLines() {
    let text = written { writer in
      for line in 1...2 {
        writer.object { $0.member("line", line) }
        writer.endLine()
      }
    }
    #expect(text == "{\"line\":1}\n{\"line\":2}\n")
  }

  @Test func writesBothLanguages() {
    #expect(written { $0.element(LocalizedText(de: "ja", en: "yes")) } == #"{"de":"ja","en":"yes"}"#)
    #expect(written { $0.element([UInt64.max]) } == "[18446744073709551615]")
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
