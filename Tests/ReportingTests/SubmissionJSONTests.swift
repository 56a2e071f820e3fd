// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
import SourceText
import Testing

@testable import Assessments

@Suite("submission as JSON")
struct SubmissionJSONTests {
  private func read(_ text: String) -> (Submission?, [Diagnostic]) {
    Submission.read(SourceFile(name: "musterstadt.json", text: text))
  }

  @Test("written and read, it is the same, byte by byte")
  func roundTrip() throws {
    for submission in [SampleSubmission.musterstadt(), Submission()] {
      let (stored, diagnostics) = read(submission.json)
      #expect(diagnostics.isEmpty)
      #expect(try #require(stored).json.utf8.elementsEqual(submission.json.utf8))
    }
  }

  @Test("the file is as agreed")
  func golden() throws {
    try Golden("submission.json").expect(SampleSubmission.musterstadt().json)
  }

  @Test("the JSON Schema is as agreed", arguments: Language.allCases)
  func schema(language: Language) throws {
    try Golden("submission.schema.\(language.rawValue).json").expect(Submission.jsonSchema(in: language))
  }

  @Test(
    "what does not belong there is refused where it stands",
    arguments: [
      (#""as_of": "#, #""as_off": "#, ["DOC002", "DOC003"]),
      (#""outcome": "fail""#, #""outcome": "failed""#, ["DOC006"]),
      (#""kind": "rows""#, #""kind": "columns""#, ["DOC006"]),
      (#""kind": "Submission""#, #""kind": "Assessment""#, ["DOC030"]),
      (#""pegel": 1"#, #""pegel": 2"#, ["DOC028"]),
      (#""outcome": "fail""#, #""outcome": "fail", "label": "SRV-1""#, ["DOC002"]),
    ])
  func refused(original: String, replacement: String, codes: [String]) throws {
    let json = SampleSubmission.musterstadt().json
    let range = try #require(json.firstRange(of: original))
    let text = String(json[..<range.lowerBound]) + replacement + String(json[range.upperBound...])
    let (submission, diagnostics) = read(text)
    #expect(submission == nil)
    #expect(diagnostics.map(\.code) == codes)
    #expect(diagnostics.allSatisfy { $0.location != nil })
  }
}
