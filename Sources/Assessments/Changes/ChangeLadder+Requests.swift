// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension ChangeLadder {
  /// Evaluates every step between two requests for the same municipality.
  ///
  /// The municipality's side is time, applicability and facts, settings, and waivers; the other is schema and rules, and
  /// the model. One direction takes them in this order; the other takes these groups in reverse. Within a group the order is the
  /// same in both: facts of a later day cannot be judged as of an earlier one, and newer rules cannot be read against an
  /// older schema. What cannot be separated, because older rules and a newer model do not fit together, is one step.
  ///
  /// - Complexity: about as many evaluations as there are steps in both directions, at most eleven; two beside the ends
  ///   if only facts and date differ.
  package init(from old: AssessmentRequest, to new: AssessmentRequest) {
    var builder = LadderBuilder(from: old, to: new)
    self = builder.ladder()
  }
}

/// Evaluates combinations of two requests, each once.
private struct LadderBuilder {
  private let old: AssessmentRequest
  private let new: AssessmentRequest
  /// What differs at all.
  private let parts: LadderParts
  private var graphs: [LadderParts: RuleGraph?] = [:]
  private var evaluations: [LadderParts: Evaluation] = [:]
  /// The names in the newer packs of rules that have been renamed.
  private let newerNames: [String]
  private var newlyOpen: Set<Int> = []

  private struct Evaluation {
    let request: AssessmentRequest
    let verdicts: [Verdict]
  }

  /// One or two steps that replace some parts together.
  private struct Step {
    let parts: LadderParts
    let causes: [ChangeCause]
  }

  init(from old: AssessmentRequest, to new: AssessmentRequest) {
    self.old = old
    self.new = new
    let counterparts = RuleCounterparts(of: old.graph, in: new.graph)
    parts = LadderParts(old: old, new: new, settings: counterparts.settings(old.settings))
    newerNames = Self.names(of: old.graph, in: new.graph, counterparts)
  }

  mutating func ladder() -> ChangeLadder {
    let groups = groups()
    let start = cross([])
    newlyOpen = newlyOpenRules(since: start)
    let factsFirst = walk(groups)
    let rulesFirst = groups.count == 1 ? factsFirst : walk(groups.reversed())
    return ChangeLadder(start: start, factsFirst: factsFirst, rulesFirst: rulesFirst)
  }

  // MARK: - Order

  private mutating func groups() -> [[Step]] {
    guard isSchemaShared else { return [[Step(parts: parts, causes: causes(of: parts))]] }
    let own: [[Step]] = [
      [Step(parts: .time, causes: [.time]), Step(parts: .facts, causes: [.facts])],
      [Step(parts: .settings, causes: [.settings])], [Step(parts: .waivers, causes: [.waivers])],
    ]
    return (own + groupsOfRules()).map { $0.filter { !$0.parts.isDisjoint(with: parts) } }.filter {
      !$0.isEmpty
    }
  }

  /// Schema, rules and model in the finest steps in which all combinations fit together.
  private mutating func groupsOfRules() -> [[Step]] {
    let schema = Step(parts: .schema, causes: [.schema])
    let rules = Step(parts: .rules, causes: [.rules])
    let model = Step(parts: .model, causes: [.model])
    let both = Step(parts: [.schema, .rules], causes: causes(of: [.schema, .rules]))
    for (first, other) in [([schema, rules], [model]), ([both], [model])] {
      let steps = first.filter { !$0.parts.isDisjoint(with: parts) }
      if fit(steps + other), fit(other + steps) { return [steps, other] }
    }
    return [[Step(parts: .graph, causes: causes(of: .graph))]]
  }

  /// Whether facts of each side can be laid out for the other at all.
  private var isSchemaShared: Bool {
    new.graph.adopting(old.snapshot, of: old.graph) != nil
      && old.graph.adopting(new.snapshot, of: new.graph) != nil
  }

  /// What differs among some parts.
  private func causes(of some: LadderParts) -> [ChangeCause] {
    let all: [(LadderParts, ChangeCause)] = [
      (.facts, .facts), (.time, .time), (.settings, .settings), (.waivers, .waivers), (.schema, .schema),
      (.rules, .rules), (.model, .model),
    ]
    let differing = some.intersection(parts)
    return all.filter { differing.contains($0.0) }.map(\.1)
  }

  private mutating func fit(_ steps: [Step]) -> Bool {
    var taken: LadderParts = []
    for step in steps {
      taken.formUnion(step.parts.intersection(parts))
      if graph(taken) == nil { return false }
    }
    return true
  }

