// SPDX-License-Identifier: EUPL-1.2

extension Macro {
  /// The macros of the language definition: `has`, `all`, `exists`, `exists_one` (also `existsOne`), `filter`, `map`.
  public static let standard: [Macro] = [
    has,
    loop("all", .all, variables: 1),
    loop("exists", .exists, variables: 1),
    loop("exists_one", .existsOne, variables: 1),
    loop("existsOne", .existsOne, variables: 1),
    loop("filter", .filter, variables: 1),
    loop("map", .map, variables: 1),
    loop("map", .map, variables: 1, hasCondition: true),
  ]

  /// `has(x.f)`.
  private static let has = Macro("has", isMember: false, argumentCount: 1) { call throws(MacroError) in
    guard case .select(let operand, let field, let fieldSpan, isOptional: false) = call.arguments[0].kind
    else {
      throw MacroError(message: .selectionExpected(macro: "has"), span: call.arguments[0].span)
    }
    return call.make(.has(operand, field: field, fieldSpan: fieldSpan))
  }

  /// A comprehension: variables, then a condition if it has one, then the predicate or result.
  static func loop(
    _ name: String, _ kind: ComprehensionKind, variables count: Int, hasCondition: Bool = false
  ) -> Macro {
    let argumentCount = count + (hasCondition ? 2 : 1)
    return Macro(name, isMember: true, argumentCount: argumentCount) { call throws(MacroError) in
      guard let range = call.target else { return nil }
      return call.make(
        .comprehension(
          Expression.Comprehension(
            kind: kind, range: range, variables: try call.variables(count, of: name),
            condition: hasCondition ? call.arguments[count] : nil,
            body: call.arguments[argumentCount - 1])))
    }
  }
}
