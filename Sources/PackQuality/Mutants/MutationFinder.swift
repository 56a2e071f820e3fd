// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

/// Finds every place of an expression where a small mistake could be made.
///
/// Mutations change the text, so that they can be shown as the author would see them. Whether one is still an expression
/// is for the checker to say.
struct MutationFinder {
  let text: SourceFile
  /// The parameters of the pack.
  let parameters: [Parameter]
  private(set) var found: [Mutation] = []

  /// What surrounds an expression.
  struct Surroundings {
    /// The innermost comparison or call around, in which a changed constant is shown.
    var shown: SourceSpan?
    /// The members that a text may be, where it is compared with an enumeration.
    var members: [String] = []
  }

  /// All mutations of an expression, in the order of the text.
  static func mutations(
    of expression: CheckedExpression, in text: SourceFile, parameters: [Parameter]
  ) -> [Mutation] {
    var finder = MutationFinder(text: text, parameters: parameters)
    finder.visit(expression, in: Surroundings())
    return finder.found
  }

  private init(text: SourceFile, parameters: [Parameter]) {
    self.text = text
    self.parameters = parameters
  }

  mutating func add(
    _ kind: MutationKind, _ span: SourceSpan, _ replacement: String, shownIn shown: SourceSpan
  ) {
    found.append(Mutation(kind: kind, span: span, replacement: replacement, shown: shown))
  }

  private mutating func visit(_ expression: CheckedExpression, in surroundings: Surroundings) {
    let span = expression.span
    var inner = Surroundings()
    switch expression.kind {
    case .literal(let value): return shift(value, at: span, in: surroundings)
    case .field(let operand, let name, _):
      if case .variable("params") = operand.kind { replaceParameter(name, at: span, in: surroundings) }
    case .has: add(.presence, span, "true", shownIn: surroundings.shown ?? span)
    case .equality(let left, let right, let isNegated):
      replaceOperator(isNegated ? "!=" : "==", by: [isNegated ? "==" : "!="], between: left, right, in: span)
      inner = Surroundings(shown: span, members: left.members + right.members)
    case .membership(let element, let container):
      add(.comparison, span, "!(\(text.text(in: span)))", shownIn: span)
      inner = Surroundings(shown: span, members: element.members.without(container.texts))
    case .call(let function, _, let arguments, _):
      mutateCall(function, arguments, in: span)
      if function.isOfFixedTime { return }
      inner = Surroundings(shown: span)
    case .not(let operand): dropNegation(of: operand, at: span)
    case .and(let operands), .or(let operands): dropOperands(operands)
    case .comprehension(let loop): mutate(loop, at: span)
    case .list: inner = surroundings
    case .sum: inner = Surroundings(shown: span)
    case .variable, .local, .optionalField, .index, .optionalIndex, .conditional, .map, .bind: break
    }
    for child in expression.kind.children { visit(child, in: inner) }
  }
}

extension CheckedExpression {
  /// The members of its type, if that is an enumeration.
  fileprivate var members: [String] {
    if case .enumeration(let enumeration) = type { return enumeration.members }
    return []
  }

  /// The texts that a list literal holds.
  fileprivate var texts: [String] {
    guard case .list(let elements) = kind else { return [] }
    return elements.compactMap { element in
      if case .literal(.string(let text)) = element.value.kind { return text }
      return nil
    }
  }
}

extension String {
  /// Whether a function makes a time out of a text, which would not be one with a sign more.
  fileprivate var isOfFixedTime: Bool { self == "duration" || self == "timestamp" }
}

extension [String] {
  /// Those that are not among others.
  fileprivate func without(_ others: [String]) -> [String] {
    let keys = Set(others.map(\.utf8Key))
    return filter { !keys.contains($0.utf8Key) }
  }
}
