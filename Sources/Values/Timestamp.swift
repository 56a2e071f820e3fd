// SPDX-License-Identifier: EUPL-1.2

/// A point in time in UTC with nanoseconds, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z (CEL's range).
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// Nanoseconds after `seconds`, from 0 to 999 999 999.
  public let nanoseconds: Int32

  /// The smallest number of seconds: 0001-01-01T00:00:00Z.
  public static let minimumSeconds: Int64 = -62_135_596_800
  /// The largest number of seconds: 9999-12-31T23:59:59Z.
  public static let maximumSeconds: Int64 = 253_402_300_799

  /// Creates a timestamp; `nil` outside the range.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard (Self.minimumSeconds...Self.maximumSeconds).contains(seconds) else { return nil }
    guard (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Midnight UTC at the start of a date.
  public init(_ date: CivilDate) {
    seconds = Int64(date.daysSinceEpoch) * 86_400
    nanoseconds = 0
  }

  /// The date in UTC.
  public var date: CivilDate {
    CivilDate(daysSinceEpoch: Int(floorDivide(seconds, 86_400)))
  }

  /// The seconds since midnight UTC, from 0 to 86 399.
  public var secondOfDay: Int { Int(seconds - floorDivide(seconds, 86_400) * 86_400) }

  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// Division rounded toward negative infinity, for a positive divisor.
func floorDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
