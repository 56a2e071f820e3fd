// SPDX-License-Identifier: EUPL-1.2

package import PackQuality
import RuleGraphs
package import SourceText

/// Runs the examples of packs.
package enum PackTestOperation {
  /// The reports on the packs asked for, and what is wrong with their files. With an error among these there are none.
  ///
  /// - Parameter rule: the only rule to be looked at, by id or full name.
  package static func run(_ request: PackRequest, only rule: String?) -> ([PackTestReport], [Diagnostic]) {
    var (authored, diagnostics) = PackLoader.load(request)
    guard let authored else { return ([], diagnostics) }
    let (tester, mistakes) = PackTester.linking(packs: authored.packs, schemas: authored.schemas)
    diagnostics += mistakes
    guard let tester else { return ([], diagnostics) }
    guard let rule else {
      return ((0..<authored.count).map { tester.run(pack: $0) }, diagnostics)
    }
    let (position, unknown) = tester.graph.rule(named: rule, inArgument: "--rule")
    if let unknown { diagnostics.append(unknown) }
    guard let position else { return ([], diagnostics) }
    return ([tester.run(pack: tester.graph.rules[position].pack, only: position)], diagnostics)
  }
}
