// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// The answer of a person to the question of a rule.
package struct RecordedAnswer: DocumentPart {
  package var location: SourceLocation
  /// The rule whose question it answers.
  package var rule: RuleReference
  /// The answer.
  package var value: Located<AnswerValue>
  /// The day on which it was given.
  package var on: Located<CivilDate>
  /// The role that gave it.
  package var by = ""
  /// What it rests on.
  package var evidence = EvidenceKind.none
  /// The age after which it counts as unanswered.
  package var maximumAge = AgeLimit.answerDefault
  /// The confidentiality.
  package var classification: Classification?
  /// The documents that show it.
  package var documents: [Identifier] = []
  /// A remark; of a question that is not relevant, the reason.
  package var note: String?
  /// The wording of the question as the publication prints it, for display; it stays with those who imported it.
  package var asked: String?

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
    value = Located(.no, at: location)
    on = Located(CivilDate(daysSinceEpoch: 0), at: location)
  }
}

/// An answer on one of the scales.
package enum AnswerValue: String, Term {
  case yes = "ja"
  case partly = "teilweise"
  case no = "nein"
  case n = "N"
  case p = "P"
  case l = "L"
  case f = "F"
  case irrelevant = "nicht relevant"

  /// The achievement as a fraction, numerator and denominator; `nil` for a question that is not relevant.
  package var achievement: (numerator: Int, denominator: Int)? {
    switch self {
    case .irrelevant: nil
    case .yes, .f: (1, 1)
    case .partly: (1, 2)
    case .no, .n: (0, 1)
    case .p: (1, 3)
    case .l: (2, 3)
    }
  }

  /// Whether the answer belongs to a scale.
  package func isOn(_ scale: AnswerScale) -> Bool {
    switch (scale, self) {
    case (.yesNo, .yes), (.yesNo, .no): true
    case (.implementation, .yes), (.implementation, .partly), (.implementation, .no): true
    case (.nplf, .n), (.nplf, .p), (.nplf, .l), (.nplf, .f): true
    case (.yesNoIrrelevant, .yes), (.yesNoIrrelevant, .no), (.yesNoIrrelevant, .irrelevant): true
    case (.yesNo, _), (.implementation, _), (.nplf, _), (.yesNoIrrelevant, _): false
    }
  }

  package var meaning: LocalizedText {
    switch self {
    case .yes: LocalizedText(de: "ja", en: "yes")
    case .partly: LocalizedText(de: "teilweise", en: "partly")
    case .no: LocalizedText(de: "nein", en: "no")
    case .n: LocalizedText(de: "nicht erreicht", en: "not achieved")
    case .p: LocalizedText(de: "teilweise erreicht", en: "partially achieved")
    case .l: LocalizedText(de: "weitgehend erreicht", en: "largely achieved")
    case .f: LocalizedText(de: "voll erreicht", en: "fully achieved")
    case .irrelevant: LocalizedText(de: "nicht relevant", en: "not relevant")
    }
  }
}

/// What an answer rests on.
package enum EvidenceKind: String, Term {
  case written, lived, provider, none

  package var meaning: LocalizedText {
    switch self {
    case .written: LocalizedText(de: "schriftlich belegt", en: "shown in writing")
    case .lived: LocalizedText(de: "gelebt, nicht aufgeschrieben", en: "practised, not written down")
    case .provider: LocalizedText(de: "Angabe eines Dienstleisters", en: "stated by a provider")
    case .none: LocalizedText(de: "ohne Nachweis", en: "without evidence")
    }
  }
}
