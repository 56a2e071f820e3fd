// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// A call that is replaced by another expression before any name is looked up.
public struct Macro: Sendable {
  /// What a macro makes of a call: an expression, `nil` to leave the call as it is, or an error.
  public typealias Expansion = @Sendable (_ call: MacroCall) throws(MacroError) -> Expression?

  /// The name of the function that is replaced (`exists`, `bind`).
  public let name: String
  /// The namespace it is called in (`cel` in `cel.bind`), if any; the call has no target then.
  public let namespace: String?
  /// Whether it is called on a target.
  public let isMember: Bool
  /// The number of arguments; any number if `nil`.
  public let argumentCount: Int?
  /// The replacement.
  public let expand: Expansion

  /// Creates a macro.
  public init(
    _ name: String, namespace: String? = nil, isMember: Bool, argumentCount: Int?, expand: @escaping Expansion
  ) {
    self.name = name
    self.namespace = namespace
    self.isMember = isMember
    self.argumentCount = argumentCount
    self.expand = expand
  }
}

/// A call that a macro may replace.
public struct MacroCall: Sendable {
  /// What it was called on, if it is a member macro.
  public var target: Expression?
  /// The arguments as parsed, their own macros already expanded.
  public var arguments: [Expression]
  /// The whole call.
  public var span: SourceSpan
}

/// Why a macro cannot be expanded, and where.
public struct MacroError: Error {
  /// What is wrong.
  public var message: SyntaxMessage
  /// Where.
  public var span: SourceSpan
}
