// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The full name of a rule: its pack and its id, written `isb-basis/BCK-03`.
package struct RuleName: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id of the pack.
  package let pack: String
  /// The id of the rule in it.
  package let rule: String

  /// Creates a name.
  package init(pack: String, rule: String) {
    self.pack = pack
    self.rule = rule
  }

  /// The name as it is written.
  package var description: String { pack + "/" + rule }

  /// Orders by pack, then by id, as UTF-8 bytes.
  package static func < (left: RuleName, right: RuleName) -> Bool {
    (left.pack.utf8Key, left.rule.utf8Key) < (right.pack.utf8Key, right.rule.utf8Key)
  }
}
