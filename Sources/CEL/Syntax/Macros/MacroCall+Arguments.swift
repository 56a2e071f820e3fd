// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension MacroCall {
  /// The argument at a position as the name of a variable.
  func variable(_ position: Int, of macro: String) throws(MacroError) -> Expression.Variable {
    let argument = arguments[position]
    guard case .identifier(let name, isRooted: false) = argument.kind else {
      throw MacroError(message: .macroVariable(macro: macro), span: argument.span)
    }
    return Expression.Variable(name: name, span: argument.span)
  }

  /// The first arguments as the names of one or two variables, which must differ.
  func variables(_ count: Int, of macro: String) throws(MacroError) -> [Expression.Variable] {
    var variables: [Expression.Variable] = []
    for position in 0..<count {
      let variable = try variable(position, of: macro)
      guard !variables.contains(where: { $0.name.utf8Key == variable.name.utf8Key }) else {
        throw MacroError(message: .duplicateVariable(name: variable.name), span: variable.span)
      }
      variables.append(variable)
    }
    return variables
  }

  /// The argument at a position as a literal that is an integer from 0.
  func number(_ position: Int, of macro: String) throws(MacroError) -> Int64 {
    let argument = arguments[position]
    guard case .literal(.int(let number)) = argument.kind, number >= 0 else {
      throw MacroError(message: .macroLiteral(macro: macro, expected: "0"), span: argument.span)
    }
    return number
  }

  /// An expression that stands for the whole call.
  func make(_ kind: Expression.Kind) -> Expression { Expression(kind, at: span) }

  /// A call of a function by its full name.
  func call(_ function: String, _ arguments: [Expression]) -> Expression {
    make(
      .call(target: nil, function: function, functionSpan: span, arguments: arguments, isRooted: true))
  }

  /// A call on a receiver.
  func call(_ target: Expression, _ function: String, _ arguments: [Expression] = []) -> Expression {
    make(
      .call(
        target: target, function: function, functionSpan: span, arguments: arguments, isRooted: false))
  }
}
