// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@Suite struct TimestampTests {
  static let readable: [(String, Int64, Int32, String)] = [
    ("2009-02-13T23:31:30Z", Int64(1_234_567_890), Int32(0), "2009-02-13T23:31:30Z"),
    ("1970-01-01T00:00:00+00:00", 0, 0, "1970-01-01T00:00:00Z"),
    ("1970-01-01T00:00:00-00:00", 0, 0, "1970-01-01T00:00:00Z"),
    ("1970-01-01T01:30:00.5+01:30", 0, 500_000_000, "1970-01-01T00:00:00.500Z"),
    ("1969-12-31T23:59:59.000001Z", -1, 1000, "1969-12-31T23:59:59.000001Z"),
    ("2024-02-29T00:00:00.123456789Z", 1_709_164_800, 123_456_789, "2024-02-29T00:00:00.123456789Z"),
    ("0001-01-01T00:00:00Z", Timestamp.minimumSeconds, 0, "0001-01-01T00:00:00Z"),
    ("0000-12-31T23:00:00-01:00", Timestamp.minimumSeconds, 0, "0001-01-01T00:00:00Z"),
    (
      "9999-12-31T23:59:59.999999999Z", Timestamp.maximumSeconds, 999_999_999,
      "9999-12-31T23:59:59.999999999Z"
    ),
    ("2026-01-01T00:00:00+23:59", 1_767_225_600 - 86_340, 0, "2025-12-31T00:01:00Z"),
  ]

  @Test(arguments: Self.readable)
  func readsAndPrints(text: String, seconds: Int64, nanoseconds: Int32, printed: String) throws {
    let timestamp = try #require(Timestamp(rfc3339: text.utf8))
    #expect(timestamp.seconds == seconds)
    #expect(timestamp.nanoseconds == nanoseconds)
    #expect(timestamp.description == printed)
    #expect(Timestamp(rfc3339: printed.utf8) == timestamp)
  }

  @Test(arguments: [
    "", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "2026-01-01t00:00:00Z",
    "2026-01-01T00:00:00z",
    "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-12-31T23:59:60Z", "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00.1234567890Z", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+01:60",
    "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00ZZ", " 2026-01-01T00:00:00Z", "26-01-01T00:00:00Z",
    "+2026-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "2026-01-01T00:00:00,5Z", "२०२६-01-01T00:00:00Z",
  ])
  func refuses(text: String) {
    #expect(Timestamp(rfc3339: text.utf8) == nil)
  }

  @Test func rangeIsKeptToTheNanosecond() throws {
    let nanosecond = Duration(nanoseconds: 1)
    let first = try #require(Timestamp(seconds: Timestamp.minimumSeconds))
    let last = try #require(Timestamp(seconds: Timestamp.maximumSeconds, nanoseconds: 999_999_999))
    #expect(Timestamp(seconds: Timestamp.minimumSeconds - 1) == nil)
    #expect(Timestamp(seconds: Timestamp.maximumSeconds + 1) == nil)
    #expect(Timestamp(seconds: 0, nanoseconds: 1_000_000_000) == nil)
    #expect(Timestamp(seconds: 0, nanoseconds: -1) == nil)
    #expect(first.subtracting(nanosecond) == nil)
    #expect(last.adding(nanosecond) == nil)
    #expect(first.adding(nanosecond)?.subtracting(nanosecond) == first)
    #expect(last.adding(Duration(nanoseconds: .min))?.subtracting(Duration(nanoseconds: .min)) == last)
    #expect(last.duration(since: first) == nil)
    #expect(first.duration(since: last) == nil)
  }

  @Test func differencesReachTheEndsOfADuration() throws {
    let epoch = try #require(Timestamp(seconds: 0))
    let longest = try #require(epoch.adding(Duration(nanoseconds: .max)))
    let shortest = try #require(epoch.adding(Duration(nanoseconds: .min)))
    #expect(longest.duration(since: epoch)?.nanoseconds == .max)
    #expect(shortest.duration(since: epoch)?.nanoseconds == .min)
    #expect(epoch.duration(since: shortest) == nil)
  }

  @Test func partsBeforeTheEpochAreRoundedDown() throws {
    let timestamp = try #require(Timestamp(seconds: -1))
    #expect(timestamp.date.description == "1969-12-31")
    #expect(timestamp.secondOfDay == 86_399)
    let date = try #require(CivilDate(iso: "2026-11-21".utf8))
    #expect(Timestamp(date).date == date)
    #expect(Timestamp(date).secondOfDay == 0)
  }
}
