// SPDX-License-Identifier: EUPL-1.2

import CEL
import Values

/// Facts for the expressions that the fuzzer makes: all of them, and a part in one of four ways.
struct FuzzFacts {
  let split: Int
  let known: Activation
  let partial: Activation

  static let zone = EnumerationType(name: "Zone", members: ["inner", "outer"])
  static let server = ObjectType(
    name: "Server",
    fields: [
      .init(name: "name", type: .string), .init(name: "critical", type: .bool),
      .init(name: "size", type: .int), .init(name: "zone", type: .enumeration(zone)),
      .init(name: "tested", type: .timestamp, mayBeNone: true),
    ])

  static let environment = Environment(
    libraries: [
      .standard, .strings, .math, .encoders, .lists, .sets, .optionals, .network, .regex, .bindings,
      .comprehensions, .block,
    ],
    variables: [
      VariableDeclaration("servers", .list(.object(server))), VariableDeclaration("b", .bool),
      VariableDeclaration("i", .int), VariableDeclaration("s", .string), VariableDeclaration("x", .dyn),
      VariableDeclaration("l", .list(.int)), VariableDeclaration("m", .map(key: .string, value: .int)),
      VariableDeclaration("now", .timestamp), VariableDeclaration("n.q", .int),
    ])

  init(split: Int) {
    self.split = split
    known = Activation(Self.bindings(servers: Self.servers(gaps: false, isComplete: true)))
    switch split {
    case 0: partial = Activation(Self.bindings(servers: Self.servers(gaps: true, isComplete: true)))
    case 1: partial = Activation(Self.bindings(servers: Self.servers(gaps: false, isComplete: false)))
    case 2:
      partial = Activation(
        Self.bindings(servers: Self.servers(gaps: true, isComplete: true)),
        unknownPatterns: [
          AttributePath(root: "m", steps: [.field("a")]), AttributePath(root: "x"), AttributePath(root: "b"),
        ])
    default:
      partial = Activation(
        ["servers", "b", "i", "s", "x", "l", "m", "now", "n.q"].map { name in
          (name: name, value: Value.unknown(UnknownSet(AttributePath(root: name))))
        })
    }
  }

  private static func bindings(servers: Value) -> [(name: String, value: Value)] {
    let map = try? MapValue([(key: .string("a"), value: .int(1)), (key: .string("b"), value: .int(2))])
    return [
      ("servers", servers), ("b", .bool(true)), ("i", .int(3)), ("s", .string("text")),
      ("x", .list(ListValue([.int(1), .string("a"), .null, .double(.nan)]))),
      ("l", .list(ListValue([.int(3), .int(1), .int(2)]))), ("m", map.map(Value.map) ?? .null),
      ("now", Timestamp(seconds: 1_800_000_000).map(Value.timestamp) ?? .null), ("n.q", .int(7)),
    ]
  }

  /// Three servers; with gaps, some cells are not recorded.
  private static func servers(gaps: Bool, isComplete: Bool) -> Value {
    let all = bitmap([true, true, true])
    let some = gaps ? bitmap([true, false, true]) : all
    var names = StringColumn()
    for name in ["alpha", "beta", "gamma"] { names.append(name.utf8) }
    let columns = [
      Column(recorded: all, present: all, storage: .strings(names)),
      Column(recorded: some, present: some, storage: .bools(bitmap([true, false, true]))),
      Column(recorded: some, present: some, storage: .ints([10, 20, 30])),
      Column(recorded: all, present: all, storage: .codes([0, 1, 0])),
      Column(
        recorded: some, present: gaps ? bitmap([true, false, false]) : bitmap([true, true, false]),
        storage: .timestamps(seconds: [1_700_000_000, 1_750_000_000, 0], nanoseconds: nil)),
    ]
    let table = Table(rowCount: 3, isComplete: isComplete, columns: columns)
    return .list(
      ListValue(
        rowsOf: table, type: server, isComplete: isComplete, path: AttributePath(root: "servers")))
  }

  private static func bitmap(_ bits: [Bool]) -> Bitmap {
    bits.reduce(into: Bitmap(count: 0)) { $0.append($1) }
  }
}
