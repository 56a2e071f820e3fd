// SPDX-License-Identifier: EUPL-1.2

extension SourcePrinter {
  mutating func writeField(_ operand: CheckedExpression, _ dot: String, _ name: String) {
    write(operand, binding: .primary)
    write(dot)
    write(name.isSelector ? name : "`\(name)`")
  }

  mutating func writeIndex(_ operand: CheckedExpression, _ bracket: String, _ key: CheckedExpression) {
    write(operand, binding: .primary)
    write(bracket)
    write(key, binding: .conditional)
    write("]")
  }

  /// An operator, a call, or a call on the first argument.
  mutating func writeCall(_ function: String, _ arguments: [CheckedExpression], _ isMember: Bool) {
    if let (symbol, binding) = Self.operatorSymbol(function, count: arguments.count) {
      guard arguments.count == 2 else { return writePrefixed(symbol, arguments[0]) }
      return writeBinary(arguments[0], symbol, arguments[1], binding)
    }
    guard isMember, let receiver = arguments.first else {
      write(isInContainer ? ".\(function)" : function)
      return writeArguments(arguments)
    }
    if function == HiddenName.sortByKeys, let loop = arguments.last?.kind.mapping {
      return writeSort(receiver, loop)
    }
    write(receiver, binding: .primary)
    write(".\(function)")
    writeArguments(arguments.dropFirst())
  }

  private mutating func writeArguments(_ arguments: some Sequence<CheckedExpression>) {
    write("(")
    for (position, argument) in arguments.enumerated() {
      if position > 0 { write(", ") }
      write(argument, binding: .conditional)
    }
    write(")")
  }

  mutating func writeList(_ elements: [CheckedExpression.Element]) {
    write("[")
    for (position, element) in elements.enumerated() {
      if position > 0 { write(", ") }
      if element.isOptional { write("?") }
      write(element.value, binding: .conditional)
    }
    write("]")
  }

  mutating func writeMap(_ entries: [CheckedExpression.Entry]) {
    write("{")
    for (position, entry) in entries.enumerated() {
      if position > 0 { write(", ") }
      if entry.isOptional { write("?") }
      write(entry.key, binding: .conditional)
      write(": ")
      write(entry.value, binding: .conditional)
    }
    write("}")
  }

  /// A name of a variable or type, with a leading dot where a local would be meant otherwise. Without checking, a
  /// hidden name that nothing binds is a variable.
  mutating func writeName(_ name: String) {
    if name.utf8.first == UInt8(ascii: "@") { return write(spelling(of: name)) }
    let first = String(name.prefix { $0 != "." })
    write(isInContainer || scope.contains(first) ? ".\(name)" : name)
  }
}

extension String {
  /// Whether it can stand after a dot without backticks.
  fileprivate var isSelector: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return unicodeScalars.allSatisfy { Lexer.isWordCharacter($0) } && !ReservedWord.keywords.contains(self)
  }
}

extension CheckedExpression.Kind {
  /// The comprehension of a plain `map` with one variable.
  var mapping: CheckedExpression.Comprehension? {
    guard case .comprehension(let loop) = self, loop.kind == .map, loop.condition == nil else { return nil }
    return loop
  }
}
