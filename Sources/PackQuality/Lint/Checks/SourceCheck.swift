// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// Publications that no rule refers to, and references that cannot be checked because the publication lists no criteria.
enum SourceCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    let used = Set(subject.pack.rules.flatMap(\.references).map(\.source.utf8Key))
    return subject.pack.sources.compactMap { source in
      let id = source.id.value
      guard used.contains(id.utf8Key) else {
        return Diagnostic(lint: .unusedSource(id), at: source.id.location)
      }
      guard source.criteria == nil else { return nil }
      return Diagnostic(lint: .uncheckedReferences(source: id), at: source.id.location)
    }
  }
}
