// SPDX-License-Identifier: EUPL-1.2

/// Texts are compared by their bytes, eight at a time.
extension TextSpan {
  /// Whether the bytes are the same.
  @inline(__always)
  static func == (left: TextSpan, right: TextSpan) -> Bool {
    left.count == right.count && areSame(left.start, right.start, left.count)
  }

  /// Whether the first text comes before the other in the order of their bytes.
  static func < (left: TextSpan, right: TextSpan) -> Bool {
    let count = min(left.count, right.count)
    for place in 0..<count where left.start[place] != right.start[place] {
      return left.start[place] < right.start[place]
    }
    return left.count < right.count
  }

  @inline(__always)
  func starts(with part: TextSpan) -> Bool {
    count >= part.count && Self.areSame(start, part.start, part.count)
  }

  @inline(__always)
  func ends(with part: TextSpan) -> Bool {
    count >= part.count && Self.areSame(start + (count &- part.count), part.start, part.count)
  }

  /// Whether the other text occurs in this one.
  ///
  /// - Complexity: O(length), in the worst case times the length of the part, at most 32.
  func contains(_ part: TextSpan) -> Bool {
    guard part.count > 0 else { return true }
    guard count >= part.count else { return false }
    guard part.count <= 32 else { return TextSearch.first(of: part.bytes, in: bytes) != nil }
    let first = part.start[0]
    for place in 0...(count &- part.count)
    where start[place] == first && Self.areSame(start + place, part.start, part.count) {
      return true
    }
    return false
  }

  /// The bytes as an array.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The text.
  var string: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  @inline(__always)
  private static func areSame(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int)
    -> Bool
  {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var place = 0
    while place &+ 8 <= count {
      if left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place &+= 8
    }
    while place < count {
      if left.load(fromByteOffset: place, as: UInt8.self) != right.load(fromByteOffset: place, as: UInt8.self)
      {
        return false
      }
      place &+= 1
    }
    return true
  }

  /// A hash of the bytes (after wyhash by Wang Yi: multiply 64 bits by 64 and fold), with a key that differs from
  /// process to process, so that nobody can prepare texts that collide.
  func hash(_ key: UInt64) -> UInt64 {
    let raw = UnsafeRawPointer(start)
    var state = key ^ UInt64(truncatingIfNeeded: count)
    var place = 0
    while place &+ 8 <= count {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(start[place])
      place &+= 1
    }
    return mixed(state ^ rest ^ key)
  }
}

/// Spreads the bits of a number over all of it.
@inline(__always)
func mixed(_ number: UInt64) -> UInt64 {
  let product = (number ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
