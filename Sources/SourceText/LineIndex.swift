// SPDX-License-Identifier: EUPL-1.2

/// The lines of a file, found once, for places that are looked up many times.
public struct LineIndex: Sendable {
  private let starts: [Int]

  /// Finds the lines of a file. Linear in its size.
  public init(_ file: SourceFile) {
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The line of a byte offset, from 1. Logarithmic in the number of lines.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
