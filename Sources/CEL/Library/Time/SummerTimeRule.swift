// SPDX-License-Identifier: EUPL-1.2

import Values

/// When clocks change every year.
struct SummerTimeRule: Sendable {
  private let standardOffset: Int
  private let summerOffset: Int
  private let start: Day
  private let end: Day

  /// A day of the year by month, week and weekday, with the local time in seconds after its midnight.
  private struct Day: Sendable {
    let month: Int
    /// From 1; 5 is the last.
    let week: Int
    /// From 0, Sunday.
    let weekday: Int
    let seconds: Int

    init?(_ text: Substring) {
      let numbers = text.split(separator: ".").compactMap { Int($0) }
      guard numbers.count == 4 else { return nil }
      (month, week, weekday, seconds) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// The seconds since 1970 as a clock without offset would count them.
    func localSeconds(in year: Int) -> Int64? {
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      var day = (weekday - first.dayOfWeek + 7) % 7 + 7 * (week - 1)
      while CivilDate(year: year, month: month, day: day + 1) == nil, day > 0 { day -= 7 }
      return Int64(first.daysSinceEpoch + day) * 86_400 + Int64(seconds)
    }
  }

  /// Reads the rule of a line of the generated table; `nil` for an empty one.
  init?(_ text: String) {
    let fields = text.split(separator: " ")
    guard fields.count == 4, let standardOffset = Int(fields[0]), let summerOffset = Int(fields[1]),
      let start = Day(fields[2]), let end = Day(fields[3])
    else { return nil }
    self.standardOffset = standardOffset
    self.summerOffset = summerOffset
    self.start = start
    self.end = end
  }

  /// The offset at a point in time.
  func offset(at seconds: Int64) -> Int {
    let days = (seconds + Int64(standardOffset)) / 86_400
    let year = CivilDate(daysSinceEpoch: Int(days)).year
    guard let localStart = start.localSeconds(in: year), let localEnd = end.localSeconds(in: year) else {
      return standardOffset
    }
    let summerStart = localStart - Int64(standardOffset)
    let summerEnd = localEnd - Int64(summerOffset)
    let isSummer =
      summerStart < summerEnd
      ? summerStart <= seconds && seconds < summerEnd
      : seconds < summerEnd || summerStart <= seconds
    return isSummer ? summerOffset : standardOffset
  }
}
