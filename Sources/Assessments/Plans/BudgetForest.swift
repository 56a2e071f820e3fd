// SPDX-License-Identifier: EUPL-1.2

/// Items of which each needs at most one other, arranged so that what needs an item follows it at once.
///
/// The tree knapsack: over the items in that order, taking one goes on with the next, leaving one out skips all that need
/// it (left-right dynamic programming after Johnson and Niemi, 1983).
struct BudgetForest {
  private let items: [PlanProblem.Item]
  /// The items, each before those that need it.
  private let order: [Int]
  /// By place in the order, the place after everything that needs the item there.
  private let next: [Int]

  /// Arranges items; a parent that is no member counts as none.
  init(items: [PlanProblem.Item], members: [Int], parents: [Int?]) {
    self.items = items
    let isMember = Set(members)
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for (member, parent) in zip(members, parents) {
      if let parent, isMember.contains(parent) {
        children[parent, default: []].append(member)
      } else {
        roots.append(member)
      }
    }
    var order: [Int] = []
    var next = Array(repeating: 0, count: members.count)
    /// Items to enter, and places to leave.
    var open = roots.reversed().map { (item: $0, place: Int?.none) }
    while let (item, place) = open.popLast() {
      if let place {
        next[place] = order.count
        continue
      }
      open.append((item, order.count))
      order.append(item)
      open += (children[item] ?? []).reversed().map { ($0, nil) }
    }
    self.order = order
    self.next = next
  }

  /// The heaviest set within a budget, of those the cheapest, and then the one that leaves out what comes first.
  ///
  /// - Complexity: the number of items times the budget, in time and memory.
  func heaviest(within budget: Int) -> Set<Int> {
    let width = budget + 1
    var weights = Array(repeating: 0, count: (order.count + 1) * width)
    for place in order.indices.reversed() {
      let item = items[order[place]]
      for left in 0..<width {
        var most = weights[next[place] * width + left]
        if item.cost.certain <= left {
          most = max(most, item.weight + weights[(place + 1) * width + left - item.cost.certain])
        }
        weights[place * width + left] = most
      }
    }
    return chosen(from: weights, width: width)
  }

  private func chosen(from weights: [Int], width: Int) -> Set<Int> {
    let greatest = weights[width - 1]
    var left = weights[..<width].firstIndex(of: greatest) ?? 0
    var place = 0
    var result: Set<Int> = []
    while place < order.count {
      if weights[next[place] * width + left] == weights[place * width + left] {
        place = next[place]
      } else {
        result.insert(order[place])
        left -= items[order[place]].cost.certain
        place += 1
      }
    }
    return result
  }
}
