// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What one participant of a joint measure has to pay, in cents.
package struct CostShare: Sendable, Hashable {
  /// The id of the member.
  package let member: String
  /// Its part of the cost that arises once.
  package let share: Int64
  /// What it pays for itself besides.
  package let own: Int64
  /// Both together.
  package let total: Int64
}

/// The costs of a joint measure, split to the cent.
///
/// Only what arises once is split, by weights; grants are taken off it before, but not below zero. Everybody pays their
/// own cost themselves. What is left over by rounding down goes cent by cent to the largest fractions (Hare-Niemeyer),
/// among equal ones by the id of the member, so that the parts always add up to the whole.
package struct CostSplit: Sendable, Hashable {
  /// The cost that arises once, grants taken off.
  package let net: Int64
  /// Grants beyond the cost that arises once; they reduce nothing else.
  package let unusedGrants: Int64
  /// What all participants pay together.
  package let total: Int64
  /// What each participant pays, in the order given.
  package let shares: [CostShare]

  /// What a participant counts with.
  package struct Weight: Sendable, Hashable {
    /// The id of the member.
    package let member: String
    /// The value of the key, at least 0.
    package let value: Int64

    /// Creates a weight.
    package init(_ member: String, _ value: Int64) {
      self.member = member
      self.value = value
    }
  }

  /// Why costs cannot be split.
  package enum Obstacle: Error, Sendable, Hashable {
    /// The values of the key are all zero although there is something to split.
    case noWeight
    /// A sum is greater than can be counted.
    case tooLarge
  }

  /// Splits costs in cents, all at least 0.
  ///
  /// - Parameter weights: one for each participant; ids are distinct.
  package init(oneOff: Int64, grants: Int64, perMember: Int64, by weights: [Weight]) throws(Obstacle) {
    net = max(0, oneOff - grants)
    unusedGrants = max(0, grants - oneOff)
    let parts = weights.isEmpty ? [] : try Self.parts(of: net, by: weights)
    var shares: [CostShare] = []
    var sum: Int64 = 0
    for (weight, part) in zip(weights, parts) {
      let (total, isTooLarge) = part.addingReportingOverflow(perMember)
      let (all, isSumTooLarge) = sum.addingReportingOverflow(total)
      guard !isTooLarge, !isSumTooLarge else { throw .tooLarge }
      shares.append(CostShare(member: weight.member, share: part, own: perMember, total: total))
      sum = all
    }
    self.shares = shares
    total = sum
  }

  /// The parts of an amount, in the order of the weights: rounded down first, then one cent more for the largest
  /// fractions. Products of two 64-bit numbers fit 128 bits.
  private static func parts(of amount: Int64, by weights: [Weight]) throws(Obstacle) -> [Int64] {
    guard amount > 0 else { return weights.map { _ in 0 } }
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1.value) }
    guard whole > 0 else { throw .noWeight }
    let products = weights.map { Int128(amount) * Int128($0.value) }
    var parts = products.map { Int64($0 / whole) }
    let left = Int(amount - parts.reduce(0, +))
    let byFraction = weights.indices.sorted { left, right in
      let (first, second) = (products[left] % whole, products[right] % whole)
      return first != second ? first > second : weights[left].member.utf8Key < weights[right].member.utf8Key
    }
    for index in byFraction.prefix(left) { parts[index] += 1 }
    return parts
  }
}
