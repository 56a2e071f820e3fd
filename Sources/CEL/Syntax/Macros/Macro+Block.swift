// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Macro {
  /// `cel.block([a, b], body)` with `cel.index(N)`, `cel.iterVar(N, M)` and `cel.accuVar(N, M)`: shared subexpressions
  /// as optimizers write them. For tests.
  public static let block: [Macro] = [
    Macro("block", namespace: "cel", isMember: false, argumentCount: 2, expand: expandBlock),
    Macro("index", namespace: "cel", isMember: false, argumentCount: 1) { call throws(MacroError) in
      let name = HiddenName.index(try call.number(0, of: "cel.index"))
      return call.make(.identifier(name, isRooted: false))
    },
    numberedVariable("iterVar", HiddenName.iterationVariable),
    numberedVariable("accuVar", HiddenName.accumulator),
  ]

  /// Every element of the list becomes a binding around the next ones and the body.
  @Sendable private static func expandBlock(_ call: MacroCall) throws(MacroError) -> Expression? {
    guard case .list(let elements) = call.arguments[0].kind, !elements.contains(where: \.isOptional) else {
      throw MacroError(
        message: .macroLiteral(macro: "cel.block", expected: "[a, b]"), span: call.arguments[0].span)
    }
    guard elements.count < Limits.nesting else {
      throw MacroError(message: .tooDeep(limit: Limits.nesting), span: call.span)
    }
    var result = call.arguments[1]
    for (position, element) in elements.enumerated().reversed() {
      let name = HiddenName.index(Int64(position))
      let variable = Expression.Variable(name: name, span: element.value.span)
      result = call.make(.bind(variable, value: element.value, body: result))
    }
    return result
  }

  private static func numberedVariable(
    _ name: String, _ spelling: @escaping @Sendable (Int64, Int64) -> String
  ) -> Macro {
    Macro(name, namespace: "cel", isMember: false, argumentCount: 2) { call throws(MacroError) in
      let depth = try call.number(0, of: "cel.\(name)")
      let position = try call.number(1, of: "cel.\(name)")
      return call.make(.identifier(spelling(depth, position), isRooted: false))
    }
  }
}
