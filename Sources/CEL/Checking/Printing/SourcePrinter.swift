// SPDX-License-Identifier: EUPL-1.2

/// Writes a checked expression as source text.
struct SourcePrinter {
  private(set) var text = ""
  /// The names that are in scope as locals, as written.
  var scope: [String] = []
  /// The whole expression, to find names that are not used in it.
  let root: CheckedExpression
  /// Whether the reader looks names up in a namespace first, so that a full name needs a leading dot.
  let isInContainer: Bool

  init(root: CheckedExpression, isInContainer: Bool = false) {
    self.root = root
    self.isInContainer = isInContainer
  }

  /// How tightly an expression binds, loosest first.
  enum Binding: Int, Comparable {
    case conditional, or, and, relation, sum, product, unary, primary

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  mutating func write(_ piece: String) { text += piece }

  /// Writes an expression where one is wanted that binds at least as tightly as `wanted`.
  mutating func write(_ expression: CheckedExpression, binding wanted: Binding) {
    let needsParentheses = expression.kind.binding < wanted
    if needsParentheses { write("(") }
    write(expression.kind)
    if needsParentheses { write(")") }
  }

  private mutating func write(_ kind: CheckedExpression.Kind) {
    switch kind {
    case .literal(.type(let name)), .variable(let name): writeName(name)
    case .literal(let value): write(value.source)
    case .local(_, let name): write(spelling(of: name))
    case .field(let operand, let name, _): writeField(operand, ".", name)
    case .optionalField(let operand, let name, _): writeField(operand, ".?", name)
    case .has(let operand, let name, _):
      write("has(")
      writeField(operand, ".", name)
      write(")")
    case .index(let operand, let key): writeIndex(operand, "[", key)
    case .optionalIndex(let operand, let key): writeIndex(operand, "[?", key)
    case .equality(let left, let right, let isNegated):
      writeBinary(left, isNegated ? "!=" : "==", right, .relation)
    case .membership(let element, let container): writeBinary(element, "in", container, .relation)
    case .call(let function, _, let arguments, let isMember): writeCall(function, arguments, isMember)
    case .sum(let operands, _): writeSum(operands)
    case .not(let operand): writePrefixed("!", operand)
    case .and(let operands): writeChain(operands, " && ", each: .relation)
    case .or(let operands): writeChain(operands, " || ", each: .and)
    case .conditional(let condition, let then, let otherwise):
      write(condition, binding: .or)
      write(" ? ")
      write(then, binding: .or)
      write(" : ")
      write(otherwise, binding: .conditional)
    case .list(let elements): writeList(elements)
    case .map(let entries): writeMap(entries)
    case .comprehension(let loop): writeComprehension(loop)
    case .bind(_, let name, let value, let body): writeBind(name, value, body)
    }
  }
}

extension CheckedExpression.Kind {
  /// How tightly the expression binds when it is written.
  var binding: SourcePrinter.Binding {
    switch self {
    case .conditional: .conditional
    case .or: .or
    case .and: .and
    case .equality, .membership: .relation
    case .sum: .sum
    case .not: .unary
    case .call(let function, _, let arguments, _):
      SourcePrinter.operatorSymbol(function, count: arguments.count)?.binding ?? .primary
    case .literal, .variable, .local, .field, .optionalField, .has, .index, .optionalIndex, .list, .map,
      .comprehension, .bind:
      .primary
    }
  }
}
