// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

@testable import Assessments
@testable import Reporting

@Suite("Gaps for spreadsheets")
struct CSVTests {
  @Test("as agreed", arguments: Language.allCases)
  func golden(language: Language) throws {
    try Golden("gaps.\(language.rawValue).csv").expect(Sample.musterstadt().gapsCSV(in: language))
  }

  @Test(
    "a field is text, never a formula",
    arguments: [
      ("=1+1", "\"'=1+1\""), ("+49 123", "\"'+49 123\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("\t=1", "\"' =1\""), ("\r=1", "\"' =1\""), ("\nx", "\"' x\""), ("  =1", "\"'  =1\""),
      ("\u{A0}=1", "\"'\u{A0}=1\""), ("＝1", "\"'＝1\""), ("＠x", "\"'＠x\""),
      ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""), ("a\r\nb", "\"a  b\""), ("\"=1", "\"\"\"=1\""),
      ("31.12.2026", "\"31.12.2026\""), ("", "\"\""), ("a=b", "\"a=b\""), ("\u{1B}x", "\"␛x\""),
    ])
  func escaped(text: String, field: String) {
    #expect(text.escapedForSpreadsheet == field)
  }

  @Test("opens in a German spreadsheet: byte order mark, semicolons, CRLF, German dates")
  func form() {
    let text = Sample.musterstadt().gapsCSV(in: .de)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let lines = text.unicodeScalars.split(separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false)
    #expect(lines.count == Sample.gaps.count + 2)
    #expect(lines.last?.isEmpty == true)
    #expect(!text.unicodeScalars.split(separator: "\r\n".unicodeScalars).joined().contains("\n"))
    #expect(text.contains("\"31.12.2026\""))
    #expect(text.contains("\"28.02.2027\""))
    let fields = lines.dropLast().map { String($0).matches(of: /";"/).count }
    #expect(Set(fields).count == 1)
  }

  @Test(
    "a hostile name adds no field, no row and no formula",
    arguments: EscapingTests.hostile + ["=x", "\";\"=1"])
  func names(name: String) {
    let text = EscapingTests.assessment(naming: name).gapsCSV(in: .de)
    let harmless = EscapingTests.assessment(naming: "X").gapsCSV(in: .de)
    #expect(text.unicodeScalars.count { $0 == "\n" } == harmless.unicodeScalars.count { $0 == "\n" })
    #expect(!text.contains(";\"="))
  }

  @Test("the gaps of several stand in one table under one head")
  func several() {
    let single = Sample.musterstadt().gapsCSV(in: .en)
    let double = [Sample.musterstadt(), Sample.musterstadt(name: "Neustadt")].gapsCSV(in: .en)
    let rows = { (text: String) in text.unicodeScalars.count { $0 == "\n" } }
    #expect(rows(double) == rows(single) * 2 - 1)
    #expect(double.contains("\"Neustadt\""))
  }
}
