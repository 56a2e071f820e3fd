// SPDX-License-Identifier: EUPL-1.2

/// Refuses results that would grow beyond the limits before they are built.
enum Growth {
  /// Checks the length of a text or byte string in octets.
  static func check(text count: Int) throws(EvaluationError) {
    guard count <= Limits.stringLength else {
      throw EvaluationError(.sizeExceeded(limit: Limits.stringLength))
    }
  }

  /// Checks the number of elements of a list or map.
  static func check(list count: Int) throws(EvaluationError) {
    guard count <= Limits.listCount else { throw EvaluationError(.sizeExceeded(limit: Limits.listCount)) }
  }
}
