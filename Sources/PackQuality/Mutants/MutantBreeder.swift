// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText

/// The mutants of one rule.
struct BredMutants {
  var mutants: [Mutant] = []
  var refusedCount = 0
  var sameCount = 0
}

/// Makes the mutants of one rule and sees which of them its examples notice.
struct MutantBreeder {
  private let graph: RuleGraph
  private let position: Int
  private let variants: RuleVariants

  /// Prepares a rule; `nil` if it cannot be compiled on its own.
  init?(_ graph: RuleGraph, rule position: Int, after other: MutantBreeder?) {
    guard let variants = RuleVariants(ofRule: position, in: graph, after: other?.variants) else { return nil }
    self.graph = graph
    self.position = position
    self.variants = variants
  }

  private var rule: LinkedRule { graph.rules[position] }

  func bred(noticedBy examples: [PackExample]) -> BredMutants {
    var result = BredMutants()
    var names: [UTF8Key: Int] = [:]
    for part in RulePart.allCases {
      guard let program = rule.program(of: part), let source = rule.document.source(of: part) else {
        continue
      }
      let text = SourceFile(name: "", text: source.text)
      let activation = Activation.nothingKnown(about: rule, in: graph)
      var seen: Set<UTF8Key> = [program.essence(activation)]
      let parameters = graph.packs[rule.pack].parameters
      for mutation in MutationFinder.mutations(of: program.checked.root, in: text, parameters: parameters) {
        guard let mutant = variants.compile(mutation.applied(to: text), as: part) else {
          result.refusedCount += 1
          continue
        }
        guard seen.insert(mutant.essence(activation)).inserted else {
          result.sameCount += 1
          continue
        }
        let name = mutation.name(in: text)
        names[name.utf8Key, default: 0] += 1
        let count = names[name.utf8Key] ?? 1
        let changed = graph.replacing(part, ofRule: position, by: mutant)
        result.mutants.append(
          self.mutant(
            mutation, part, source, name: count == 1 ? name : "\(name) (\(count))",
            fate: fate(of: changed, examples)))
      }
    }
    return result
  }

  private func mutant(
    _ mutation: Mutation, _ part: RulePart, _ source: ExpressionSource, name: String, fate: Mutant.Fate
  ) -> Mutant {
    let place = source.map.location(of: mutation.span)
    return Mutant(
      rule: rule.name.rule, part: part, kind: mutation.kind, name: name, location: place,
      difference: LineDifference(of: place, to: mutation.replacement, around: source.location.span),
      fate: fate)
  }

  private func fate(of changed: RuleGraph, _ examples: [PackExample]) -> Mutant.Fate {
    let noticing = examples.first { example in
      guard let request = example.request?.judged(by: changed) else { return false }
      let verdict = request.verdict(on: position)
      return !Expectation(test: example.test, verdict: verdict, request: request, explains: false).failures
        .isEmpty
    }
    return noticing.map { .noticed(by: $0.test.name) } ?? .survived
  }
}

extension AssessmentRequest {
  /// The same facts, judged by another version of the rules.
  fileprivate func judged(by graph: RuleGraph) -> AssessmentRequest {
    AssessmentRequest(
      graph: graph, snapshot: snapshot, answers: answers, settings: settings, date: date, skipped: skipped)
  }
}

extension Program {
  /// What an expression asks, in a form that is the same for expressions that differ only in notation or in constant
  /// parts.
  fileprivate func essence(_ nothingKnown: Activation) -> UTF8Key {
    residual(nothingKnown).checked.root.fingerprint.utf8Key
  }
}
