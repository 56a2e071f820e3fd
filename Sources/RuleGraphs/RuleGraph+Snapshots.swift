// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

extension RuleGraph {
  /// A snapshot that was read with another graph's schema, laid out as this graph's schema of that name wants it.
  ///
  /// What the schema does not know is left out; what it knows and the snapshot does not is not recorded.
  /// - Returns: `nil` if there is no such schema here.
  package func adopting(_ snapshot: Snapshot, of other: RuleGraph) -> Snapshot? {
    guard let source = other.factTypes(of: snapshot.schema)?.schema,
      let target = schemas.map(\.schema).first(where: { $0.id.value.utf8Key == source.id.value.utf8Key })
    else { return nil }
    return snapshot.converted(from: source, to: target)
  }
}
