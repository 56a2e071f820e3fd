// SPDX-License-Identifier: EUPL-1.2

/// Records what every node comes to, as a tree.
struct TraceRecorder: EvaluationRecorder {
  static var isRecording: Bool { true }

  /// A node whose evaluation has begun.
  private struct Frame {
    var parts: [Trace] = []
    var elements: [Trace.Element] = []
    var element: (position: Int?, variables: [(name: String, value: Evaluation)], parts: [Trace])?
    var isTruncated = false
  }

  private let plan: Plan
  private var frames: [Frame] = []
  private var count = 0
  /// How many nodes on the way down are not recorded.
  private var skipped = 0
  private(set) var root: Trace?

  init(_ plan: Plan) { self.plan = plan }

  mutating func enter(_ node: Int) {
    guard skipped == 0, count < Limits.traceNodes else {
      skipped += 1
      return
    }
    count += 1
    frames.append(Frame())
  }

  mutating func leave(_ node: Int, _ result: Evaluation) {
    guard skipped == 0 else {
      skipped -= 1
      if !frames.isEmpty { frames[frames.count - 1].isTruncated = true }
      return
    }
    guard let frame = frames.popLast() else { return }
    let trace = Trace(
      id: node, span: plan.facts[node].span, result: result, parts: frame.parts, elements: frame.elements,
      isTruncated: frame.isTruncated)
    guard !frames.isEmpty else {
      root = trace
      return
    }
    if frames[frames.count - 1].element != nil {
      frames[frames.count - 1].element?.parts.append(trace)
    } else {
      frames[frames.count - 1].parts.append(trace)
    }
  }

  mutating func enterElement(_ position: Int?, of node: Int, _ variables: [Evaluation]) {
    guard skipped == 0, !frames.isEmpty, case .comprehension(let comprehension) = plan.nodes[node] else {
      return
    }
    let names = plan.comprehensions[comprehension].names
    frames[frames.count - 1].element = (position, zip(names, variables).map { ($0, $1) }, [])
  }

  mutating func leaveElement() {
    guard skipped == 0, let last = frames.indices.last, let element = frames[last].element else { return }
    frames[last].element = nil
    // The last element visited is kept in any case: it is the one that may have decided.
    if frames[last].elements.count >= Limits.traceElements, let dropped = frames[last].elements.popLast() {
      count -= dropped.parts.reduce(0) { $0 + $1.count }
      frames[last].isTruncated = true
    }
    frames[last].elements.append(
      Trace.Element(position: element.position, variables: element.variables, parts: element.parts))
  }
}
