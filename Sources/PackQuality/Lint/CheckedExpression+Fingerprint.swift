// SPDX-License-Identifier: EUPL-1.2

import CEL

extension CheckedExpression {
  /// A text that is the same for expressions that differ only in blanks, brackets, names of variables and the order of
  /// operands where it does not matter.
  var fingerprint: String { fingerprint([:]) }

  /// The same for a part of an expression.
  ///
  /// - Parameter depths: how deep each variable in scope is nested, by its slot.
  func fingerprint(_ depths: [Int: Int]) -> String {
    switch kind {
    case .literal(let value): "\(value)"
    case .variable(let name): name
    case .local(let slot, _): "$\(depths[slot] ?? -1)"
    case .field(let operand, let name, _): operand.fingerprint(depths) + "." + name
    case .optionalField(let operand, let name, _): operand.fingerprint(depths) + ".?" + name
    case .has(let operand, let name, _): "has(\(operand.fingerprint(depths)).\(name))"
    case .index(let operand, let key): "\(operand.fingerprint(depths))[\(key.fingerprint(depths))]"
    case .optionalIndex(let operand, let key): "\(operand.fingerprint(depths))[?\(key.fingerprint(depths))]"
    case .equality(let left, let right, let isNegated):
      form(isNegated ? "!=" : "==", [left, right].map { $0.fingerprint(depths) }.sorted())
    case .membership(let element, let container):
      form("in", [element, container].map { $0.fingerprint(depths) })
    case .call(let function, _, let arguments, _): form(function, arguments.map { $0.fingerprint(depths) })
    case .sum(let operands, _): form("+", operands.map { $0.fingerprint(depths) })
    case .not(let operand): form("!", [operand.fingerprint(depths)])
    case .and(let operands): form("&&", operands.map { $0.fingerprint(depths) }.sorted())
    case .or(let operands): form("||", operands.map { $0.fingerprint(depths) }.sorted())
    case .conditional(let condition, let then, let otherwise):
      form("?", [condition, then, otherwise].map { $0.fingerprint(depths) })
    case .list(let elements): form("list", elements.map { $0.value.fingerprint(depths) })
    case .map(let entries):
      form("map", entries.flatMap { [$0.key.fingerprint(depths), $0.value.fingerprint(depths)] })
    case .comprehension(let loop): print(loop, depths)
    case .bind(let slot, _, let value, let body):
      form("bind", [value.fingerprint(depths), body.fingerprint(depths.adding(slot))])
    }
  }

  private func print(_ loop: Comprehension, _ depths: [Int: Int]) -> String {
    let inner = loop.variables.reduce(depths) { $0.adding($1.slot) }
    let condition = loop.condition.map { $0.fingerprint(inner) } ?? ""
    return form("\(loop.kind)", [loop.range.fingerprint(depths), condition, loop.body.fingerprint(inner)])
  }

  private func form(_ name: String, _ parts: [String]) -> String {
    name + "(" + parts.joined(separator: ", ") + ")"
  }
}

extension [Int: Int] {
  func adding(_ slot: Int) -> [Int: Int] { merging([slot: count]) { $1 } }
}
