// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// How many of some things have a property.
package struct Share: Sendable, Hashable {
  /// Those that have it.
  package let count: Int
  /// All of them.
  package let total: Int

  /// Counts a part of a whole.
  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Whether it is at least so many per cent; of nothing, any share is reached.
  package func isAtLeast(percent: Int) -> Bool { count * 100 >= percent * total }

  /// The share in tenths of a per cent, rounded down, so that no text shows a limit as reached that is missed.
  var tenthsOfPercent: Int { total == 0 ? 1000 : count * 1000 / total }

  /// The share as `12 of 13 (92.3 %)`.
  package var text: LocalizedText {
    let whole = tenthsOfPercent / 10
    let tenth = tenthsOfPercent % 10
    return LocalizedText(
      de: "\(count) von \(total) (\(whole),\(tenth) %)", en: "\(count) of \(total) (\(whole).\(tenth)%)")
  }
}

extension Share: JSONWritable {
  /// Writes both counts and the share in per cent, with one decimal, rounded down.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("count", count)
      object.member("total", total)
      if let percent = JSONNumber("\(tenthsOfPercent / 10).\(tenthsOfPercent % 10)") {
        object.member("percent", percent)
      }
    }
  }
}
