// SPDX-License-Identifier: EUPL-1.2

package import Values

/// How old something may be; the limit itself is still good.
package enum AgeLimit: Sendable, Hashable {
  /// Calendar months, written `12mo` (or `2y`).
  case months(Int)
  /// A length of time, written `365d`, `12h`, `90m`, `30s`.
  case duration(Duration)

  /// The limit of an answer that states none: twelve calendar months.
  package static let answerDefault = AgeLimit.months(12)
}
