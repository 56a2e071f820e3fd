// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import CEL
@testable import cel_conformance

/// What the checker says of an expression holds when it is evaluated: over the own and the official cases, and over
/// texts made of them by exchanging tokens.
@Suite struct SoundnessTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let runner = CaseRunner()

  private static func cases() throws -> [ConformanceCase] {
    let folders = ["Tests/Fixtures/CEL", "../shared/cel/visible"].map { repository.appending(path: $0) }
    return try folders.filter { FileManager.default.fileExists(atPath: $0.path) }
      .flatMap { try ConformanceCase.files(in: $0) }.flatMap { try ConformanceCase.read($0) }
  }

  @Test func ofTheCases() throws {
    var checked = 0
    for test in try Self.cases() where check(test, text: test.expr) { checked += 1 }
    #expect(checked > 500)
  }

  @Test func ofMutatedCases() throws {
    let cases = try Self.cases()
    var mutator = Mutator(texts: cases.map(\.expr), seed: 20_261_121)
    var checked = 0
    for _ in 0..<4000 {
      let test = cases[mutator.position(below: cases.count)]
      if check(test, text: mutator.mutated(test.expr)) { checked += 1 }
    }
    #expect(checked > 100)
  }

  /// Whether the text can be evaluated after checking; then its result is that without checking, values have the types
  /// inferred, and what is marked as total does not fail.
  private func check(_ test: ConformanceCase, text: String) -> Bool {
    guard let strict = runner.compile(test, text: text, checking: .strict).0 else { return false }
    guard let dynamic = runner.compile(test, text: text, checking: .dynamic).0 else {
      Issue.record("`\(text)` compiles with checking only")
      return false
    }
    let activation = runner.activation(for: test)
    let explanation = strict.explain(activation)
    let (result, other) = (explanation.result.outline, dynamic.evaluate(activation).outline)
    #expect(result == other, "checking changes the result of `\(text)`")
    var nodes: [Int: CheckedExpression] = [:]
    collect(strict.checked.root, into: &nodes)
    check(explanation.trace, nodes, of: test, text)
    return true
  }

  private func check(
    _ trace: Trace, _ nodes: [Int: CheckedExpression], of test: ConformanceCase, _ text: String
  ) {
    if let node = nodes[trace.id] {
      switch trace.result {
      case .value(let value):
        if !value.conforms(to: node.type) { Issue.record("`\(value)` is no `\(node.type)` in `\(text)`") }
      case .error(let error):
        let isDeclared = test.bindings.count >= test.typeEnv.count
        if node.isTotal, isDeclared { Issue.record("total, but \(error.message.code.rawValue) in `\(text)`") }
      case .unknown: Issue.record("unknown in `\(text)`")
      }
    }
    for part in trace.parts + trace.elements.flatMap(\.parts) { check(part, nodes, of: test, text) }
  }

  private func collect(_ node: CheckedExpression, into nodes: inout [Int: CheckedExpression]) {
    nodes[node.id] = node
    for child in node.kind.children { collect(child, into: &nodes) }
  }
}

extension Evaluation {
  /// The result as text; errors are alike, since what is evaluated first may differ.
  fileprivate var outline: String {
    switch self {
    case .value(let value): "\(value)"
    case .error: "error"
    case .unknown: "unknown"
    }
  }
}

extension Value {
  /// Whether the value is one of the type.
  fileprivate func conforms(to type: ValueType) -> Bool {
    switch (self, type) {
    case (_, .dyn), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
      (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.type, .type):
      true
    case (.null, _): type.isNullable
    case (.list(let list), .list(let element)):
      (0..<list.count).allSatisfy { list[$0].conforms(to: element) }
    case (.map(let map), .map(let key, let value)):
      map.keys.allSatisfy { $0.conforms(to: key) } && map.values.allSatisfy { $0.conforms(to: value) }
    case (.optional(let wrapped), .optional(let type)): wrapped?.conforms(to: type) ?? true
    case (.abstract(let value), .abstract(let name, _)): value.typeName == name
    default: false
    }
  }
}

/// Exchanges, drops and inserts tokens, the same way for the same seed.
private struct Mutator {
  private var state: UInt64
  private let tokens: [String]

  init(texts: [String], seed: UInt64) {
    state = seed
    tokens = texts.flatMap(Self.tokens)
  }

  /// A number from 0, from a linear congruential generator with Knuth's constants.
  mutating func position(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(count, 1)))
  }

  mutating func mutated(_ text: String) -> String {
    var parts = Self.tokens(text)
    for _ in 0...position(below: 3) where !parts.isEmpty {
      let place = position(below: parts.count)
      switch position(below: 4) {
      case 0: parts.remove(at: place)
      case 1: parts.insert(tokens[position(below: tokens.count)], at: place)
      default: parts[place] = tokens[position(below: tokens.count)]
      }
    }
    return parts.joined()
  }

  /// Words and numbers, texts in quotes, and single characters.
  private static func tokens(_ text: String) -> [String] {
    var result: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      let isWord = first.isLetter || first.isNumber
      let isQuote = first == "'" || first == "\""
      var count = 1
      if isWord { count = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.count }
      if isQuote, let end = rest.dropFirst().firstIndex(of: first) {
        count = rest.distance(from: rest.startIndex, to: end) + 1
      }
      result.append(String(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return result
  }
}
