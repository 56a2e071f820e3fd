// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// How the cases of some files came out.
struct ConformanceReport: Sendable {
  struct Count: Encodable, Sendable {
    var passed = 0
    var failed = 0
    var skipped = 0

    var text: String { "passed \(passed), failed \(failed), skipped \(skipped)" }
  }

  struct FileResult: Encodable, Sendable {
    let file: String
    var count = Count()
  }

  struct Failure: Encodable, Sendable {
    let id: String
    let expression: String
    let expected: String
    let actual: String
  }

  struct Skip: Encodable, Sendable {
    let id: String
    let reason: String
  }

  private(set) var files: [FileResult] = []
  private(set) var total = Count()
  private(set) var failures: [Failure] = []
  private(set) var skips: [Skip] = []

  /// Runs every case of a folder, or of the one file named.
  init(folder: URL, only: String? = nil, skipping reasons: [String: String] = SkipList.reasons) throws {
    let runner = CaseRunner()
    for file in try ConformanceCase.files(in: folder, only: only) {
      files.append(FileResult(file: file.deletingPathExtension().lastPathComponent))
      for test in try ConformanceCase.read(file) {
        add(test, Self.outcome(of: runner.run(test), skipped: reasons[test.id]))
      }
    }
  }

  /// A case in the skip list is skipped if it fails, and fails if it passes.
  static func outcome(of outcome: CaseRunner.Outcome, skipped reason: String?) -> CaseRunner.Outcome {
    guard let reason else { return outcome }
    switch outcome {
    case .passed: return .failed(expected: "not to pass: \(reason)", actual: "passed")
    case .failed, .skipped: return .skipped(reason: reason)
    }
  }

  private mutating func add(_ test: ConformanceCase, _ outcome: CaseRunner.Outcome) {
    let path: WritableKeyPath<Count, Int>
    switch outcome {
    case .passed: path = \.passed
    case .failed(let expected, let actual):
      path = \.failed
      failures.append(Failure(id: test.id, expression: test.expr, expected: expected, actual: actual))
    case .skipped(let reason):
      path = \.skipped
      skips.append(Skip(id: test.id, reason: reason))
    }
    files[files.count - 1].count[keyPath: path] += 1
    total[keyPath: path] += 1
  }

  /// The report for people: a line per failure, a line per file, and the total.
  var text: String {
    var lines = failures.map {
      "FAILED \($0.id)\n  expression: \($0.expression)\n  expected:   \($0.expected)\n  actual:     \($0.actual)"
    }
    lines += skips.map { "SKIPPED \($0.id): \($0.reason)" }
    lines += files.map { "\($0.file): \($0.count.text)" }
    lines.append("total: \(total.text)")
    return lines.joined(separator: "\n")
  }

  /// The report for programs.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ConformanceReport: Encodable {}
