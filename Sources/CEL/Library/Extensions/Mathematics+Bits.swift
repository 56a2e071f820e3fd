// SPDX-License-Identifier: EUPL-1.2

/// The functions of the library `math` on the bits of integers.
extension Mathematics {
  static let bitFunctions = [
    pair("math.bitAnd", "math_bitAnd", ints: { $0 & $1 }, uints: { $0 & $1 }),
    pair("math.bitOr", "math_bitOr", ints: { $0 | $1 }, uints: { $0 | $1 }),
    pair("math.bitXor", "math_bitXor", ints: { $0 ^ $1 }, uints: { $0 ^ $1 }),
    FunctionDeclaration(
      "math.bitNot",
      [
        Overload("math_bitNot_int_int", .total) { (number: Int64) in ~number },
        Overload("math_bitNot_uint_uint", .total) { (number: UInt64) in ~number },
      ]),
    shift("math.bitShiftLeft", "math_bitShiftLeft") { $0 << $1 },
    // Zeros come in from the left for signed numbers, too.
    shift("math.bitShiftRight", "math_bitShiftRight") { $0 >> $1 },
  ]

  private static func pair(
    _ name: String, _ id: String, ints: @escaping @Sendable (Int64, Int64) -> Int64,
    uints: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        Overload("\(id)_int_int", .total) { (left: Int64, right: Int64) in ints(left, right) },
        Overload("\(id)_uint_uint", .total) { (left: UInt64, right: UInt64) in uints(left, right) },
      ])
  }

  /// Shifts by 64 or more give 0; a negative distance is an error.
  private static func shift(
    _ name: String, _ id: String, _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        Overload("\(id)_int_int") { (number: Int64, distance: Int64) throws(EvaluationError) in
          Int64(bitPattern: body(UInt64(bitPattern: number), try notNegative(distance, name)))
        },
        Overload("\(id)_uint_int") { (number: UInt64, distance: Int64) throws(EvaluationError) in
          body(number, try notNegative(distance, name))
        },
      ])
  }

  private static func notNegative(_ distance: Int64, _ function: String) throws(EvaluationError) -> Int64 {
    guard distance >= 0 else {
      throw .invalid(
        function, de: "um `\(distance)` Stellen lässt sich nicht schieben",
        en: "cannot shift by `\(distance)` places")
    }
    return distance
  }
}
