// SPDX-License-Identifier: EUPL-1.2

/// An address of IP version 4 or 6, as a value of the type `net.IP`.
struct IPAddress: AbstractValue, Operand, Hashable {
  /// The version of the protocol.
  enum Family: Int64, Sendable, Hashable {
    case v4 = 4
    case v6 = 6

    /// The number of bits of an address.
    var width: Int { self == .v4 ? 32 : 128 }
  }

  let family: Family
  /// The address as a number, in the lowest `family.width` bits.
  let bits: UInt128

  init(family: Family, bits: UInt128) {
    self.family = family
    self.bits = bits
  }

  static let typeName = "net.IP"
  static var valueType: ValueType { .abstract(name: typeName, parameters: []) }

  var typeName: String { Self.typeName }
  var source: String { "ip(\"\(self)\")" }

  func isEqual(to other: any AbstractValue) -> Bool { (other as? IPAddress) == self }

  init?(operand: Value) {
    guard case .abstract(let value) = operand, let address = value as? IPAddress else { return nil }
    self = address
  }

  var operand: Value { .abstract(self) }
}

/// The kinds of addresses (RFC 4291, RFC 6890), told apart as Go's `net/netip` does.
extension IPAddress {
  var isUnspecified: Bool { bits == 0 }

  var isLoopback: Bool {
    switch family {
    case .v4: bits >> 24 == 127
    case .v6: bits == 1
    }
  }

  var isMulticast: Bool {
    switch family {
    case .v4: bits >> 28 == 0xE
    case .v6: bits >> 120 == 0xFF
    }
  }

  var isLinkLocalMulticast: Bool {
    switch family {
    case .v4: bits >> 8 == 0xE0_0000
    // The four bits between are flags, the last four the scope.
    case .v6: isMulticast && bits >> 112 & 0xF == 2
    }
  }

  var isLinkLocalUnicast: Bool {
    switch family {
    case .v4: bits >> 16 == 0xA9FE
    case .v6: bits >> 118 == 0xFE80 >> 6
    }
  }

  var isGlobalUnicast: Bool {
    let isBroadcast = family == .v4 && bits == 0xFFFF_FFFF
    return !isUnspecified && !isBroadcast && !isLoopback && !isMulticast && !isLinkLocalUnicast
  }
}
