// SPDX-License-Identifier: EUPL-1.2

package import CEL
import Values

extension Library {
  /// Calendar arithmetic that CEL lacks: limits in months count calendar months.
  package static let calendar = Library(
    name: "calendar",
    functions: [
      FunctionDeclaration(
        "addMonths",
        [
          Overload(
            "timestamp_add_months", isMember: true, [.timestamp, .int], returns: .timestamp, isTotal: true,
            addMonths)
        ])
    ])
}

/// The same time of day a number of calendar months later, on the month's last day where the day does not exist; kept
/// within the range of timestamps.
private func addMonths(_ arguments: [Value]) throws(EvaluationError) -> Value {
  guard case .timestamp(let time) = arguments.first, case .int(let months) = arguments.last else {
    throw EvaluationError(
      .noSuchOverload(function: "addMonths", argumentTypes: arguments.map(\.typeName)))
  }
  let date = time.date.adding(months: Int(min(max(months, -120_000), 120_000)))
  let midnight = Timestamp(date)
  let moved = Timestamp(seconds: midnight.seconds + Int64(time.secondOfDay), nanoseconds: time.nanoseconds)
  return .timestamp(moved ?? midnight)
}
