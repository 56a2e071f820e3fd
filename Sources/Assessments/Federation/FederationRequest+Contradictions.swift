// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
package import SourceText

extension FederationRequest {
  /// Submissions that contradict themselves: levels that do not follow from their outcomes, and ways from an earlier
  /// submission that end elsewhere. Asked only of submissions that are not refused, for it takes the same rules and model.
  package var contradictions: [Diagnostic] {
    guard let model = graph.model else { return [] }
    let method = ScoreMethods(graph: graph, model: model, targets: nil).levelMethod
    return submissions.flatMap { received -> [Diagnostic] in
      let submission = received.submission
      guard submission.levelsRest(on: graph) else { return [] }
      var messages: [FederationMessage] = []
      for view in [submission.own, submission.tailored] where messages.isEmpty {
        messages += view.contradictions(in: graph, by: method).map { domain in
          .contradictoryLevels(member: submission.commune, domain: domain)
        }
      }
      if messages.isEmpty, let since = submission.since, !since.ladder.ends(with: submission.own) {
        messages.append(.contradictoryWay(member: submission.commune))
      }
      return messages.map { Diagnostic($0, at: received.location) }
    }
  }
}

extension Submission {
  /// Whether the packs that build its levels are those of a graph: a municipality may have packs of its own besides.
  fileprivate func levelsRest(on graph: RuleGraph) -> Bool {
    let known = Set(graph.packs.map(\.id.value.utf8Key))
    return packs.allSatisfy { !$0.buildsLevels || known.contains($0.id.utf8Key) }
  }
}

extension SubmittedView {
  /// The domains whose levels are other than their outcomes give; `nil` stands for the whole, where no domain is.
  fileprivate func contradictions(in graph: RuleGraph, by method: any ScoreMethod) -> [String?] {
    let scored = ScoredRules(of: verdicts(in: graph), in: graph, dispensed: dispensed(in: graph))
    guard let score = scored.score(by: method) else { return [] }
    let found = Dictionary(
      score.domains.map { ($0.id.utf8Key, LevelBounds($0.score)) }, uniquingKeysWith: { first, _ in first })
    let wrong = domains.filter { found[$0.id.utf8Key] != $0.level }.map(\.id)
    guard wrong.isEmpty else { return wrong }
    let isWhole = LevelBounds(score.overall) == overall && domains.count == score.domains.count
    return isWhole ? [] : [nil]
  }
}
