// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A text kept beside the tests. `UPDATE_GOLDENS=1 swift test --filter ReportingTests` writes all of them anew.
struct Golden {
  private let url: URL
  private let name: String

  init(_ name: String) {
    self.name = name
    url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  }

  /// Compares a text with the golden one, byte by byte, and names the first line that differs.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: url)
      return
    }
    let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    guard !golden.utf8.elementsEqual(text.utf8) else { return }
    let pairs = zip(golden.split(separator: "\n"), text.split(separator: "\n"))
    let difference = pairs.first { $0 != $1 }
    Issue.record(
      "\(name) differs at `\(difference?.1 ?? "its end")`, expected `\(difference?.0 ?? "its end")`",
      sourceLocation: sourceLocation)
  }
}
