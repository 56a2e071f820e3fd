// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

/// What the expressions of one pack's rules may name: facts, `params`, `now` and the functions of the libraries.
struct RuleEnvironment {
  /// The day of the assessment, 00:00 UTC.
  static let now = "now"
  /// The pack's parameters, as a record.
  static let parameters = "params"
  /// The subject of a quantified rule.
  static let subject = "it"
  /// Names that no fact may have.
  static let reservedNames = [now, parameters, subject]

  /// The environment for expressions that are not about a subject.
  let environment: Environment

  /// - Parameter parameters: The record type of the pack's parameters.
  init(facts: FactTypes, parameters: ObjectType) {
    let variables =
      facts.variables + [
        VariableDeclaration(Self.now, .timestamp),
        VariableDeclaration(Self.parameters, .object(parameters)),
      ]
    environment = Self.withoutFacts.adding(variables: variables)
  }

  /// The environment for expressions about a subject of a type.
  func about(_ subject: ValueType) -> Environment {
    environment.adding(variables: [VariableDeclaration(Self.subject, subject)])
  }

  /// What all environments have in common: no names of their own. Also for the form of expressions.
  static let withoutFacts = Environment(libraries: libraries)

  /// Every library whose results depend on nothing but the arguments.
  private static let libraries: [Library] = [
    .standard, .strings, .math, .optionals, .bindings, .comprehensions, .lists, .sets, .encoders, .network,
    .regex,
    .calendar,
  ]
}

/// The record type of a pack's parameters; field `i` is parameter `i`.
func parameterType(of pack: RulePack) -> ObjectType {
  let fields = pack.parameters.map { parameter in
    let name = parameter.id.value
    return ObjectType.Field(name: name, type: FactTypes.valueType(ofScalar: parameter.type, named: name))
  }
  return ObjectType(name: pack.id.value + " " + RuleEnvironment.parameters, fields: fields)
}
