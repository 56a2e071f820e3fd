// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Synchronization

/// The patterns compiled last, so that a pattern used for every row is compiled once.
///
/// Results never depend on what it holds.
final class PatternCache: Sendable {
  static let shared = PatternCache(capacity: 64)

  private struct Entry {
    let source: String
    let pattern: Pattern
  }

  private let capacity: Int
  /// The entry used last stands first.
  private let entries = Mutex<[Entry]>([])

  init(capacity: Int) { self.capacity = capacity }

  /// The compiled pattern. Compiling happens outside the lock, so that a slow pattern delays nobody else.
  func pattern(_ source: String) throws(EvaluationError) -> Pattern {
    if let known = find(source) { return known }
    let pattern = try Pattern(source)
    entries.withLock { entries in
      entries.insert(Entry(source: source, pattern: pattern), at: 0)
      if entries.count > capacity { entries.removeLast() }
    }
    return pattern
  }

  private func find(_ source: String) -> Pattern? {
    entries.withLock { entries in
      let wanted = source.utf8
      guard let index = entries.firstIndex(where: { $0.source.utf8.elementsEqual(wanted) }) else {
        return nil
      }
      let entry = entries[index]
      if index > 0 {
        entries.remove(at: index)
        entries.insert(entry, at: 0)
      }
      return entry.pattern
    }
  }
}
