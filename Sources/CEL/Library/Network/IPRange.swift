// SPDX-License-Identifier: EUPL-1.2

/// A range of addresses with a common prefix, as a value of the type `net.CIDR`. It remembers the address it was
/// written with.
struct IPRange: AbstractValue, Operand, Hashable {
  let address: IPAddress
  /// The number of leading bits that all addresses of the range share, from 0 to 32 or 128.
  let prefixLength: Int

  static let typeName = "net.CIDR"
  static var valueType: ValueType { .abstract(name: typeName, parameters: []) }

  var typeName: String { Self.typeName }
  var source: String { "cidr(\"\(self)\")" }

  func isEqual(to other: any AbstractValue) -> Bool { (other as? IPRange) == self }

  init?(operand: Value) {
    guard case .abstract(let value) = operand, let range = value as? IPRange else { return nil }
    self = range
  }

  var operand: Value { .abstract(self) }

  private init(address: IPAddress, prefixLength: Int) {
    self.address = address
    self.prefixLength = prefixLength
  }

  /// The same range, written with its first address.
  var masked: IPRange {
    IPRange(
      address: IPAddress(family: address.family, bits: masked(address.bits)), prefixLength: prefixLength)
  }

  /// Whether an address is in the range; none of the other version is.
  func contains(_ other: IPAddress) -> Bool {
    other.family == address.family && masked(other.bits) == masked(address.bits)
  }

  /// Whether all addresses of another range are in this one.
  func contains(_ other: IPRange) -> Bool {
    prefixLength <= other.prefixLength && contains(other.address)
  }

  private func masked(_ bits: UInt128) -> UInt128 {
    let hostBits = address.family.width - prefixLength
    // Shifting by the whole width gives zero, which is the prefix of length 0.
    return (bits >> hostBits) << hostBits
  }
}

extension IPRange: CustomStringConvertible {
  /// Reads an address, `/` and the length of the prefix in decimal without sign and leading zeros. `nil` for anything
  /// else and for addresses of version 4 within version 6, however written.
  init?(_ text: some Collection<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let address = IPAddress(parts[0]) else { return nil }
    let isWrittenAsSix = parts[0].contains(UInt8(ascii: ":"))
    guard isWrittenAsSix == (address.family == .v6) else { return nil }
    guard let length = DecimalNumber.small(parts[1]), length <= address.family.width else { return nil }
    self.init(address: address, prefixLength: length)
  }

  /// The range as it was written, with the address in canonical form.
  var description: String { "\(address)/\(prefixLength)" }
}
