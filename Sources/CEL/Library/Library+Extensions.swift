// SPDX-License-Identifier: EUPL-1.2

extension Library {
  /// The standard library and every extension meant to be written by people; `block` is not among them.
  public static let all: [Library] = [
    .standard, .bindings, .comprehensions, .optionals, .strings, .math, .lists, .sets, .regex, .encoders,
    .network,
  ]

  /// Texts: positions, parts, `replace`, `split`, `join`, `format`, `strings.quote`.
  public static let strings = Library(
    name: "strings", functions: Strings.functions + Strings.partFunctions + Formatting.functions)

  /// Numbers: `math.greatest`, `math.least`, rounding, signs, bits.
  public static let math = Library(
    name: "math", functions: Mathematics.functions + Mathematics.bitFunctions + Mathematics.extremes,
    macros: Mathematics.macros)

  /// Base64.
  public static let encoders = Library(name: "encoders", functions: Base64.functions)

  /// Optional values: `optional.of`, `orValue`, `optMap`, and the syntax `.?`, `[?]`.
  public static let optionals = Library(
    name: "optionals", functions: Optionals.functions + Optionals.listFunctions, macros: Macro.optionals,
    types: ["optional_type"])

  /// `cel.bind`.
  public static let bindings = Library(name: "bindings", macros: Macro.bindings)

  /// Comprehensions with two variables: index and element, or key and value.
  public static let comprehensions = Library(name: "comprehensions", macros: Macro.twoVariable)

  /// Addresses and ranges of the internet protocol.
  public static let network = Library(
    name: "network",
    functions: Network.functions + Network.addressFunctions + Network.rangeFunctions,
    types: [IPAddress.typeName, IPRange.typeName])

  /// `cel.block`, which only optimisers and tests write.
  public static let block = Library(name: "block", macros: Macro.block)
}
