// SPDX-License-Identifier: EUPL-1.2

extension Timestamp: CustomStringConvertible {
  /// Reads RFC 3339 as UTF-8: `2026-01-31T12:00:00.5+01:00`, with up to nine decimals and `Z` or any offset up to 23:59.
  ///
  /// Strict: capital `T` and `Z`, no leap second, no blank. `nil` for anything else and outside the range; the range
  /// is that of the point in time, not of the year as written.
  public init?(rfc3339 bytes: some Collection<UInt8>) {
    guard let value = bytes.withBytes({ Timestamp(rfc3339: $0) }) else { return nil }
    self = value
  }

  /// Reads RFC 3339 from bytes in one piece, which is faster.
  public init?(rfc3339 bytes: UnsafeBufferPointer<UInt8>) {
    var reader = ASCIIReader(bytes)
    guard let (year, month, day) = reader.isoDate(), reader.skip("T"),
      let secondOfDay = reader.clock(), let nanoseconds = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd,
      let days = CivilDate.days(year: year, month: month, day: day)
    else { return nil }
    let seconds = Int64(days) * 86_400 + Int64(secondOfDay - offset)
    self.init(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// RFC 3339 in UTC, with no, three, six or nine decimals, as few as hold the value.
  public var description: String {
    let second = secondOfDay
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(date)T\(clock)\(fractionText)Z"
  }

  private var fractionText: String {
    let digits = padded(Int(nanoseconds), 9)
    if nanoseconds == 0 { return "" }
    if nanoseconds % 1_000_000 == 0 { return "." + digits.prefix(3) }
    if nanoseconds % 1000 == 0 { return "." + digits.prefix(6) }
    return "." + digits
  }
}

extension ASCIIReader {
  /// Reads `23:59:59` as seconds of the day.
  fileprivate mutating func clock() -> Int? {
    guard let hour = number(digits: 2), hour < 24, skip(":"),
      let minute = number(digits: 2), minute < 60, skip(":"),
      let second = number(digits: 2), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Reads `.123456789` as nanoseconds; 0 where no point comes next.
  fileprivate mutating func fraction() -> Int32? {
    guard skip(".") else { return 0 }
    var nanoseconds: Int32 = 0
    var unit: Int32 = 100_000_000
    guard let first = digit() else { return nil }
    nanoseconds = Int32(first) * unit
    while unit > 1, let digit = digit() {
      unit /= 10
      nanoseconds += Int32(digit) * unit
    }
    return nanoseconds
  }

  /// Reads `Z`, `+hh:mm` or `-hh:mm` as seconds east of UTC.
  fileprivate mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let isEast = skip("+")
    guard isEast || skip("-") else { return nil }
    guard let hours = number(digits: 2), hours < 24, skip(":"), let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
