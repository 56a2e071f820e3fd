// SPDX-License-Identifier: EUPL-1.2

extension Evaluator {
  /// A list literal. An element that is not known but cannot fail is a hole in the list; any other makes the whole list
  /// unknown, since it could yet turn into an error.
  mutating func list(_ elements: Range<Int>, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: elements.count)
    for element in plan.elements[elements] {
      let result = evaluate(element.value)
      switch (result, element.isOptional) {
      case (.value(.optional(.none)), true): break
      case (.value(.optional(.some(let value))), true): arguments.add(.value(value))
      case (.value(let value), true): arguments.add(noOverload("[?_]", [value], at: element.value))
      case (.unknown(let unknowns), false) where plan.facts[element.value].isTotal:
        arguments.add(.value(.unknown(unknowns)))
      default: arguments.add(result)
      }
    }
    return interruption(of: arguments, at: node) ?? made(.list(ListValue(arguments.values)), at: node)
  }

  /// A map literal; a value that is not known but cannot fail is a hole in the map.
  mutating func map(_ entries: Range<Int>, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: entries.count * 2)
    for entry in plan.entries[entries] {
      let key = evaluate(entry.key)
      let value = evaluate(entry.value)
      switch (value, entry.isOptional) {
      case (.value(.optional(.none)), true):
        guard case .value = key else {
          arguments.add(key)
          continue
        }
        continue
      case (.value(.optional(.some(let value))), true): add(key, .value(value), to: &arguments)
      case (.value(let value), true):
        add(key, noOverload("{?_}", [value], at: entry.value), to: &arguments)
      case (.unknown(let unknowns), false) where plan.facts[entry.value].isTotal:
        add(key, .value(.unknown(unknowns)), to: &arguments)
      default: add(key, value, to: &arguments)
      }
    }
    return interruption(of: arguments, at: node) ?? map(from: arguments.values, at: node)
  }

  private mutating func add(_ key: Evaluation, _ value: Evaluation, to arguments: inout StrictArguments) {
    arguments.add(key)
    arguments.add(value)
  }

  private mutating func map(from values: [Value], at node: Int) -> Evaluation {
    map(from: stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }, at: node)
  }

  mutating func map(from entries: [(key: Value, value: Value)], at node: Int) -> Evaluation {
    do throws(MapValueError) {
      return made(.map(try MapValue(entries)), at: node)
    } catch {
      switch error {
      case .unsupportedKey(let key): return fail(.unsupportedKey(type: key.typeName), at: node)
      case .duplicateKey(let key): return fail(.duplicateKey(key.plainText), at: node)
      }
    }
  }
}
