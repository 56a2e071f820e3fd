// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// One line of JSON with measurements.
struct Record {
  private var writer = JSONWriter(layout: .compact)

  /// Prints a line; `body` writes its members.
  static func print(_ body: (inout JSONWriter) -> Void) {
    var record = Record()
    record.writer.object(body)
    Swift.print(record.writer.text)
  }
}

extension JSONWriter {
  /// A time in milliseconds, to the nanosecond.
  mutating func time(_ key: String, _ milliseconds: Double) {
    let nanoseconds = Int((milliseconds * 1_000_000).rounded())
    let fraction = String(nanoseconds % 1_000_000)
    let text = "\(nanoseconds / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
    member(key) { writer in
      if let number = JSONNumber(text) { writer.number(number) } else { writer.null() }
    }
  }
}
