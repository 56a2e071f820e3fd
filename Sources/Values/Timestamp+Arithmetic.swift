// SPDX-License-Identifier: EUPL-1.2

extension Timestamp {
  /// The point in time a duration later; `nil` outside the range.
  public func adding(_ duration: Duration) -> Timestamp? {
    moved(by: Int128(duration.nanoseconds))
  }

  /// The point in time a duration earlier; `nil` outside the range.
  public func subtracting(_ duration: Duration) -> Timestamp? {
    moved(by: -Int128(duration.nanoseconds))
  }

  /// The time from another point to this one; `nil` where it is longer than a duration can be (about 292 years).
  public func duration(since other: Timestamp) -> Duration? {
    Int64(exactly: totalNanoseconds - other.totalNanoseconds).map { Duration(nanoseconds: $0) }
  }

  private var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  private func moved(by nanoseconds: Int128) -> Timestamp? {
    let total = totalNanoseconds + nanoseconds
    let (quotient, remainder) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
    let isBelow = remainder < 0
    return Timestamp(
      seconds: Int64(quotient) - (isBelow ? 1 : 0),
      nanoseconds: Int32(remainder) + (isBelow ? 1_000_000_000 : 0))
  }
}

extension Duration {
  /// The sum; `nil` where it overflows.
  public func adding(_ other: Duration) -> Duration? {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? nil : Duration(nanoseconds: sum)
  }

  /// The difference; `nil` where it overflows.
  public func subtracting(_ other: Duration) -> Duration? {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflow ? nil : Duration(nanoseconds: difference)
  }

  /// The same length in the other direction; `nil` for the smallest duration, whose opposite is out of range.
  public var negated: Duration? { Duration(nanoseconds: 0).subtracting(self) }
}
