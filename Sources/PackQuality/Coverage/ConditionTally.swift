// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Remembers which conditions of a program were true, and which were false.
struct ConditionTally {
  private var wereTrue: Set<Int> = []
  private var wereFalse: Set<Int> = []

  /// Adds what happened in an evaluation.
  mutating func record(_ trace: Trace) {
    if case .value(.bool(let isTrue)) = trace.result {
      if isTrue { wereTrue.insert(trace.id) } else { wereFalse.insert(trace.id) }
    }
    for part in trace.parts { record(part) }
    for part in trace.elements.flatMap(\.parts) { record(part) }
  }

  func wasTrue(_ condition: CheckedExpression) -> Bool { wereTrue.contains(condition.id) }
  func wasFalse(_ condition: CheckedExpression) -> Bool { wereFalse.contains(condition.id) }
}

extension CheckedExpression {
  /// Itself and every expression inside that is true or false, constants left out, in the order of the text; of two that
  /// begin at the same place the outer one first.
  var conditions: [CheckedExpression] {
    var found: [CheckedExpression] = []
    collectConditions(into: &found)
    return found.sorted { left, right in
      (left.span.start, -left.span.end, -left.id) < (right.span.start, -right.span.end, -right.id)
    }
  }

  private func collectConditions(into found: inout [CheckedExpression]) {
    if type == .bool {
      if case .literal = kind { return }
      found.append(self)
    }
    for child in kind.children { child.collectConditions(into: &found) }
  }
}
