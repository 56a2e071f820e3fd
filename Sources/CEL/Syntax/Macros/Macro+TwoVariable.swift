// SPDX-License-Identifier: EUPL-1.2

extension Macro {
  /// The macros with two variables, index and element or key and value: `all`, `exists`, `existsOne`,
  /// `transformList`, `transformMap`, `transformMapEntry`.
  public static let twoVariable: [Macro] = [
    loop("all", .all, variables: 2),
    loop("exists", .exists, variables: 2),
    loop("exists_one", .existsOne, variables: 2),
    loop("existsOne", .existsOne, variables: 2),
    loop("transformList", .transformList, variables: 2),
    loop("transformList", .transformList, variables: 2, hasCondition: true),
    loop("transformMap", .transformMap, variables: 2),
    loop("transformMap", .transformMap, variables: 2, hasCondition: true),
    loop("transformMapEntry", .transformMapEntry, variables: 2),
    loop("transformMapEntry", .transformMapEntry, variables: 2, hasCondition: true),
  ]
}
