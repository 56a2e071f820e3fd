// SPDX-License-Identifier: EUPL-1.2

extension Library {
  /// The functions and types of the language itself. Equality, membership, indexing and logic are part of the
  /// evaluator, not of a library.
  public static let standard = Library(
    name: "standard",
    functions: Arithmetic.functions + Ordering.functions + Conversions.functions + Texts.functions
      + TimeGetters.functions + [.matches],
    macros: Macro.standard,
    types: [
      "bool", "bytes", "double", "google.protobuf.Duration", "google.protobuf.Timestamp", "int", "list",
      "map",
      "null_type", "string", "type", "uint",
    ])
}