  private mutating func walk(_ groups: [[Step]]) -> [(causes: [ChangeCause], state: CrossEvaluation)] {
    var taken: LadderParts = []
    return groups.joined().flatMap { step -> [(causes: [ChangeCause], state: CrossEvaluation)] in
      let before = taken
      taken.formUnion(step.parts.intersection(parts))
      let after = (causes: step.causes, state: cross(taken))
      if step.parts == .facts {
        return [(causes: [.applicability], state: crossApplicability(before, taken)), after]
      }
      guard step.parts.contains(.rules), !newlyOpen.isEmpty else { return [after] }
      return [
        (causes: step.causes, state: cross(taken, leavingOut: newlyOpen)),
        (causes: [.notRecorded], state: after.state),
      ]
    }
  }

  // MARK: - Combinations

  private mutating func cross(_ taken: LadderParts, leavingOut left: Set<Int> = []) -> CrossEvaluation {
    let evaluation = evaluation(taken)
    return cross(evaluation.request, evaluation.verdicts.filter { !left.contains($0.rule) }, taken)
  }

  /// The newer verdicts for rules that begin or cease to apply, the older ones for the others.
  private mutating func crossApplicability(_ before: LadderParts, _ after: LadderParts) -> CrossEvaluation {
    let (older, newer) = (evaluation(before), evaluation(after))
    let verdicts = zip(older.verdicts, newer.verdicts).map { old, new in
      old.isInapplicable == new.isInapplicable ? old : new
    }
    return cross(newer.request, verdicts, after)
  }

  private func cross(
    _ request: AssessmentRequest, _ verdicts: [Verdict], _ taken: LadderParts
  ) -> CrossEvaluation {
    let isOld = !taken.contains(.rules) && parts.contains(.rules)
    return CrossEvaluation(of: verdicts, in: request) { rule in
      isOld ? newerNames[rule] : request.graph.rules[rule].name.description
    }
  }

  private mutating func evaluation(_ taken: LadderParts) -> Evaluation {
    if let known = evaluations[taken] { return known }
    let request = request(taken) ?? new
    let evaluation = Evaluation(request: request, verdicts: request.verdicts())
    evaluations[taken] = evaluation
    return evaluation
  }

  /// A request with some parts of the newer; `nil` where they do not fit together, which `groups()` has ruled out.
  private mutating func request(_ taken: LadderParts) -> AssessmentRequest? {
    if taken == [] { return old }
    if taken == parts { return new }
    guard let graph = graph(taken.intersection(.graph)) else { return nil }
    func side(_ part: LadderParts) -> AssessmentRequest {
      taken.isDisjoint(with: part) && !parts.isDisjoint(with: part) ? old : new
    }
    let facts = side(.facts)
    guard let snapshot = graph.adopting(facts.snapshot, of: facts.graph) else { return nil }
    let moved = { (request: AssessmentRequest) in RuleCounterparts(of: request.graph, in: graph) }
    let (settings, waivers) = (side(.settings), side(.waivers))
    return AssessmentRequest(
      graph: graph, snapshot: snapshot, answers: moved(facts).answers(facts.answers),
      settings: moved(settings).settings(settings.settings).replacing(
        waiversBy: moved(waivers).settings(waivers.settings)),
      date: side(.time).date, skipped: side(.rules).skipped, rulesDate: side(.rules).rulesDate)
  }

  private mutating func graph(_ taken: LadderParts) -> RuleGraph? {
    let (wanted, all) = (taken.intersection(.graph), parts.intersection(.graph))
    if wanted == all { return new.graph }
    if wanted == [] { return old.graph }
    if let known = graphs[wanted] { return known }
    func side(_ part: LadderParts) -> RuleGraph { wanted.isDisjoint(with: part) ? old.graph : new.graph }
    let graph = RuleGraph.combining(packs: side(.rules), schemas: side(.schema), model: side(.model))
    graphs[wanted] = graph
    return graph
  }

  // MARK: - Rules

  /// The positions of rules that were not in force and that the newer facts leave open.
  private mutating func newlyOpenRules(since start: CrossEvaluation) -> Set<Int> {
    let known = start.rulesByName
    let end = evaluation(parts)
    return Set(
      end.verdicts.filter { verdict in
        let name = new.graph.rules[verdict.rule].name.description
        return [.unknown, .error].contains(verdict.outcome) && known[name.utf8Key] == nil
      }.map(\.rule))
  }

  /// By position of a rule of the older graph, its name in the newer; of several that have become one only the first has it.
  private static func names(
    of old: RuleGraph, in new: RuleGraph, _ counterparts: RuleCounterparts
  ) -> [String] {
    var taken: Set<Int> = []
    return old.rules.indices.map { rule in
      guard let position = counterparts[rule], taken.insert(position).inserted else {
        return old.rules[rule].name.description
      }
      return new.rules[position].name.description
    }
  }
}

extension Verdict {
  /// Whether the municipality is such that the rule does not apply to it.
  fileprivate var isInapplicable: Bool { outcome == .notapplicable || exclusion?.kind == .outOfScope }
}
