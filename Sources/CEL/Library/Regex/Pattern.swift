// SPDX-License-Identifier: EUPL-1.2

import CRE2

/// A compiled regular expression in RE2's syntax; matching takes time linear in the text.
///
/// Safe to share: RE2 guards the memory it keeps between matches.
final class Pattern: @unchecked Sendable {
  /// The number of groups that capture.
  let groupCount: Int
  private let compiled: OpaquePointer
  private let programSize: Int

  /// Compiles a pattern; fails with RE2's reason, or on a pattern beyond the limits.
  init(_ source: String) throws(EvaluationError) {
    guard source.utf8.count <= Limits.patternBytes else {
      throw EvaluationError(.sizeExceeded(limit: Limits.patternBytes))
    }
    var reason = ""
    guard let compiled = Self.compile(source, reason: &reason) else {
      throw EvaluationError(.invalidPattern(source, reason: reason))
    }
    programSize = Int(cre2_program_size(compiled))
    guard programSize <= Limits.patternProgram else {
      cre2_free(compiled)
      throw EvaluationError(.sizeExceeded(limit: Limits.patternProgram))
    }
    self.compiled = compiled
    groupCount = Int(cre2_group_count(compiled))
  }

  deinit { cre2_free(compiled) }

  private static func compile(_ source: String, reason: inout String) -> OpaquePointer? {
    let capacity = 200
    var message = [CChar](repeating: 0, count: capacity)
    let compiled = Array(source.utf8).withUnsafeBytes { bytes in
      withText(bytes) { cre2_compile($0, $1, Limits.patternMemory, &message, capacity) }
    }
    reason = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return compiled
  }

  /// Takes the steps for searching so many bytes; `false` if they are spent.
  ///
  /// Where RE2 runs out of memory for states, a byte takes as long as the pattern has instructions.
  func charge(_ count: Int, to steps: inout Int) -> Bool {
    let work = count.multipliedClamped(by: programSize) / Self.workPerStep
    steps = steps < work ? -1 : steps - work
    return steps >= 0
  }

  /// How many instructions RE2 tries in about the time of one step.
  private static let workPerStep = 256

  /// Whether the pattern matches anywhere in a text.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      Self.withText(UnsafeRawBufferPointer(utf8)) { cre2_search(compiled, $0, $1, 0, nil, 0) }
    }
  }

  /// Whether the pattern matches anywhere in a text that somebody else keeps.
  func matches(_ text: TextSpan) -> Bool {
    UnsafeRawPointer(text.start).withMemoryRebound(to: CChar.self, capacity: text.count) {
      cre2_search(compiled, $0, text.count, 0, nil, 0)
    }
  }

  /// The first match from an offset: the ranges of the whole and of every group, `nil` for a group that took no part.
  func firstMatch(in text: [UInt8], from start: Int) -> [Range<Int>?]? {
    var ranges = [CRE2Range](repeating: CRE2Range(start: -1, end: -1), count: groupCount + 1)
    let isFound = text.withUnsafeBytes { bytes in
      Self.withText(bytes) {
        cre2_search(compiled, $0, $1, start, &ranges, Int32(ranges.count))
      }
    }
    guard isFound else { return nil }
    return ranges.map { $0.start >= 0 && $0.start <= $0.end ? $0.start..<$0.end : nil }
  }

  /// Calls with a pointer that is never null, as an empty buffer's may be.
  private static func withText<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafePointer<CChar>, Int) -> Result
  ) -> Result {
    guard let base = bytes.baseAddress else { return "".withCString { body($0, 0) } }
    return body(base.assumingMemoryBound(to: CChar.self), bytes.count)
  }
}
