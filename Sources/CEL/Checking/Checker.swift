// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Turns one parsed expression into a checked one.
///
/// Every part is visited once, children before parents and in the order of evaluation, so that ids and
/// diagnostics come in a fixed order. A part that is wrong gets the type `failed`, which agrees with everything,
/// so that one mistake is reported once.
struct Checker {
  /// A variable of a comprehension or binding.
  struct Local {
    let name: String
    let slot: Int
    let type: ValueType
    /// Whether reading it cannot fail.
    let isTotal: Bool
  }

  let environment: Environment
  let file: SourceFile
  let checking: Checking
  var substitution = Substitution()
  var diagnostics: [Diagnostic] = []
  /// The variables in scope, the innermost last.
  var locals: [Local] = []
  /// The fields that are known to be present here.
  var facts: Set<FactPath> = []
  private var expressionCount = 0
  private var slotCount = 0
  private var hasOpenTypes = false

  init(environment: Environment, file: SourceFile, checking: Checking) {
    self.environment = environment
    self.file = file
    self.checking = checking
  }

  var isStrict: Bool { checking == .strict }

  mutating func run(_ expression: Expression, expecting: ValueType?) -> (CheckedProgram?, [Diagnostic]) {
    guard expression.height <= Limits.nesting else {
      report(.tooDeep(limit: Limits.nesting), at: expression.span)
      return (nil, diagnostics)
    }
    var root = check(expression)
    if substitution.isExhausted { report(.tooComplex, at: expression.span) }
    if let expecting, isStrict, substitution.merge(root.type, expecting) == nil {
      report(.wrongResult(actual: name(of: root.type), expected: name(of: expecting)), at: root.span)
    }
    guard diagnostics.isEmpty else { return (nil, inOrderOfText(diagnostics)) }
    if hasOpenTypes { root = root.mapTypes(substitution.final) }
    let program = CheckedProgram(
      root: root, expressionCount: expressionCount, slotCount: slotCount,
      isInContainer: !environment.container.isEmpty)
    return (program, [])
  }

  private func inOrderOfText(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let starts = diagnostics.map { $0.location?.span.start ?? 0 }
    return diagnostics.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { diagnostics[$0] }
  }

  /// Makes a checked expression; in dynamic mode its type is `dyn`.
  mutating func make(
    _ kind: CheckedExpression.Kind, _ type: ValueType, at span: SourceSpan, isTotal: Bool = false
  ) -> CheckedExpression {
    let type = isStrict ? substitution.resolved(type) : .dyn
    hasOpenTypes = hasOpenTypes || type.hasParameters
    defer { expressionCount += 1 }
    return CheckedExpression(id: expressionCount, span: span, type: type, isTotal: isTotal, kind: kind)
  }

  /// Stands for a part that was reported as wrong.
  mutating func makeFailed(at span: SourceSpan) -> CheckedExpression {
    make(.literal(.null), .failed, at: span)
  }

  /// Whether enough was reported, so that suggestions need no longer be looked for.
  var isSilent: Bool { diagnostics.count >= Limits.checkErrors }

  mutating func report(_ message: CheckMessage, at span: SourceSpan, notes: [Note] = []) {
    guard !isSilent else { return }
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, span: span), notes: notes))
  }

  /// The type as messages show it.
  func name(of type: ValueType) -> String { substitution.final(type).description }

  /// What the type is known to be at this point.
  func resolved(_ type: ValueType) -> ValueType { substitution.resolved(type) }

  /// What was written there, cut if it is long.
  func source(_ span: SourceSpan) -> String {
    guard span.length > Limits.quotedBytes else { return file.text(in: span) }
    return "\(file.text(in: SourceSpan(start: span.start, end: span.start + Limits.quotedBytes / 2)))..."
  }

  /// Checks `body` with one more fact or variable in scope.
  mutating func within<Result>(
    facts more: Set<FactPath> = [], locals added: [Local] = [], _ body: (inout Checker) -> Result
  ) -> Result {
    let outerFacts = facts
    let localCount = locals.count
    facts.formUnion(more)
    locals += added
    defer {
      facts = outerFacts
      locals.removeSubrange(localCount...)
    }
    return body(&self)
  }

  mutating func makeLocal(_ name: String, _ type: ValueType, isTotal: Bool) -> Local {
    defer { slotCount += 1 }
    return Local(name: name, slot: slotCount, type: type, isTotal: isTotal)
  }

  func local(named name: String) -> Local? {
    locals.last { $0.name == name }
  }

  /// Reports an operand whose type is not the one wanted.
  mutating func require(_ expression: CheckedExpression, _ type: ValueType, in place: String) {
    guard isStrict, substitution.merge(expression.type, type) == nil else { return }
    report(
      .wrongOperand(place: place, actual: name(of: expression.type), expected: name(of: type)),
      at: expression.span)
  }
}
