// SPDX-License-Identifier: EUPL-1.2

import SourceText

@testable import CEL
@testable import cel_conformance

/// A case of the official data in which some parts were replaced by variables that stand for what the parts come to.
///
/// Most of the cases are closed expressions; lifted, they have facts that can be hidden and exchanged.
struct LiftedCase {
  /// A variable with its value.
  struct Binding {
    let name: String
    let type: ValueType
    var value: Value
  }

  let text: String
  let program: Program
  let environment: Environment
  let checking: Checking
  /// The variables of the case itself, then the lifted ones.
  let bindings: [Binding]
  /// What the case comes to as it is given.
  let original: Evaluation

  private static let runner = CaseRunner()

  /// Fails for what is for the checker only or for messages, and where nothing can be lifted.
  init?(_ test: ConformanceCase, _ random: inout SplitMix) {
    guard !test.needsProto, !test.checkOnly else { return nil }
    checking = test.disableCheck ? .dynamic : .strict
    guard let program = Self.runner.compile(test, text: test.expr, checking: checking).0 else { return nil }
    let explanation = program.explain(Self.runner.activation(for: test))
    original = explanation.result

    var lifting = Lifting(types: Self.types(of: program.checked.root))
    lifting.visit(explanation.trace, &random)
    let own = test.bindings.sorted { $0.key.utf8Key < $1.key.utf8Key }
      .compactMap { name, value in value.value.map { Binding(name: name, type: .dyn, value: $0) } }
    bindings = own + lifting.bindings
    text = lifting.lifted(test.expr)
    guard !bindings.isEmpty else { return nil }

    let added = lifting.bindings.map { VariableDeclaration($0.name, $0.type) }
    environment = Self.runner.environment(for: test).adding(variables: added)
    let file = SourceFile(name: test.id, text: text)
    guard let lifted = environment.compile(file, checking: checking).0 else { return nil }
    self.program = lifted
  }

  /// The activation for values in the order of `bindings`; `nil` leaves a variable without a value.
  func activation(_ values: [Value?]) -> Activation {
    Activation(zip(bindings, values).compactMap { binding, value in value.map { (binding.name, $0) } })
  }

  private static func types(of root: CheckedExpression) -> [Int: ValueType] {
    var types = [root.id: root.type]
    for child in root.kind.children { types.merge(Self.types(of: child)) { first, _ in first } }
    return types
  }
}

/// Chooses parts of an evaluated expression and names them.
private struct Lifting {
  let types: [Int: ValueType]
  private(set) var bindings: [LiftedCase.Binding] = []
  private var spans: [SourceSpan] = []

  init(types: [Int: ValueType]) { self.types = types }

  /// Lifts about every second of the outermost parts that have a value. Bodies of comprehensions stay as they are.
  mutating func visit(_ trace: Trace, _ random: inout SplitMix) {
    for part in trace.parts {
      if case .value(let value) = part.result, let type = types[part.id],
        isFree(part.span, within: trace.span),
        random.oneIn(2)
      {
        bindings.append(LiftedCase.Binding(name: "lifted\(bindings.count)", type: type, value: value))
        spans.append(part.span)
      } else {
        visit(part, &random)
      }
    }
  }

  /// Whether a part stands for itself in the text: what a macro adds has the place of the whole macro.
  private func isFree(_ span: SourceSpan, within outer: SourceSpan) -> Bool {
    guard span != outer, span.length > 0 else { return false }
    return spans.allSatisfy { $0.end <= span.start || span.end <= $0.start }
  }

  /// The text with the names in place of the parts.
  func lifted(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for (span, binding) in zip(spans, bindings).sorted(by: { $0.0.start > $1.0.start }) {
      bytes.replaceSubrange(span.start..<span.end, with: " \(binding.name) ".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
