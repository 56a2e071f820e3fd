// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText
package import Values

/// What a waiver means on a day for a verdict. Decided here and nowhere else; a waiver never changes an outcome.
package enum WaiverStatus: String, Sendable, Hashable, CaseIterable {
  /// It covers a gap: the gap is an accepted risk.
  case active
  /// The rule passes: there is nothing to waive.
  case unnecessary
  /// The rule is not decided: it will cover a gap if there turns out to be one.
  case dormant
  /// The day is after its last day.
  case expired
  /// The day is before its first day.
  case pending
  /// The rule does not apply, or is not selected or checked.
  case idle

  /// The status on a day; both ends of the period are inclusive.
  package init(of waiver: Waiver, for outcome: Outcome, on date: CivilDate) {
    if date > waiver.until.value {
      self = .expired
    } else if date < waiver.from.value {
      self = .pending
    } else {
      switch outcome {
      case .fail: self = .active
      case .pass: self = .unnecessary
      case .unknown, .error: self = .dormant
      case .notapplicable, .notchecked, .notselected: self = .idle
      }
    }
  }

  /// Whether waivers cover the whole gap: one for all subjects, or several that name every subject that is not passing.
  static func covers(_ verdict: Verdict, waivers: [Waiver], on date: CivilDate) -> Bool {
    let active = waivers.filter { WaiverStatus(of: $0, for: verdict.outcome, on: date) == .active }
    if active.contains(where: \.subjects.isEmpty) { return true }
    let named = Set(active.flatMap { $0.subjects.map(\.value.utf8Key) })
    let open = verdict.subjects.filter { $0.outcome != .pass }
    return !open.isEmpty && open.allSatisfy { named.contains($0.label.utf8Key) }
  }
}
