// SPDX-License-Identifier: EUPL-1.2

extension Macro {
  /// `list.sortBy(x, key)`: the list ordered by a key of its elements.
  ///
  /// Becomes `list.@sortByAssociatedKeys(list.map(x, key))`, with a hidden name so that `list` is evaluated once.
  public static let lists: [Macro] = [
    Macro("sortBy", isMember: true, argumentCount: 2) { call throws(MacroError) in
      guard let target = call.target else { return nil }
      let hidden = Expression.Variable(name: HiddenName.sortedList, span: target.span)
      let reference = Expression(.identifier(hidden.name, isRooted: false), at: target.span)
      let keys = call.make(
        .comprehension(
          Expression.Comprehension(
            kind: .map, range: reference, variables: try call.variables(1, of: "sortBy"),
            condition: nil, body: call.arguments[1])))
      let sorted = call.call(reference, HiddenName.sortByKeys, [keys])
      return call.make(.bind(hidden, value: target, body: sorted))
    }
  ]
}
