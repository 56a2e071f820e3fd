// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText
import Values

extension Parameter {
  /// The keys of a parameter.
  package static let schema = ObjectSchema<Parameter>("Parameter", de: "ein Parameter", en: "a parameter") {
    $0.required("type", \.type, .parameterType, de: "Typ", en: "type")
    $0.optional("values", \.members, .members, de: "Werte des Typs `enum`", en: "values of the type `enum`")
    $0.required("default", \.rawDefault, ValueDecoder.rawScalar.located, de: "Vorgabe", en: "default")
    $0.optional(
      "stricter", \.stricter, .word, de: "welche Richtung strenger ist", en: "which direction is stricter")
    $0.optional("looser", \.mayBeLooser, .bool, de: "darf gelockert werden", en: "may be set looser")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.optional("unit", \.unit, .text, de: "Einheit, zur Anzeige", en: "unit, as shown")
  }
  .completed { $0.complete(&$1) }

  /// Reads a value of this parameter, as a tailoring or a test writes it.
  package func read(_ value: Located<String>) -> (value: ScalarValue?, diagnostics: [Diagnostic]) {
    var context = DecodingContext(file: value.location.file)
    let result = type.readScalar(value.value, .strict, at: value.location.span, &context)
    return (result, context.diagnostics)
  }

  /// Gives the type its members and reads the default by it; `nil` if that is not possible.
  private func complete(_ context: inout DecodingContext) -> Parameter? {
    var result = self
    if case .enumeration = type {
      guard !members.isEmpty else {
        context.report(.enumWithoutValues, at: location.span)
        return nil
      }
      result.type = .enumeration(members.map(\.id.value))
    } else if let member = members.first {
      context.report(.valuesWithoutEnum, at: member.location.span)
    }
    let span = rawDefault.location.span
    guard let value = result.type.readScalar(rawDefault.value, .strict, at: span, &context) else {
      return nil
    }
    result.defaultValue = Located(value, at: rawDefault.location)
    return result
  }
}

extension ValueDecoder where Value == FieldType {
  /// The type of a single value.
  static let parameterType = ValueDecoder(
    .word(["string", "int", "double", "bool", "date", "timestamp", "duration", "enum"])
  ) { node, context in
    guard let text = node.scalarText(.text, &context) else { return nil }
    switch FieldType(text, members: []) {
    case .string?, .int?, .double?, .bool?, .date?, .timestamp?, .duration?, .enumeration?:
      return FieldType(text, members: [])
    case .list?, .map?, .object?, .reference?, nil:
      context.report(.parameterType(text), at: node)
      return nil
    }
  }
}
