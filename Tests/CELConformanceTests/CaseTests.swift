// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import Testing

@testable import cel_conformance

/// Cases are read exactly, and a wrong result is noticed.
@Suite struct CaseTests {
  private func outcome(_ expression: String, expect: String, extra: String = "") throws -> CaseRunner.Outcome
  {
    let line = """
      {"id": "a/b/c", "file": "a", "expr": "\(expression)", "disable_check": false, "disable_macros": false, \
      "container": "", "check_only": false, "type_env": [], "bindings": {}, "expect": \(expect), \
      "needs_proto": false\(extra)}
      """
    let test = try JSONDecoder().decode(ConformanceCase.self, from: Data(line.utf8))
    return CaseRunner().run(test)
  }

  @Test(arguments: [
    ("1", #"{"value": {"int": "1"}}"#), ("1u", #"{"value": {"uint": "1"}}"#),
    ("0.0 / 0.0", #"{"value": {"double": "NaN"}}"#), ("-0.0", #"{"value": {"double": "-0.0"}}"#),
    ("9223372036854775807", #"{"value": {"int": "9223372036854775807"}}"#),
    ("b'a'", #"{"value": {"bytes": "YQ=="}}"#), ("null", #"{"value": {"null": null}}"#),
    ("{1: 2, 3: 4}", #"{"value": {"map": [[{"int": "3"}, {"int": "4"}], [{"int": "1"}, {"int": "2"}]]}}"#),
    ("type(1)", #"{"value": {"type": "int"}}"#),
    ("[1]", #"{"typed_result": {"value": {"list": [{"int": "1"}]}, "type": "list(int)"}}"#),
    ("1 / 0", #"{"eval_error": {"message": "x"}}"#),
    ("duration('-1.5s')", #"{"value": {"duration": "-1.5s"}}"#),
  ])
  func rightResultsPass(expression: String, expect: String) throws {
    #expect(try outcome(expression, expect: expect) == .passed)
  }

  @Test(arguments: [
    ("1", #"{"value": {"uint": "1"}}"#), ("1", #"{"value": {"double": "1.0"}}"#),
    ("0.0", #"{"value": {"double": "-0.0"}}"#), ("[1, 2]", #"{"value": {"list": [{"int": "1"}]}}"#),
    ("{1: 2}", #"{"value": {"map": [[{"uint": "1"}, {"int": "2"}]]}}"#),
    ("'e\\u0301'", #"{"value": {"string": "\u00e9"}}"#),
    ("1", #"{"typed_result": {"value": {"int": "1"}, "type": "uint"}}"#),
    ("1", #"{"eval_error": {"message": "x"}}"#), ("1 +", #"{"eval_error": {"message": "x"}}"#),
    ("1 / 0", #"{"value": {"int": "1"}}"#),
  ])
  func wrongResultsFail(expression: String, expect: String) throws {
    let outcome = try outcome(expression.replacing("\\", with: "\\\\"), expect: expect)
    guard case .failed = outcome else {
      Issue.record("\(expression) came out as \(outcome)")
      return
    }
  }

  @Test(arguments: [
    "int", "list(int)", "map(string, list(dyn))", "optional_type(google.protobuf.Timestamp)",
    "tuple(int, net.IP, dyn)", "type(bool)", "null_type",
  ])
  func typesReadAsWritten(text: String) {
    #expect(TypeText.type(text)?.description == text)
  }

  @Test(arguments: ["", "list(", "list(int", "list(int))", "map(int,)", "int)"])
  func malformedTypesAreRefused(text: String) {
    #expect(TypeText.type(text) == nil)
  }

  @Test(arguments: ["{}", "1", "{\"id\": 1}", "not JSON"])
  func malformedLinesAreNamed(line: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "cel-\(UUID().uuidString).jsonl")
    try Data("\n\(line)\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: ConformanceCase.ReadingError.self) { try ConformanceCase.read(file) }
    #expect(error?.description == "\(file.lastPathComponent):2: this line is not a case")
  }

  @Test func missingFoldersAreNamed() {
    let folder = URL(filePath: "/missing")
    let error = #expect(throws: ConformanceCase.ReadingError.self) { try ConformanceReport(folder: folder) }
    #expect(error?.description == "`/missing` cannot be read")
  }

  @Test func textsMayHoldOtherLineSeparators() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      {"id": "a/b/c", "file": "a", "expr": "'x\u{2028}y'", "disable_check": false, "disable_macros": false, \
      "container": "", "check_only": false, "type_env": [], "bindings": {}, \
      "expect": {"value": {"string": "x\u{2028}y"}}, "needs_proto": false}
      """
    try Data("\(line)\n\(line)\n".utf8).write(to: folder.appending(path: "a.jsonl"))
    let report = try ConformanceReport(folder: folder)
    #expect(report.total.passed == 2)
    #expect(report.text == "a: passed 2, failed 0, skipped 0\ntotal: passed 2, failed 0, skipped 0")
    let unexpected = try ConformanceReport(folder: folder, skipping: ["a/b/c": "why"])
    #expect(unexpected.total.failed == 2)
  }
}
