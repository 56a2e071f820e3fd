// SPDX-License-Identifier: EUPL-1.2

/// How strictly an expression is checked.
public enum Checking: Sendable, Hashable {
  /// Names and types are checked; a mistake is reported and nothing can be evaluated.
  case strict
  /// Names are resolved, everything is `dyn`, nothing is rejected.
  case dynamic
}

/// A variable that expressions may use.
public struct VariableDeclaration: Sendable {
  /// The name, which may be qualified (`a.b.c`).
  public let name: String
  /// The type.
  public let type: ValueType

  /// Creates a declaration.
  public init(_ name: String, _ type: ValueType) {
    self.name = name
    self.type = type
  }
}

/// What expressions may name: variables, functions, macros, types. Compiles source to programs.
public struct Environment: Sendable {
  /// The libraries, in order of precedence.
  public let libraries: [Library]
  /// The variables.
  public let variables: [VariableDeclaration]
  /// The namespace in which names are looked up first; empty for none.
  public let container: String

  /// Creates an environment.
  public init(libraries: [Library], variables: [VariableDeclaration] = [], container: String = "") {
    self.libraries = libraries
    self.variables = variables
    self.container = container
  }
}
