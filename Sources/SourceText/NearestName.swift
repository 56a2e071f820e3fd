// SPDX-License-Identifier: EUPL-1.2

/// The known name nearest to a misspelt one, if any is near enough to be worth suggesting.
///
/// Distance is Levenshtein's with adjacent transpositions over Unicode scalars, without regard to ASCII case; a
/// name is near if the distance is at most a third of its length, and at least one. Ties go to the name whose UTF-8
/// sorts first, so the suggestion does not depend on the order of `candidates`.
/// - Complexity: O(candidates × length²).
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(name)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let other = folded(candidate)
    let limit = max(1, max(wanted.count, other.count) / 3)
    guard abs(wanted.count - other.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    guard distance <= limit else { continue }
    if let current = best {
      let isNearer = (distance, candidate.utf8Key) < (current.distance, current.name.utf8Key)
      guard isNearer else { continue }
    }
    best = (distance, candidate)
  }
  return best?.name
}

private func folded(_ name: String) -> [UInt32] {
  name.unicodeScalars.prefix(100).map {
    $0.isASCII ? $0.properties.lowercaseMapping.unicodeScalars.first?.value ?? $0.value : $0.value
  }
}

private func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, leftScalar) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, rightScalar) in right.enumerated() {
      var cost = min(previous[column + 1] + 1, current[column] + 1)
      cost = min(cost, previous[column] + (leftScalar == rightScalar ? 0 : 1))
      if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
