// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// One thing that lint looks for.
protocol LintCheck {
  /// What it finds in a pack.
  static func findings(in subject: LintSubject) -> [Diagnostic]
}

/// A pack that is looked at.
struct LintSubject {
  let graph: RuleGraph
  /// The position of the pack.
  let position: Int
  /// The older version to compare with, if there is one.
  let older: RulePack?

  var pack: RulePack { graph.packs[position] }

  /// The rules of the pack with their positions in the graph.
  var rules: [(position: Int, rule: LinkedRule)] {
    graph.rules.enumerated().filter { $0.element.pack == position }.map { ($0.offset, $0.element) }
  }
}

extension Diagnostic {
  /// A finding at a place, with the reason why it matters.
  init(lint message: LintMessage, at location: SourceLocation, notes: [Note] = []) {
    self.init(message, at: location, notes: notes + [Note(text: message.reason, location: nil)])
  }
}
