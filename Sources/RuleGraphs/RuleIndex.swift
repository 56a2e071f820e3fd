// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// Finds rules by the names under which documents refer to them.
struct RuleIndex: Sendable {
  private let packs: [String]
  private var positions: [RuleName: Int] = [:]
  /// The positions by id alone: one for each pack that has such a rule.
  private var positionsByID: [UTF8Key: [Int]] = [:]

  /// Gives every rule its position: pack by pack, in the order of their files.
  init(_ packs: [RulePack]) {
    self.packs = packs.map(\.id.value)
    var next = 0
    for pack in packs {
      for rule in pack.rules {
        for id in [rule.id] + rule.aliases { add(RuleName(pack: pack.id.value, rule: id.value), at: next) }
        next += 1
      }
    }
  }

  private mutating func add(_ name: RuleName, at position: Int) {
    guard positions[name] == nil else { return }
    positions[name] = position
    positionsByID[name.rule.utf8Key, default: []].append(position)
  }

  /// The position of a rule by its name or one of its former names.
  subscript(name: RuleName) -> Int? { positions[name] }

  /// The position of the rule that a reference means, or what is wrong with it, with the nearest name.
  ///
  /// A reference without a pack means the pack it stands in, or else the only pack that has such a rule.
  func resolve(_ reference: RuleReference, from pack: String?) -> (Int?, Diagnostic?) {
    if let named = reference.pack, !packs.contains(where: { $0.utf8Key == named.utf8Key }) {
      let message = GraphMessage.unknownPack(named, nearest: nearestName(to: named, among: packs))
      return (nil, Diagnostic(message, at: reference.location))
    }
    let home = reference.pack ?? pack
    if let position = position(of: reference.rule, in: home) { return (position, nil) }
    let candidates = positions.keys.filter { home == nil || $0.pack.utf8Key == home?.utf8Key }
    let nearest = nearestName(to: reference.rule, among: candidates.map(\.rule))
    let message = GraphMessage.unknownRule(reference.rule, nearest: nearest)
    return (nil, Diagnostic(message, at: reference.location))
  }

  private func position(of rule: String, in pack: String?) -> Int? {
    if let pack { return positions[RuleName(pack: pack, rule: rule)] }
    let matches = positionsByID[rule.utf8Key] ?? []
    return matches.count == 1 ? matches[0] : nil
  }
}
