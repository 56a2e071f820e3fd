// SPDX-License-Identifier: EUPL-1.2

import CEL
package import Documents
import RuleGraphs
import SourceText
import Values

extension AssessmentRequest {
  /// The verdicts on all rules that a municipality has to fulfil, in the order of the graph; what a rule's own facts
  /// and answer leave open, related rules may settle.
  ///
  /// Duties of boards and of the federation are not among them: they are judged once, from its own snapshot.
  ///
  /// - Parameter bearers: who has to fulfil the rules, if not a municipality.
  package func verdicts(of bearers: [Bearer] = [.commune]) -> [Verdict] {
    let judge = Judge(request: self)
    let own = positions(of: bearers).map(judge.verdict)
    guard graph.hasRelations else { return own }
    var related = RelatedVerdicts(own, in: graph)
    related.settle()
    return related.verdicts
  }

  /// The outcomes of all these rules by their positions: those of their verdicts, which are not put together where blocks
  /// tell the outcome. What an open rule waits for, they leave aside; that takes the reference evaluator.
  package func outcomes(of bearers: [Bearer] = [.commune]) -> [(rule: Int, outcome: Outcome)] {
    guard !graph.hasRelations else { return verdicts(of: bearers).map { ($0.rule, $0.outcome) } }
    let judge = Judge(request: self)
    return positions(of: bearers).map { ($0, judge.outcome(on: $0)) }
  }

  private func positions(of bearers: [Bearer]) -> [Int] {
    graph.rules.indices.filter { bearers.contains(graph.rules[$0].document.bearer) }
  }

  /// The variables of each pack's rules.
  var activations: [Activation?] {
    let types = graph.factTypes(of: snapshot.schema)
    return graph.packs.indices.map { pack in
      types?.activation(
        of: snapshot, parameters: settings.parameters[pack], ofPack: pack, in: graph, on: date)
    }
  }

  /// The verdict on one rule by itself, whoever has to fulfil it: for tests of rules.
  package func verdict(on rule: Int) -> Verdict { Judge(request: self).verdict(on: rule) }
}

/// Judges rules against one snapshot.
struct Judge {
  let request: AssessmentRequest
  /// The variables of each pack's rules.
  private let activations: [Activation?]
  /// The facts as the block evaluator sees them, shared by all rules.
  private let session: BlockSession?

  init(request: AssessmentRequest) {
    self.request = request
    let graph = request.graph
    let activations = request.activations
    self.activations = activations
    let facts = activations.compactMap(\.self)
    let canTell = facts.count == activations.count
    session = canTell ? BlockSession(graph.blocks.plan, facts, costLimit: request.costLimit) : nil
  }

  func verdict(on position: Int) -> Verdict {
    let rule = request.graph.rules[position]
    if request.skipped.contains(position) {
      return excluded(position, .notchecked, Exclusion(kind: .skipped))
    }
    guard let exclusion = exclusion(of: rule, at: position) else { return judged(rule, at: position) }
    var verdict = excluded(position, .notselected, exclusion)
    if exclusion.kind == .draft { verdict.trial = judged(rule, at: position).outcome }
    return verdict
  }

  /// The outcome of the verdict on a rule.
  func outcome(on position: Int) -> Outcome {
    let rule = request.graph.rules[position]
    guard request.answers[position] == nil, !request.skipped.contains(position),
      exclusion(of: rule, at: position) == nil, let outcome = blockOutcome(rule, at: position)
    else { return verdict(on: position).outcome }
    return Outcome(outcome)
  }

  private func excluded(_ position: Int, _ outcome: Outcome, _ exclusion: Exclusion) -> Verdict {
    var verdict = Verdict(rule: position, outcome: outcome)
    verdict.exclusion = exclusion
    return verdict
  }

  /// Why a rule is not selected, if it is not.
  private func exclusion(of rule: LinkedRule, at position: Int) -> Exclusion? {
    if let deselection = request.settings.deselections[position] {
      return Exclusion(kind: .deselected, reason: deselection.reason)
    }
    let isInForce: (DatePeriod?) -> Bool = { $0.map { $0.contains(request.rulesDate) } ?? true }
    guard isInForce(request.graph.packs[rule.pack].valid), isInForce(rule.document.valid) else {
      return Exclusion(kind: .outOfDates)
    }
    if let scope = rule.document.scope, !includes(scope) { return Exclusion(kind: .outOfScope) }
    return rule.document.isDraft ? Exclusion(kind: .draft) : nil
  }

  /// Whether a scope includes the municipality; what the snapshot does not say excludes nothing.
  private func includes(_ scope: RuleScope) -> Bool {
    let snapshot = request.snapshot
    if let own = snapshot.sizeClass, !scope.sizeClasses.isEmpty {
      guard scope.sizeClasses.contains(where: { $0.value.utf8Key == own.value.utf8Key }) else { return false }
    }
    guard !snapshot.services.isEmpty, !scope.services.isEmpty else { return true }
    let services = Set(snapshot.services.map(\.value.utf8Key))
    return scope.services.contains { services.contains($0.value.utf8Key) }
  }

  private func judged(_ rule: LinkedRule, at position: Int) -> Verdict {
    let answer = request.answers[position]
    if answer == nil, let outcome = blockOutcome(rule, at: position).flatMap({ Outcome(decided: $0) }) {
      return Verdict(rule: position, decidedByFacts: outcome)
    }
    var judgement = RuleJudgement(rule: rule, position: position, in: request)
    guard let activation = activations[rule.pack] else { return judgement.verdict(withoutFacts: ()) }
    let blocks = session.map { BlockAnswers(session: $0, rule: request.graph.blocks.rules[position]) }
    return judgement.verdict(with: activation, blocks)
  }

  /// What blocks say of a rule that is judged once and always applies. If they decide it, there is no more to say.
  private func blockOutcome(_ rule: LinkedRule, at position: Int) -> RowOutcome? {
    guard rule.subjects == nil, rule.applicability == nil, rule.document.atLeast.mantissa > 0 else {
      return nil
    }
    guard let session, let check = request.graph.blocks.rules[position].check else { return nil }
    return session.outcome(of: check)
  }
}
