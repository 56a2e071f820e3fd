// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Everything not known that a result could still depend on.
///
/// Paths that differ in their first position only are kept together as one path and a set of rows, so that a union
/// over tens of thousands of rows stays cheap.
public struct UnknownSet: Sendable {
  /// Paths that differ in one position only.
  public struct Group: Sendable, Hashable {
    /// The path, with `.any` in place of the position where `rows` are given.
    public let path: AttributePath
    /// The positions in ascending order; `nil` if the path is meant as it stands (and then `.any` means any at all).
    public let rows: [Int]?
  }

  private enum Storage: Sendable {
    case one(AttributePath)
    case many([AttributePath: Rows])
  }

  /// What is unknown of the paths with one pattern.
  private struct Rows: Sendable, Hashable {
    /// Whether the pattern itself is among the paths.
    var isWhole = false
    var rows = RowSet()
  }

  private var storage: Storage

  /// Creates a set of paths.
  public init(_ paths: some Sequence<AttributePath>) {
    storage = .many([:])
    for path in paths { insert(path) }
  }

  /// Creates a set of one path.
  public init(_ path: AttributePath) { storage = .one(path) }

  /// Adds a path.
  public mutating func insert(_ path: AttributePath) {
    formUnion(UnknownSet(path))
  }

  /// Adds the paths of another set.
  public mutating func formUnion(_ other: UnknownSet) {
    if case .one(let left) = storage, case .one(let right) = other.storage, left == right { return }
    var groups = takeGroups()
    switch other.storage {
    case .one(let path): Self.insert(path, into: &groups)
    case .many(let others):
      groups.merge(others) { left, right in
        var result = left
        result.isWhole = left.isWhole || right.isWhole
        result.rows.formUnion(right.rows)
        return result
      }
    }
    storage = .many(groups)
  }

  /// Adds the same field of many rows at once.
  mutating func insert(_ path: AttributePath, rows: RowSet) {
    guard !rows.isEmpty else { return }
    var groups = takeGroups()
    groups[path, default: Rows()].rows.formUnion(rows)
    storage = .many(groups)
  }

  /// Whether there is no path.
  public var isEmpty: Bool {
    switch storage {
    case .one: false
    case .many(let groups): groups.isEmpty
    }
  }

  /// The number of paths.
  public var count: Int {
    switch storage {
    case .one: 1
    case .many(let groups): groups.values.reduce(0) { $0 + $1.rows.count + ($1.isWhole ? 1 : 0) }
    }
  }

  /// The only path, if there is just one.
  var single: AttributePath? {
    switch storage {
    case .one(let path): path
    case .many: count == 1 ? paths.first : nil
    }
  }

  /// The paths in groups, sorted by the UTF-8 of their text; a path as it stands comes before its rows.
  public var groups: [Group] {
    var copy = self
    return copy.takeGroups().map { (text: $0.description.utf8Key, path: $0, rows: $1) }
      .sorted { $0.text < $1.text }
      .flatMap { entry in
        let whole = entry.rows.isWhole ? [Group(path: entry.path, rows: nil)] : []
        let rows = entry.rows.rows.isEmpty ? [] : [Group(path: entry.path, rows: entry.rows.rows.rows)]
        return whole + rows
      }
  }

  /// Every path, in the order of `groups` and there by row.
  public var paths: [AttributePath] { groups.flatMap(\.paths) }

  private mutating func takeGroups() -> [AttributePath: Rows] {
    switch storage {
    case .one(let path):
      var groups: [AttributePath: Rows] = [:]
      Self.insert(path, into: &groups)
      return groups
    case .many(let groups):
      // The copy in `groups` is to be the only one, so that it is changed in place.
      storage = .many([:])
      return groups
    }
  }

  private static func insert(_ path: AttributePath, into groups: inout [AttributePath: Rows]) {
    if let (pattern, row) = path.splittingFirstIndex {
      groups[pattern, default: Rows()].rows.insert(row)
    } else {
      groups[path, default: Rows()].isWhole = true
    }
  }
}

extension UnknownSet.Group {
  /// The paths of the group, by row.
  public var paths: [AttributePath] {
    guard let rows else { return [path] }
    return rows.map { path.replacingFirstAny(with: $0) }
  }
}

extension UnknownSet: Hashable {
  /// Whether the same paths are in both.
  public static func == (left: UnknownSet, right: UnknownSet) -> Bool { left.groups == right.groups }

  /// Hashes the paths.
  public func hash(into hasher: inout Hasher) { hasher.combine(groups) }
}

extension UnknownSet: CustomStringConvertible {
  /// The paths, separated by commas.
  public var description: String { paths.map(\.description).joined(separator: ", ") }
}

extension AttributePath {
  /// The path with its first position replaced by `.any`, and that position; `nil` if there is none before an `.any`.
  fileprivate var splittingFirstIndex: (pattern: AttributePath, row: Int)? {
    for (place, step) in steps.enumerated() {
      switch step {
      case .field: continue
      case .any: return nil
      case .index(let index):
        guard let row = Int(exactly: index), (0..<Self.largestRow).contains(row) else { return nil }
        var steps = steps
        steps[place] = .any
        return (AttributePath(root: root, steps: steps), row)
      }
    }
    return nil
  }

  /// Positions beyond this one (keys of maps, say) are not kept as rows: a set of rows takes a bit for each below.
  private static let largestRow = 1 << 24

  fileprivate func replacingFirstAny(with row: Int) -> AttributePath {
    var steps = steps
    if let place = steps.firstIndex(of: .any) { steps[place] = .index(Int64(row)) }
    return AttributePath(root: root, steps: steps)
  }
}
