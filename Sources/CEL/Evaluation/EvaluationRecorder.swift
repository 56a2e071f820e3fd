// SPDX-License-Identifier: EUPL-1.2

/// Watches an evaluation. The evaluator is generic over it, so that not watching costs nothing.
protocol EvaluationRecorder {
  /// Whether anything is watched at all.
  static var isRecording: Bool { get }
  /// A node is about to be evaluated.
  mutating func enter(_ node: Int)
  /// A node was evaluated.
  mutating func leave(_ node: Int, _ result: Evaluation)
  /// A comprehension turns to an element; `position` is `nil` for an element that stands for unlisted ones.
  mutating func enterElement(_ position: Int?, of node: Int, _ variables: [Evaluation])
  /// The comprehension is done with the element.
  mutating func leaveElement()
}

/// Watches nothing.
struct NoRecorder: EvaluationRecorder {
  static var isRecording: Bool { false }
  @inline(__always) mutating func enter(_ node: Int) {}
  @inline(__always) mutating func leave(_ node: Int, _ result: Evaluation) {}
  @inline(__always) mutating func enterElement(
    _ position: Int?, of node: Int, _ variables: [Evaluation]
  ) {}
  @inline(__always) mutating func leaveElement() {}
}
