// SPDX-License-Identifier: EUPL-1.2

import Operations
import SourceText

/// Writes findings as they come: every error, but of each kind of warning and note only the first, since `pegel check`
/// shows them all. Keeps no more of them than the codes of errors.
struct BriefReporter {
  private var seen: Set<String> = []
  private var hidden = 0
  private var errors: Set<String> = []

  /// Writes what was found about one input.
  mutating func add(_ diagnostics: [Diagnostic]) {
    let shown = diagnostics.sortedByPlace().filter { diagnostic in
      let isFirst = seen.insert(diagnostic.code).inserted
      return diagnostic.severity == .error || isFirst
    }
    Console.report(shown)
    hidden += diagnostics.count - shown.count
    errors.formUnion(diagnostics.filter { $0.severity == .error }.map(\.code))
  }

  /// Says how much was not shown.
  func finish() {
    guard hidden > 0 else { return }
    Console.note(
      Console.text(
        "Weitere Warnungen und Hinweise dieser Art: \(hidden). `pegel check` zeigt alle.",
        "More warnings and notes of these kinds: \(hidden). `pegel check` shows them all."))
  }

  /// The code to end the program with; `nil` if nothing was wrong.
  var exitCode: ExitCode? { errors.isEmpty ? nil : ExitCode(ofErrors: errors) }
}
