// SPDX-License-Identifier: EUPL-1.2

/// The functions of the library `math` on one number.
enum Mathematics {
  static let functions = [
    double("math.ceil", "math_ceil_double") { $0.rounded(.up) },
    double("math.floor", "math_floor_double") { $0.rounded(.down) },
    double("math.round", "math_round_double") { $0.rounded(.toNearestOrAwayFromZero) },
    double("math.trunc", "math_trunc_double") { $0.rounded(.towardZero) },
    question("math.isNaN", "math_isNaN_double") { $0.isNaN },
    question("math.isInf", "math_isInf_double") { $0.isInfinite },
    question("math.isFinite", "math_isFinite_double") { $0.isFinite },
    FunctionDeclaration(
      "math.sqrt",
      [
        Overload("math_sqrt_double", .total) { (number: Double) in number.squareRoot() },
        Overload("math_sqrt_int", .total) { (number: Int64) in Double(number).squareRoot() },
        Overload("math_sqrt_uint", .total) { (number: UInt64) in Double(number).squareRoot() },
      ]),
    FunctionDeclaration(
      "math.abs",
      [
        Overload("math_abs_double", .total) { (number: Double) in number.magnitude },
        Overload("math_abs_int") { (number: Int64) throws(EvaluationError) in
          try inRange(Int64(exactly: number.magnitude), "math.abs")
        },
        Overload("math_abs_uint", .total) { (number: UInt64) in number },
      ]),
    FunctionDeclaration(
      "math.sign",
      [
        Overload("math_sign_double", .total) { (number: Double) -> Double in
          number.isNaN ? number : number > 0 ? 1 : number < 0 ? -1 : 0
        },
        Overload("math_sign_int", .total) { (number: Int64) in number.signum() },
        Overload("math_sign_uint", .total) { (number: UInt64) -> UInt64 in number == 0 ? 0 : 1 },
      ]),
  ]

  private static func double(
    _ name: String, _ id: String, _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDeclaration {
    FunctionDeclaration(name, [Overload(id, .total) { (number: Double) in body(number) }])
  }

  private static func question(
    _ name: String, _ id: String, _ holds: @escaping @Sendable (Double) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(name, [Overload(id, .total) { (number: Double) in holds(number) }])
  }
}
