// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// Which rule of one version is which of the other: by id, or by an alias.
struct RuleMatching {
  /// The rules of both versions, in the order of the newer one.
  private(set) var pairs: [(old: Rule, new: Rule)] = []
  /// The rules of the newer version that stand for none of the older.
  private(set) var added: [Rule] = []
  /// The rules of the older version that none of the newer stands for.
  private(set) var withdrawn: [Rule] = []

  /// A rule that took in several others is the successor of each; without an id in common, one alias is enough.
  init(old: [Rule], new: [Rule]) {
    var owners: [UTF8Key: Int] = [:]
    for (position, rule) in new.enumerated() {
      for id in [rule.id] + rule.aliases { owners[id.value.utf8Key] = position }
    }
    var predecessors: [Int: [Rule]] = [:]
    for rule in old {
      let owner = ([rule.id] + rule.aliases).compactMap { owners[$0.value.utf8Key] }.first
      if let owner { predecessors[owner, default: []].append(rule) } else { withdrawn.append(rule) }
    }
    for (position, rule) in new.enumerated() {
      guard let before = predecessors[position] else {
        added.append(rule)
        continue
      }
      pairs += before.map { (old: $0, new: rule) }
    }
  }
}
