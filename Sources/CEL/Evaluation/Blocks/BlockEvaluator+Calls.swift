// SPDX-License-Identifier: EUPL-1.2

import Values

/// Functions that are called with values, once per row: the reference evaluator's own code.
extension BlockEvaluator {
  mutating func condition(
    calling call: Int32, _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    let arguments = evaluated(plan.calls[Int(call)], frame, active)
    guard isValid else { return result.clear() }
    for word in 0..<result.count {
      let asked = asked(word, arguments, active, result)
      for (place, position) in rows(asked, word) {
        let bit = UInt64(1) << UInt64(place)
        switch run(plan.calls[Int(call)], arguments, position) {
        case .bool(let bool): if bool { result.yes[word] |= bit }
        case .none: result.error[word] |= bit
        case .some: isUnfit = true
        }
      }
    }
  }

  mutating func lane(calling call: Int32, _ frame: Frame, _ active: Words) -> Lane {
    let call = plan.calls[Int(call)]
    guard let kind = call.result.lane else {
      isUnfit = true
      return nothing()
    }
    let arguments = evaluated(call, frame, active)
    guard isValid else { return nothing() }
    let state = newTruth(frame)
    let values = arena.allocate(BlockValue.self, frame.count)
    values.initialize(repeating: BlockValue(.no), count: frame.count)
    for word in 0..<state.count {
      for (place, position) in rows(asked(word, arguments, active, state), word) {
        if let result = run(call, arguments, position) {
          guard let value = block(result, call.result) else {
            isUnfit = true
            return nothing()
          }
          values[position] = value
        } else {
          state.error[word] |= 1 << UInt64(place)
        }
      }
    }
    return laid(out: values, kind, state, frame)
  }

  private mutating func laid(
    out values: UnsafeMutablePointer<BlockValue>, _ kind: LaneKind, _ state: Truth, _ frame: Frame
  ) -> Lane {
    var lane: Lane
    if kind == .texts {
      let spans = arena.allocate(TextSpan.self, frame.count)
      for place in 0..<frame.count { spans[place] = values[place].text }
      lane = Lane(.texts, base: UnsafeRawPointer(spans), step: 1)
    } else {
      let numbers = arena.allocate(Int64.self, frame.count)
      for place in 0..<frame.count { numbers[place] = values[place].number }
      lane = Lane(kind, base: UnsafeRawPointer(numbers), step: 1)
    }
    if kind == .times {
      let fractions = arena.allocate(Int32.self, frame.count)
      for place in 0..<frame.count { fractions[place] = values[place].nanoseconds }
      lane.extra = UnsafeRawPointer(fractions)
    }
    lane.unknown = UnsafePointer(state.unknown)
    lane.error = UnsafePointer(state.error)
    return lane
  }

  /// An argument of a call: a lane, or a condition.
  private struct CallArgument {
    let kind: ScalarKind
    var lane: Lane?
    var truth: Truth?
  }

  private mutating func evaluated(_ call: BlockCall, _ frame: Frame, _ active: Words) -> [CallArgument] {
    steps &-= frame.count &* 8
    return call.arguments.map { argument in
      guard argument.kind == .bool else {
        return CallArgument(kind: argument.kind, lane: lane(argument.node, frame, active))
      }
      let truth = newTruth(frame)
      evaluate(argument.node, frame, active, into: truth)
      return CallArgument(kind: .bool, truth: truth)
    }
  }

  private func asked(_ word: Int, _ arguments: [CallArgument], _ active: Words, _ result: Truth) -> UInt64 {
    var error: UInt64 = 0
    var unknown: UInt64 = 0
    for argument in arguments {
      error |= argument.lane?.errors(word) ?? argument.truth?.error[word] ?? 0
      unknown |= argument.lane?.unknowns(word) ?? argument.truth?.unknown[word] ?? 0
    }
    result.yes[word] = 0
    result.error[word] = active[word] & error
    result.unknown[word] = active[word] & unknown & ~error
    return active[word] & ~error & ~unknown
  }

