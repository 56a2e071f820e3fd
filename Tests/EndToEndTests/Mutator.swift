// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Damages texts as disks, editors and people do; the same seed gives the same damage.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D }

  /// A number below a bound (xorshift64*, Vigna 2016); the bias of the remainder does not matter here.
  mutating func number(below bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(bound, 1)
  }

  /// One of some elements.
  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// A damaged copy.
  mutating func mutated(_ data: Data) -> Data {
    switch number(below: 7) {
    case 0: flippingBits(data)
    case 1: Data(data.prefix(number(below: data.count)))
    case 2: droppingLines(data)
    case 3: swappingLines(data)
    case 4: renamingWord(data)
    case 5: swappingWords(data)
    default: replacingWord(data)
    }
  }

  private mutating func flippingBits(_ data: Data) -> Data {
    var bytes = [UInt8](data)
    for _ in 0...number(below: 4) where !bytes.isEmpty {
      bytes[number(below: bytes.count)] ^= 1 << UInt8(number(below: 8))
    }
    return Data(bytes)
  }

  private mutating func droppingLines(_ data: Data) -> Data {
    var lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0...number(below: 3) where lines.count > 1 { lines.remove(at: number(below: lines.count)) }
    return Data(lines.joined(separator: [0x0A]))
  }

  private mutating func swappingLines(_ data: Data) -> Data {
    var lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(number(below: lines.count), number(below: lines.count))
    return Data(lines.joined(separator: [0x0A]))
  }

  /// The places of words: keys, values and the parts of expressions.
  private func words(_ data: Data) -> [Range<Int>] {
    let bytes = [UInt8](data)
    var result: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      let isWord =
        byte >= 0x80 || UnicodeScalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
        || byte == 0x5F
      if isWord, start == nil { start = index }
      if !isWord, let begin = start {
        result.append(begin..<index)
        start = nil
      }
    }
    return result
  }

  private mutating func renamingWord(_ data: Data) -> Data {
    let words = words(data)
    guard !words.isEmpty else { return data }
    let place = element(of: words)
    var word = [UInt8]([UInt8](data)[place])
    word.insert(UInt8(0x61 + number(below: 26)), at: number(below: word.count + 1))
    return replacing(place, in: data, by: word)
  }

  private mutating func swappingWords(_ data: Data) -> Data {
    let words = words(data)
    guard words.count > 1 else { return data }
    let bytes = [UInt8](data)
    return replacing(element(of: words), in: data, by: [UInt8](bytes[element(of: words)]))
  }

  /// Values that are easily mistaken or at the edge of a type.
  private mutating func replacingWord(_ data: Data) -> Data {
    let words = words(data)
    guard !words.isEmpty else { return data }
    let value = element(of: [
      "", "0", "-1", "9223372036854775808", "1e999", "31.02.2026", "0000-00-00", "null", "~", "{", "[", "\"",
      "*a", "&a",
      "!!int", "\u{0}", "\u{FEFF}", "true && ", "size(", "servers", "1/0", "a\nb", "🏊", "-", "|", ">-",
    ])
    return replacing(element(of: words), in: data, by: [UInt8](value.utf8))
  }

  private func replacing(_ place: Range<Int>, in data: Data, by bytes: [UInt8]) -> Data {
    var result = [UInt8](data)
    result.replaceSubrange(place, with: bytes)
    return Data(result)
  }
}
