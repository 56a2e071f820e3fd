// SPDX-License-Identifier: EUPL-1.2

import BigInt
import Documents
import RuleGraphs
import SourceText

/// What a gate still asks for in the worst case.
package struct GateDemand: Sendable, Hashable {
  /// The level the gate leads to.
  package let level: Int
  /// The `muss` that may be missed: all of them are needed. In the order of the graph.
  package let muss: [Int]
  /// The `sollte` that may be missed, in the order of the graph.
  package let sollte: [Int]
  /// How many of those are needed for the threshold, from 0.
  package let needed: Int
}

extension StagedMethod {
  /// What the gates of a domain up to a level ask for beyond what is achieved for certain; gates that are open are left
  /// out. `nil` if the domain is not assessable.
  ///
  /// Once all of it is achieved, the guaranteed level is at least the level asked for.
  package func demands(of domain: String, upTo target: Int) -> [GateDemand]? {
    let gating = graph.rules.indices.filter { rule in
      graph.isScored(rule) && graph.rules[rule].domain.utf8Key == domain.utf8Key
        && graph.rules[rule].document.obligation != .kann && counted(rule).mayCount
    }
    guard !gating.isEmpty else { return nil }
    let levels = model.levels.map(\.number.value).filter { 0 < $0 && $0 <= target }.sorted()
    return levels.map { level in demand(level, of: domain, gating.filter { graph.rules[$0].level == level }) }
      .filter { !$0.muss.isEmpty || $0.needed > 0 }
  }

  /// What a scored rule counts as, for itself and those that equal it.
  private func counted(_ rule: Int) -> Standing { standings.counted(rule, in: graph) }

  private func demand(_ level: Int, of domain: String, _ rules: [Int]) -> GateDemand {
    let missed = rules.filter { counted($0).mayBeMissed }
    let sollte = rules.filter { graph.rules[$0].document.obligation == .sollte }
    let applicable = sollte.count { counted($0).mayBeMissed || !counted($0).mayBeExcluded }
    let open = sollte.filter { counted($0).mayBeMissed }
    let threshold = model.sollteThreshold(level: level, domain: domain).map { Rational($0) } ?? .zero
    return GateDemand(
      level: level, muss: missed.filter { graph.rules[$0].document.obligation == .muss }, sollte: open,
      needed: max(0, (threshold * Rational(applicable)).roundedUp - (applicable - open.count)))
  }
}

extension Rational {
  /// The least whole number that is not below; for shares of numbers of rules.
  fileprivate var roundedUp: Int {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(clamping: quotient) + (rest > 0 ? 1 : 0)
  }
}
