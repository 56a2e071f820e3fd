// SPDX-License-Identifier: EUPL-1.2

/// Finds the rows of a table by the value of a column.
///
/// Only values of one static type are ever compared, so that equal values have equal hashes; across number types CEL's
/// equality is not even transitive.
struct KeyIndex {
  /// What a row belongs to that has no key.
  static let unknownKey: Int32 = -1
  static let failedKey: Int32 = -2

  /// A value that rows are found by: a number, the parts of a time, or the place of a text.
  private struct Key {
    let first: Int64
    let second: Int64
  }

  private let kind: LaneKind
  private let hashKey: UInt64
  private let mask: Int
  /// Groups by hash, linear probing; -1 for a free place.
  private let slots: UnsafeMutablePointer<Int32>
  private let keys: UnsafeMutablePointer<Key>
  private let hashes: UnsafeMutablePointer<UInt64>
  /// The group of each row, counted from the first row of the table.
  let groups: UnsafeMutablePointer<Int32>
  private(set) var groupCount = 0
  let rowCount: Int
  /// Rows by group, the rows without a key at the end; built when it is first needed.
  private(set) var buckets: Buckets?

  /// The rows of each group one after the other.
  struct Buckets {
    let starts: UnsafeMutablePointer<Int32>
    let rows: UnsafeMutablePointer<Int32>
  }

  init(_ kind: LaneKind, rowCount: Int, hashKey: UInt64) {
    self.kind = kind
    self.rowCount = rowCount
    self.hashKey = hashKey
    var capacity = 16
    while capacity < rowCount &* 2 { capacity &*= 2 }
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: -1, count: capacity)
    keys = .allocate(capacity: rowCount + 1)
    hashes = .allocate(capacity: rowCount + 1)
    groups = .allocate(capacity: rowCount + 1)
  }

  func deallocate() {
    slots.deallocate()
    keys.deallocate()
    hashes.deallocate()
    groups.deallocate()
    buckets?.starts.deallocate()
    buckets?.rows.deallocate()
  }

  /// Adds the rows of a block; the lane must point to memory that lasts.
  mutating func add(_ lane: Lane, first: Int, count: Int) {
    for position in 0..<count {
      let bit = UInt64(1) << UInt64(position & 63)
      if lane.errors(position >> 6) & bit != 0 {
        groups[first + position] = Self.failedKey
      } else if lane.unknowns(position >> 6) & bit != 0 {
        groups[first + position] = Self.unknownKey
      } else {
        groups[first + position] = insert(lane, position)
      }
    }
  }

  private mutating func insert(_ lane: Lane, _ position: Int) -> Int32 {
    let hash = hash(lane, position)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let group = slots[slot]
      if hashes[Int(group)] == hash, isSame(keys[Int(group)], lane, position) { return group }
      slot = (slot &+ 1) & mask
    }
    let group = Int32(truncatingIfNeeded: groupCount)
    slots[slot] = group
    hashes[groupCount] = hash
    keys[groupCount] = key(lane, position)
    groupCount += 1
    return group
  }

  /// The group of a value; `nil` if no row has it.
  @inline(__always)
  func group(_ lane: Lane, _ position: Int) -> Int? {
    let hash = hash(lane, position)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let group = Int(slots[slot])
      if hashes[group] == hash, isSame(keys[group], lane, position) { return group }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  // MARK: Keys

  @inline(__always)
  private func hash(_ lane: Lane, _ position: Int) -> UInt64 {
    switch kind {
    case .numbers, .doubles: mixed(UInt64(bitPattern: lane.number(position)) ^ hashKey)
    case .times:
      mixed(mixed(UInt64(bitPattern: lane.number(position)) ^ hashKey) ^ UInt64(lane.nanoseconds(position)))
    case .texts: lane.text(position).hash(hashKey)
    }
  }

  private func key(_ lane: Lane, _ position: Int) -> Key {
    switch kind {
    case .numbers, .doubles: return Key(first: lane.number(position), second: 0)
    case .times: return Key(first: lane.number(position), second: Int64(lane.nanoseconds(position)))
    case .texts:
      let text = lane.text(position)
      return Key(first: Int64(Int(bitPattern: text.start)), second: Int64(text.count))
    }
  }

  @inline(__always)
  private func isSame(_ key: Key, _ lane: Lane, _ position: Int) -> Bool {
    switch kind {
    case .numbers, .doubles: return key.first == lane.number(position)
    case .times:
      return key.first == lane.number(position) && key.second == Int64(lane.nanoseconds(position))
    case .texts:
      guard let start = UnsafePointer<UInt8>(bitPattern: Int(key.first)) else { return false }
      return TextSpan(start: start, count: Int(key.second)) == lane.text(position)
    }
  }

  // MARK: Buckets

  /// Sorts the rows by group.
  mutating func fillBuckets() {
    guard buckets == nil else { return }
    let starts = UnsafeMutablePointer<Int32>.allocate(capacity: groupCount + 3)
    starts.initialize(repeating: 0, count: groupCount + 3)
    let rows = UnsafeMutablePointer<Int32>.allocate(capacity: rowCount + 1)
    for row in 0..<rowCount { starts[bucket(of: row) + 2] += 1 }
    for bucket in 0..<(groupCount + 1) { starts[bucket + 2] += starts[bucket + 1] }
    for row in 0..<rowCount {
      let bucket = bucket(of: row)
      rows[Int(starts[bucket + 1])] = Int32(truncatingIfNeeded: row)
      starts[bucket + 1] += 1
    }
    buckets = Buckets(starts: starts, rows: rows)
  }

  /// The bucket of a row: its group, or the one after all groups.
  private func bucket(of row: Int) -> Int { groups[row] < 0 ? groupCount : Int(groups[row]) }

  /// The rows of a group, or those without a key for `groupCount`.
  func rows(inBucket bucket: Int) -> UnsafeBufferPointer<Int32> {
    guard let buckets else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(buckets.starts[bucket])
    return UnsafeBufferPointer(start: buckets.rows + start, count: Int(buckets.starts[bucket + 1]) - start)
  }
}
