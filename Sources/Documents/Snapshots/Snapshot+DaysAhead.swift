// SPDX-License-Identifier: EUPL-1.2

package import Values

/// Days of one field that lie ahead although only the past can be recorded there.
package struct DaysAhead: Sendable, Hashable {
  /// The table or record.
  package let fact: String
  /// The field.
  package let field: String
  /// The rows, ascending; 0 for a record.
  package let rows: [Int]

  /// Names the cells.
  package init(fact: String, field: String, rows: [Int]) {
    self.fact = fact
    self.field = field
    self.rows = rows
  }
}

extension Snapshot {
  /// The snapshot as far as it can be true on a day, and what was taken from it.
  ///
  /// A field with `past: yes` tells when something was done. A later day there is a slip of the pen or a plan, and neither
  /// shows that it was done, so the cell counts as not recorded. Looks at the fields of tables and records themselves, not
  /// at those of objects inside them. Linear in the number of such cells.
  ///
  /// - Parameters:
  ///   - day: the last day that has come.
  ///   - schema: the schema that the snapshot was read by.
  package func withoutDaysAhead(
    of day: CivilDate, by schema: InventorySchema
  ) -> (snapshot: Snapshot, daysAhead: [DaysAhead]) {
    var result = self
    var found: [DaysAhead] = []
    for position in facts.indices where schema.layouts.indices.contains(position) {
      for column in schema.layouts[position].pastFields {
        let rows = facts[position].table.columns[column].rows(after: day)
        guard !rows.isEmpty else { continue }
        result.facts[position].table.columns[column].forget(rows)
        let field = schema.layouts[position].fields[column].name.value
        found.append(DaysAhead(fact: schema.facts[position].name.value, field: field, rows: rows))
      }
    }
    return (result, found)
  }
}

extension Column {
  /// The rows with a point in time after a day. Cells without a value hold the first second of 1970.
  fileprivate func rows(after day: CivilDate) -> [Int] {
    guard case .timestamps(let seconds, _) = storage else { return [] }
    let next = Timestamp(CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1)).seconds
    guard seconds.contains(where: { $0 >= next }) else { return [] }
    return seconds.indices.filter { present[$0] && seconds[$0] >= next }
  }

  fileprivate mutating func forget(_ rows: [Int]) {
    for row in rows {
      recorded[row] = false
      present[row] = false
    }
  }
}
