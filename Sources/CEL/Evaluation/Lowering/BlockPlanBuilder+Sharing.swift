// SPDX-License-Identifier: EUPL-1.2

/// Conditions that rules have in common: the filter of `servers.filter(s, s.critical)`, whoever asks what about its rows.
extension BlockPlanBuilder {
  /// The conditions that more than one loop over a table filters its rows by first, and that depend on nothing but the row:
  /// they are evaluated once for each block of the table.
  var sharedConditions: Set<Int32> {
    var uses: [Int32: Int] = [:]
    for loop in loops.values {
      if case .table = loop.range, let first = loop.filters.first { uses[first.condition, default: 0] += 1 }
    }
    return Set(uses.filter { $0.value > 1 && isFree($0.key) }.keys)
  }

  /// Whether a node reads nothing of the frames outside. No deeper than expressions are nested.
  private func isFree(_ node: Int32) -> Bool {
    switch nodes.values[Int(node)] {
    case .outcome, .bools, .has, .number, .constant, .column, .codes, .global: true
    case .captured: false
    case .not(let operand), .length(let operand), .flag(let operand), .matches(let operand, _):
      isFree(operand)
    case .and(let left, let right), .or(let left, let right), .same(let left, let right),
      .compare(_, _, let left, let right), .textTest(_, let left, let right),
      .arithmetic(_, let left, let right),
      .strict(_, let left, let right):
      isFree(left) && isFree(right)
    case .select(let condition, let then, let otherwise):
      isFree(condition) && isFree(then) && isFree(otherwise)
    case .member(_, let element, _): isFree(element)
    case .sum(let operands): lists.values[Int(operands)].allSatisfy(isFree)
    case .call(let call): calls[Int(call)].arguments.allSatisfy { isFree($0.node) }
    case .loop(let loop), .count(let loop): isFree(loops.values[Int(loop)])
    }
  }

  /// Whether a loop reads nothing but the row it stands in; what is inside it reads its captures only.
  private func isFree(_ loop: BlockLoop) -> Bool {
    if case .list(_, let row) = loop.range, row >= 0 { return false }
    let reads = loop.captures.allSatisfy { $0.node < 0 || $0.kind != .row && isFree($0.node) }
    return reads && loop.key.map { isFree($0.outer) } ?? true
  }
}
