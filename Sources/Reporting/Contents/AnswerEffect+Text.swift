// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

extension AnswerEffect {
  /// What an answer can do, in plain words, as one text without a full stop.
  ///
  /// - Parameter title: the title of the domain with an id.
  package func text(in language: Language, title: (String) -> LocalizedText) -> String {
    Phrasing(language: language).effect(self, title: title)
  }
}

extension Phrasing {
  /// The most levels that are named for each direction.
  private static let namedMoves = 3

  /// What an answer can do to the levels, or at least to rules.
  fileprivate func effect(_ effect: AnswerEffect, title: (String) -> LocalizedText) -> String {
    guard effect.best > 0 else {
      return self(effect.settled > 0 ? Words.settlesRules(effect.settled) : Words.settlesNothingAlone)
    }
    let raised = effect.moves.compactMap { move in
      move.raised.map { self.move(move, from: move.now.low, to: $0, title) }
    }
    let lowered = effect.moves.compactMap { move in
      move.lowered.map { self.move(move, from: move.now.high, to: $0, title) }
    }
    var parts: [String] = []
    if !raised.isEmpty { parts.append(self(Words.canRaise(list(raised, atMost: Self.namedMoves)))) }
    if !lowered.isEmpty { parts.append(self(Words.canLower(list(lowered, atMost: Self.namedMoves)))) }
    if parts.isEmpty { parts.append(self(Words.canDropOut)) }
    if effect.guaranteed > 0 { parts.append(self(Words.narrowsAnyway)) }
    return parts.joined(separator: "; ")
  }

  private func move(
    _ move: LevelMove, from now: Int, to after: Int, _ title: (String) -> LocalizedText
  ) -> String {
    self(Words.move(self(move.domain.map(title) ?? Words.theWhole), from: now, to: after))
  }

  /// What an answer to a question of a report can do.
  func effect(of question: OpenQuestion, in contents: ReportContents) -> String {
    effect(question.effect) { contents.title(ofDomain: $0) }
  }

  /// A question with what an answer can do to levels, if it can do anything to them by itself.
  func step(_ question: OpenQuestion, named name: String, in contents: ReportContents) -> String {
    guard question.effect.best > 0 else { return name }
    return name + " – " + effect(of: question, in: contents)
  }
}
