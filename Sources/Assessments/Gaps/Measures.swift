// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// Which gaps are one measure, because their rules are related: closing one closes the others, or is part of it.
///
/// A gap joins those of all rules that equal its rule; besides, that of the first rule that would prove it, or else of the
/// first that refutes it. Accepted risks join nothing, so that a waiver hides no other rule's gap.
struct Measures {
  private let gaps: [Gap]
  /// By place of a gap, the place of an earlier gap of the same measure, or its own.
  private var earlier: [Int]

  /// - Parameter gaps: the most urgent first.
  init(of gaps: [Gap], in graph: RuleGraph) {
    self.gaps = gaps
    earlier = Array(gaps.indices)
    var places: [Int: Int] = [:]
    for (place, gap) in gaps.enumerated() where !gap.isWaived { places[gap.rule] = place }
    for (place, gap) in gaps.enumerated() where !gap.isWaived {
      for other in partners(of: gap.rule, in: graph, among: places) { join(place, other) }
    }
  }

  /// The rules of a gap's measure, the most urgent first.
  func rules(ofGap place: Int) -> [Int] {
    let first = root(place)
    return gaps.indices.filter { root($0) == first }.map { gaps[$0].rule }
  }

  private func partners(of rule: Int, in graph: RuleGraph, among places: [Int: Int]) -> [Int] {
    let relations = graph.rules[rule].relations
    let found = { (kind: RelationKind) in
      relations.filter { $0.kind == kind }.compactMap { places[$0.rule] }
    }
    let others = found(.proves).first ?? found(.refutes).first
    return graph.equals[rule].compactMap { places[$0] } + [others].compactMap(\.self)
  }

  private func root(_ place: Int) -> Int {
    var place = place
    while earlier[place] != place { place = earlier[place] }
    return place
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (min(root(left), root(right)), max(root(left), root(right)))
    earlier[second] = first
  }
}
