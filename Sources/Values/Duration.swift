// SPDX-License-Identifier: EUPL-1.2

/// A length of time in nanoseconds, about ±292 years (CEL's range).
public struct Duration: Sendable, Hashable, Comparable {
  /// The whole length in nanoseconds.
  public let nanoseconds: Int64

  /// Creates a duration.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Orders by length.
  public static func < (left: Duration, right: Duration) -> Bool { left.nanoseconds < right.nanoseconds }
}
