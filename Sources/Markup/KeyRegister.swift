// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Finds keys that a mapping has twice, for all mappings that are open.
///
/// Mappings in a row mostly have the same keys in the same order (rows of a table): as long as a mapping repeats
/// its predecessor at the same depth, one comparison of bytes per key is enough.
struct KeyRegister {
  private var levels: [KeyLevel] = []
  private var depth = 0

  /// A mapping starts.
  mutating func open() {
    if depth == levels.count { levels.append(KeyLevel()) }
    levels[depth].start()
    depth += 1
  }

  /// The innermost mapping ends.
  mutating func close() {
    depth -= 1
    levels[depth].finish()
  }

  /// Adds a key to the innermost mapping; returns where the same key stands if the mapping has it already.
  mutating func add(_ key: UnsafeBufferPointer<UInt8>, at span: SourceSpan) -> SourceSpan? {
    levels[depth - 1].add(key, at: span)
  }
}

/// The keys of the mappings at one depth, one mapping after the other.
private struct KeyLevel {
  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  /// How many keys of the current mapping were found equal to those of its predecessor.
  private var matched = 0
  /// Whether the entries are still the predecessor's.
  private var isFollowing = false
  private var byHash: [Int: [Int]] = [:]

  private struct Entry {
    let bytes: Range<Int>
    var span: SourceSpan
  }

  mutating func start() {
    matched = 0
    isFollowing = true
  }

  mutating func finish() {
    if isFollowing { leavePredecessor() }
  }

  mutating func add(_ key: UnsafeBufferPointer<UInt8>, at span: SourceSpan) -> SourceSpan? {
    if isFollowing {
      if matched < entries.count, isEqual(entries[matched], key) {
        entries[matched].span = span
        matched += 1
        return nil
      }
      leavePredecessor()
    }
    return addBySearch(key, at: span)
  }

  /// Keeps only the keys that belong to the current mapping.
  private mutating func leavePredecessor() {
    isFollowing = false
    entries.removeSubrange(matched...)
    keys.removeSubrange((entries.last?.bytes.upperBound ?? 0)...)
    if !byHash.isEmpty { byHash.removeAll(keepingCapacity: true) }
  }

  private mutating func addBySearch(_ key: UnsafeBufferPointer<UInt8>, at span: SourceSpan) -> SourceSpan? {
    if entries.count < KeyLevel.linearSearch {
      if let first = entries.first(where: { isEqual($0, key) }) { return first.span }
    } else {
      if byHash.isEmpty { indexAll() }
      let hash = KeyLevel.hash(UnsafeRawBufferPointer(key))
      if let first = byHash[hash]?.first(where: { isEqual(entries[$0], key) }) { return entries[first].span }
      byHash[hash, default: []].append(entries.count)
    }
    let start = keys.count
    keys.append(contentsOf: key)
    entries.append(Entry(bytes: start..<keys.count, span: span))
    return nil
  }

  /// Up to this many keys are compared one by one, which is faster than hashing.
  private static let linearSearch = 24

  private mutating func indexAll() {
    for (index, entry) in entries.enumerated() {
      let hash = keys.withUnsafeBytes { KeyLevel.hash(UnsafeRawBufferPointer(rebasing: $0[entry.bytes])) }
      byHash[hash, default: []].append(index)
    }
  }

  /// Seeded per process, so that no file can be made to collide; never shows in any output.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }

  private func isEqual(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.bytes.count == key.count else { return false }
    return keys.withUnsafeBufferPointer { stored in
      var index = 0
      while index < key.count {
        guard stored[entry.bytes.lowerBound + index] == key[index] else { return false }
        index += 1
      }
      return true
    }
  }
}
