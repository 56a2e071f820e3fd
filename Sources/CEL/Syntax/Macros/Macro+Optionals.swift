// SPDX-License-Identifier: EUPL-1.2

extension Macro {
  /// `optional.optMap(name, result)` and `optional.optFlatMap(name, optional)`.
  public static let optionals: [Macro] = [
    optionalMap("optMap") { call, result in call.call("optional.of", [result]) },
    optionalMap("optFlatMap") { _, result in result },
  ]

  /// `t.optMap(x, e)` becomes, with a hidden name for `t` so that it is evaluated once,
  /// `t.hasValue() ? optional.of(cel.bind(x, t.value(), e)) : optional.none()`.
  private static func optionalMap(
    _ name: String, _ wrapped: @escaping @Sendable (MacroCall, Expression) -> Expression
  ) -> Macro {
    Macro(name, isMember: true, argumentCount: 2) { call throws(MacroError) in
      guard let target = call.target else { return nil }
      let variable = try call.variable(0, of: name)
      let hidden = Expression.Variable(name: HiddenName.optionalTarget, span: target.span)
      let reference = Expression(.identifier(hidden.name, isRooted: false), at: target.span)
      let result = call.make(
        .bind(variable, value: call.call(reference, "value"), body: call.arguments[1]))
      let choice = call.make(
        .conditional(
          call.call(reference, "hasValue"), then: wrapped(call, result),
          otherwise: call.call("optional.none", [])))
      return call.make(.bind(hidden, value: target, body: choice))
    }
  }
}
