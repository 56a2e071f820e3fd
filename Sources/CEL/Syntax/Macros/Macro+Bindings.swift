// SPDX-License-Identifier: EUPL-1.2

extension Macro {
  /// `cel.bind(name, value, body)`: gives a value a name within `body`.
  public static let bindings: [Macro] = [
    Macro("bind", namespace: "cel", isMember: false, argumentCount: 3) { call throws(MacroError) in
      let variable = try call.variable(0, of: "cel.bind")
      return call.make(.bind(variable, value: call.arguments[1], body: call.arguments[2]))
    }
  ]
}
