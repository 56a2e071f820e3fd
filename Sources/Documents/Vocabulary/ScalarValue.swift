// SPDX-License-Identifier: EUPL-1.2

package import Values

/// A single value of a parameter.
package enum ScalarValue: Sendable, Hashable {
  case string(String)
  case int(Int64)
  case double(Double)
  case bool(Bool)
  case date(CivilDate)
  case timestamp(Timestamp)
  case duration(Duration)
  /// A member of an enumeration.
  case member(String)
}
