// SPDX-License-Identifier: EUPL-1.2

import SourceText

@testable import CEL

/// An environment with the kinds of types a host declares, and shortcuts to check expressions in it.
enum CheckerFixture {
  static let criticality = EnumerationType(name: "Criticality", members: ["low", "medium", "high"])
  static let status = EnumerationType(name: "Status", members: ["active", "retired"])
  static let level = EnumerationType(name: "Level", members: ["none", "high"])

  static let person = ObjectType(
    name: "Person",
    fields: [.init(name: "name", type: .string), .init(name: "mail", type: .string, mayBeNone: true)])
  static let backup = ObjectType(
    name: "Backup",
    fields: [
      .init(name: "at", type: .timestamp), .init(name: "tested", type: .timestamp, mayBeNone: true),
      .init(name: "size", type: .int),
    ])
  static let server = ObjectType(
    name: "Server",
    fields: [
      .init(name: "name", type: .string), .init(name: "encrypted", type: .bool),
      .init(name: "criticality", type: .enumeration(criticality)),
      .init(name: "status", type: .enumeration(status)), .init(name: "level", type: .enumeration(level)),
      .init(name: "levels", type: .list(.enumeration(level))),
      .init(name: "last", type: .timestamp, mayBeNone: true),
      .init(name: "owner", type: .object(person), mayBeNone: true),
      .init(name: "admin", type: .object(person)), .init(name: "backups", type: .list(.object(backup))),
      .init(name: "cores", type: .int),
    ])

  static let environment = Environment(
    libraries: [
      .standard,
      Library(
        name: "test",
        functions: [
          FunctionDeclaration(
            "optional.of",
            [
              Overload(
                "of", [.parameter("T")], returns: .optional(.parameter("T")), isTotal: true, nil)
            ]),
          FunctionDeclaration(
            "optional.none", [Overload("none", [], returns: .optional(.parameter("T")), isTotal: true, nil)]),
          FunctionDeclaration(
            "tuple",
            [
              Overload(
                "tuple", [.parameter("T"), .parameter("U"), .parameter("V")],
                returns: .abstract(
                  name: "tuple", parameters: [.parameter("T"), .parameter("U"), .parameter("V")]), nil)
            ]),
          FunctionDeclaration(
            "same",
            [
              Overload(
                "same", [.parameter("T"), .parameter("T"), .parameter("T")], returns: .parameter("T"), nil)
            ]),
          FunctionDeclaration(
            "reversed",
            [
              Overload(
                "reversed", isMember: true, [.list(.parameter("T"))], returns: .list(.parameter("T")), nil)
            ]),
          FunctionDeclaration("test.address", [Overload("address", [.string], returns: address, nil)]),
        ],
        macros: Macro.bindings + Macro.twoVariable, types: ["test.Address", "optional_type"]),
    ],
    variables: [
      VariableDeclaration("servers", .list(.object(server))), VariableDeclaration("it", .object(server)),
      VariableDeclaration("n", .int), VariableDeclaration("u", .uint), VariableDeclaration("x", .double),
      VariableDeclaration("s", .string), VariableDeclaration("b", .bool), VariableDeclaration("d", .dyn),
      VariableDeclaration("m", .map(key: .string, value: .int)), VariableDeclaration("t", .timestamp),
      VariableDeclaration("org.name", .string), VariableDeclaration("org", .map(key: .string, value: .int)),
    ])

  static let address = ValueType.abstract(name: "test.Address", parameters: [])

  static func check(
    _ text: String, _ checking: Checking = .strict, expecting: ValueType? = nil
  ) -> (CheckedProgram?, [Diagnostic]) {
    environment.check(SourceFile(name: "<test>", text: text), checking: checking, expecting: expecting)
  }

  /// The findings as `CODE underlined text`.
  static func findings(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      "\(diagnostic.code) \(diagnostic.location.map { $0.file.text(in: $0.span) } ?? "")"
    }
  }
}
