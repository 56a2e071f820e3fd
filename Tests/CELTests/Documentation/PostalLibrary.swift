// SPDX-License-Identifier: EUPL-1.2

import CEL

extension Library {
  /// Functions of a host: `text.isPostcode()` and `postcode.region(text)`.
  static let postal = Library(
    name: "postal",
    functions: [
      FunctionDeclaration(
        "isPostcode",
        [
          Overload("is_postcode", isMember: true, [.string], returns: .bool, isTotal: true) {
            (arguments) throws(EvaluationError) in
            guard case .string(let text) = arguments[0] else { return .bool(false) }
            return .bool(text.utf8.count == 5 && UInt32(text) != nil)
          }
        ]),
      FunctionDeclaration(
        "postcode.region",
        [
          Overload("postcode_region", [.string], returns: .int) { (arguments) throws(EvaluationError) in
            guard case .string(let text) = arguments[0], let digit = text.utf8.first, digit >= 48, digit < 58
            else { throw EvaluationError(.invalidConversion(value: "\(arguments[0])", type: "postcode")) }
            return .int(Int64(digit) - 48)
          }
        ]),
    ])
}
