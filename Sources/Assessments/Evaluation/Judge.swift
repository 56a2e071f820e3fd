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
    let own = graph.rules.indices.filter { bearers.contains(graph.rules[$0].document.bearer) }.map(
      judge.verdict)
    var related = RelatedVerdicts(own, in: graph)
    related.settle()
    return related.verdicts
  }

  /// The variables of each pack's rules.
  var activations: [Activation?] {
    let types = graph.factTypes(of: snapshot.schema)
    return graph.packs.indices.map { pack in
      types?.activation(
        of: snapshot, parameters: settings.parameters[pack], of: graph.packs[pack], on: date)
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
    session = facts.count == activations.count ? BlockSession(graph.blocks.plan, facts) : nil
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

  private func excluded(_ position: Int, _ outcome: Outcome, _ exclusion: Exclusion) -> Verdict {
    var verdict = Verdict(rule: position, outcome: outcome)
    verdict.exclusion = exclusion
    return verdict
  }

  /// Why a rule is not selected, if it is not.
  private func exclusion(of rule: LinkedRule, at position: Int) -> Exclusion? {
    let pack = request.graph.pack(of: rule)
    if let deselection = request.settings.deselections[position] {
      return Exclusion(kind: .deselected, reason: deselection.reason)
    }
    for period in [pack.valid, rule.document.valid].compactMap(\.self)
    where !period.contains(request.rulesDate) {
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
    var judgement = RuleJudgement(rule: rule, position: position, request: request)
    guard let activation = activations[rule.pack] else { return judgement.verdict(withoutFacts: ()) }
    let blocks = session.map { BlockAnswers(session: $0, rule: request.graph.blocks.rules[position]) }
    return judgement.verdict(with: activation, blocks)
  }
}
