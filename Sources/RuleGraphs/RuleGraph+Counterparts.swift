// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// Where the rules of one graph are in another, with other versions of the packs: by name, or by a former name that either
/// of them knows.
package struct RuleCounterparts: Sendable {
  private let own: RuleGraph
  private let other: RuleGraph
  /// By position in the other graph, the position in this one.
  private let positions: [Int?]

  /// Looks up the rules of `other` in `own`. Two rules of the other that have become one are both found.
  package init(of other: RuleGraph, in own: RuleGraph) {
    self.own = own
    self.other = other
    var positions = other.rules.map { own.position(of: $0.name) }
    for (position, rule) in own.rules.enumerated() {
      if let former = other.position(of: rule.name), positions[former] == nil { positions[former] = position }
    }
    self.positions = positions
  }

  /// The position in this graph of a rule of the other.
  package subscript(position: Int) -> Int? { positions[position] }

  /// Answers that were linked to the other graph; those to questions that are gone or have another scale are left out.
  package func answers(_ answers: [Int: RecordedAnswer]) -> [Int: RecordedAnswer] {
    moved(answers).filter { position, answer in
      own.rules[position].document.scale.map { answer.value.value.isOn($0.value) } ?? false
    }
  }

  /// Settings that were linked to the other graph; what they say about rules and parameters that are gone is left out.
  /// Parameters that a municipality has not set are those of this graph's packs.
  package func settings(_ settings: LinkedTailoring) -> LinkedTailoring {
    LinkedTailoring(
      document: settings.document, parameters: parameters(settings.parameters),
      deselections: moved(settings.deselections), waivers: moved(settings.waivers),
      compensations: moved(settings.compensations), dispensations: moved(settings.dispensations))
  }

  private func moved<Value>(_ values: [Int: Value]) -> [Int: Value] {
    let pairs = values.keys.sorted().compactMap { key in
      positions[key].flatMap { place in values[key].map { (place, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func parameters(_ values: [[ScalarValue]]) -> [[ScalarValue]] {
    own.packs.map { pack in
      let place = other.packs.firstIndex { $0.id.value.utf8Key == pack.id.value.utf8Key }
      return pack.parameters.map { parameter in
        place.flatMap { value(of: parameter, in: other.packs[$0], values[$0]) }
          ?? parameter.defaultValue.value
      }
    }
  }

  /// What a municipality has set a parameter to, if it has and the value still fits.
  private func value(of parameter: Parameter, in pack: RulePack, _ values: [ScalarValue]) -> ScalarValue? {
    guard
      let place = pack.parameters.firstIndex(where: { $0.id.value.utf8Key == parameter.id.value.utf8Key }),
      pack.parameters[place].type == parameter.type,
      values[place] != pack.parameters[place].defaultValue.value
    else { return nil }
    return values[place]
  }
}

extension LinkedTailoring {
  /// The same settings with the accepted risks of others, linked to the same graph.
  package func replacing(waiversBy other: LinkedTailoring) -> LinkedTailoring {
    LinkedTailoring(
      document: document, parameters: parameters, deselections: deselections, waivers: other.waivers,
      compensations: compensations, dispensations: dispensations)
  }
}
