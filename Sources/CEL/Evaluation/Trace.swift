// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// What one sub-expression came to, with what its own parts came to.
public struct Trace: Sendable {
  /// The number of the sub-expression in the checked tree.
  public let id: Int
  /// Its place in the source.
  public let span: SourceSpan
  /// What it ended in.
  public let result: Evaluation
  /// The parts that were evaluated, in that order; what was not needed is missing.
  public let parts: [Trace]
  /// Of a comprehension, the elements visited: the first ones and the last, within `Limits.traceElements`.
  public let elements: [Element]
  /// Whether parts or elements were left out because the trace would have grown beyond its limits.
  public let isTruncated: Bool

  /// One element of a comprehension.
  public struct Element: Sendable {
    /// The position in the list or map; `nil` for the one visit that stands for all elements not known.
    public let position: Int?
    /// The variables by name.
    public let variables: [(name: String, value: Evaluation)]
    /// The parts of the comprehension that were evaluated for this element.
    public let parts: [Trace]
  }

  /// The number of sub-expressions in the trace, itself included.
  public var count: Int {
    parts.reduce(1) { $0 + $1.count }
      + elements.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.count } }
  }
}

/// An evaluation with everything that happened on the way.
public struct Explanation: Sendable {
  /// What the expression ended in.
  public let result: Evaluation
  /// The trace of the whole expression.
  public let trace: Trace
}

extension Program {
  /// Evaluates the expression and records every sub-expression, for comprehensions per element.
  ///
  /// The result is that of `evaluate`. The trace is bounded by `Limits.traceNodes` and `Limits.traceElements`.
  public func explain(_ activation: Activation, costLimit: Int = Limits.evaluationCost) -> Explanation {
    var evaluator = Evaluator(plan, activation, costLimit: costLimit, recorder: TraceRecorder(plan))
    let result = evaluator.run(plan.root)
    let trace =
      evaluator.recorder.root
      ?? Trace(
        id: plan.root, span: plan.facts[plan.root].span, result: result, parts: [], elements: [],
        isTruncated: true)
    return Explanation(result: result, trace: trace)
  }
}
