// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Program {
  /// The attributes that the expression may read, whatever the facts: sorted, without repetition.
  ///
  /// `servers[*].encrypted` is a field of any element. A path by itself is read as a value: of a list that is iterated
  /// (`servers`) which elements there are, else the whole of it. Entries under keys that are not written out are `[*]`.
  public var references: [AttributePath] {
    var finder = ReferenceFinder()
    finder.read(checked.root)
    return Set(finder.paths).map { (text: $0.description.utf8Key, path: $0) }
      .sorted { $0.text < $1.text }.map(\.path)
  }
}

/// Follows where values come from through a checked tree.
private struct ReferenceFinder {
  /// An attribute that a value may be.
  private struct Source {
    let path: AttributePath
    /// Whether it is a list whose elements no longer have their positions.
    var isFiltered = false

    func appending(_ step: AttributePath.Step) -> Source {
      guard isFiltered, case .index = step else { return Source(path: path.appending(step)) }
      return Source(path: path.appending(.any))
    }
  }

  private(set) var paths: [AttributePath] = []
  /// Where the values of locals may come from, by slot.
  private var locals: [Int: [Source]] = [:]

  /// Adds what an expression reads whose value is used as a whole.
  mutating func read(_ expression: CheckedExpression) { paths += origins(of: expression).map(\.path) }

  /// Adds what is read on the way to an expression's value, and returns the attributes it may be itself.
  private mutating func origins(of expression: CheckedExpression) -> [Source] {
    switch expression.kind {
    case .literal: return []
    case .variable(let name): return [Source(path: AttributePath(root: name))]
    case .local(let slot, _): return locals[slot] ?? []
    case .field(let operand, let name, _), .optionalField(let operand, let name, _):
      return origins(of: operand).map { $0.appending(.field(name)) }
    case .has(let operand, let name, _):
      paths += origins(of: operand).map { $0.appending(.field(name)).path }
      return []
    case .index(let operand, let key), .optionalIndex(let operand, let key):
      return element(of: operand, at: key)
    case .conditional(let condition, let then, let otherwise):
      read(condition)
      return origins(of: then) + origins(of: otherwise)
    case .bind(let slot, _, let value, let body):
      locals[slot] = origins(of: value)
      return origins(of: body)
    case .comprehension(let comprehension): return origins(of: comprehension)
    case .equality(let left, let right, _): return read([left, right])
    case .membership(let element, let container): return read([element, container])
    case .call(_, _, let arguments, _): return read(arguments)
    case .sum(let operands, _), .and(let operands), .or(let operands): return read(operands)
    case .not(let operand): return read([operand])
    case .list(let elements): return read(elements.map(\.value))
    case .map(let entries): return read(entries.flatMap { [$0.key, $0.value] })
    }
  }

  private mutating func read(_ expressions: [CheckedExpression]) -> [Source] {
    for expression in expressions { read(expression) }
    return []
  }

  private mutating func element(of operand: CheckedExpression, at key: CheckedExpression) -> [Source] {
    let origins = origins(of: operand)
    read(key)
    var step = AttributePath.Step.any
    if case .literal(let value) = key.kind, let known = AttributePath.Step(key: value) { step = known }
    return origins.map { $0.appending(step) }
  }

  private mutating func origins(of comprehension: CheckedExpression.Comprehension) -> [Source] {
    let range = origins(of: comprehension.range)
    paths += range.map(\.path)
    let elements = range.map { $0.appending(.any) }
    let keys = comprehension.variables.count > 1 || comprehension.range.type.isMap ? 1 : 0
    for (place, variable) in comprehension.variables.enumerated() {
      locals[variable.slot] = place < keys ? [] : elements
    }
    if let condition = comprehension.condition { read(condition) }
    read(comprehension.body)
    guard comprehension.kind == .filter else { return [] }
    return range.map { Source(path: $0.path, isFiltered: true) }
  }
}

extension ValueType {
  fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}
