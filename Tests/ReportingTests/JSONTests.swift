// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import SourceText
import Testing

@testable import Assessments

@Suite("assessment.json")
struct JSONTests {
  private func read(_ text: String) -> (Assessment?, [Diagnostic]) {
    Assessment.read(SourceFile(name: "assessment.json", text: text))
  }

  @Test("written and read, it is the same, byte by byte")
  func roundTrip() throws {
    for assessment in [Sample.musterstadt(), Assessment()] {
      let (stored, diagnostics) = read(assessment.json)
      #expect(diagnostics.isEmpty)
      let again = try #require(stored)
      #expect(again.json.utf8.elementsEqual(assessment.json.utf8))
    }
  }

  @Test("reports made from the stored assessment are the same", arguments: Language.allCases)
  func reports(language: Language) throws {
    let assessment = Sample.musterstadt()
    let stored = try #require(read(assessment.json).0)
    #expect(stored.markdown(in: language) == assessment.markdown(in: language))
    #expect(
      stored.terminal(in: language, usesColour: true) == assessment.terminal(in: language, usesColour: true))
    #expect(stored.verdictLine == assessment.verdictLine)
  }

  @Test("the file is as agreed")
  func golden() throws {
    try Golden("musterstadt.json").expect(Sample.musterstadt().json)
  }

  @Test("the JSON Schema is as agreed", arguments: Language.allCases)
  func schema(language: Language) throws {
    try Golden("assessment.schema.\(language.rawValue).json").expect(Assessment.jsonSchema(in: language))
  }

  @Test(
    "what does not belong there is refused where it stands",
    arguments: [
      (#""as_of": "2026-12-31""#, #""as_off": "2026-12-31""#, ["DOC002", "DOC003"]),
      (#""outcome": "pass""#, #""outcome": "passed""#, ["DOC006"]),
      (#""low": "1/2""#, #""low": "1/0""#, ["DOC001"]), (#""low": "1/2""#, #""low": 0.5"#, ["DOC001"]),
      (#""pegel": 1"#, #""pegel": 2"#, ["DOC028"]),
      (#""kind": "Assessment""#, #""kind": "Snapshot""#, ["DOC030"]),
      (#""as_of": "2026-12-31""#, #""as_of": "2026-02-30""#, ["DOC001"]),
      (#""is_tailored": true"#, #""is_tailored": "ja""#, ["DOC001"]),
      (#""commune": "musterstadt","#, "", ["DOC003"]),
    ])
  func refused(original: String, replacement: String, codes: [String]) throws {
    let json = Sample.musterstadt().json
    let range = try #require(json.firstRange(of: original))
    let (assessment, diagnostics) = read(json.replacingCharacters(of: range, with: replacement))
    #expect(assessment == nil)
    #expect(diagnostics.map(\.code) == codes)
    #expect(diagnostics.allSatisfy { $0.location != nil })
  }

  @Test("one line of verdicts per municipality")
  func verdictLine() {
    #expect(
      Sample.musterstadt().verdictLine.hasPrefix(
        #"{"commune":"musterstadt","verdicts":{"isb-basis/BCK-01":"pass","#))
    var single = Sample.musterstadt()
    single.provenance.packs.removeLast(2)
    #expect(single.verdictLine.contains(#"{"BCK-01":"pass","#))
  }
}

extension String {
  /// The text with a part of it replaced.
  fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
