// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A parameter that no rule reads.
enum UnusedParameterCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    let read = Set(
      subject.rules.flatMap { subject.graph.parameters(readBy: $0.position) }.map(\.utf8Key))
    return subject.pack.parameters.filter { !read.contains($0.id.value.utf8Key) }
      .map { Diagnostic(lint: .unusedParameter($0.id.value), at: $0.id.location) }
  }
}
