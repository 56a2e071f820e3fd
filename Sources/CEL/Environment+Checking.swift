// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension Environment {
  /// Reads and checks an expression: the program that can be evaluated, unless there is an error, and everything that
  /// is wrong. With `expecting`, a result of another type is an error as well.
  public func check(
    _ file: SourceFile, checking: Checking = .strict, expecting: ValueType? = nil
  ) -> (CheckedProgram?, [Diagnostic]) {
    let (expression, diagnostics) = Parser.parse(file, macros: names.macroTable)
    guard let expression else { return (nil, diagnostics) }
    let (program, more) = check(expression, in: file, checking: checking, expecting: expecting)
    return (program, diagnostics + more)
  }

  /// Resolves names and types of a parsed expression.
  ///
  /// Returns the program unless there is an error, and everything that is wrong with the expression, in the order
  /// of its text. With `expecting`, a result of another type is an error as well.
  public func check(
    _ expression: Expression, in file: SourceFile, checking: Checking = .strict,
    expecting: ValueType? = nil
  ) -> (CheckedProgram?, [Diagnostic]) {
    var checker = Checker(environment: self, file: file, checking: checking)
    return checker.run(expression, expecting: expecting)
  }

  /// The full names that a name may stand for, in the order in which they are tried: in container `a.b` the name
  /// `x` may be `a.b.x`, `a.x` or `x`.
  func candidates(for name: String, isRooted: Bool) -> [String] {
    guard !isRooted, !container.isEmpty else { return [name] }
    var result: [String] = []
    var namespace = container[...]
    while !namespace.isEmpty {
      result.append("\(namespace).\(name)")
      namespace = namespace.lastIndex(of: ".").map { namespace[..<$0] } ?? ""
    }
    return result + [name]
  }
}
