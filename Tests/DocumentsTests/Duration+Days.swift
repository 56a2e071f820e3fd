// SPDX-License-Identifier: EUPL-1.2

import Values

extension Values.Duration {
  /// A number of days and hours.
  static func days(_ days: Int64, hours: Int64 = 0) -> Values.Duration {
    Values.Duration(nanoseconds: (days * 24 + hours) * 3_600_000_000_000)
  }
}
