// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The way from an older evaluation to a newer one, one cause at a time, in both directions.
///
/// `factsFirst` replaces the municipality's side before the rules, `rulesFirst` the other way round; both start at `start`
/// and end at the same evaluation. Holds levels and outcomes only, so that a municipality may hand it to its federation.
package struct ChangeLadder: Sendable, Hashable {
  /// The older evaluation.
  package var start = CrossEvaluation()
  /// The steps from it with the municipality's side first.
  package var factsFirst: [ChangeRung] = []
  /// The steps from it with rules and model first.
  package var rulesFirst: [ChangeRung] = []

  /// Creates a ladder without steps.
  package init() {}

  /// Creates a ladder from the evaluations that each step leads to.
  package init(
    start: CrossEvaluation, factsFirst: [(causes: [ChangeCause], state: CrossEvaluation)],
    rulesFirst: [(causes: [ChangeCause], state: CrossEvaluation)]
  ) {
    self.start = start
    self.factsFirst = Self.rungs(from: start, factsFirst)
    self.rulesFirst = Self.rungs(from: start, rulesFirst)
  }

  private static func rungs(
    from start: CrossEvaluation, _ steps: [(causes: [ChangeCause], state: CrossEvaluation)]
  ) -> [ChangeRung] {
    var before = start
    return steps.map { step in
      defer { before = step.state }
      return ChangeRung(causes: step.causes, from: before, to: step.state)
    }
  }

  /// The newer evaluation.
  package var end: CrossEvaluation { states(along: factsFirst).last ?? start }

  /// The older facts, as of the older date, judged by the newer rules and model: where the steps of these have been taken and
  /// no other. The start where they cannot be told from the others.
  package var oldFactsUnderNewRules: CrossEvaluation {
    states(along: rulesFirst)[rulesFirst.prefix { $0.isOfRules }.count]
  }

  /// The newer facts judged by the older rules: where all steps but those of rules and model have been taken. The start
  /// where they cannot be told from the others.
  package var newFactsUnderOldRules: CrossEvaluation {
    states(along: factsFirst)[factsFirst.prefix { !$0.causes.contains(where: \.isOfRules) }.count]
  }

  /// The evaluations along a direction, from `start`: one more than there are steps.
  package func states(along rungs: [ChangeRung]) -> [CrossEvaluation] {
    var states = [start]
    for rung in rungs { states.append(rung.applied(to: states[states.count - 1])) }
    return states
  }
}

/// One step of a ladder: what it replaces, and what is different after it.
package struct ChangeRung: Sendable, Hashable {
  /// What is replaced; several causes where they cannot be told apart.
  package var causes: [ChangeCause] = []
  /// The level of the whole after the step.
  package var overall: LevelBounds?
  /// The domains after the step.
  package var domains: [CrossDomain] = []
  /// The rules that are new or different after it, by name.
  package var changed: [CrossRule] = []
  /// The names of the rules that are no longer in force after it.
  package var withdrawn: [String] = []

  /// Creates a step that replaces nothing.
  package init() {}

  init(causes: [ChangeCause], from before: CrossEvaluation, to after: CrossEvaluation) {
    self.causes = causes
    overall = after.overall
    domains = after.domains
    let earlier = before.rulesByName
    let later = after.rulesByName
    changed = after.rules.filter { earlier[$0.name.utf8Key] != $0 }
    withdrawn = before.rules.map(\.name).filter { later[$0.utf8Key] == nil }
  }

  /// Whether it replaces rules, schema or model rather than what the municipality says.
  package var isOfRules: Bool { causes.allSatisfy(\.isOfRules) }

  func applied(to state: CrossEvaluation) -> CrossEvaluation {
    let replaced = Set((changed.map(\.name) + withdrawn).map(\.utf8Key))
    let kept = state.rules.filter { !replaced.contains($0.name.utf8Key) }
    return CrossEvaluation(overall: overall, domains: domains, rules: kept + changed)
  }
}

extension CrossEvaluation {
  /// The rules by name.
  var rulesByName: [UTF8Key: CrossRule] {
    Dictionary(rules.map { ($0.name.utf8Key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
