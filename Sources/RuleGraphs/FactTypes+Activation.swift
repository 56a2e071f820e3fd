// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents
package import Values

extension FactTypes {
  /// The variables that the rules of a pack are evaluated with: the facts of a snapshot, `params` and `now`.
  ///
  /// - Parameters:
  ///   - snapshot: facts in the order of this schema.
  ///   - parameters: the values of the pack's parameters, in its order.
  ///   - pack: the position of the pack.
  ///   - graph: the graph that the pack belongs to.
  ///   - date: the day of the assessment.
  package func activation(
    of snapshot: Snapshot, parameters: [ScalarValue], ofPack pack: Int, in graph: RuleGraph,
    on date: CivilDate
  ) -> Activation {
    var variables: [(String, Value)] = zip(schema.facts, zip(snapshot.facts, rowTypes)).map { fact, rows in
      (fact.name.value, value(of: fact, rows.0, type: rows.1))
    }
    let types = graph.packs[pack].parameters.map(\.type)
    let record = RecordValue(
      type: graph.parameterTypes[pack], table: parameterTable(parameters, types: types), row: 0,
      base: AttributePath(root: RuleEnvironment.parameters))
    variables.append((RuleEnvironment.parameters, .record(record)))
    variables.append((RuleEnvironment.now, .timestamp(Timestamp(date))))
    return Activation(variables)
  }

  private func value(of fact: InventoryFact, _ rows: Fact, type: ObjectType) -> Value {
    let path = AttributePath(root: fact.name.value)
    guard fact.isTable else {
      let table = rows.state == .recorded ? rows.table : emptyRecord(of: type, state: rows.state)
      return .record(RecordValue(type: type, table: table, row: 0, base: path))
    }
    switch rows.state {
    case .notRecorded: return .unknown(UnknownSet([path]))
    case .none, .recorded:
      return .list(ListValue(rowsOf: rows.table, type: type, isComplete: rows.table.isComplete, path: path))
    }
  }

  /// A record of which nothing is recorded, or of which it is recorded that there is none: then every field that may
  /// be none is, and the others stay unknown. Either way unknown verdicts name the single fields.
  private func emptyRecord(of type: ObjectType, state: FactState) -> Table {
    let columns = type.fields.map { field in
      Column(
        recorded: Bitmap(repeating: state == .none && field.mayBeNone, count: 1), present: Bitmap(count: 1),
        storage: .bools(Bitmap(count: 1)))
    }
    return Table(rowCount: 1, isComplete: true, columns: columns)
  }
}

/// One row with the values of parameters.
private func parameterTable(_ values: [ScalarValue], types: [FieldType]) -> Table {
  let present = Bitmap(repeating: true, count: 1)
  let columns = zip(values, types).map { value, type in
    Column(recorded: present, present: present, storage: storage(of: value, type: type))
  }
  return Table(rowCount: 1, isComplete: true, columns: columns)
}

private func storage(of value: ScalarValue, type: FieldType) -> Column.Storage {
  switch value {
  case .string(let string):
    var column = StringColumn()
    column.append(string.utf8)
    return .strings(column)
  case .int(let int): return .ints([int])
  case .double(let double): return .doubles([double])
  case .bool(let bool): return .bools(Bitmap(repeating: bool, count: 1))
  case .date(let date): return .timestamps(seconds: [Timestamp(date).seconds], nanoseconds: nil)
  case .timestamp(let time): return .timestamps(seconds: [time.seconds], nanoseconds: [time.nanoseconds])
  case .duration(let duration): return .durations([duration.nanoseconds])
  case .member(let member):
    guard case .enumeration(let members) = type else { return .codes([0]) }
    return .codes([UInt16(members.firstIndex { $0.utf8.elementsEqual(member.utf8) } ?? 0)])
  }
}
