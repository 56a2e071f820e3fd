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
///
/// Its tables are arranged once, when it is made; compiling only reads them.
public struct Environment: Sendable {
  /// The libraries, in order of precedence.
  public let libraries: [Library]
  /// The variables; of two with the same name the later one counts.
  public let variables: [VariableDeclaration]
  /// The namespace in which names are looked up first; empty for none.
  public let container: String
  let names: NameTable
  let variableTypes: [String: ValueType]

  /// Creates an environment.
  public init(libraries: [Library], variables: [VariableDeclaration] = [], container: String = "") {
    self.libraries = libraries
    self.variables = variables
    self.container = container
    names = NameTable(libraries)
    variableTypes = variables.reduce(into: [:]) { $0[$1.name] = $1.type }
  }

  private init(
    _ environment: Environment, adding more: [VariableDeclaration] = [], container: String
  ) {
    libraries = environment.libraries
    variables = environment.variables + more
    self.container = container
    names = environment.names
    variableTypes = more.reduce(into: environment.variableTypes) { $0[$1.name] = $1.type }
  }

  /// The same environment with more variables, which win over those of the same name. Shares the tables.
  public func adding(variables more: [VariableDeclaration]) -> Environment {
    Environment(self, adding: more, container: container)
  }

  /// The same environment with another namespace in which names are looked up first. Shares the tables.
  public func within(container: String) -> Environment { Environment(self, container: container) }

  /// The same environment with one more library.
  public func adding(_ library: Library) -> Environment {
    Environment(libraries: libraries + [library], variables: variables, container: container)
  }
}
