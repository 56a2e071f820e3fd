// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What the answer to one open question, or one missing fact, can do.
///
/// The width of a level is the possible less the guaranteed one; all widths are those of the domains and of the whole,
/// added up. A level that cannot be assessed has no width. Only rules are looked at of which nothing else is missing, and
/// those that they settle by relations: they are taken to turn out as well as they can, as badly as they can, and, where
/// they may not apply, to drop out.
package struct AnswerEffect: Sendable, Hashable {
  /// How many rules nothing else is missing for.
  package var settled: Int = 0
  /// By how many levels the widths shrink whatever the answer is.
  package var guaranteed: Int = 0
  /// By how many levels they shrink if the answer is the one that shrinks them most.
  package var best: Int = 0
  /// The levels that it can move: the domains in the order of the packs, the whole last.
  package var moves: [LevelMove] = []
}

/// A level that an answer can move.
package struct LevelMove: Sendable, Hashable {
  /// The id of the domain; `nil` for the whole.
  package var domain: String?
  /// The level without the answer.
  package var now = LevelBounds(low: 0, high: 0)
  /// The guaranteed level if the answer is the best one, where that is higher.
  package var raised: Int?
  /// The possible level if the answer is the worst one, where that is lower.
  package var lowered: Int?
}

/// The order in which questions are asked: the one first that narrows the levels most whatever the answer is, then the
/// one that narrows them most at best, then the one that most rules wait for, then by the bytes of its name.
struct QuestionOrder: Comparable {
  let effect: AnswerEffect
  let rules: Int
  let key: String

  static func < (left: QuestionOrder, right: QuestionOrder) -> Bool {
    let (one, other) = (left.ranks, right.ranks)
    return one == other ? left.key.utf8Key < right.key.utf8Key : other.lexicographicallyPrecedes(one)
  }

  /// Elements in the order that each is given.
  static func sorted<Element>(_ elements: [Element], by order: (Element) -> QuestionOrder) -> [Element] {
    elements.map { (order: order($0), element: $0) }.sorted { $0.order < $1.order }.map(\.element)
  }

  private var ranks: [Int] { [effect.guaranteed, effect.best, rules] }
}
