// SPDX-License-Identifier: EUPL-1.2

/// The functions of addresses and ranges of the internet protocol.
enum Network {
  static let functions = [
    // The parameter is `dyn`, so that asking whether a range is an address is an error of the evaluation: the
    // conformance data want it to pass the checker.
    FunctionDeclaration(
      "isIP", [Overload("is_ip", types: [.dyn]) { (text: String) in IPAddress(text.utf8) != nil }]),
    FunctionDeclaration(
      "isCIDR", [Overload("is_cidr", types: [.dyn]) { (text: String) in IPRange(text.utf8) != nil }]),
    FunctionDeclaration(
      "ip",
      [
        Overload("string_to_ip", [], address),
        Overload("cidr_ip", [.member, .total]) { (range: IPRange) in range.address },
      ]),
    FunctionDeclaration("cidr", [Overload("string_to_cidr", [], range)]),
    FunctionDeclaration(
      "ip.isCanonical",
      [
        Overload("ip_is_canonical") { (text: String) throws(EvaluationError) in
          isSameText(try address(text).description, text)
        }
      ]),
    FunctionDeclaration(
      "string",
      [
        Overload("ip_to_string", .total) { (address: IPAddress) in address.description },
        Overload("cidr_to_string", .total) { (range: IPRange) in range.description },
      ]),
  ]

  static let addressFunctions = [
    FunctionDeclaration(
      "family",
      [Overload("ip_family", [.member, .total]) { (address: IPAddress) in address.family.rawValue }]
    ),
    question("isUnspecified", "ip_is_unspecified") { $0.isUnspecified },
    question("isLoopback", "ip_is_loopback") { $0.isLoopback },
    question("isGlobalUnicast", "ip_is_global_unicast") { $0.isGlobalUnicast },
    question("isLinkLocalMulticast", "ip_is_link_local_multicast") { $0.isLinkLocalMulticast },
    question("isLinkLocalUnicast", "ip_is_link_local_unicast") { $0.isLinkLocalUnicast },
  ]

  static let rangeFunctions = [
    FunctionDeclaration(
      "containsIP",
      [
        Overload("cidr_contains_ip", [.member, .total]) { (range: IPRange, other: IPAddress) in
          range.contains(other)
        },
        Overload("cidr_contains_ip_string", .member) {
          (range: IPRange, text: String) throws(EvaluationError) in
          range.contains(try address(text))
        },
      ]),
    FunctionDeclaration(
      "containsCIDR",
      [
        Overload("cidr_contains_cidr", [.member, .total]) { (range: IPRange, other: IPRange) in
          range.contains(other)
        },
        Overload("cidr_contains_cidr_string", .member) {
          (whole: IPRange, text: String) throws(EvaluationError) in
          whole.contains(try range(text))
        },
      ]),
    FunctionDeclaration(
      "masked", [Overload("cidr_masked", [.member, .total]) { (range: IPRange) in range.masked }]),
    FunctionDeclaration(
      "prefixLength",
      [Overload("cidr_prefix_length", [.member, .total]) { (range: IPRange) in Int64(range.prefixLength) }]),
  ]

  private static func question(
    _ name: String, _ id: String, _ holds: @escaping @Sendable (IPAddress) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(name, [Overload(id, [.member, .total]) { (address: IPAddress) in holds(address) }])
  }

  @Sendable private static func address(_ text: String) throws(EvaluationError) -> IPAddress {
    guard let address = IPAddress(text.utf8) else { throw .conversion(text, to: IPAddress.typeName) }
    return address
  }

  @Sendable private static func range(_ text: String) throws(EvaluationError) -> IPRange {
    guard let range = IPRange(text.utf8) else { throw .conversion(text, to: IPRange.typeName) }
    return range
  }
}
