// SPDX-License-Identifier: EUPL-1.2

import Reporting
import SourceText
import Testing

@testable import Assessments

/// A damaged `assessment.json` ends in diagnostics or in a report, never in a crash.
@Suite("Damaged assessments")
struct DamagedFileTests {
  /// Numbers as a linear congruential generator gives them (Knuth, MMIX).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 32)
    }
  }

  @Test("bytes flipped, lines dropped, values swapped", arguments: 0..<10 as Range<UInt64>)
  func damaged(seed: UInt64) {
    let json = Sample.musterstadt().json
    var generator = Generator(state: seed &* 977 &+ 1)
    for _ in 0..<15 {
      let file = SourceFile(name: "assessment.json", bytes: Self.mutant(of: json, &generator))
      let (assessment, diagnostics) = Assessment.read(file)
      #expect(assessment != nil || diagnostics.contains { $0.severity == .error })
      guard let assessment else { continue }
      #expect(!assessment.markdown(in: .de).isEmpty)
      #expect(Page(assessment.html(in: .de)).isBalanced)
      #expect(!assessment.gapsCSV(in: .en).isEmpty)
      #expect(!assessment.terminal(in: .en, usesColour: false).isEmpty)
    }
  }

  private static func mutant(of json: String, _ generator: inout Generator) -> [UInt8] {
    var lines = json.split(separator: "\n")
    let (first, second) = (
      Int.random(in: lines.indices, using: &generator), Int.random(in: lines.indices, using: &generator)
    )
    switch UInt8.random(in: 0..<4, using: &generator) {
    case 0: lines.remove(at: first)
    case 1: lines.swapAt(first, second)
    case 2:
      for index in lines.indices where lines[index].last?.isNumber == true {
        lines[index] = lines[index].prefix { $0 != ":" } + ": 9223372036854775807"
      }
    default:
      var bytes = Array(json.utf8)
      bytes[Int.random(in: bytes.indices, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
      return bytes
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  @Test("counts that could overflow, and fractions without end, are refused where they stand")
  func limits() {
    let json = Sample.musterstadt().json
    for count in ["-1", String(CodingLimits.count + 1), String(Int.max)] {
      let (assessment, diagnostics) = read(json.replacing(#""passed": 1"#, with: #""passed": "# + count))
      #expect(assessment == nil)
      #expect(Set(diagnostics.map(\.code)) == ["DOC012"])
    }
    #expect(read(json.replacing(#""passed": 1"#, with: #""passed": \#(CodingLimits.count)"#)).0 != nil)
    let digits = String(repeating: "1", count: CodingLimits.fractionBytes)
    #expect(read(json.replacing(#""low": "1/2""#, with: #""low": "\#(digits)""#)).0 != nil)
    #expect(read(json.replacing(#""low": "1/2""#, with: #""low": "1\#(digits)""#)).0 == nil)
  }

  private func read(_ text: String) -> (Assessment?, [Diagnostic]) {
    Assessment.read(SourceFile(name: "assessment.json", text: text))
  }
}
