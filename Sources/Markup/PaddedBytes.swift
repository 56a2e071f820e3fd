// SPDX-License-Identifier: EUPL-1.2

/// A copy of a source at a fixed address, with the zeros behind it that simdjson reads ahead into.
final class PaddedBytes {
  /// How many zeros follow the content (`SIMDJSON_PADDING`).
  static let padding = 64
  /// The content without the padding.
  let bytes: UnsafeBufferPointer<UInt8>
  private let memory: UnsafeMutablePointer<UInt8>

  init(_ source: ArraySlice<UInt8>) {
    memory = .allocate(capacity: source.count + PaddedBytes.padding)
    _ = UnsafeMutableBufferPointer(start: memory, count: source.count).initialize(from: source)
    (memory + source.count).initialize(repeating: 0, count: PaddedBytes.padding)
    bytes = UnsafeBufferPointer(start: memory, count: source.count)
  }

  deinit { memory.deallocate() }
}
