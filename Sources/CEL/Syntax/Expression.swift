// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// A parsed expression: what was written, with macros expanded and names not yet resolved.
public struct Expression: Sendable {
  /// The bytes it was written in.
  public let span: SourceSpan
  /// What it is.
  public let kind: Kind
  /// The number of levels from here to the deepest leaf, 1 for a leaf; at most `Limits.nesting` after parsing.
  public let height: Int

  /// Creates an expression.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
    height = kind.childHeight + 1
  }

  /// The forms of an expression.
  public indirect enum Kind: Sendable {
    /// A literal: null, bool, int, uint, double, string or bytes.
    case literal(Value)
    /// A name; `isRooted` with a leading dot.
    case identifier(String, isRooted: Bool)
    /// `operand.field`, or `operand.?field`.
    case select(Expression, field: String, fieldSpan: SourceSpan, isOptional: Bool)
    /// `has(operand.field)`.
    case has(Expression, field: String, fieldSpan: SourceSpan)
    /// `operand[key]`, or `operand[?key]`.
    case index(Expression, key: Expression, isOptional: Bool)
    /// `f(...)`, `target.f(...)`, and operators by their internal names (`_<_`, `_-_`, `!_`, `-_`, `@in`, `_==_`).
    case call(
      target: Expression?, function: String, functionSpan: SourceSpan, arguments: [Expression], isRooted: Bool
    )
    /// `a + b + c`: two or more operands, combined from the left.
    case sum([Expression])
    /// `a && b && c`: two or more operands.
    case and([Expression])
    /// `a || b || c`: two or more operands.
    case or([Expression])
    /// `condition ? then : otherwise`.
    case conditional(Expression, then: Expression, otherwise: Expression)
    /// `[a, ?b]`.
    case list([Element])
    /// `{k: v, ?k: v}`.
    case map([Entry])
    /// `Name{field: value}`: construction of a message, which no environment of ours declares.
    case message(name: String, nameSpan: SourceSpan, fields: [(name: String, value: Expression)])
    /// A quantifier or transformation over a list or map, expanded from a macro.
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`: evaluates `value` at most once.
    case bind(Variable, value: Expression, body: Expression)
  }

  /// An element of a list literal.
  public struct Element: Sendable {
    /// The value, or with `isOptional` an optional that is left out if empty.
    public var value: Expression
    /// Whether it was written with `?`.
    public var isOptional: Bool
  }

  /// An entry of a map literal.
  public struct Entry: Sendable {
    /// The key.
    public var key: Expression
    /// The value, or with `isOptional` an optional that is left out if empty.
    public var value: Expression
    /// Whether it was written with `?`.
    public var isOptional: Bool
  }

  /// A comprehension macro: CEL's general fold is not needed, as the set of kinds is closed.
  public struct Comprehension: Sendable {
    /// What is computed.
    public var kind: ComprehensionKind
    /// What is iterated: a list, or the keys of a map.
    public var range: Expression
    /// One variable (element or key), or two (index and element, key and value).
    public var variables: [Variable]
    /// The condition of a transformation with a filter.
    public var condition: Expression?
    /// The predicate or the result per element; of `transformMapEntry` a map literal.
    public var body: Expression
  }

  /// A variable of a comprehension or binding. Hidden ones have names that no identifier can spell (`@index0`).
  public struct Variable: Sendable {
    /// The name.
    public var name: String
    /// Where it is written.
    public var span: SourceSpan
  }
}
