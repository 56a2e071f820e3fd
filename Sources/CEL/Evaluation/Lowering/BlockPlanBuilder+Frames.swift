// SPDX-License-Identifier: EUPL-1.2

import Values

/// Expressions that depend on less than the frame they stand in are evaluated further out.
extension BlockPlanBuilder {
  /// Lowers a condition in a frame.
  mutating func condition(
    _ expression: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard expression.type == .bool else { throw .type(expression.type.description) }
    return try place(expression, .bool, scope, level)
  }

  /// Lowers an expression that has a value for every row in a frame.
  mutating func lane(
    _ expression: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> (node: Int32, kind: ScalarKind) {
    guard let kind = ScalarKind(expression.type) else { throw .type(expression.type.description) }
    return (try place(expression, kind, scope, level), kind)
  }

  private mutating func place(
    _ expression: CheckedExpression, _ kind: ScalarKind, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    try charge()
    let depth = self.level(of: expression, scope)
    if depth < 0, let constant = folded(expression, kind) { return constant }
    if depth <= 0 { return try global(expression, kind, scope, level) }
    guard depth < level else { return try own(expression, kind, scope, level) }
    let outer = try outside(level - 1, expression, kind, scope)
    return captured(Capture(kind: kind.lane.map(Capture.Kind.lane) ?? .condition, node: outer), level)
  }

  /// Lowers an expression in a frame further out, with the frames inside it out of sight.
  mutating func outside(
    _ level: Int, _ expression: CheckedExpression, _ kind: ScalarKind, _ scope: LoweringScope
  ) throws(BlockObstacle) -> Int32 {
    let inner = Array(frames[(level + 1)...])
    frames.removeLast(inner.count)
    defer { frames += inner }
    return try place(expression, kind, scope, level)
  }

  /// What the frame at hand evaluates itself.
  private mutating func own(
    _ expression: CheckedExpression, _ kind: ScalarKind, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    if case .local(let slot, _) = expression.kind, case .value(let value, let inner, _) = scope.slots[slot] {
      return try place(value, kind, inner, level)
    }
    if case .bind(let slot, _, let value, let body) = expression.kind {
      var inner = scope
      inner.slots[slot] = .value(value, scope, level: self.level(of: value, scope))
      return try place(body, kind, inner, level)
    }
    return kind == .bool
      ? try ownCondition(expression, scope, level) : try ownLane(expression, kind, scope, level)
  }

  /// An expression that is the same for all rows: a node where the outermost frame is at hand, else a global value.
  /// What cannot be lowered by itself is left to the reference evaluator, unless it is all there is.
  private mutating func global(
    _ expression: CheckedExpression, _ kind: ScalarKind, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    if case .variable(let name) = expression.kind {
      return intern(GlobalValue(kind: kind, origin: .variable(number(ofVariable: name))))
    }
    let inner = Array(frames[1...])
    frames.removeLast(inner.count)
    defer { frames += inner }
    do throws(BlockObstacle) {
      let node = try own(expression, kind, scope, 0)
      return level == 0 ? node : hoisted(node, kind)
    } catch {
      guard let program, expression.id != program.checked.root.id, program.plan.facts[expression.id].isClosed,
        let number = numberOfProgram()
      else { throw error }
      return intern(GlobalValue(kind: kind, origin: .expression(program: number, node: expression.id)))
    }
  }

  /// The global value of a node of the outermost frame; constants and global values stand for themselves.
  private mutating func hoisted(_ node: Int32, _ kind: ScalarKind) -> Int32 {
    switch nodes.values[Int(node)] {
    case .outcome, .number, .constant, .global: node
    default: intern(GlobalValue(kind: kind, origin: .node(node)))
    }
  }

  /// Reads a value of the frame outside.
  mutating func captured(_ capture: Capture, _ level: Int) -> Int32 {
    intern(.captured(number(of: capture, level)))
  }

  mutating func number(of capture: Capture, _ level: Int) -> Int32 {
    if let known = frames[level].firstIndex(of: capture) { return Int32(known) }
    frames[level].append(capture)
    return Int32(frames[level].count - 1)
  }

  /// The row of an outer frame, as a capture of a frame.
  mutating func capturedRow(of outer: Int, _ level: Int) -> Int32 {
    let node = outer == level - 1 ? -1 : capturedRow(of: outer, level - 1)
    return number(of: Capture(kind: .row, node: node), level)
  }

  // MARK: Constants

  /// The value of an expression that reads no variable, unless working it out is long.
  private mutating func folded(_ expression: CheckedExpression, _ kind: ScalarKind) -> Int32? {
    guard let program, program.plan.facts[expression.id].isClosed else { return nil }
    var evaluator = Evaluator(
      program.plan, Activation(), costLimit: Limits.foldingCost, recorder: NoRecorder())
    let result = evaluator.run(expression.id)
    guard evaluator.steps >= 0 else { return nil }
    switch result {
    case .error: return kind == .bool ? intern(.outcome(.error)) : intern(.failure)
    case .unknown: return nil
    case .value(let value): return constant(value, kind)
    }
  }

  private mutating func constant(_ value: Value, _ kind: ScalarKind) -> Int32? {
    switch (value, kind) {
    case (.bool(let bool), .bool): intern(.outcome(bool ? .yes : .no))
    case (.int(let int), .int): intern(.number(int))
    case (.duration(let duration), .duration): intern(.number(duration.nanoseconds))
    case (.double(let double), .double): intern(.double(bits: double.bitPattern))
    case (.timestamp(let time), .time):
      intern(.time(seconds: time.seconds, nanoseconds: time.nanoseconds))
    case (.string(let text), .text): intern(.text(TextKey(text)))
    default: nil
    }
  }

  /// The text of a constant node.
  func text(of node: Int32) -> TextKey? {
    guard case .constant(let number) = nodes.values[Int(node)],
      case .text(let text) = constants.values[Int(number)]
    else { return nil }
    return text
  }
}

extension Limits {
  /// The most expressions that are lowered for one program, bindings written out.
  public static let blockNodes = 20_000
  /// The most steps for working a constant out while lowering.
  static let foldingCost = 10_000
}
