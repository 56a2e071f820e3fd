// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
package import SourceText

extension AssessmentRequest {
  /// What may be asked or recorded next: the questions of open rules and the facts that are missing, what narrows the
  /// levels most first.
  func questions(of verdicts: [Verdict]) -> [OpenQuestion] {
    let open = verdicts.filter { $0.outcome == .unknown && !graph.rules[$0.rule].document.isDraft }
    let effects = AnswerEffects(self, verdicts: verdicts)
    return QuestionOrder.sorted(asked(open, effects) + recorded(open, effects)) {
      QuestionOrder(effect: $0.effect, rules: $0.rules.count, key: $0.subject)
    }
  }

  /// The question of a rule: in the words of the publication if they came with an answer, else in those of the pack.
  package func question(of rule: Int) -> LocalizedText? {
    if let asked = answers[rule]?.asked { return LocalizedText(de: asked, en: asked) }
    return graph.rules[rule].document.ask
  }

  private func asked(_ open: [Verdict], _ effects: AnswerEffects) -> [OpenQuestion] {
    open.compactMap { verdict in
      let rule = graph.rules[verdict.rule]
      guard let ask = question(of: verdict.rule) else { return nil }
      let name = rule.name.description
      return OpenQuestion(
        kind: .question, subject: name, text: ask, rules: [name],
        effect: effects.effect(settling: [verdict.rule], byFact: false))
    }
  }

  /// The fields that are missing, each once for all its rows.
  private func recorded(_ open: [Verdict], _ effects: AnswerEffects) -> [OpenQuestion] {
    let places = RowPlaces(of: snapshot, schema: graph.factTypes(of: snapshot.schema)?.schema)
    var rules: [AttributePath: [Int]] = [:]
    var settled: [AttributePath: [Int]] = [:]
    for verdict in open {
      let paths = Set(verdict.missing.groups.map(\.path))
      for path in paths { rules[path, default: []].append(verdict.rule) }
      if let only = paths.first, paths.count == 1 { settled[only, default: []].append(verdict.rule) }
    }
    let order = rules.keys.map { (path: $0, text: $0.description) }.sorted {
      $0.text.utf8Key < $1.text.utf8Key
    }
    return order.map { path, text in
      OpenQuestion(
        kind: .fact, subject: text, text: places.question(about: path),
        rules: (rules[path] ?? []).map(name),
        effect: effects.effect(settling: settled[path] ?? [], byFact: true)
      )
    }
  }
}
