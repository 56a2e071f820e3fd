// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A relation to a pack that is nowhere to be found: it would never say anything.
enum StrayRelationCheck: LintCheck {
  static func findings(in subject: LintSubject) -> [Diagnostic] {
    let known = subject.graph.packs.map(\.id.value)
    let relations = subject.pack.rules.compactMap(\.relates).flatMap { $0.proves + $0.refutes + $0.equal }
    return relations.compactMap { reference in
      guard let name = reference.pack, !known.contains(where: { $0.utf8Key == name.utf8Key }) else {
        return nil
      }
      return Diagnostic(
        lint: .strayRelation(pack: name, nearest: nearestName(to: name, among: known)),
        at: reference.location)
    }
  }
}
