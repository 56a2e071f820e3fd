// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The official conformance cases, which lie beside the repository; see `README.md` there.
enum ConformanceData {
  /// One case, as far as tests of the syntax need it.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let expression: String
    /// The expected string, or the expected bytes in Base64.
    let text: (string: String?, bytes: String?)
    var testDescription: String { id }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../../shared/cel/visible").standardizedFileURL

  /// Whether the tests can run. Under `CI` they must.
  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.path)
      || ProcessInfo.processInfo.environment["CI"] != nil
  }

  /// The cases of one file, or of all files in the order of their names.
  static func cases(of file: String? = nil) throws -> [Case] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".jsonl") && (file == nil || $0 == "\(file ?? "").jsonl")
    }
    return try names.sorted().flatMap { name in
      try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: UInt8(ascii: "\n"))
        .map(testCase)
    }
  }

  private static func testCase(_ line: Data) throws -> Case {
    let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    let expect = object["expect"] as? [String: Any]
    let value = expect?["value"] as? [String: Any]
    return Case(
      id: try #require(object["id"] as? String), expression: try #require(object["expr"] as? String),
      text: (value?["string"] as? String, value?["bytes"] as? String))
  }
}
