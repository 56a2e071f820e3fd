// SPDX-License-Identifier: EUPL-1.2

import Documents

/// By position, how a rule stands to others: as it says itself, then as others say that they equal it.
func relatedRules(_ rules: [LinkedRule]) -> [[LinkedRule.Relation]] {
  var relations = rules.map(\.relations)
  for (position, rule) in rules.enumerated() {
    for relation in rule.relations where relation.kind == .equal {
      let reversed = LinkedRule.Relation(kind: .equal, rule: position)
      if !relations[relation.rule].contains(reversed) { relations[relation.rule].append(reversed) }
    }
  }
  return relations
}

/// By position, the rules that equal a rule, directly or by way of others, without itself; in order.
func equalRules(_ relations: [[LinkedRule.Relation]]) -> [[Int]] {
  let neighbours = relations.map { own in own.filter { $0.kind == .equal }.map(\.rule) }
  return relations.indices.map { reachable(from: $0, by: neighbours) }
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
