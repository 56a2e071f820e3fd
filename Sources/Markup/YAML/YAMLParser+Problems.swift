// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

extension YAMLParser {
  /// Reports an error of libyaml in our own words.
  mutating func report(_ problem: YAMLProblem, _ findings: inout Findings) {
    let span = span(of: problem)
    guard !problem.isWithinBlock || !followsValue(span) else {
      findings.report(.textAfterValue, at: run(from: span.start, until: isLineBreak))
      return
    }
    let message = problem.message(at: byte(at: span.start), character: findings.file.text(in: span))
    var notes: [Note] = []
    if problem.isWithinCollection {
      let start = characterSpan(at: offsets.offset(of: problem.contextIndex))
      notes.append(Note(text: YAMLParser.startsHere, location: findings.location(start)))
    }
    findings.report(message, at: span, notes: notes)
  }

  /// Whether a quote or bracket closes in the same line before a place: `key: "a" == b`.
  private func followsValue(_ span: SourceSpan) -> Bool {
    var before = span.start - 1
    while before > offsets.base, byte(at: before) == UInt8(ascii: " ") { before -= 1 }
    guard before >= offsets.base, let byte = byte(at: before) else { return false }
    return "\"'}]".utf8.contains(byte)
  }

  private static let startsHere = LocalizedText(
    de: "es gehört zu dem, was hier beginnt", en: "it is part of what starts here")

  private mutating func span(of problem: YAMLProblem) -> SourceSpan {
    if problem.kind == YAML_READER_ERROR {
      return characterSpan(at: offsets.base + min(problem.byteOffset, source.bytes.count))
    }
    switch problem.extent {
    case .character: return characterSpan(at: offsets.offset(of: problem.problemIndex))
    case .escape:
      let backslash = characterSpan(at: offsets.offset(of: problem.problemIndex))
      return backslash.joined(with: characterSpan(at: backslash.end))
    case .opening: return characterSpan(at: offsets.offset(of: problem.contextIndex))
    case .word: return run(from: offsets.offset(of: problem.contextIndex), until: isSpace)
    case .line: return run(from: offsets.offset(of: problem.contextIndex), until: isLineBreak)
    }
  }

  private func run(from start: Int, until isEnd: (UInt8?) -> Bool) -> SourceSpan {
    var end = start
    while let next = byte(at: end), !isEnd(next) { end += 1 }
    while end > start, isSpace(byte(at: end - 1)) { end -= 1 }
    return SourceSpan(start: start, end: end)
  }

  private func isLineBreak(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The span of the character at an offset; empty at the end of the file.
  private func characterSpan(at start: Int) -> SourceSpan {
    var end = start
    if byte(at: end) != nil { end += 1 }
    while let next = byte(at: end), next & 0b1100_0000 == 0b1000_0000 { end += 1 }
    return SourceSpan(start: start, end: end)
  }
}
