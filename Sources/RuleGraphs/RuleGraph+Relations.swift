// SPDX-License-Identifier: EUPL-1.2

import Documents

extension RuleGraph {
  /// How a rule stands to others: as it says itself, then as others say that they equal it.
  ///
  /// - Complexity: linear in the number of relations of all rules.
  package func relations(of rule: Int) -> [LinkedRule.Relation] {
    let own = rules[rule].relations
    let others = rules.indices.filter { other in
      rules[other].relations.contains { $0.kind == .equal && $0.rule == rule }
    }
    let reversed = others.map { LinkedRule.Relation(kind: .equal, rule: $0) }
    return own + reversed.filter { !own.contains($0) }
  }
}

/// By position, the rules that equal a rule, directly or by way of others, without itself; in order.
func equalRules(_ rules: [LinkedRule]) -> [[Int]] {
  var neighbours = Array(repeating: [Int](), count: rules.count)
  for (position, rule) in rules.enumerated() {
    for relation in rule.relations where relation.kind == .equal {
      neighbours[position].append(relation.rule)
      neighbours[relation.rule].append(position)
    }
  }
  return rules.indices.map { reachable(from: $0, by: neighbours) }
}

private func reachable(from start: Int, by neighbours: [[Int]]) -> [Int] {
  var reached: [Int] = [start]
  var next = 0
  while next < reached.count {
    for other in neighbours[reached[next]] where !reached.contains(other) { reached.append(other) }
    next += 1
  }
  return reached.dropFirst().sorted()
}