  /// The result of a call; `nil` for an error.
  private mutating func run(_ call: BlockCall, _ arguments: [CallArgument], _ position: Int) -> Value? {
    let values = arguments.map { value($0, position) }
    for value in values { steps &-= value.weight }
    guard steps >= 0 else { return nil }
    do {
      let result: Value?
      if let metered = call.overload.metered {
        result = try metered(values, &steps)
      } else {
        result = try call.overload.implementation?(values)
      }
      if case .string(let text) = result, text.utf8.count > Limits.stringLength { return nil }
      return result
    } catch {
      return nil
    }
  }

  private func value(_ argument: CallArgument, _ position: Int) -> Value {
    guard let lane = argument.lane else { return .bool(argument.truth?.outcome(position) == .yes) }
    switch argument.kind {
    case .bool, .int: return .int(lane.number(position))
    case .duration: return .duration(Duration(nanoseconds: lane.number(position)))
    case .double: return .double(lane.double(position))
    case .text: return .string(lane.text(position).string)
    case .time:
      return Timestamp(seconds: lane.number(position), nanoseconds: lane.nanoseconds(position))
        .map(Value.timestamp) ?? .null
    }
  }

  /// A value as a lane holds it; `nil` for one of another type.
  func block(_ value: Value, _ kind: ScalarKind) -> BlockValue? {
    switch (value, kind) {
    case (.bool(let bool), .bool): BlockValue(bool ? .yes : .no)
    case (.int(let int), .int): BlockValue(.numbers, number: int)
    case (.duration(let duration), .duration): BlockValue(.numbers, number: duration.nanoseconds)
    case (.double(let double), .double): BlockValue(.doubles, number: Int64(bitPattern: double.bitPattern))
    case (.timestamp(let time), .time):
      BlockValue(.times, number: time.seconds, nanoseconds: time.nanoseconds)
    case (.string(let text), .text): BlockValue(texts.keep(text))
    default: nil
    }
  }

  // MARK: Global values

  /// A value that is the same for all rows, worked out when it is first read.
  mutating func global(_ number: Int32) -> BlockValue {
    if let known = globals[Int(number)] { return known }
    let value = workedOut(plan.globals[Int(number)])
    globals[Int(number)] = value
    return value
  }

  private mutating func workedOut(_ global: GlobalValue) -> BlockValue {
    switch global.origin {
    case .node(let node): return value(ofRoot: node, global.kind)
    case .variable(let variable):
      return value(
        of: facts.value(of: variable).map { Evaluation($0) } ?? .error(EvaluationError(.noSuchVariable(""))),
        global.kind)
    case .expression(let program, let node):
      let (program, activation) = plan.programs[Int(program)]
      var evaluator = Evaluator(
        program.plan, facts.activations[activation], costLimit: max(0, steps), recorder: NoRecorder())
      let result = evaluator.run(node)
      steps = evaluator.steps
      return value(of: result, global.kind)
    }
  }

  private mutating func value(of evaluation: Evaluation, _ kind: ScalarKind) -> BlockValue {
    switch evaluation {
    case .error: return state(.error, kind)
    case .unknown: return state(.unknown, kind)
    case .value(let value):
      if let value = block(value, kind) { return value }
      isUnfit = true
      return state(.error, kind)
    }
  }

  private func state(_ outcome: RowOutcome, _ kind: ScalarKind) -> BlockValue {
    var value = BlockValue(outcome)
    value.kind = kind.lane ?? .numbers
    return value
  }

  private mutating func value(ofRoot node: Int32, _ kind: ScalarKind) -> BlockValue {
    let mark = arena.mark
    defer { arena.release(mark) }
    let frame = Frame(count: 1, isRoot: true)
    let active = allRows(of: frame)
    guard let laneKind = kind.lane else {
      let truth = newTruth(frame)
      evaluate(node, frame, active, into: truth)
      return BlockValue(truth.outcome(0))
    }
    let lane = self.lane(node, frame, active)
    guard isValid else { return state(.error, kind) }
    if lane.errors(0) & 1 == 1 { return state(.error, kind) }
    if lane.unknowns(0) & 1 == 1 { return state(.unknown, kind) }
    switch laneKind {
    case .numbers, .doubles: return BlockValue(laneKind, number: lane.number(0))
    case .times: return BlockValue(.times, number: lane.number(0), nanoseconds: lane.nanoseconds(0))
    case .texts:
      let text = lane.text(0)
      // A text that was made for this block has to outlast it; one of a column is there anyway.
      return BlockValue(text)
    }
  }
}
