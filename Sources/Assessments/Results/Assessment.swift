// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// The result of judging one municipality: everything a report shows, without the facts themselves.
///
/// Complete in itself: it names rules by their full names and carries their texts, so that every report can be made
/// again from a stored assessment, without packs or snapshots. Stored as `assessment.json`.
package struct Assessment: Sendable {
  /// Where it comes from.
  package var provenance = AssessmentProvenance()
  /// The verdicts on all rules, pack by pack.
  package var rules: [AssessedRule] = []
  /// What the maturity model makes of them; `nil` without a model.
  package var maturity: AssessedMaturity?
  /// The gaps, most urgent first; those that are accepted risks and those that are advice are among them and say so.
  package var gaps: [AssessedGap] = []
  /// What may be asked next, what narrows the levels most first.
  package var questions: [OpenQuestion] = []
  /// What a reader must know beside the results.
  package var remarks: [Remark] = []
  /// The domains that rules count for, with or without a level, in the order of the packs.
  package var domains: [DomainTitle] = []
  /// The publications that criteria refer to, in the order of the packs.
  package var publications: [AssessedPublication] = []
  /// The coverage of each pack, as a whole and by domain.
  package var coverage: [AssessedCoverage] = []
  /// How the municipality has fared over its snapshots; `nil` if this is its first.
  package var history: AssessedHistory?
}

/// A domain that rules count for.
package struct DomainTitle: Sendable {
  /// The id.
  package var id: String = ""
  /// The title.
  package var title: LocalizedText = .blank
}

/// A publication that criteria refer to.
package struct AssessedPublication: Sendable {
  /// The id, the part of a criterion before the colon.
  package var id: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// The edition that was used.
  package var edition: String = ""
  /// Who published it.
  package var publisher: String?
  /// The licence of its texts.
  package var licence: String?
  /// How its content was verified.
  package var verified: LocalizedText?
}

/// Where an assessment comes from.
package struct AssessmentProvenance: Sendable {
  /// The version of the program.
  package var programVersion: String = ""
  /// The id of the municipality.
  package var commune: String = ""
  /// Its name, as the federation writes it; else its id.
  package var communeName: String = ""
  /// The day that `now` stands for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The day the facts were true.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The confidentiality of the result: at least `vertraulich`.
  package var classification: Classification = .confidential
  /// The inventory schema, `kommune@1.0.0`.
  package var schema: String = ""
  /// The packs.
  package var packs: [AssessedPack] = []
  /// The maturity model and its version, if any.
  package var model: AssessedModel?
  /// Whether the municipality has a tailoring.
  package var isTailored: Bool = false
  /// The files that went in, with their hashes, by role and name.
  package var inputs: [AssessmentInput] = []
  /// Registers and tools the facts come from.
  package var sources: [AssessedSource] = []

  /// The age of the data on the day of the assessment, in days.
  package var ageInDays: Int { asOf.daysSinceEpoch - taken.daysSinceEpoch }
}

/// A pack as it took part.
package struct AssessedPack: Sendable {
  /// The id.
  package var id: String = ""
  /// The version.
  package var version: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// The publisher.
  package var publisher: String = ""
  /// Whether it builds levels.
  package var buildsLevels: Bool = false
  /// The SHA-256 over its files.
  package var sha256: String = ""
  /// How its publication counts coverage, if it does.
  package var counting: AssessedCounting?
}

/// A file that went in.
package struct AssessmentInput: Sendable {
  /// What it is: `snapshot`, `tailoring`, `model`, `schema`, `federation`.
  package var role: String = ""
  /// Its path, relative to the workspace.
  package var path: String = ""
  /// The SHA-256 of its bytes.
  package var sha256: String = ""
}

extension AssessmentInput {
  /// Names a file by what it is.
  package init(_ role: String, path: String, sha256: String) {
    self.init(role: role, path: path, sha256: sha256)
  }
}

/// A register or tool that facts come from.
package struct AssessedSource: Sendable {
  /// The part of the snapshot.
  package var part: String = ""
  /// The register or tool.
  package var source: String = ""
  /// When it was taken from there.
  package var on: CivilDate?
}

/// Something a reader must know beside the results.
package struct Remark: Sendable {
  /// The kinds of remark.
  package enum Kind: String, Sendable, CaseIterable {
    /// A filled table without declaration was taken as complete.
    case assumedComplete = "assumed-complete"
    /// A table is open: rows may be missing.
    case openTable = "open-table"
    /// A day that must have passed lies ahead.
    case dayAhead = "day-ahead"
    /// A waiver is of no use, waits, or has ended.
    case waiver
    /// A waiver or an answer ends soon.
    case expiry
    /// An answer is too old to count.
    case expiredAnswer = "expired-answer"
    /// Answer and facts disagree.
    case contradiction
    /// A rule could not be evaluated.
    case defect
    /// Related rules have verdicts that exclude each other.
    case conflict
    /// A dispensation is in force.
    case dispensation
  }

  /// The kind.
  package var kind = Kind.waiver
  /// What there is to know.
  package var text: LocalizedText = .blank
  /// The rule it is about, if it is about one.
  package var rule: String?
}
