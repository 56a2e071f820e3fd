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
    while index < codePoint, offset < bytes.count { stepForward() }
    while index > codePoint, offset > 0 { stepBack() }
    return base + offset
  }

  private mutating func stepForward() {
    offset += 1
    while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
    index += 1
  }

  private mutating func stepBack() {
    offset -= 1
    while offset > 0, isContinuation(bytes[offset]) { offset -= 1 }
    index -= 1
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
