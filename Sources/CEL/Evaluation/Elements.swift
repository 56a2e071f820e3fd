// SPDX-License-Identifier: EUPL-1.2

/// What a comprehension iterates.
enum Elements {
  case list(ListValue)
  case map(MapValue)
  case filtered(FilteredElements)

  var count: Int {
    switch self {
    case .list(let list): list.count
    case .map(let map): map.count
    case .filtered(let filtered): filtered.values.count
    }
  }

  /// What the only variable stands for: the element or the key.
  func single(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.keys[position]
    case .filtered(let filtered): filtered.values[position]
    }
  }

  /// What the first of two variables stands for: the position or the key.
  func key(at position: Int) -> Value {
    switch self {
    case .list, .filtered: .int(Int64(position))
    case .map(let map): map.keys[position]
    }
  }

  func value(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.values[position]
    case .filtered(let filtered): filtered.values[position]
    }
  }

  /// What decides whether the element belongs to the list at all; `nil` if it does.
  func doubt(at position: Int) -> UnknownSet? {
    switch self {
    case .list, .map: nil
    case .filtered(let filtered): filtered.doubts[position]
    }
  }

  /// What stands for the elements of an open list that are not named.
  var unlisted: UnknownSet? {
    switch self {
    case .list(let list): list.isComplete ? nil : list.unlisted
    case .map: nil
    case .filtered(let filtered): filtered.unlisted
    }
  }
}

/// What a comprehension iterates, or why there is nothing to iterate.
enum Iteration {
  case elements(Elements)
  case interrupted(Evaluation)
}
