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

  /// How much of a text one damage can spread over, in bytes.
  private static let reach = 4096

  /// A damaged copy: cut off somewhere, or with damage in one place.
  mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    guard number(below: 7) > 0 else { return Array(text.prefix(number(below: text.count))) }
    let start = number(below: text.count)
    let place = start..<min(start + Self.reach, text.count)
    return text[..<place.lowerBound] + damaged(Array(text[place])) + text[place.upperBound...]
  }

  private mutating func damaged(_ part: [UInt8]) -> [UInt8] {
    switch number(below: 6) {
    case 0: flippingBits(part)
    case 1: droppingLines(part)
    case 2: swappingLines(part)
    case 3: renamingWord(part)
    case 4: swappingWords(part)
    default: replacingWord(part)
    }
  }

  private mutating func flippingBits(_ part: [UInt8]) -> [UInt8] {
    var result = part
    for _ in 0...number(below: 4) where !result.isEmpty {
      result[number(below: result.count)] ^= 1 << UInt8(number(below: 8))
    }
    return result
  }

  private mutating func droppingLines(_ part: [UInt8]) -> [UInt8] {
    var lines = part.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0...number(below: 3) where lines.count > 1 { lines.remove(at: number(below: lines.count)) }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func swappingLines(_ part: [UInt8]) -> [UInt8] {
    var lines = part.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(number(below: lines.count), number(below: lines.count))
    return Array(lines.joined(separator: [0x0A]))
  }

  /// The places of words: keys, values and the parts of expressions.
  private func words(_ part: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for (index, byte) in part.enumerated() {
      let isWord = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      if isWord || byte == 0x5F {
        start = start ?? index
      } else if let begin = start {
        result.append(begin..<index)
        start = nil
      }
    }
    return result
  }

  private mutating func renamingWord(_ part: [UInt8]) -> [UInt8] {
    let words = words(part)
    guard !words.isEmpty else { return part }
    let place = element(of: words)
    var word = Array(part[place])
    word.insert(UInt8(0x61 + number(below: 26)), at: number(below: word.count + 1))
    return replacing(place, in: part, by: word)
  }

  private mutating func swappingWords(_ part: [UInt8]) -> [UInt8] {
    let words = words(part)
    guard words.count > 1 else { return part }
    return replacing(element(of: words), in: part, by: Array(part[element(of: words)]))
  }

  /// Values that are easily mistaken or at the edge of a type.
  private mutating func replacingWord(_ part: [UInt8]) -> [UInt8] {
    let words = words(part)
    guard !words.isEmpty else { return part }
    let value = element(of: [
      "", "0", "-1", "9223372036854775808", "1e999", "31.02.2026", "0000-00-00", "null", "~", "{", "[", "\"",
      "*a", "&a",
      "!!int", "\u{0}", "\u{FEFF}", "true && ", "size(", "servers", "1/0", "a\nb", "🏊", "-", "|", ">-",
    ])
    return replacing(element(of: words), in: part, by: Array(value.utf8))
  }

  private func replacing(_ place: Range<Int>, in part: [UInt8], by bytes: [UInt8]) -> [UInt8] {
    var result = part
    result.replaceSubrange(place, with: bytes)
    return result
  }
}
