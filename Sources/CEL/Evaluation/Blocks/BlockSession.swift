// SPDX-License-Identifier: EUPL-1.2

public import Values

/// Evaluates the conditions of a plan over the facts of one snapshot.
///
/// Whatever is worked out on the way is kept and shared by all conditions: columns that were looked at, indexes, tables
/// of joins, values that are the same for all rows. A session belongs to one thread.
///
/// It says of a condition, or of every row, whether it is true, false, not known or an error. Where it says nothing
/// (`nil`), and for everything else there is to know, ask the reference evaluator.
public final class BlockSession {
  private var evaluator: BlockEvaluator
  private let costLimit: Int
  /// Whether unknown attributes are declared, which blocks know nothing of.
  private let hasPatterns: Bool

  /// Creates a session.
  ///
  /// - Parameters:
  ///   - plan: The conditions.
  ///   - activations: The facts, by the numbers the conditions were added with.
  ///   - costLimit: The most steps for one condition, about one per row and node; beyond it there is no answer.
  public init(_ plan: BlockPlan, _ activations: [Activation], costLimit: Int = Limits.evaluationCost) {
    self.costLimit = costLimit
    hasPatterns = activations.contains { !$0.unknownPatterns.isEmpty }
    evaluator = BlockEvaluator(plan, activations)
  }

  deinit { evaluator.deallocate() }

  /// What a condition without rows ends in; `nil` where the reference evaluator has to say.
  public func outcome(of condition: BlockCondition) -> RowOutcome? {
    guard condition.table == nil, !hasPatterns else { return nil }
    evaluator.begin(costLimit)
    return evaluator.outcome(of: condition.node)
  }

  /// What a condition ends in for the rows of its table; `nil` where the reference evaluator has to say.
  ///
  /// - Parameter rows: The positions that are asked for; all if there are none.
  public func outcomes(of condition: BlockCondition, rows: Bitmap? = nil) -> RowOutcomes? {
    guard let table = condition.table, !hasPatterns else { return nil }
    evaluator.begin(costLimit)
    return evaluator.outcomes(of: condition.node, table, rows)
  }
}

/// What a condition ends in for each row of a table.
public struct RowOutcomes: Sendable {
  fileprivate(set) var yes: [UInt64]
  fileprivate(set) var unknown: [UInt64]
  fileprivate(set) var error: [UInt64]
  /// The number of rows.
  public let count: Int

  fileprivate init(count: Int) {
    self.count = count
    yes = Array(repeating: 0, count: (count + 63) / 64)
    unknown = yes
    error = yes
  }

  /// The outcome of one row, by its position in the table; of a row that was not asked for it means nothing.
  public subscript(position: Int) -> RowOutcome {
    let word = position >> 6
    let bit = UInt64(1) << UInt64(position & 63)
    if yes[word] & bit != 0 { return .yes }
    if unknown[word] & bit != 0 { return .unknown }
    return error[word] & bit != 0 ? .error : .no
  }
}

extension BlockEvaluator {
  fileprivate mutating func outcome(of node: Int32) -> RowOutcome? {
    let mark = arena.mark
    defer { arena.release(mark) }
    let frame = Frame(count: 1, isRoot: true)
    let active = allRows(of: frame)
    let truth = newTruth(frame)
    evaluate(node, frame, active, into: truth)
    return isValid ? truth.outcome(0) : nil
  }

  fileprivate mutating func outcomes(of node: Int32, _ table: Int32, _ asked: Bitmap?) -> RowOutcomes? {
    let source = facts.source(table)
    guard source.state == .rows, asked.map({ $0.count >= source.count }) ?? true else { return nil }
    var outcomes = RowOutcomes(count: source.count)
    let mark = arena.mark
    var first = 0
    while first < source.count {
      let frame = Frame(count: min(Frame.capacity, source.count - first), start: source.start + first)
      let active = allRows(of: frame)
      let truth = newTruth(frame)
      let word = first / 64
      if let asked { for place in 0..<frame.wordCount { active[place] &= asked.words[word + place] } }
      evaluate(node, frame, active, into: truth)
      guard isValid else { break }
      for place in 0..<truth.count {
        outcomes.yes[word + place] = truth.yes[place]
        outcomes.unknown[word + place] = truth.unknown[place]
        outcomes.error[word + place] = truth.error[place]
      }
      arena.release(mark)
      first += Frame.capacity
    }
    arena.release(mark)
    return isValid ? outcomes : nil
  }
}
