// SPDX-License-Identifier: EUPL-1.2

/// What the rows of a table come to for each value that a key may have: worked out once, then looked up.
struct Join {
  /// What keeps a result from being true or false.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let unknown = Flags(rawValue: 1)
    static let error = Flags(rawValue: 2)
  }

  /// Whether any row is not false; if none is, there is nothing to look up.
  let hasRows: Bool
  /// For each group of the index how many rows are true.
  let counts: UnsafeMutablePointer<UInt32>
  let flags: UnsafeMutablePointer<Flags>
  /// What rows without a key add to every result.
  var always: Flags = []
  /// The result for a key that is not known, and for one that is an error.
  var unknownKey: Flags = []
  var failedKey: Flags = []
  /// What keeps the range itself from being known.
  var range: Flags = []

  /// Nothing to look up.
  init() { self.init(groupCount: 0, hasRows: false) }

  init(groupCount: Int, hasRows: Bool = true) {
    self.hasRows = hasRows
    counts = .allocate(capacity: groupCount + 1)
    counts.initialize(repeating: 0, count: groupCount + 1)
    flags = .allocate(capacity: groupCount + 1)
    flags.initialize(repeating: [], count: groupCount + 1)
  }

  func deallocate() {
    counts.deallocate()
    flags.deallocate()
  }

  /// Adds a row that is not false: `key == k && rest`, with what `rest` comes to.
  ///
  /// Against a key that is not known the equality is not known, so a row that is true or an error is not known either.
  /// Against one that is an error, on either side, the equality is an error, which only what is not known outranks.
  mutating func add(_ outcome: RowOutcome, group: Int32) {
    let strict: Flags = outcome == .unknown ? .unknown : .error
    failedKey.formUnion(strict)
    switch group {
    case KeyIndex.unknownKey:
      always.formUnion(.unknown)
      unknownKey.formUnion(.unknown)
    case KeyIndex.failedKey:
      always.formUnion(strict)
      unknownKey.formUnion(strict)
    default:
      unknownKey.formUnion(.unknown)
      switch outcome {
      case .yes: counts[Int(group)] += 1
      case .unknown: flags[Int(group)].formUnion(.unknown)
      case .error: flags[Int(group)].formUnion(.error)
      case .no: break
      }
    }
  }
}
