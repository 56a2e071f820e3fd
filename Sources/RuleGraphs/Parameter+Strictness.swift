// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

extension Parameter {
  /// Whether a value asks for at least as much as the default.
  ///
  /// Without a stated direction only the default itself does. Members of an enumeration are ordered as listed.
  package func isAtLeastAsStrict(_ value: ScalarValue) -> Bool {
    guard let comparison = compare(value, defaultValue.value) else { return false }
    switch stricter {
    case .lower: return comparison <= 0
    case .higher: return comparison >= 0
    case nil: return comparison == 0
    }
  }

  /// Negative, zero or positive as the first is smaller, equal or larger; `nil` for values of different types.
  private func compare(_ left: ScalarValue, _ right: ScalarValue) -> Int? {
    switch (left, right) {
    case (.int(let left), .int(let right)): order(left, right)
    case (.double(let left), .double(let right)): order(left, right)
    case (.date(let left), .date(let right)): order(left, right)
    case (.timestamp(let left), .timestamp(let right)): order(left, right)
    case (.duration(let left), .duration(let right)): order(left, right)
    case (.bool(let left), .bool(let right)): order(left ? 1 : 0, right ? 1 : 0)
    case (.string(let left), .string(let right)): order(left.utf8Key, right.utf8Key)
    case (.member(let left), .member(let right)): order(place(of: left), place(of: right))
    default: nil
    }
  }

  private func order<T: Comparable>(_ left: T, _ right: T) -> Int { left < right ? -1 : left > right ? 1 : 0 }

  private func place(of member: String) -> Int {
    guard case .enumeration(let members) = type else { return 0 }
    return members.firstIndex { $0.utf8Key == member.utf8Key } ?? members.count
  }
}
