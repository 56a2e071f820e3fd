// SPDX-License-Identifier: EUPL-1.2

/// What the reader of stored assessments refuses beyond the limits of the markup itself.
package enum CodingLimits {
  /// The greatest count of rules, subjects or rows, so that sums of counts never overflow.
  package static let count = 1_000_000_000
  /// The length of an exact fraction in bytes.
  package static let fractionBytes = 1_000
}
