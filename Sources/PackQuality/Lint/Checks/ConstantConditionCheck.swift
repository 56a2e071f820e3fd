// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// A condition, or a part of one, that comes out the same whatever the facts and parameters are.
///
/// Found by evaluating it with nothing known: what is decided even then depends on nothing.
enum ConstantConditionCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.rules.flatMap { _, rule -> [Diagnostic] in
      let activation = Activation.nothingKnown(about: rule, in: subject.graph)
      let document = rule.document
      let conditions = [
        (rule.applicability, document.when), (rule.subjects, document.each), (rule.check, document.check),
      ]
      return conditions.flatMap { program, source -> [Diagnostic] in
        guard let program, let source else { return [] }
        return findings(in: program, source, activation)
      }
    }
  }

  private static func findings(
    in program: Program, _ source: ExpressionSource, _ activation: Activation
  ) -> [Diagnostic] {
    let text = SourceFile(name: "", text: source.text)
    var places: [SourceSpan: Bool] = [:]
    collect(program.explain(activation).trace, into: &places)
    return places.sorted { $0.key.start < $1.key.start }.compactMap { span, isTrue in
      let condition = text.text(in: span).onOneLine
      guard condition != "true", condition != "false" else { return nil }
      return Diagnostic(
        lint: .constantCondition(condition, isTrue: isTrue), at: source.map.location(of: span))
    }
  }

  /// The outermost parts that are decided.
  private static func collect(_ trace: Trace, into places: inout [SourceSpan: Bool]) {
    if case .value(.bool(let isTrue)) = trace.result {
      places[trace.span] = isTrue
      return
    }
    for part in trace.parts + trace.elements.flatMap(\.parts) { collect(part, into: &places) }
  }
}
