// SPDX-License-Identifier: EUPL-1.2

import Values

/// The parts of points in time, in UTC or in a zone, and of durations.
enum TimeGetters {
  static let functions: [FunctionDeclaration] = parts.map { part in
    FunctionDeclaration(part.name, overloads(of: part))
  }

  /// A part of a point in time, computed from the local date and second of the day, and perhaps of a duration.
  private struct Part: Sendable {
    let name: String
    let id: String
    var ofDuration: (@Sendable (Duration) -> Int64)?
    let ofTime: @Sendable (LocalTime) -> Int
  }

  private static let parts: [Part] = [
    Part(name: "getFullYear", id: "year") { $0.date.year },
    Part(name: "getMonth", id: "month") { $0.date.month - 1 },
    Part(name: "getDayOfYear", id: "day_of_year") { $0.date.dayOfYear - 1 },
    Part(name: "getDayOfMonth", id: "day_of_month") { $0.date.day - 1 },
    Part(name: "getDate", id: "day_of_month_1_based") { $0.date.day },
    Part(name: "getDayOfWeek", id: "day_of_week") { $0.date.dayOfWeek },
    Part(name: "getHours", id: "hours", ofDuration: { $0.nanoseconds / 3_600_000_000_000 }) {
      $0.secondOfDay / 3600
    },
    Part(name: "getMinutes", id: "minutes", ofDuration: { $0.nanoseconds / 60_000_000_000 }) {
      $0.secondOfDay / 60 % 60
    },
    Part(name: "getSeconds", id: "seconds", ofDuration: { $0.nanoseconds / 1_000_000_000 }) {
      $0.secondOfDay % 60
    },
    Part(name: "getMilliseconds", id: "milliseconds", ofDuration: { $0.nanoseconds / 1_000_000 % 1000 }) {
      $0.nanoseconds / 1_000_000
    },
  ]

  private static func overloads(of part: Part) -> [Overload] {
    let read = part.ofTime
    var overloads = [
      Overload("timestamp_to_\(part.id)", [.member, .total]) { (time: Timestamp) in
        Int64(read(LocalTime(time, offset: 0)))
      },
      Overload("timestamp_to_\(part.id)_with_tz", .member) {
        (time: Timestamp, zone: String) throws(EvaluationError) in
        guard let offset = TimeZones.offset(of: zone, at: time.seconds) else {
          throw unknownZone(zone, part.name)
        }
        return Int64(read(LocalTime(time, offset: offset)))
      },
    ]
    if let readDuration = part.ofDuration {
      overloads.append(
        Overload("duration_to_\(part.id)", [.member, .total]) { (duration: Duration) in readDuration(duration)
        })
    }
    return overloads
  }

  private static func unknownZone(_ zone: String, _ function: String) -> EvaluationError {
    let shown = String(zone.prefix(40))
    return .invalid(
      function, de: "`\(shown)` ist keine Zeitzone", en: "`\(shown)` is not a time zone")
  }
}

/// What calendar and clock show at a point in time.
struct LocalTime {
  let date: CivilDate
  let secondOfDay: Int
  let nanoseconds: Int

  /// The local time a number of seconds east of UTC. At the ends of the range of timestamps, where the local day would
  /// lie outside the range of dates, the date is the first or the last there is.
  init(_ time: Timestamp, offset: Int) {
    let seconds = time.seconds + Int64(offset)
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    date = CivilDate(daysSinceEpoch: Int(days))
    secondOfDay = Int(seconds - days * 86_400)
    nanoseconds = Int(time.nanoseconds)
  }
}
