// SPDX-License-Identifier: EUPL-1.2

/// The named zones, read from the generated text when one is first asked for. The generator describes the format.
enum TimeZoneTable {
  /// The zone of a name as the IANA database spells it.
  static func zone(named name: String) -> TimeZoneHistory? { zones[name] }

  private static let zones: [String: TimeZoneHistory] = {
    var zones: [String: TimeZoneHistory] = [:]
    let text = lines.withUTF8Buffer { Array($0) }
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard fields.count == 4 else { continue }
      let history = TimeZoneHistory(offsets: fields[1], changes: fields[2], rule: fields[3])
      for name in fields[0].split(separator: UInt8(ascii: " ")) {
        zones[String(decoding: name, as: UTF8.self)] = history
      }
    }
    return zones
  }()
}
