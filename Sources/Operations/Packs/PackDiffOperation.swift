// SPDX-License-Identifier: EUPL-1.2

import Documents
package import PackQuality
package import SourceText

/// Compares two versions of packs.
package enum PackDiffOperation {
  /// The differences, and what is wrong with the files. With an error among these there are none.
  ///
  /// Two folders that hold one pack each are compared whatever the packs are called; else packs with the same id are, and
  /// one without counterpart is new or gone as a whole.
  package static func run(from old: FilePath, to new: FilePath) -> ([PackDifference], [Diagnostic]) {
    let (before, oldMistakes) = PackLoader.packs(in: old)
    let (after, newMistakes) = PackLoader.packs(in: new)
    let diagnostics = oldMistakes + newMistakes
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    if before.count == 1, after.count == 1 {
      return ([PackDifference(from: before[0], to: after[0])], diagnostics)
    }
    let kept = after.map { pack in
      PackDifference(from: before.first { $0.id.value.utf8Key == pack.id.value.utf8Key }, to: pack)
    }
    let known = Set(after.map(\.id.value.utf8Key))
    let gone = before.filter { !known.contains($0.id.value.utf8Key) }.map {
      PackDifference(from: $0, to: nil)
    }
    return (kept + gone, diagnostics)
  }
}
