// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@Suite struct CivilDateTests {
  /// Walks the calendar of the whole range day by day, so that no formula of the code under test is used twice.
  @Test func everyDayRoundTripsAndFollowsTheDayBefore() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days = -719_162
    var dayOfWeek = 1
    var failures = 0
    for year in 1...9999 {
      var dayOfYear = 1
      for month in 1...12 {
        let isLeapDayMonth = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        for day in 1...lengths[month - 1] + (isLeapDayMonth ? 1 : 0) {
          let date = CivilDate(daysSinceEpoch: days)
          let isRight =
            date.year == year && date.month == month && date.day == day && date.daysSinceEpoch == days
            && date.dayOfWeek == dayOfWeek
          if !isRight { failures += 1 }
          if day == 1, date.dayOfYear != dayOfYear { failures += 1 }
          days += 1
          dayOfYear += 1
          dayOfWeek = (dayOfWeek + 1) % 7
        }
      }
    }
    #expect(failures == 0)
    #expect(days == 2_932_897)
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1),
    (10000, 1, 1),
    (1900, 2, 29), (.max, .max, .max), (.min, .min, .min),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-05-31", 0, "2026-05-31"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-31", -1, "0001-01-31"), ("2026-01-01", .max, "9999-12-01"), ("2026-01-01", .min, "0001-01-01"),
  ])
  func addsMonths(from: String, months: Int, to: String) throws {
    #expect(try #require(CivilDate(iso: from.utf8)).adding(months: months).description == to)
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2026-12-31", 1, "2027-01-01"), ("2026-01-01", -1, "2025-12-31"),
    ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"), ("2026-01-01", .max, "9999-12-31"),
    ("0001-01-01", .min, "0001-01-01"),
  ])
  func addsDays(from: String, days: Int, to: String) throws {
    #expect(try #require(CivilDate(iso: from.utf8)).adding(days: days).description == to)
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-02-30", "2026-01-01 ", " 2026-01-01", "20260101", "31.12.2026",
    "2026-01-01T",
    "0000-01-01", "-026-01-01", "2026/01/01", "10000-01-01",
  ])
  func refusesOtherText(text: String) {
    #expect(CivilDate(iso: text.utf8) == nil)
  }

  @Test func ordersByTime() throws {
    let earlier = try #require(CivilDate(iso: "2025-12-31".utf8))
    let later = try #require(CivilDate(iso: "2026-01-01".utf8))
    #expect(earlier < later)
    #expect(!(later < earlier))
    #expect(try #require(CivilDate(iso: "0999-12-31".utf8)).description == "0999-12-31")
  }
}
