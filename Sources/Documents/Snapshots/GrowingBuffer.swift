// SPDX-License-Identifier: EUPL-1.2

/// Elements that are added one by one, in memory of their own: adding one is a comparison and a store, without the checks
/// for sharing that an array makes each time.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var memory = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)

  deinit { memory.deallocate() }

  /// Reads an element; `index` is below `count`.
  subscript(index: Int) -> Element { memory[index] }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == memory.count { grow(by: 1) }
    memory.initializeElement(at: count, to: element)
    count += 1
  }

  /// Adds elements that stand in one piece.
  @inline(__always)
  mutating func append(copying elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, elements.count > 0 else { return }
    if memory.count - count < elements.count { grow(by: elements.count) }
    (memory.baseAddress.unsafelyUnwrapped + count).initialize(from: source, count: elements.count)
    count += elements.count
  }

  /// Adds an element several times.
  mutating func append(_ element: Element, count added: Int) {
    if memory.count - count < added { grow(by: added) }
    UnsafeMutableBufferPointer(rebasing: memory[count..<count + added]).initialize(repeating: element)
    count += added
  }

  /// Changes an element; `index` is below `count`.
  mutating func set(_ index: Int, _ element: Element) { memory[index] = element }

  /// Forgets all elements from a position on, if there are so many.
  mutating func truncate(to count: Int) { self.count = min(self.count, count) }

  /// The elements as an array of just their size.
  func array() -> [Element] { Array(UnsafeBufferPointer(rebasing: memory[..<count])) }

  /// Another element, then these, as an array of just their size.
  func array(after first: Element) -> [Element] {
    Array(unsafeUninitializedCapacity: count + 1) { target, initialized in
      target.initializeElement(at: 0, to: first)
      _ = UnsafeMutableBufferPointer(rebasing: target[1...]).initialize(fromContentsOf: memory[..<count])
      initialized = count + 1
    }
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: max(memory.count * 2, count + added, 16))
    _ = larger.moveInitialize(fromContentsOf: memory[..<count])
    memory.deallocate()
    memory = larger
  }
}
