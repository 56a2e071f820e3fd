// SPDX-License-Identifier: EUPL-1.2

import CEL
import Values

/// Three servers of a town hall, about which not everything is recorded.
enum TownHall {
  static let system = EnumerationType(name: "System", members: ["linux", "windows"])
  static let server = ObjectType(
    name: "Server",
    fields: [
      .init(name: "name", type: .string), .init(name: "system", type: .enumeration(system)),
      .init(name: "encrypted", type: .bool), .init(name: "tested", type: .timestamp, mayBeNone: true),
    ])
  static let environment = Environment(
    libraries: Library.all,
    variables: [
      VariableDeclaration("servers", .list(.object(server))),
      VariableDeclaration("spares", .list(.object(server))),
      VariableDeclaration("limit", .int), VariableDeclaration("now", .timestamp),
      VariableDeclaration("note", .dyn),
    ])

  /// One column per field, in the order of the type. Row by row: recorded, and if so, present.
  static var columns: [Column] {
    let all = bits(true, true, true)
    var names = StringColumn()
    for name in ["mail", "files", "web"] { names.append(name.utf8) }
    return [
      Column(recorded: all, present: all, storage: .strings(names)),
      Column(recorded: all, present: all, storage: .codes([0, 1, 0])),
      Column(
        recorded: bits(true, false, true), present: bits(true, false, true),
        storage: .bools(bits(true, false, false))),
      Column(
        recorded: bits(true, true, false), present: bits(true, false, false),
        storage: .timestamps(seconds: [1_767_225_600, 0, 0], nanoseconds: nil)),
    ]
  }

  /// `servers` are all there are; of `spares` there may be more. `limit` is not known.
  static func activation() -> Activation {
    var activation = Activation(unknownPatterns: [AttributePath(root: "limit")])
    activation.bind("now", to: Timestamp(seconds: 1_769_904_000).map { .timestamp($0) } ?? .null)
    activation.bind("note", to: .string("spare parts"))
    for (name, isComplete) in [("servers", true), ("spares", false)] {
      let table = Table(rowCount: 3, isComplete: isComplete, columns: columns)
      let path = AttributePath(root: name)
      activation.bind(
        name, to: .list(ListValue(rowsOf: table, type: server, isComplete: isComplete, path: path)))
    }
    return activation
  }

  private static func bits(_ bits: Bool...) -> Bitmap {
    bits.reduce(into: Bitmap(count: 0)) { $0.append($1) }
  }
}
