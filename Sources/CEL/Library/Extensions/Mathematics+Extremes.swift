// SPDX-License-Identifier: EUPL-1.2

/// `math.greatest` and `math.least`, of one or more numbers or of a list of numbers.
///
/// Three or more arguments become a list: the functions themselves take one argument, two, or a list.
extension Mathematics {
  static let extremes = [
    FunctionDeclaration("math.greatest", overloads("math_@max", keeps: .ascending)),
    FunctionDeclaration("math.least", overloads("math_@min", keeps: .descending)),
  ]

  static let macros = [variadic("greatest"), variadic("least")]

  private static func variadic(_ name: String) -> Macro {
    Macro(name, namespace: "math", isMember: false, argumentCount: nil) { call throws(MacroError) in
      guard call.arguments.count > 2 else { return nil }
      let elements = call.arguments.map { Expression.Element(value: $0, isOptional: false) }
      return call.call("math.\(name)", [Expression(.list(elements), at: call.span)])
    }
  }

  private static let numbers: [(name: String, type: ValueType)] = [
    ("double", .double), ("int", .int), ("uint", .uint),
  ]

  /// The overloads; of two numbers the second is taken if the first stands to it as `order` says.
  private static func overloads(_ id: String, keeps order: ValueOrder) -> [Overload] {
    var overloads: [Overload] = []
    for (name, type) in numbers {
      overloads.append(
        Overload("\(id)_\(name)", .total, types: [type], returns: type) { (value: Value) in value })
      for (otherName, other) in numbers {
        let result = other == type ? type : .dyn
        overloads.append(
          Overload("\(id)_\(name)_\(otherName)", .total, types: [type, other], returns: result) {
            (first: Value, second: Value) in first.order(to: second) == order ? second : first
          })
      }
      overloads.append(
        Overload("\(id)_list_\(name)", [], types: [.list(type)], returns: type) {
          (list: ListValue) throws(EvaluationError) in try extreme(of: list, id, order)
        })
    }
    return overloads
  }

  private static func extreme(
    of list: ListValue, _ id: String, _ order: ValueOrder
  ) throws(EvaluationError) -> Value {
    let elements = list.elements
    guard var result = elements.first else {
      throw .invalid(id, de: "die Liste ist leer", en: "the list is empty")
    }
    for element in elements {
      switch element {
      case .int, .uint, .double: if result.order(to: element) == order { result = element }
      default:
        throw EvaluationError(.noSuchOverload(function: id, argumentTypes: ["list", element.typeName]))
      }
    }
    return result
  }
}
