// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension DatePeriod {
  /// The keys of a period.
  package static let schema = ObjectSchema<DatePeriod>(
    "Period", de: "ein Zeitraum", en: "a period"
  ) {
    $0.optional("from", \.from, .date, de: "erster Tag", en: "first day")
    $0.optional("until", \.until, .date, de: "letzter Tag, einschließlich", en: "last day, inclusive")
  }
  .checked { $0.validate(&$1) }

  private func validate(_ context: inout DecodingContext) {
    guard let from, let until, until < from else { return }
    context.report(.periodReversed, at: location.span)
  }
}
