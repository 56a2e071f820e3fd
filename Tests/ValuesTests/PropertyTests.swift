// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing
import Values

/// What holds for all values, tried on seeded random ones; `PEGEL_PROPERTY_CASES` sets how many.
@Suite struct PropertyTests {
  private static let cases =
    ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap(Int.init) ?? 1000

  private func timestamp(_ generator: inout SplitMix) -> Timestamp? {
    let seconds = Int64.random(in: Timestamp.minimumSeconds...Timestamp.maximumSeconds, using: &generator)
    let unit = [1, 1000, 1_000_000, 1_000_000_000].randomElement(using: &generator) ?? 1
    let nanoseconds = Int.random(in: 0...999_999_999, using: &generator) / unit * unit
    return Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds))
  }

  private func duration(_ generator: inout SplitMix) -> Duration {
    let shift = Int64.random(in: 0...63, using: &generator)
    return Duration(nanoseconds: Int64.random(in: .min ... .max, using: &generator) >> shift)
  }

  @Test func printingThenReadingATimestampIsTheIdentity() throws {
    var generator = SplitMix(state: 1)
    for _ in 0..<Self.cases {
      let value = try #require(timestamp(&generator))
      #expect(Timestamp(rfc3339: value.description.utf8) == value)
    }
  }

  @Test func printingThenReadingADurationIsTheIdentity() {
    var generator = SplitMix(state: 2)
    for _ in 0..<Self.cases {
      let value = duration(&generator)
      #expect(Duration(cel: value.description.utf8) == value)
    }
  }

  @Test func addingADurationAndLookingBackGivesTheDuration() throws {
    var generator = SplitMix(state: 3)
    for _ in 0..<Self.cases {
      let start = try #require(timestamp(&generator))
      let length = duration(&generator)
      guard let end = start.adding(length) else { continue }
      #expect(end.duration(since: start) == length)
      #expect(end.subtracting(length) == start)
      #expect((end < start) == (length.nanoseconds < 0))
    }
  }

  @Test func offsetsMoveThePointInTime() throws {
    var generator = SplitMix(state: 4)
    for _ in 0..<Self.cases {
      let local = try #require(timestamp(&generator))
      let minutes = Int64.random(in: -1439...1439, using: &generator)
      let hours = abs(minutes) / 60
      let rest = abs(minutes) % 60
      let offset = "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
      let text = local.description.dropLast() + offset
      let expected = Timestamp(seconds: local.seconds - minutes * 60, nanoseconds: local.nanoseconds)
      #expect(Timestamp(rfc3339: text.utf8) == expected)
    }
  }

  @Test func anyBytesAreReadOrRefusedWithoutTrap() {
    var generator = SplitMix(state: 5)
    let alphabet = Array("0123456789-+:.TZhmsun\u{0}é".utf8)
    for _ in 0..<Self.cases {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      if let value = Timestamp(rfc3339: bytes) {
        #expect(Timestamp(rfc3339: value.description.utf8) == value)
      }
      if let value = Duration(cel: bytes) { #expect(Duration(cel: value.description.utf8) == value) }
      if let value = CivilDate(iso: bytes) { #expect(value.description.utf8.elementsEqual(bytes)) }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014): the same seed gives the same
/// cases on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
