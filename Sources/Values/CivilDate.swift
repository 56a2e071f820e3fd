// SPDX-License-Identifier: EUPL-1.2

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a date; `nil` for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.daysInMonth(month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date a number of days after 1970-01-01; days outside the range of dates are moved to its ends.
  ///
  /// Arithmetic of years that start in March, so that the leap day is a year's last
  /// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  public init(daysSinceEpoch: Int) {
    let days = min(max(daysSinceEpoch, -719_162), 2_932_896) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days since 1970-01-01.
  public var daysSinceEpoch: Int { Self.daysSinceEpoch(year: year, month: month, day: day) }

  /// The number of days since 1970-01-01 of a day written in a year from 0 to 9999; `nil` for a day that does not exist.
  ///
  /// Wider than the range of dates, because a point in time written with an offset may lie in it although the written
  /// day does not.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= daysInMonth(month, of: year) else { return nil }
    return daysSinceEpoch(year: year, month: month, day: day)
  }

  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the year, from 1 to 366.
  public var dayOfYear: Int {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return 1 }
    return daysSinceEpoch - newYear.daysSinceEpoch + 1
  }

  /// The day of the week, from 0 (Sunday) to 6.
  public var dayOfWeek: Int { ((daysSinceEpoch + 4) % 7 + 7) % 7 }

  /// The date a number of days later (or earlier), kept within the range of dates.
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch.addingSaturating(days))
  }

  /// The same day a number of calendar months later (or earlier); the last day of the month where that day does not exist.
  public func adding(months: Int) -> CivilDate {
    let total = min(max((year * 12 + month - 1).addingSaturating(months), 12), 9999 * 12 + 11)
    let targetYear = total / 12
    let targetMonth = total % 12 + 1
    let targetDay = min(day, Self.daysInMonth(targetMonth, of: targetYear))
    return CivilDate(year: targetYear, month: targetMonth, day: targetDay) ?? self
  }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Int {
  /// The sum, or the end of the range where it overflows.
  fileprivate func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
