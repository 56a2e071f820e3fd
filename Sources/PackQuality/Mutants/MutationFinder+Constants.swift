// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText
import Values

extension MutationFinder {
  /// A constant a little off.
  mutating func shift(_ value: Value, at span: SourceSpan, in surroundings: Surroundings) {
    for replacement in replacements(for: value, members: surroundings.members) {
      add(.constant, span, replacement, shownIn: surroundings.shown ?? span)
    }
  }

  private func replacements(for value: Value, members: [String]) -> [String] {
    switch value {
    case .int(let number):
      [number.addingReportingOverflow(1), number.subtractingReportingOverflow(1)]
        .filter { !$0.overflow }.map { "\($0.partialValue)" }
    case .uint(let number):
      [number.addingReportingOverflow(1), number.subtractingReportingOverflow(1)]
        .filter { !$0.overflow }.map { "\($0.partialValue)u" }
    case .double(let number): [number + 1, number - 1].filter(\.isFinite).map { "\($0)" }
    case .bool(let isTrue): [isTrue ? "false" : "true"]
    case .string(let text): [another(text, of: members).quotedForCEL]
    default: []
    }
  }

  /// The next member after a text, or the text with a sign more where there are no members.
  private func another(_ text: String, of members: [String]) -> String {
    let others = members.filter { $0.utf8Key != text.utf8Key }
    guard !others.isEmpty else { return text + "~" }
    let next = members.firstIndex { $0.utf8Key == text.utf8Key }.map { members.index(after: $0) } ?? 0
    return (next < members.count ? members[next...] : members[...])
      .first { $0.utf8Key != text.utf8Key } ?? others[0]
  }

  /// Another parameter of the same type: the one whose default is nearest without being the same, since examples notice a
  /// distant one more easily.
  mutating func replaceParameter(_ name: String, at span: SourceSpan, in surroundings: Surroundings) {
    guard let own = parameters.first(where: { $0.id.value.utf8Key == name.utf8Key }) else { return }
    let others = parameters.filter {
      $0.type == own.type && $0.defaultValue.value != own.defaultValue.value
    }
    let nearest = others.enumerated().min { left, right in
      (own.distance(to: left.element), left.offset) < (own.distance(to: right.element), right.offset)
    }
    guard let nearest else { return }
    add(.parameter, span, "params." + nearest.element.id.value, shownIn: surroundings.shown ?? span)
  }
}

extension Parameter {
  /// How far apart the defaults are, where they are numbers or spans of time; else 0.
  fileprivate func distance(to other: Parameter) -> Double {
    switch (defaultValue.value, other.defaultValue.value) {
    case (.int(let left), .int(let right)): abs(Double(left) - Double(right))
    case (.double(let left), .double(let right)): abs(left - right)
    case (.duration(let left), .duration(let right)):
      abs(Double(left.nanoseconds) - Double(right.nanoseconds))
    default: 0
    }
  }
}

extension String {
  /// The text as a literal of CEL.
  var quotedForCEL: String {
    var result = "'"
    for scalar in unicodeScalars {
      switch scalar {
      case "'", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
