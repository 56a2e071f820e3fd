// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension JSONCodec where Value == OpenQuestion {
  static let question = JSONCodec.record("Question", de: "eine offene Frage", en: "an open question") {
    keys in
    keys.field("kind", \.kind, .word, doc("Frage oder Bestandsdatum", "question or fact"))
    keys.field("subject", \.subject, .string, doc("Regel oder Pfad", "rule or path"))
    keys.optional("text", \.text, .localized, doc("Text", "text"))
    keys.field("rules", \.rules, JSONCodec<String>.string.list(), doc("betroffene Regeln", "rules left open"))
    keys.optional(
      "effect", \.effect, unless: AnswerEffect(), .answerEffect,
      doc("was eine Antwort bewirken kann", "what an answer can do"))
  }
}

extension JSONCodec where Value == AnswerEffect {
  static let answerEffect = JSONCodec.record(
    "AnswerEffect", de: "die Wirkung einer Antwort", en: "the effect of an answer"
  ) { keys in
    keys.field(
      "settled", \.settled, .count,
      doc("Regeln, denen sonst nichts fehlt", "rules that nothing else is missing for"))
    keys.field(
      "guaranteed", \.guaranteed, .count,
      doc(
        "Stufen, um die die Spannen mit jeder Antwort schmaler werden",
        "levels by which the widths shrink whatever the answer is"))
    keys.field(
      "best", \.best, .count,
      doc(
        "Stufen, um die die Spannen bestenfalls schmaler werden", "levels by which the widths shrink at best")
    )
    keys.optional(
      "moves", \.moves, unless: [], JSONCodec<LevelMove>.levelMove.list(),
      doc("Stufen, die sich ändern können", "levels that can change"))
  }
}

extension JSONCodec where Value == LevelMove {
  static let levelMove = JSONCodec.record(
    "LevelMove", de: "die mögliche Änderung einer Stufe", en: "the possible change of a level"
  ) { keys in
    keys.optional(
      "domain", \.domain, .string, doc("Handlungsfeld; fehlt für das Ganze", "domain; left out for the whole")
    )
    keys.field("now", \.now, .levelBounds, doc("Stufe ohne die Antwort", "level without the answer"))
    keys.optional(
      "raised", \.raised, .int, doc("gesicherte Stufe bestenfalls", "guaranteed level at best"))
    keys.optional(
      "lowered", \.lowered, .int, doc("mögliche Stufe schlimmstenfalls", "possible level at worst"))
  }
}
