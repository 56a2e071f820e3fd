// SPDX-License-Identifier: EUPL-1.2

/// The names of the fields of a type, compared eight bytes at a time.
final class FieldNames: @unchecked Sendable {
  let count: Int
  /// The bytes of all names. Never changed, so threads may share them.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<Place>

  private struct Place {
    let start: Int
    let length: Int
  }

  init(_ names: [String]) {
    count = names.count
    let joined = names.flatMap { Array($0.utf8) }
    bytes = .allocate(capacity: joined.count)
    bytes.initialize(from: joined, count: joined.count)
    places = .allocate(capacity: names.count)
    var start = 0
    for (index, name) in names.enumerated() {
      (places + index).initialize(to: Place(start: start, length: name.utf8.count))
      start += name.utf8.count
    }
  }

  deinit {
    bytes.deallocate()
    places.deallocate()
  }

  /// Whether a name has these bytes.
  @inline(__always)
  func matches(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = places[index]
    guard place.length == text.count, let pointer = text.baseAddress else {
      return place.length == 0 && text.isEmpty
    }
    return haveSameBytes(
      UnsafeRawPointer(bytes + place.start), UnsafeRawPointer(pointer), count: place.length)
  }

  /// The position of a name. Linear in the number of names.
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    (0..<count).first { matches($0, text) }
  }
}

/// Whether the bytes at two places are the same. Whole words are compared, the last of them over bytes that have been
/// compared before.
@inline(__always)
func haveSameBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
  if count >= 8 {
    var offset = 0
    while count - offset > 8 {
      guard isSame(left, right, at: offset, UInt64.self) else { return false }
      offset += 8
    }
    return isSame(left, right, at: count - 8, UInt64.self)
  }
  if count >= 4 {
    return isSame(left, right, at: 0, UInt32.self) && isSame(left, right, at: count - 4, UInt32.self)
  }
  return (0..<count).allSatisfy { isSame(left, right, at: $0, UInt8.self) }
}

@inline(__always)
private func isSame<Word: FixedWidthInteger & BitwiseCopyable>(
  _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, at offset: Int, _ type: Word.Type
) -> Bool {
  left.loadUnaligned(fromByteOffset: offset, as: type)
    == right.loadUnaligned(fromByteOffset: offset, as: type)
}
