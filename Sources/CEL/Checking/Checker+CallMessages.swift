// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// Reports a call of a function that does not exist; `nil` if there is one, called in whatever style.
  ///
  /// The arguments are checked as well, but for a macro written wrongly: its variables would all be unknown.
  mutating func checkUndeclared(_ call: Call) -> CheckedExpression? {
    let namespace = call.target?.qualifiedName.map { "\($0.name)." }
    if let namespace, let target = call.target, isNamespace(namespace) {
      let name = namespace + call.function
      let span = target.span.joined(with: call.functionSpan)
      report(.undeclaredFunction(name, nearest: nearestFunction(to: name)), at: span)
    } else {
      let names =
        call.target == nil
        ? environment.candidates(for: call.function, isRooted: call.isRooted) : [call.function]
      guard !names.contains(where: { environment.names.functions[$0] != nil }) else { return nil }
      if let target = call.target { _ = check(target) }
      if reportMacro(call) { return makeFailed(at: call.span) }
      report(
        .undeclaredFunction(call.function, nearest: nearestFunction(to: call.function)), at: call.functionSpan
      )
    }
    for argument in call.arguments { _ = check(argument) }
    return makeFailed(at: call.span)
  }

  /// Whether functions have names that start like this, and nothing else does.
  private func isNamespace(_ prefix: String) -> Bool {
    let name = String(prefix.dropLast())
    return local(named: name) == nil && environment.variableTypes[name] == nil
      && environment.names.functions.keys.contains { $0.hasPrefix(prefix) }
  }

  /// Reports a macro that is misspelt or has the wrong number of arguments, if the call looks like one.
  private mutating func reportMacro(_ call: Call) -> Bool {
    let macros = environment.names.macros.filter {
      $0.namespace == nil && $0.isMember == (call.target != nil)
    }
    let counts = macros.filter { $0.name == call.function }.compactMap(\.argumentCount)
    if !counts.isEmpty {
      report(.macroArguments(macro: call.function, counts: Set(counts).sorted()), at: call.functionSpan)
      return true
    }
    let nearest = nearestFunction(to: call.function)
    guard let nearest, macros.contains(where: { $0.name == nearest }) else { return false }
    report(.undeclaredFunction(call.function, nearest: nearest), at: call.functionSpan)
    return true
  }

  private func nearestFunction(to name: String) -> String? {
    guard !isSilent else { return nil }
    let functions = environment.names.functions.values.lazy.filter(\.isNameable).map(\.name)
    let macros = environment.names.macros.lazy.map { macro in
      macro.namespace.map { "\($0).\(macro.name)" } ?? macro.name
    }
    return nearestName(to: name, among: Array(functions) + Array(macros))
  }

  mutating func reportMismatch(
    _ function: FunctionDeclaration, _ arguments: [CheckedExpression], isMember: Bool, at span: SourceSpan
  ) {
    guard !isSilent else { return }
    let types = arguments.map { name(of: $0.type) }
    let form = CallForm(function.name, isMember: isMember)
    report(
      .noMatchingOverload(call: form.text(types), hint: hint(function, arguments, isMember: isMember)),
      at: span, notes: signatures(of: function))
  }

  mutating func reportSumMismatch(
    _ plus: FunctionDeclaration, _ left: ValueType, _ operands: [CheckedExpression]
  ) {
    guard !isSilent, let right = operands.last else { return }
    let form = CallForm(plus.name, isMember: false)
    let text = form.text([name(of: left), name(of: right.type)])
    let hint = operands.count == 2 ? conversionHint(operands) : conversionHint(to: left, right)
    report(.noMatchingOverload(call: text, hint: hint), at: right.span, notes: signatures(of: plus))
  }

  private func hint(
    _ function: FunctionDeclaration, _ arguments: [CheckedExpression], isMember: Bool
  ) -> CallHint? {
    if let other = function.overloads.first(where: { $0.takes(arguments.count, isMember: !isMember) }) {
      let form = CallForm(function.name, isMember: other.isMember)
      return .otherStyle(form.text(arguments.map { source($0.span) }))
    }
    return CallForm(function.name, isMember: isMember).isOperator ? conversionHint(arguments) : nil
  }

  /// For numbers of two kinds: how to convert one of them.
  private func conversionHint(_ operands: [CheckedExpression]) -> CallHint? {
    guard operands.count == 2 else { return nil }
    return conversionHint(to: operands[0].type, operands[1])
      ?? conversionHint(to: operands[1].type, operands[0])
  }

  private func conversionHint(to wanted: ValueType, _ operand: CheckedExpression) -> CallHint? {
    switch (resolved(wanted), resolved(operand.type)) {
    case (.double, .int), (.double, .uint): .convert("double(\(source(operand.span)))")
    case (.int, .uint): .convert("int(\(source(operand.span)))")
    case (.string, .int), (.string, .uint), (.string, .double), (.string, .bool):
      .convert("string(\(source(operand.span)))")
    default: nil
    }
  }

  private func signatures(of function: FunctionDeclaration) -> [Note] {
    let listed = function.overloads.prefix(Limits.listedNames)
    return listed.map { overload in
      let form = CallForm(function.name, isMember: overload.isMember)
      let text = "\(form.text(overload.parameters.map(\.description))) -> \(overload.result)"
      return Note(
        text: LocalizedText(de: "möglich ist `\(text)`", en: "possible is `\(text)`"), location: nil)
    }
  }
}

extension FunctionDeclaration {
  /// Whether the name can be written in an expression, unlike that of an operator.
  fileprivate var isNameable: Bool { !CallForm(name, isMember: false).isOperator }
}

/// How a call is written: `a + b`, `-a`, `f(a, b)` or `a.f(b)`.
struct CallForm {
  private let name: String
  private let isMember: Bool

  init(_ name: String, isMember: Bool) {
    self.name = name
    self.isMember = isMember
  }

  /// Operators have names that no identifier can spell: `_+_`, `-_`, `@in`.
  var isOperator: Bool {
    name.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        false
      default: true
      }
    }
  }

  /// The call with these texts as arguments, the receiver first.
  func text(_ arguments: [String]) -> String {
    if isOperator {
      let symbol = name.filter { $0 != "_" && $0 != "@" }
      return arguments.count == 2
        ? "\(arguments[0]) \(symbol) \(arguments[1])" : symbol + arguments.joined(separator: ", ")
    }
    if isMember, let receiver = arguments.first {
      return "\(receiver).\(name)(\(arguments.dropFirst().joined(separator: ", ")))"
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
