// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText
package import Values

/// What a municipality hands to its federation: outcomes, intervals and counts, and never a fact.
///
/// It holds no facts, no names of persons or things, no addresses, no free text of the municipality, no names of its
/// files and no hash of them. What is strictly confidential has been evaluated as not recorded. Stored as JSON.
package struct Submission: Sendable {
  /// The version of the program.
  package var programVersion: String = ""
  /// The id of the federation; `nil` where the workspace names none.
  package var federation: String?
  /// The id of the municipality.
  package var commune: String = ""
  /// The day that `now` stands for: one for all members.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The day the facts were true.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The confidentiality of the submission itself.
  package var classification: Classification = .confidential
  /// The inventory schema.
  package var schema = SubmittedDocument()
  /// The packs, in the order of the graph.
  package var packs: [SubmittedPack] = []
  /// The maturity model, if there is one.
  package var model: SubmittedDocument?
  /// Whether the municipality has a tailoring, so that the two views may differ.
  package var isTailored = false
  /// The level it wants to reach as a whole, if it says so.
  package var target: Int?
  /// The levels it wants to reach in single domains, in the order of its tailoring.
  package var domainTargets: [SubmittedTarget] = []
  /// Judged as the municipality judges itself: with its tailoring.
  package var tailored = SubmittedView()
  /// Judged with the packs' own parameters and without any tailoring: what members are compared by.
  package var own = SubmittedView()
  /// The parts of its snapshot that are strictly confidential, in the order of the schema, answers last.
  package var withheld: [WithheldPart] = []
  /// The way from an earlier submission, where it was asked for.
  package var since: SubmittedHistory?

  /// The age of the data on the day of the submission, in days.
  package var ageInDays: Int { asOf.daysSinceEpoch - taken.daysSinceEpoch }

  /// The target of a domain: its own, else that of the whole.
  package func target(of domain: String) -> Int? {
    domainTargets.first { $0.domain.utf8Key == domain.utf8Key }?.level ?? target
  }
}

/// A document that took part and that all members share.
package struct SubmittedDocument: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The version.
  package var version: String = ""
  /// The SHA-256 of its file.
  package var sha256: String = ""

  init() {}

  /// Names a document.
  package init(id: String, version: String, sha256: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }
}

/// A pack that took part.
package struct SubmittedPack: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The version.
  package var version: String = ""
  /// The SHA-256 over its files.
  package var sha256: String = ""
  /// Whether it builds levels.
  package var buildsLevels = false
}

/// The level that a municipality wants to reach in one domain.
package struct SubmittedTarget: Sendable, Hashable {
  /// The domain.
  package var domain: String = ""
  /// The level.
  package var level: Int = 0
}

/// A part of the snapshot that does not leave the municipality, with the rules that it may leave open.
package struct WithheldPart: Sendable, Hashable {
  /// What of the part is strictly confidential.
  package var kind = Withheld.Kind.whole
  /// The table or record; `nil` for answers, and for the snapshot as a whole.
  package var fact: String?
  /// The full names of the rules, in the order of the packs.
  package var rules: [String] = []

  init() {}

  /// Names the rules that a part may leave open.
  package init(_ withheld: Withheld, rules: [String]) {
    kind = withheld.kind
    fact = withheld.fact
    self.rules = rules
  }
}
