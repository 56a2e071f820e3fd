// SPDX-License-Identifier: EUPL-1.2

extension CivilDate: CustomStringConvertible {
  /// Reads `2026-01-31` (ISO 8601, extended form, four-digit year) as UTF-8; `nil` for anything else.
  public init?(iso bytes: some Collection<UInt8>) {
    guard let value = bytes.withBytes({ CivilDate(iso: $0) }) else { return nil }
    self = value
  }

  /// Reads `2026-01-31` from bytes in one piece, which is faster.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    var reader = ASCIIReader(bytes)
    guard let (year, month, day) = reader.isoDate(), reader.isAtEnd else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `2026-01-31`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

extension ASCIIReader {
  /// Reads the numbers of `2026-01-31`, whether or not there is such a day.
  mutating func isoDate() -> (year: Int, month: Int, day: Int)? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2)
    else { return nil }
    return (year, month, day)
  }
}

extension CivilDate {
  /// The date as German texts write it: `31.12.2026`.
  public var germanText: String { "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))" }
}
