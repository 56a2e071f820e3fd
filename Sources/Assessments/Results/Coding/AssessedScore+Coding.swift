// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension JSONCodec where Value == AssessedScore {
  /// The result of one method.
  package static let score = JSONCodec.record(
    "Score", de: "das Ergebnis eines Verfahrens", en: "the result of a method"
  ) { keys in
    keys.field("method", \.method, .method, doc("Verfahren", "method"))
    keys.field("unit", \.unit, .word, doc("Einheit", "unit"))
    keys.optional("score", \.score, .scoreBounds, doc("Ergebnis", "result"))
    keys.field("maximum", \.maximum, .rational, doc("größter Wert", "greatest value"))
    keys.optional("points", \.points, .scoreBounds, doc("Punkte", "points"))
    keys.optional(
      "maximum_points", \.maximumPoints, .scoreBounds, doc("erreichbare Punkte", "points that can be had"))
    keys.optional(
      "published", \.published, .rational,
      doc(
        "Ergebnis, wie es die Veröffentlichung bei fehlenden Angaben rechnet",
        "result as the publication computes it with missing answers"))
    keys.field(
      "is_exact", \.isExact, .bool,
      doc("ob die Grenzen genau sind, nicht nur sicher", "whether the bounds are exact, not only safe"))
    keys.optional(
      "domains", \.domains, unless: [], JSONCodec<AssessedDomainScore>.domainScore.list(),
      doc("Ergebnis je Handlungsfeld", "result by domain"))
  }
}

extension JSONCodec where Value == AssessedDomainScore {
  static let domainScore = JSONCodec.record(
    "DomainScore", de: "das Ergebnis eines Handlungsfelds", en: "the result of a domain"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("score", \.score, .scoreBounds, doc("Ergebnis", "result"))
  }
}

extension JSONCodec where Value == ScoreBounds {
  static let scoreBounds = JSONCodec.record(
    "ScoreBounds", de: "ein Ergebnis mit Grenzen", en: "a result with bounds"
  ) { keys in
    keys.field("low", \.low, .rational, doc("mindestens", "at least"))
    keys.field("high", \.high, .rational, doc("höchstens", "at most"))
    keys.optional(
      "is_high_excluded", \.isHighExcluded, unless: false, .bool,
      doc("ob die Obergrenze nicht erreicht werden kann", "whether the upper bound cannot be reached"))
  }
}
