// SPDX-License-Identifier: EUPL-1.2

extension SourcePrinter {
  /// A comprehension as the macro it came from.
  mutating func writeComprehension(_ loop: CheckedExpression.Comprehension) {
    write(loop.range, binding: .primary)
    write(".\(macroName(loop.kind, variables: loop.variables.count))(")
    let names = loop.variables.map { spelling(of: $0.name) }
    write(names.joined(separator: ", "))
    withScope(names) { printer in
      for part in [loop.condition, loop.body].compactMap({ $0 }) {
        printer.write(", ")
        printer.write(part, binding: .conditional)
      }
    }
    write(")")
  }

  private func macroName(_ kind: ComprehensionKind, variables count: Int) -> String {
    kind == .existsOne && count == 1 ? "exists_one" : kind.rawValue
  }

  /// `cel.bind(name, value, body)`, or the macro that made a hidden binding.
  mutating func writeBind(_ name: String, _ value: CheckedExpression, _ body: CheckedExpression) {
    if name == HiddenName.optionalTarget, let mapping = OptionalMapping(body) {
      return writeOptionalMapping(mapping, of: value)
    }
    if name == HiddenName.sortedList, let loop = body.kind.sortedMapping { return writeSort(value, loop) }
    let name = spelling(of: name)
    write("cel.bind(\(name), ")
    write(value, binding: .conditional)
    write(", ")
    withScope([name]) { $0.write(body, binding: .conditional) }
    write(")")
  }

  /// `list.sortBy(x, key)`.
  mutating func writeSort(_ list: CheckedExpression, _ loop: CheckedExpression.Comprehension) {
    write(list, binding: .primary)
    let name = spelling(of: loop.variables.first?.name ?? "")
    write(".sortBy(\(name), ")
    withScope([name]) { $0.write(loop.body, binding: .conditional) }
    write(")")
  }

  /// `optional.optMap(x, result)`.
  private mutating func writeOptionalMapping(_ mapping: OptionalMapping, of target: CheckedExpression) {
    write(target, binding: .primary)
    let name = spelling(of: mapping.variable)
    write(mapping.isFlat ? ".optFlatMap(\(name), " : ".optMap(\(name), ")
    withScope([name]) { $0.write(mapping.result, binding: .conditional) }
    write(")")
  }

  private mutating func withScope(_ names: [String], _ body: (inout SourcePrinter) -> Void) {
    scope += names
    body(&self)
    scope.removeLast(names.count)
  }

  /// A local's name as source text. Hidden names are written as the macro that makes them, or replaced by a name that
  /// the expression does not use.
  func spelling(of name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "@") else { return name }
    let parts = name.dropFirst().split(separator: ":")
    if parts.count == 3, parts[0] == "it" { return "cel.iterVar(\(parts[1]), \(parts[2]))" }
    if parts.count == 3, parts[0] == "ac" { return "cel.accuVar(\(parts[1]), \(parts[2]))" }
    if name.hasPrefix("@index") { return "cel.index(\(name.dropFirst(6)))" }
    var candidate = String(name.dropFirst())
    while root.uses(name: candidate) { candidate += "_" }
    return candidate
  }
}

/// What `optMap` or `optFlatMap` makes of the body of its hidden binding.
private struct OptionalMapping {
  let variable: String
  let result: CheckedExpression
  let isFlat: Bool

  /// Recognises `t.hasValue() ? optional.of(cel.bind(x, t.value(), e)) : optional.none()` for the hidden `t`.
  init?(_ body: CheckedExpression) {
    guard case .conditional(let condition, let then, let otherwise) = body.kind,
      condition.kind.isCall("hasValue", on: HiddenName.optionalTarget),
      case .call("optional.none", _, let none, _) = otherwise.kind, none.isEmpty
    else { return nil }
    var bound = then
    isFlat = !then.kind.isOptionalOf
    if case .call("optional.of", _, let arguments, _) = then.kind, let first = arguments.first {
      bound = first
    }
    guard case .bind(_, let variable, let value, let result) = bound.kind,
      value.kind.isCall("value", on: HiddenName.optionalTarget)
    else { return nil }
    self.variable = variable
    self.result = result
  }
}

extension CheckedExpression.Kind {
  /// The mapping of keys in what `sortBy` makes of the body of its hidden binding.
  fileprivate var sortedMapping: CheckedExpression.Comprehension? {
    guard case .call(HiddenName.sortByKeys, _, let arguments, true) = self, arguments.count == 2 else {
      return nil
    }
    return arguments[1].kind.mapping
  }

  fileprivate var isOptionalOf: Bool {
    if case .call("optional.of", _, _, _) = self { true } else { false }
  }

  /// Whether it is `local.function()`.
  fileprivate func isCall(_ function: String, on local: String) -> Bool {
    guard case .call(function, _, let arguments, true) = self, arguments.count == 1,
      case .local(_, local) = arguments[0].kind
    else { return false }
    return true
  }
}

extension CheckedExpression {
  /// Whether a variable, type or local of this name (or with it as the first part of a qualified name) occurs.
  fileprivate func uses(name: String) -> Bool {
    switch kind {
    case .variable(let other), .local(_, let other), .literal(.type(let other)):
      if other == name || other.hasPrefix(name + ".") { return true }
    case .bind(_, let other, _, _):
      if other == name { return true }
    case .comprehension(let loop):
      if loop.variables.contains(where: { $0.name == name }) { return true }
    case .literal, .field, .optionalField, .has, .index, .optionalIndex, .equality, .membership, .call, .sum,
      .not, .and, .or, .conditional, .list, .map:
      break
    }
    return kind.children.contains { $0.uses(name: name) }
  }
}
