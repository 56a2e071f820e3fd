// SPDX-License-Identifier: EUPL-1.2

extension Limits {
  /// The most digits after the point that `format` writes.
  public static let formatPrecision = 1000
  /// The most levels of lists and maps that `format` writes.
  public static let formatNesting = 64
  /// The most levels that `flatten` opens.
  public static let flattenDepth = 64
  /// The most values, counted at every depth, of a list that `flatten` opens.
  public static let flattenWeight = 4_000_000
  /// The most values that one call of `distinct` or of a function of `sets` compares.
  public static let comparisons = 5_000_000
}
