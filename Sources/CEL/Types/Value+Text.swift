// SPDX-License-Identifier: EUPL-1.2

/// Whether two texts hold the same code points; canonically equivalent texts are different.
func isSameText(_ left: String, _ right: String) -> Bool {
  guard left.utf8.count == right.utf8.count else { return false }
  let isSame = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
  }
  return isSame.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
}

/// Whether one text comes before another in the order of code points, which is that of UTF-8 bytes.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
