// SPDX-License-Identifier: EUPL-1.2

/// How far a process attribute is achieved (ISO/IEC 33020, as reproduced in Automotive SPICE).
package enum CapabilityRating: Int, Sendable, CaseIterable, Comparable {
  /// Up to 15 %.
  case notAchieved
  /// Above 15 % and up to 50 %.
  case partially
  /// Above 50 % and up to 85 %.
  case largely
  /// Above 85 %.
  case fully

  /// Rates a share from 0 to 1.
  package init(_ share: Rational) {
    if share > Rational(85, 100) {
      self = .fully
    } else if share > Rational(1, 2) {
      self = .largely
    } else {
      self = share > Rational(15, 100) ? .partially : .notAchieved
    }
  }

  /// The rating whose number a mean of numbers from 0 to 3 comes to when it is rounded.
  package init(roundedMean mean: Rational) {
    self = Self.allCases.last { Rational($0.rawValue) <= mean.roundedToInteger } ?? .notAchieved
  }

  package static func < (left: CapabilityRating, right: CapabilityRating) -> Bool {
    left.rawValue < right.rawValue
  }
}
