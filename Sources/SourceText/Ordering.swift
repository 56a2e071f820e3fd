// SPDX-License-Identifier: EUPL-1.2

/// A string ordered and compared by its UTF-8 bytes: the one order in which Pegel sorts names and ids.
///
/// Swift's own order treats canonically equivalent strings as equal, which would let two different ids collide.
public struct UTF8Key: Sendable, Comparable, Hashable {
  /// The string itself.
  public let string: String

  /// Wraps a string.
  public init(_ string: String) { self.string = string }

  /// Whether the bytes of one come before those of the other.
  public static func < (left: UTF8Key, right: UTF8Key) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  /// Whether the bytes are the same.
  public static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var string = string
    string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension String {
  /// The string as a key ordered by UTF-8 bytes.
  public var utf8Key: UTF8Key { UTF8Key(self) }
}
