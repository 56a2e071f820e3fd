// SPDX-License-Identifier: EUPL-1.2

extension SourcePrinter {
  /// The symbol of a function that is written as an operator with so many operands.
  static func operatorSymbol(_ function: String, count: Int) -> (symbol: String, binding: Binding)? {
    switch (function, count) {
    case ("-_", 1): ("-", .unary)
    case ("!_", 1): ("!", .unary)
    case ("_<_", 2): ("<", .relation)
    case ("_<=_", 2): ("<=", .relation)
    case ("_>_", 2): (">", .relation)
    case ("_>=_", 2): (">=", .relation)
    case ("_+_", 2): ("+", .sum)
    case ("_-_", 2): ("-", .sum)
    case ("_*_", 2): ("*", .product)
    case ("_/_", 2): ("/", .product)
    case ("_%_", 2): ("%", .product)
    default: nil
    }
  }

  /// `left symbol right`, combined from the left.
  mutating func writeBinary(
    _ left: CheckedExpression, _ symbol: String, _ right: CheckedExpression, _ binding: Binding
  ) {
    write(left, binding: binding)
    write(" \(symbol) ")
    write(right, binding: binding.tighter)
  }

  /// `!operand` or `-operand`. A minus before a digit would become part of the number.
  mutating func writePrefixed(_ symbol: String, _ operand: CheckedExpression) {
    write(symbol)
    var inner = SourcePrinter(root: root, isInContainer: isInContainer)
    inner.scope = scope
    inner.write(operand, binding: .unary)
    let first = inner.text.utf8.first ?? 0
    let isNumber = symbol == "-" && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    write(isNumber ? "(\(inner.text))" : inner.text)
  }

  /// Operands of which none is a chain of the same operator.
  mutating func writeChain(_ operands: [CheckedExpression], _ separator: String, each binding: Binding) {
    for (position, operand) in operands.enumerated() {
      if position > 0 { write(separator) }
      write(operand, binding: binding)
    }
  }

  /// `a + b + c`. A first operand that is itself a sum needs parentheses to stay one; a difference does not.
  mutating func writeSum(_ operands: [CheckedExpression]) {
    guard let first = operands.first else { return }
    if case .sum = first.kind {
      write(first, binding: .product)
    } else {
      write(first, binding: .sum)
    }
    for operand in operands.dropFirst() {
      write(" + ")
      write(operand, binding: .product)
    }
  }
}

extension SourcePrinter.Binding {
  /// The next tighter level.
  fileprivate var tighter: SourcePrinter.Binding { SourcePrinter.Binding(rawValue: rawValue + 1) ?? .primary }
}
