// SPDX-License-Identifier: EUPL-1.2

/// Memory for what is computed of one block, taken and given back like a stack.
struct BlockArena {
  /// A place to go back to.
  struct Mark {
    fileprivate let chunk: Int
    fileprivate let next: UnsafeMutableRawPointer
  }

  private static let chunkSize = 256 * 1024
  private var chunks: [UnsafeMutableRawBufferPointer]
  private var chunk = 0
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  init() {
    let first = Self.makeChunk(Self.chunkSize)
    chunks = [first]
    next = first.baseAddress.unsafelyUnwrapped
    end = next + first.count
  }

  /// Frees everything; nothing may be used after that.
  func deallocate() { for chunk in chunks { chunk.deallocate() } }

  /// Where things stand; what is allocated after it is given back by `release`.
  var mark: Mark { Mark(chunk: chunk, next: next) }

  mutating func release(_ mark: Mark) {
    if mark.chunk != chunk {
      chunk = mark.chunk
      end = chunks[chunk].baseAddress.unsafelyUnwrapped + chunks[chunk].count
    }
    next = mark.next
  }

  /// Memory for a number of values, not initialized.
  @inline(__always)
  mutating func allocate<T>(_ type: T.Type, _ count: Int) -> UnsafeMutablePointer<T> {
    // Always a multiple of 16 bytes, so that everything stays aligned.
    let size = (count &* MemoryLayout<T>.stride &+ 31) & ~15
    if end - next < size { grow(size) }
    let result = next
    next += size
    return result.assumingMemoryBound(to: T.self)
  }

  /// Words of bits that are all off.
  @inline(__always)
  mutating func clearWords(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let words = allocate(UInt64.self, count)
    words.update(repeating: 0, count: count)
    return words
  }

  private mutating func grow(_ size: Int) {
    chunk += 1
    // A later chunk that is too small is replaced: nothing in it is in use.
    if chunk < chunks.count, chunks[chunk].count < size {
      chunks[chunk].deallocate()
      chunks[chunk] = Self.makeChunk(size)
    }
    if chunk == chunks.count { chunks.append(Self.makeChunk(max(size, Self.chunkSize))) }
    next = chunks[chunk].baseAddress.unsafelyUnwrapped
    end = next + chunks[chunk].count
  }

  private static func makeChunk(_ size: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: size, alignment: 16)
  }
}
