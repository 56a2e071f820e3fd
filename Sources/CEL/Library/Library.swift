// SPDX-License-Identifier: EUPL-1.2

/// A set of functions, macros and types that an environment can be made with.
public struct Library: Sendable {
  /// The name, for messages.
  public let name: String
  /// The functions.
  public let functions: [FunctionDeclaration]
  /// The macros.
  public let macros: [Macro]
  /// Types known by name (`net.IP`), usable as type values in expressions.
  public let types: [String]

  /// Creates a library.
  public init(name: String, functions: [FunctionDeclaration] = [], macros: [Macro] = [], types: [String] = [])
  {
    self.name = name
    self.functions = functions
    self.macros = macros
    self.types = types
  }
}
