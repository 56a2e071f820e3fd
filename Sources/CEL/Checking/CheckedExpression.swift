// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// An expression whose names are resolved and whose types are known: the only thing that can be evaluated.
///
/// Made by the checker alone. With `Checking.dynamic` the types are `dyn`, and the tree is the same.
public struct CheckedExpression: Sendable {
  /// Its number within the program, from 0 without gaps; children have smaller numbers than their parents.
  public let id: Int
  /// The bytes it was written in.
  public let span: SourceSpan
  /// Its type.
  public let type: ValueType
  /// Whether it can never end in an error, whatever the facts (of the declared types).
  public let isTotal: Bool
  /// What it is.
  public let kind: Kind

  init(id: Int, span: SourceSpan, type: ValueType, isTotal: Bool, kind: Kind) {
    self.id = id
    self.span = span
    self.type = type
    self.isTotal = isTotal
    self.kind = kind
  }

  /// The forms of a checked expression.
  public indirect enum Kind: Sendable {
    /// A constant: a literal, the name of a type, or a constant of a library.
    case literal(Value)
    /// A variable of the activation, by its full name.
    case variable(String)
    /// A variable of a comprehension or binding, by its slot in the frame.
    case local(slot: Int, name: String)
    /// `operand.field`; `position` is the field's column where the operand is a declared object type.
    case field(CheckedExpression, name: String, position: Int?)
    /// `operand.?field`.
    case optionalField(CheckedExpression, name: String, position: Int?)
    /// `has(operand.field)`.
    case has(CheckedExpression, name: String, position: Int?)
    /// `operand[key]`.
    case index(CheckedExpression, key: CheckedExpression)
    /// `operand[?key]`.
    case optionalIndex(CheckedExpression, key: CheckedExpression)
    /// `left == right`, or `left != right`.
    case equality(CheckedExpression, CheckedExpression, isNegated: Bool)
    /// `element in container`.
    case membership(CheckedExpression, in: CheckedExpression)
    /// A function or operator, with every overload the types leave open; chosen by the arguments where several are.
    case call(function: String, overloads: [Overload], arguments: [CheckedExpression], isMember: Bool)
    /// `a + b + c`, combined from the left; the overloads of `_+_` the types leave open.
    case sum([CheckedExpression], overloads: [Overload])
    /// `!operand`.
    case not(CheckedExpression)
    /// `a && b && ...`.
    case and([CheckedExpression])
    /// `a || b || ...`.
    case or([CheckedExpression])
    /// `condition ? then : otherwise`.
    case conditional(CheckedExpression, then: CheckedExpression, otherwise: CheckedExpression)
    /// A list literal.
    case list([Element])
    /// A map literal.
    case map([Entry])
    /// A comprehension.
    case comprehension(Comprehension)
    /// `cel.bind`: `value` is evaluated when `body` first reads the slot.
    case bind(slot: Int, name: String, value: CheckedExpression, body: CheckedExpression)
  }

  /// An element of a list literal.
  public struct Element: Sendable {
    /// The value, or an optional.
    public let value: CheckedExpression
    /// Whether an empty optional leaves it out.
    public let isOptional: Bool
  }

  /// An entry of a map literal.
  public struct Entry: Sendable {
    /// The key.
    public let key: CheckedExpression
    /// The value, or an optional.
    public let value: CheckedExpression
    /// Whether an empty optional leaves it out.
    public let isOptional: Bool
  }

  /// A comprehension with resolved variables.
  public struct Comprehension: Sendable {
    /// What is computed.
    public let kind: ComprehensionKind
    /// What is iterated.
    public let range: CheckedExpression
    /// One or two variables.
    public let variables: [Local]
    /// The condition of a transformation with a filter.
    public let condition: CheckedExpression?
    /// The predicate or result per element.
    public let body: CheckedExpression
  }

  /// A variable of a comprehension.
  public struct Local: Sendable {
    /// Its place in the frame.
    public let slot: Int
    /// Its name as written.
    public let name: String
  }
}
