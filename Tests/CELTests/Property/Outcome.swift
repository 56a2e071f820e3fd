// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Comparing what evaluations end in, down to the fields of records.
enum Outcome {
  /// Whether a partial view of a value and the value agree; a hole agrees with everything.
  static func agree(_ partial: Value, _ full: Value) -> Bool {
    switch (partial, full) {
    case (.unknown, _): return true
    case (.list(let left), .list(let right)):
      let isLongEnough = left.isComplete ? left.count == right.count : left.count <= right.count
      return isLongEnough && (0..<left.count).allSatisfy { agree(left[$0], right[$0]) }
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      return zip(left.keys, left.values).allSatisfy { key, value in
        right.position(of: key).map { agree(value, right.values[$0]) } ?? false
      }
    case (.record(let left), .record(let right)):
      return left.type == right.type
        && left.type.fields.indices.allSatisfy { agree(left, right, at: $0) }
    case (.optional(.some(let left)), .optional(.some(let right))): return agree(left, right)
    case (.optional(.none), .optional(.none)): return true
    case (.double(let left), .double(let right)) where left.isNaN && right.isNaN: return true
    default: return partial.typeName == full.typeName && partial.isEqual(to: full) == true
    }
  }

  private static func agree(_ left: RecordValue, _ right: RecordValue, at position: Int) -> Bool {
    switch (left.cell(at: position), right.cell(at: position)) {
    case (.hole, _), (.none, .none): true
    case (.value(let left), .value(let right)): agree(left, right)
    case (.value, _), (.none, _): false
    }
  }

  /// Whether a result of partial facts agrees with that of all facts.
  static func agree(_ partial: Evaluation, with full: Evaluation) -> Bool {
    switch (partial, full) {
    case (.unknown, _): true
    case (.error, .error): true
    case (.value(let partial), .value(let full)): agree(partial, full)
    case (.value, _), (.error, _): false
    }
  }

  /// Whether two results of all facts are the same: the same value, or errors both.
  static func areSame(_ left: Evaluation, _ right: Evaluation) -> Bool {
    agree(left, with: right) && agree(right, with: left)
  }

  static func text(_ evaluation: Evaluation) -> String {
    switch evaluation {
    case .value(let value): "\(value)"
    case .error(let error): "error: \(error.message.text.en)"
    case .unknown(let unknowns): "unknown: \(unknowns)"
    }
  }
}
