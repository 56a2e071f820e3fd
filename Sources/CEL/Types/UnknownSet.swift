// SPDX-License-Identifier: EUPL-1.2

/// Everything not known that a result could still depend on.
public struct UnknownSet: Sendable, Hashable {
  private var storage: Set<AttributePath>

  /// Creates a set of paths.
  public init(_ paths: some Sequence<AttributePath>) { storage = Set(paths) }

  /// Adds the paths of another set.
  public mutating func formUnion(_ other: UnknownSet) { storage.formUnion(other.storage) }
}
