// SPDX-License-Identifier: EUPL-1.2

/// Time zones by name and by offset. Named zones come from a table in the repository, never from the system, so that
/// the same expression gives the same result on every machine.
public enum TimeZones {
  /// The release of the IANA time zone database that the table was made from, such as `2026a`.
  public static let version = TimeZoneTable.version

  /// The seconds east of UTC that clocks show at a point in time; `nil` for an unknown zone.
  ///
  /// A zone is an IANA name (`Europe/Berlin`), `UTC`, or an offset as `+02:00`, `-02:30`, `02:00`.
  /// - Complexity: logarithmic in the number of zones and of the zone's changes.
  static func offset(of zone: String, at seconds: Int64) -> Int? {
    let name = Array(zone.utf8)
    if let offset = fixedOffset(name) { return offset }
    // Swift takes some other characters for equal to ASCII ones (the sign for kelvin and K).
    guard name.count <= TimeZoneTable.longestName, name.allSatisfy({ $0 < 0x80 }) else { return nil }
    return TimeZoneTable.zone(named: zone)?.offset(at: seconds)
  }

  /// Reads `+hh:mm`, `-hh:mm` or `hh:mm` up to 23:59 as seconds east of UTC.
  private static func fixedOffset(_ text: [UInt8]) -> Int? {
    var digits = text[...]
    let isWest = digits.first == UInt8(ascii: "-")
    if isWest || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard digits.count == 5, digits[digits.startIndex + 2] == UInt8(ascii: ":"),
      let hours = number(digits.prefix(2)), let minutes = number(digits.suffix(2)), hours < 24, minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { (value: Int?, byte) in
      guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      return value * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }
}
