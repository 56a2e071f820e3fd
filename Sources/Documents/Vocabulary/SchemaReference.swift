// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A version of an inventory schema that a pack or a snapshot is written against: `kommune@1` or `kommune@1.2`.
package struct SchemaReference: Sendable {
  /// The id of the schema.
  package var id: String
  /// The oldest version that is good enough; newer ones with the same major version are, too.
  package var version: SemanticVersion
  /// Where the reference stands.
  package var location: SourceLocation

  /// Creates a reference.
  package init(id: String, version: SemanticVersion, location: SourceLocation) {
    self.id = id
    self.version = version
    self.location = location
  }

  /// Whether a schema is the one meant, in a version that is good enough.
  package func allows(_ schema: InventorySchema) -> Bool {
    schema.id.value.utf8Key == id.utf8Key
      && VersionRequirement(.compatible, version).allows(schema.version.value)
  }

  /// Whether a snapshot that names this version can be read with a schema: also with a later major version that states which
  /// names have changed since.
  package func isReadable(with schema: InventorySchema) -> Bool {
    if allows(schema) { return true }
    let majors = schema.oldestMajor..<schema.version.value.major
    return schema.id.value.utf8Key == id.utf8Key && majors.contains(version.major)
  }
}

/// A rule named from elsewhere: `BCK-03`, or with its pack `isb-basis/BCK-03`.
package struct RuleReference: Sendable {
  /// The pack, where it is named.
  package var pack: String?
  /// The id of the rule.
  package var rule: String
  /// Where the reference stands.
  package var location: SourceLocation

  /// Creates a reference.
  package init(pack: String?, rule: String, location: SourceLocation) {
    self.pack = pack
    self.rule = rule
    self.location = location
  }
}

/// A criterion of a publication that a rule covers: `gspp:NOT.4.16.1`.
package struct CriterionReference: Sendable {
  /// The id of the source.
  package var source: String
  /// The number of the criterion in it.
  package var criterion: String
  /// Where the reference stands.
  package var location: SourceLocation

  /// Creates a reference.
  package init(source: String, criterion: String, location: SourceLocation) {
    self.source = source
    self.criterion = criterion
    self.location = location
  }
}
