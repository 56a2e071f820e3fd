// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Lines of a file before and after a change.
package struct LineDifference: Sendable {
  /// How a line differs.
  package enum Mark: String, Sendable {
    case same = " "
    case removed = "-"
    case added = "+"
  }

  /// The lines with their marks.
  package let lines: [(mark: Mark, text: String)]

  /// A change within some lines of a file.
  ///
  /// - Parameters:
  ///   - change: the bytes that go.
  ///   - replacement: what comes in their place.
  ///   - around: the bytes whose lines are shown.
  init(of change: SourceLocation, to replacement: String, around: SourceSpan) {
    let file = change.file
    let covered = around.joined(with: change.span)
    let start = file.lineSpan(around: covered.start).start
    let end = file.lineSpan(around: covered.end).end
    let old = file.text(in: SourceSpan(start: start, end: end)).lines
    let new =
      (file.text(in: SourceSpan(start: start, end: change.span.start)) + replacement
      + file.text(in: SourceSpan(start: change.span.end, end: end))).lines
    lines = Self.marked(old, new)
  }

  /// What is common at the beginning and at the end stays, the rest is replaced: enough for one change.
  private static func marked(_ old: [String], _ new: [String]) -> [(mark: Mark, text: String)] {
    let head = zip(old, new).prefix { $0.0 == $0.1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0.0 == $0.1 }.count
    return old[..<head].map { (.same, $0) } + old[head..<(old.count - tail)].map { (.removed, $0) }
      + new[head..<(new.count - tail)].map { (.added, $0) } + old[(old.count - tail)...].map { (.same, $0) }
  }
}

extension String {
  fileprivate var lines: [String] {
    split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}
