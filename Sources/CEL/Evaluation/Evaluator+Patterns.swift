// SPDX-License-Identifier: EUPL-1.2

extension Evaluator {
  /// What a node that reads an attribute declared unknown ends in, or `nil` if it reads none.
  ///
  /// Called only where the activation declares patterns. The last step of a path reads the value whole, so a pattern
  /// that leads into it counts; an earlier step is unknown only below a pattern.
  mutating func declaredUnknown(_ node: Int) -> Evaluation? {
    let readsPart: Bool
    switch plan.nodes[node] {
    case .variable, .field, .index, .optionalField, .optionalIndex: readsPart = plan.facts[node].isContinued
    case .has: readsPart = true
    default: return nil
    }
    guard let path = attribute(node) else { return nil }
    var unknowns: UnknownSet?
    for pattern in activation.unknownPatterns {
      if pattern.isPrefix(of: path) {
        unknowns.formUnion(UnknownSet(path))
      } else if !readsPart, pattern.overlaps(path) {
        unknowns.formUnion(UnknownSet(pattern.steps.count > path.steps.count ? pattern : path))
      }
    }
    return unknowns.map(Evaluation.unknown)
  }

  /// The attribute that a node reads, if it is reached from a variable by names and keys that are known.
  private mutating func attribute(_ node: Int) -> AttributePath? {
    switch plan.nodes[node] {
    case .variable(let variable): return AttributePath(root: plan.variables[variable])
    case .field(let operand, let name), .optionalField(let operand, let name), .has(let operand, let name):
      return attribute(operand)?.appending(.field(plan.fields[name].text))
    case .index(let operand, let key), .optionalIndex(let operand, let key):
      guard let path = attribute(operand) else { return nil }
      guard case .value(let value) = evaluate(key), let step = AttributePath.Step(key: value) else {
        return path.appending(.any)
      }
      return path.appending(step)
    default: return nil
    }
  }
}
