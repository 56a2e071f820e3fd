// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// What a field of some type is.
  private struct FieldType {
    var type: ValueType
    var position: Int?
    var mayBeNone = false
    /// Whether the operand is known to have fields, so that asking for one cannot fail.
    var isCertain = true
  }

  /// `operand.field`. Of an optional it is the field of what is inside, as an optional.
  mutating func checkField(
    _ operand: CheckedExpression, _ name: String, _ nameSpan: SourceSpan, at span: SourceSpan
  ) -> CheckedExpression {
    if case .optional(let wrapped) = resolved(operand.type) {
      guard let field = field(name, nameSpan, of: wrapped, operand) else { return makeFailed(at: span) }
      return make(
        .field(operand, name: name, position: field.position), .optional(field.type), at: span)
    }
    guard let field = field(name, nameSpan, of: operand.type, operand) else { return makeFailed(at: span) }
    let isGuarded = !field.mayBeNone || isPresent(name, of: operand)
    if !isGuarded {
      report(.unguardedField(operand: source(operand.span), field: name), at: span)
    }
    return make(
      .field(operand, name: name, position: field.position), field.type, at: span,
      isTotal: operand.isTotal && field.position != nil && isGuarded)
  }

  /// `operand.?field`: an optional, empty where there is no such field.
  mutating func checkOptionalField(
    _ operand: CheckedExpression, _ name: String, _ nameSpan: SourceSpan, at span: SourceSpan
  ) -> CheckedExpression {
    guard let field = field(name, nameSpan, of: unwrapped(operand.type), operand) else {
      return makeFailed(at: span)
    }
    return make(
      .optionalField(operand, name: name, position: field.position), .optional(field.type), at: span,
      isTotal: operand.isTotal && field.isCertain)
  }

  /// `has(operand.field)`.
  mutating func checkHas(
    _ operand: CheckedExpression, _ name: String, _ nameSpan: SourceSpan, at span: SourceSpan
  ) -> CheckedExpression {
    guard let field = field(name, nameSpan, of: unwrapped(operand.type), operand) else {
      return makeFailed(at: span)
    }
    return make(
      .has(operand, name: name, position: field.position), .bool, at: span,
      isTotal: operand.isTotal && field.isCertain)
  }

  private func unwrapped(_ type: ValueType) -> ValueType {
    if case .optional(let wrapped) = resolved(type) { return wrapped }
    return type
  }

  private func isPresent(_ name: String, of operand: CheckedExpression) -> Bool {
    if let path = operand.factPath?.appending([.field(name)]), facts.contains(path) { return true }
    return operand.steps(known: facts).contains([.field(name)])
  }

  /// The field a type has by that name, or `nil` after reporting that it has none.
  private mutating func field(
    _ name: String, _ nameSpan: SourceSpan, of type: ValueType, _ operand: CheckedExpression
  ) -> FieldType? {
    switch resolved(type) {
    case .failed: return nil
    case .dyn, .parameter: return FieldType(type: .dyn, isCertain: false)
    case .map(_, let value): return FieldType(type: value)
    case .object(let object):
      guard let position = object.position(of: name) else {
        reportUnknownField(name, of: object, at: nameSpan)
        return nil
      }
      let field = object.fields[position]
      return FieldType(type: field.type, position: position, mayBeNone: field.mayBeNone)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .enumeration, .list,
      .optional, .type, .abstract:
      report(
        .noFields(operand: source(operand.span), type: self.name(of: type), field: name), at: nameSpan)
      return nil
    }
  }

  private mutating func reportUnknownField(_ name: String, of object: ObjectType, at span: SourceSpan) {
    let fields = object.fields.map(\.name)
    let listed = fields.count <= Limits.listedNames ? fields : []
    report(
      .unknownField(name, type: object.name, nearest: nearestName(to: name, among: fields), fields: listed),
      at: span)
  }

  /// `operand[key]` and `operand[?key]` on lists, maps, and optionals of them.
  mutating func checkIndex(
    _ operand: CheckedExpression, key: CheckedExpression, isOptional: Bool, at span: SourceSpan
  ) -> CheckedExpression {
    let operandIsOptional = resolved(operand.type).isOptional
    let element = elementType(of: unwrapped(operand.type), operand, key)
    let kind: CheckedExpression.Kind =
      isOptional ? .optionalIndex(operand, key: key) : .index(operand, key: key)
    guard let element else { return makeFailed(at: span) }
    let type = isOptional || operandIsOptional ? .optional(element.type) : element.type
    let isTotal = isOptional && element.isCertain && operand.isTotal && key.isTotal
    return make(kind, type, at: span, isTotal: isTotal)
  }

  private mutating func elementType(
    of type: ValueType, _ operand: CheckedExpression, _ key: CheckedExpression
  ) -> (type: ValueType, isCertain: Bool)? {
    switch resolved(type) {
    case .failed: return nil
    case .dyn, .parameter: return (.dyn, false)
    case .list(let element):
      require(key, .int, in: "[ ]")
      return (element, key.type == .int)
    case .map(let keyType, let value):
      require(key, keyType, in: "[ ]")
      return (value, key.type.isKey && key.type.fits(keyType))
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .enumeration, .optional,
      .type, .object, .abstract:
      report(.notIndexable(type: name(of: type)), at: operand.span)
      return nil
    }
  }
}
