// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A closed set of words that a document may use for a key.
///
/// The raw value is the word in the documents.
package protocol Term: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// What the word means, for the documentation of formats.
  var meaning: LocalizedText { get }
}

/// How binding a rule is (RFC 2119, DIN 820-2).
package enum Obligation: String, Term {
  case muss, sollte, kann

  package var meaning: LocalizedText {
    switch self {
    case .muss: LocalizedText(de: "verpflichtend", en: "required")
    case .sollte: LocalizedText(de: "empfohlen", en: "recommended")
    case .kann: LocalizedText(de: "freigestellt", en: "optional")
    }
  }
}

/// Who has to fulfil a rule.
package enum Bearer: String, Term {
  case commune, board, federation

  package var meaning: LocalizedText {
    switch self {
    case .commune: LocalizedText(de: "die Kommune", en: "the municipality")
    case .board: LocalizedText(de: "ein Gremium des Verbunds", en: "a board of the federation")
    case .federation: LocalizedText(de: "der Verbund", en: "the federation")
    }
  }
}

/// How well the source of a rule was seen.
package enum Basis: String, Term {
  case a = "A"
  case b = "B"
  case c = "C"

  package var meaning: LocalizedText {
    switch self {
    case .a: LocalizedText(de: "im Wortlaut gesehen", en: "seen in its own words")
    case .b: LocalizedText(de: "aus zweiter Hand belegt", en: "documented at second hand")
    case .c: LocalizedText(de: "nicht am Text geprüft", en: "not verified against the text")
    }
  }
}

/// What the source of a rule demands.
package enum Bindingness: String, Term {
  case duty, should, orientation

  package var meaning: LocalizedText {
    switch self {
    case .duty: LocalizedText(de: "Pflicht", en: "a duty")
    case .should: LocalizedText(de: "Soll-Vorgabe", en: "a recommendation")
    case .orientation: LocalizedText(de: "Orientierung", en: "an orientation")
    }
  }
}

/// The classes of confidentiality, from open to strictly confidential.
package enum Classification: String, Term, Comparable {
  case open = "offen"
  case `internal` = "intern"
  case confidential = "vertraulich"
  case strictlyConfidential = "streng vertraulich"

  package var meaning: LocalizedText {
    switch self {
    case .open: LocalizedText(de: "für alle", en: "for everyone")
    case .internal:
      LocalizedText(de: "für die Kommune und den Verbund", en: "for the municipality and the federation")
    case .confidential: LocalizedText(de: "für einen benannten Kreis", en: "for a named circle")
    case .strictlyConfidential:
      LocalizedText(de: "verlässt die Kommune nicht", en: "does not leave the municipality")
    }
  }

  /// The position from open (0) to strictly confidential (3).
  package var rank: UInt8 {
    switch self {
    case .open: 0
    case .internal: 1
    case .confidential: 2
    case .strictlyConfidential: 3
    }
  }

  /// The class with a rank.
  package init?(rank: UInt8) {
    guard let found = Self.allCases.first(where: { $0.rank == rank }) else { return nil }
    self = found
  }

  package static func < (left: Classification, right: Classification) -> Bool { left.rank < right.rank }
}

/// The outcome of a rule or of one of its subjects (XCCDF 1.2).
package enum Outcome: String, Term {
  case pass, fail, unknown, error, notapplicable, notchecked, notselected

  package var meaning: LocalizedText {
    switch self {
    case .pass: LocalizedText(de: "erfüllt", en: "achieved")
    case .fail: LocalizedText(de: "nicht erfüllt", en: "not achieved")
    case .unknown: LocalizedText(de: "nicht zu entscheiden", en: "not to be decided")
    case .error: LocalizedText(de: "Fehler in der Regel", en: "a defect of the rule")
    case .notapplicable: LocalizedText(de: "nicht anwendbar", en: "not applicable")
    case .notchecked: LocalizedText(de: "übersprungen", en: "skipped")
    case .notselected: LocalizedText(de: "nicht ausgewählt", en: "not selected")
    }
  }
}

/// The named scales on which a person answers a question.
package enum AnswerScale: String, Term {
  case yesNo = "ja-nein"
  case implementation = "umsetzung"
  case nplf
  case yesNoIrrelevant = "ja-nein-nicht-relevant"

  package var meaning: LocalizedText {
    switch self {
    case .yesNo: LocalizedText(de: "ja oder nein", en: "yes or no")
    case .implementation: LocalizedText(de: "ja, teilweise (0,5) oder nein", en: "yes, partly (0.5) or no")
    case .nplf: LocalizedText(de: "N, P, L oder F: 0, 1/3, 2/3, 1", en: "N, P, L or F: 0, 1/3, 2/3, 1")
    case .yesNoIrrelevant:
      LocalizedText(
        de: "ja, nein oder, mit Begründung in `note`, nicht relevant",
        en: "yes, no or, with a reason in `note`, not relevant")
    }
  }
}
