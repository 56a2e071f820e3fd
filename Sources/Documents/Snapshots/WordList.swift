// SPDX-License-Identifier: EUPL-1.2

/// The members of an enumeration, found by their bytes.
struct WordList: Sendable {
  private let words: [Word]

  private struct Word {
    let bytes: [UInt8]
    let head: UInt64
  }

  init(_ words: [String]) {
    self.words = words.map { word in
      let bytes = Array(word.utf8)
      return Word(bytes: bytes, head: bytes.withUnsafeBufferPointer(Self.head))
    }
  }

  /// The position of a word. Linear in the number of words, mostly without looking at their bytes.
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let head = Self.head(text)
    return words.firstIndex { word in
      guard word.head == head, word.bytes.count == text.count else { return false }
      return text.count <= 8 || word.bytes.elementsEqual(text)
    }
  }

  /// The first eight bytes as a number.
  private static func head(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(text.count, 8) { head = head << 8 | UInt64(text[index]) }
    return head
  }
}
