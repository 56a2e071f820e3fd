// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import SourceText

/// Compares what an example expects with what came out.
struct Expectation {
  let test: RuleTest
  let verdict: Verdict
  let request: AssessmentRequest
  /// Whether what differs is explained, which takes longer than finding it.
  var explains = true

  /// Everything that differs.
  var failures: [Diagnostic] { outcome + achievement + missing + test.subjects.flatMap(subject) }

  private var outcome: [Diagnostic] {
    guard verdict.outcome != test.expect.value else { return [] }
    let message = PackTestMessage.outcome(
      expected: test.expect.value.rawValue, got: verdict.outcome.rawValue)
    return [
      Diagnostic(message, at: test.expect.location, notes: explains ? Reasons(verdict, request).notes : [])
    ]
  }

  /// Bounds are compared exactly. That an open table with a failing row is below 1 without ever reaching it has no
  /// notation of its own: there the upper bound is 1.
  private var achievement: [Diagnostic] {
    guard let expected = test.achievement else { return [] }
    let low = Rational(Int(expected.value.lower.numerator), Int(expected.value.lower.denominator))
    let high = Rational(Int(expected.value.upper.numerator), Int(expected.value.upper.denominator))
    if let got = verdict.achievement, got.low == low, got.high == high { return [] }
    let message = PackTestMessage.achievement(
      expected: Achievement(low, high).notation, got: verdict.achievement?.notation ?? "-")
    return [Diagnostic(message, at: expected.location)]
  }

  /// Every path that is missing has to be named, and every name has to be missing. `servers[2].critical` names the
  /// third row only, `servers[*].critical` any row.
  private var missing: [Diagnostic] {
    guard let expected = test.missing else { return [] }
    let got = verdict.missing.paths.map { path in
      (exact: path.description.utf8Key, pattern: path.description.withoutPositions.utf8Key)
    }
    let names = Set(expected.map(\.value.utf8Key))
    let absent = expected.filter { name in
      !got.contains { $0.exact == name.value.utf8Key || $0.pattern == name.value.utf8Key }
    }
    let unnamed = Set(got.filter { !names.contains($0.exact) && !names.contains($0.pattern) }.map(\.pattern))
    let place = expected.first?.location ?? test.location
    return absent.map { Diagnostic(PackTestMessage.notMissing($0.value), at: $0.location) }
      + unnamed.sorted().map { Diagnostic(PackTestMessage.missingUnexpected($0.string), at: place) }
  }

  private func subject(_ expected: SubjectExpectation) -> [Diagnostic] {
    let label = expected.label.value
    let found = verdict.subjects.filter { $0.label.utf8Key == label.utf8Key }
    if found.isEmpty {
      let nearest = nearestName(to: label, among: verdict.subjects.map(\.label))
      let message = PackTestMessage.noSuchSubject(label, nearest: nearest)
      return [Diagnostic(message, at: expected.label.location)]
    }
    return found.filter { $0.outcome != expected.outcome }.map { subject in
      let message = PackTestMessage.subjectOutcome(
        label, expected: expected.outcome.rawValue, got: subject.outcome.rawValue)
      let notes = explains ? Reasons(verdict, request).notes(on: subject) : []
      return Diagnostic(message, at: expected.label.location, notes: notes)
    }
  }
}

extension Achievement {
  /// The interval as `[1/2, 2/3]`, or `1/2` where it is a single value; with a round bracket where the upper bound is not
  /// reached.
  var notation: String {
    if isExact { return low.exactText }
    return "[\(low.exactText), \(high.exactText)\(isHighExcluded ? ")" : "]")"
  }
}

extension String {
  /// A path with `[*]` in place of every position of a list.
  var withoutPositions: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "[") {
      let after = rest.index(after: open)
      let digits = rest[after...].prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty, digits.endIndex < rest.endIndex, rest[digits.endIndex] == "]" else {
        result += rest[...open]
        rest = rest[after...]
        continue
      }
      result += rest[..<open] + "[*]"
      rest = rest[rest.index(after: digits.endIndex)...]
    }
    return result + rest
  }
}
