// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension Linker {
  /// Requirements form no circle, and what a `muss` needs is itself `muss`.
  mutating func checkRequirements() {
    for rule in rules {
      for required in rule.requires where rule.document.obligation == .muss {
        let other = rules[required]
        guard other.document.obligation != .muss else { continue }
        report(
          .weakerRequirement(
            rule: rule.name.rule, required: other.name.rule, obligation: other.document.obligation.rawValue),
          at: rule.document.id.location)
      }
    }
    for cycle in requirementCycles(rules.map(\.requires)) {
      let names = (cycle + cycle.prefix(1)).map { rules[$0].name.rule }
      report(.requirementCycle(names), at: rules[cycle[0]].document.id.location)
    }
  }
}

/// Circles among numbered nodes: one per group of nodes that reach each other, starting at its lowest node.
///
/// - Complexity: O(nodes × edges); packs have hundreds of rules with a few requirements each.
func requirementCycles(_ edges: [[Int]]) -> [[Int]] {
  var cycles: [[Int]] = []
  var isCovered = Array(repeating: false, count: edges.count)
  for start in edges.indices where !isCovered[start] {
    guard let cycle = shortestCycle(through: start, edges) else { continue }
    for node in cycle { isCovered[node] = true }
    cycles.append(cycle)
  }
  return cycles
}

/// The shortest way from a node back to itself, without repeating the node at the end; breadth first.
private func shortestCycle(through start: Int, _ edges: [[Int]]) -> [Int]? {
  var cameFrom: [Int: Int] = [:]
  var queue = [start]
  var next = 0
  while next < queue.count {
    let node = queue[next]
    next += 1
    for target in edges[node] {
      if target == start { return path(from: start, to: node, cameFrom) }
      guard cameFrom[target] == nil else { continue }
      cameFrom[target] = node
      queue.append(target)
    }
  }
  return nil
}

private func path(from start: Int, to end: Int, _ cameFrom: [Int: Int]) -> [Int] {
  var result = [end]
  while let last = result.last, last != start, let previous = cameFrom[last] { result.append(previous) }
  return result.reversed()
}
