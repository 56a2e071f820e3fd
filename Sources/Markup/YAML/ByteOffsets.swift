// SPDX-License-Identifier: EUPL-1.2

/// Turns libyaml's positions, which count code points, into byte offsets.
///
/// Positions mostly grow, so a cursor that moves along with them makes the whole file cost one pass.
struct ByteOffsets {
  /// What is added to every offset: the length of the byte order mark.
  let base: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var index = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
  }

  /// The offset in the file of a code point, cut to the file.
  mutating func offset(of codePoint: Int) -> Int {
    guard !isASCII else { return base + min(codePoint, bytes.count) }
    if index <= codePoint { moveForward(to: codePoint) } else { moveBack(to: codePoint) }
    return base + offset
  }

  /// The file is known to be valid, so the first byte of a character tells its length. ASCII is passed over in words.
  private mutating func moveForward(to codePoint: Int) {
    var index = index
    var offset = offset
    while index < codePoint, offset < bytes.count {
      let length = min(codePoint - index, 8)
      if isASCII(at: offset, length: length) {
        index += length
        offset += length
        continue
      }
      let byte = bytes[offset]
      offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      index += 1
    }
    self.index = index
    self.offset = min(offset, bytes.count)
  }

  /// Whether up to eight bytes from an offset on are ASCII, as far as a whole word can be read there.
  private func isASCII(at offset: Int, length: Int) -> Bool {
    guard offset + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    return UInt64(littleEndian: word) & highBits >> UInt64(64 - 8 * length) == 0
  }

  private mutating func moveBack(to codePoint: Int) {
    while index > codePoint, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset -= 1 }
      index -= 1
    }
  }
}
