// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
package import SourceText

extension AssessmentRequest {
  /// What may be asked or recorded next: the questions of open rules and the facts that are missing, the one that leaves
  /// most rules open first, then by its text's bytes.
  func questions(of verdicts: [Verdict]) -> [OpenQuestion] {
    let open = verdicts.filter { $0.outcome == .unknown && !graph.rules[$0.rule].document.isDraft }
    let all = asked(open) + recorded(open)
    return all.sorted {
      QuestionOrder.isBefore(($0.rules.count, $0.subject), ($1.rules.count, $1.subject))
    }
  }

  /// The question of a rule: in the words of the publication if they came with an answer, else in those of the pack.
  package func question(of rule: Int) -> LocalizedText? {
    if let asked = answers[rule]?.asked { return LocalizedText(de: asked, en: asked) }
    return graph.rules[rule].document.ask
  }

  private func asked(_ open: [Verdict]) -> [OpenQuestion] {
    open.compactMap { verdict in
      let rule = graph.rules[verdict.rule]
      guard let ask = question(of: verdict.rule) else { return nil }
      let name = rule.name.description
      return OpenQuestion(kind: .question, subject: name, text: ask, rules: [name])
    }
  }

  private func recorded(_ open: [Verdict]) -> [OpenQuestion] {
    let places = RowPlaces(of: snapshot, schema: graph.factTypes(of: snapshot.schema)?.schema)
    var rules: [AttributePath: [String]] = [:]
    var order: [AttributePath] = []
    for verdict in open {
      for path in Set(verdict.missing.groups.map(\.path)).sorted(by: {
        $0.description.utf8Key < $1.description.utf8Key
      }) {
        if rules[path] == nil { order.append(path) }
        rules[path, default: []].append(name(of: verdict.rule))
      }
    }
    return order.map { path in
      OpenQuestion(
        kind: .fact, subject: path.description, text: places.question(about: path), rules: rules[path] ?? [])
    }
  }
}
