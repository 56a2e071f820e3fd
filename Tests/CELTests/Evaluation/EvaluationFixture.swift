// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// Compiles and evaluates expressions over the facts of `World`, and over `u`, `v` and `d`.
enum EvaluationFixture {
  static let environment = Environment(
    libraries: Library.all,
    variables: World.variables + [
      VariableDeclaration("u", .bool), VariableDeclaration("v", .bool), VariableDeclaration("n", .int),
      VariableDeclaration("d", .dyn), VariableDeclaration("list", .list(.int)),
      VariableDeclaration("hosts", .list(.string)),
    ])

  static func program(_ text: String, checking: Checking = .strict) throws -> Program {
    let (program, diagnostics) = environment.compile(SourceFile(name: "test", text: text), checking: checking)
    return try #require(program, "\(text): \(diagnostics.map(\.text.en))")
  }

  static func hole(_ name: String) -> Value { .unknown(UnknownSet(AttributePath(root: name))) }

  /// An activation with `u`, `v` and `n` unknown, and whatever is named.
  static func activation(_ bindings: [(name: String, value: Value)] = []) -> Activation {
    Activation([("u", hole("u")), ("v", hole("v")), ("n", hole("n"))] + bindings)
  }

  /// What an expression ends in, as text: the value, `error` or the unknown paths in angle brackets.
  static func result(
    _ text: String, _ bindings: [(name: String, value: Value)] = [], checking: Checking = .strict
  ) throws -> String {
    summary(try program(text, checking: checking).evaluate(activation(bindings)))
  }

  static func summary(_ evaluation: Evaluation) -> String {
    switch evaluation {
    case .value(let value): "\(value)"
    case .error(let error): error.message.code.rawValue
    case .unknown(let unknowns): "<\(unknowns)>"
    }
  }
}
