// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// One line of a stream.
enum InputLine: Sendable {
  /// A line, without its end.
  case line(number: Int, bytes: [UInt8])
  /// A line longer than an input may be; it was passed over.
  case tooLong(number: Int)
  /// Reading failed before this line.
  case failed(number: Int, code: Int32)

  /// Its number, from 1.
  var number: Int {
    switch self {
    case .line(let number, _), .tooLong(let number), .failed(let number, _): number
    }
  }
}

/// Reads lines from an open file as they come, holding no more than one line and one portion of input.
struct LineReader {
  /// How much is read at a time.
  private static let portion = 1 << 16
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the rest of the buffer starts that has not been handed out.
  private var start = 0
  private var number = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: the open file.
  ///   - limit: the longest line, in bytes.
  init(_ descriptor: Int32, limit: Int = FileLimits.inputBytes) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line that is not blank; `nil` at the end. The last line needs no end.
  mutating func next() -> InputLine? {
    while let line = nextOfAll() {
      guard case .line(_, let bytes) = line, bytes.allSatisfy(Self.isBlank) else { return line }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private mutating func nextOfAll() -> InputLine? {
    number += 1
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        guard !isTooLong, end - start <= limit else { return .tooLong(number: number) }
        return .line(number: number, bytes: Array(buffer[start..<end]))
      }
      if buffer.count - start > limit { isTooLong = true }
      if isTooLong { start = buffer.count }
      searched = buffer.count - start
      let code = fill()
      if code != 0 {
        isAtEnd = true
        buffer = []
        return .failed(number: number, code: code)
      }
      if isAtEnd { return rest(isTooLong: isTooLong) }
    }
  }

  /// What stands behind the last line end.
  private mutating func rest(isTooLong: Bool) -> InputLine? {
    defer { buffer = [] }
    if isTooLong { return .tooLong(number: number) }
    return buffer.isEmpty ? nil : .line(number: number, bytes: buffer)
  }

  /// Moves the rest to the front and reads on; returns the system's number for what went wrong, or 0.
  private mutating func fill() -> Int32 {
    buffer.removeSubrange(..<start)
    start = 0
    guard !isAtEnd else { return 0 }
    var code: Int32 = 0
    let read = [UInt8](unsafeUninitializedCapacity: Self.portion) { memory, count in
      var received = Glibc.read(descriptor, memory.baseAddress, Self.portion)
      while received < 0, errno == EINTR {
        received = Glibc.read(descriptor, memory.baseAddress, Self.portion)
      }
      if received < 0 { code = errno }
      count = max(received, 0)
    }
    buffer += read
    if read.isEmpty { isAtEnd = true }
    return code
  }
}
