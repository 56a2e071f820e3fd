// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A published, versioned set of rules with one publisher: `pack.yaml` and the files beside it.
package struct RulePack: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The version.
  package var version: Located<SemanticVersion>
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// Who publishes it.
  package var publisher = ""
  /// The days on which it is valid.
  package var valid: DatePeriod?
  /// The schemas its rules are typed against, at most one per bearer.
  package var inventories: [PackInventory] = []
  /// Other packs it needs.
  package var requires: [PackRequirement] = []
  /// What a municipality may set.
  package var parameters: [Parameter] = []
  /// The ids of the publications it refers to.
  package var sourceIDs: [Identifier] = []
  /// How its publication counts coverage, if it does.
  package var coverage: PublishedCoverage?
  /// The spreadsheet of its publication in which people answer its questions, if there is one.
  package var sheet: QuestionSheet?
  /// Its chapters.
  package var domains: [Domain] = []
  /// The rules of all its files, by file name and then in the order of the file.
  package var rules: [Rule] = []
  /// The publications it refers to, one per file.
  package var sources: [Source] = []
  /// The tests of its rules, one per file.
  package var tests: [RuleTests] = []

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    version = Located(SemanticVersion(0), at: location)
  }

  /// The schema for the rules of a bearer.
  package func inventory(for bearer: Bearer) -> SchemaReference? {
    inventories.first { $0.bearer == bearer }?.schema
  }
}

/// The schema that the rules of one bearer are typed against.
package struct PackInventory: Sendable {
  /// The bearer.
  package var bearer: Bearer
  /// The schema.
  package var schema: SchemaReference

  /// Creates an entry.
  package init(bearer: Bearer, schema: SchemaReference) {
    self.bearer = bearer
    self.schema = schema
  }
}

/// A chapter of a pack.
package struct Domain: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// Another pack that a pack needs.
package struct PackRequirement: DocumentPart {
  package var location: SourceLocation
  /// The id of the pack.
  package var pack: Identifier
  /// The versions that are good enough.
  package var version: Located<VersionRequirement>

  package init(at location: SourceLocation) {
    self.location = location
    pack = Identifier("", at: location)
    version = Located(VersionRequirement(.atLeast, SemanticVersion(0)), at: location)
  }
}
