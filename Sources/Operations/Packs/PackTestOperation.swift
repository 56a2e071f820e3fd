// SPDX-License-Identifier: EUPL-1.2

package import PackQuality
import RuleGraphs
package import SourceText

/// Runs the examples of packs.
package enum PackTestOperation {
  /// What is wanted beside the outcomes of the examples.
  package struct Extent: Sendable {
    /// What the examples drive the rules to.
    package var hasCoverage: Bool
    /// Which small mistakes they notice.
    package var hasMutants: Bool

    /// Creates an extent.
    package init(hasCoverage: Bool = false, hasMutants: Bool = false) {
      self.hasCoverage = hasCoverage
      self.hasMutants = hasMutants
    }
  }

  /// The results on the packs asked for, and what is wrong with their files. With an error among these there are none.
  ///
  /// - Parameters:
  ///   - rule: the only rule to be looked at, by id or full name.
  ///   - extent: what is wanted beside the outcomes; left out of packs whose examples do not hold, of which it would say
  ///     nothing.
  package static func run(
    _ request: PackRequest, only rule: String?, _ extent: Extent = Extent()
  ) -> ([PackTestResult], [Diagnostic]) {
    var (authored, diagnostics) = PackLoader.load(request)
    guard let authored else { return ([], diagnostics) }
    let (tester, mistakes) = PackTester.linking(packs: authored.packs, schemas: authored.schemas)
    diagnostics += mistakes
    guard let tester else { return ([], diagnostics) }
    guard let rule else {
      return ((0..<authored.count).map { result(on: $0, only: nil, tester, extent) }, diagnostics)
    }
    let (position, unknown) = tester.graph.rule(named: rule, inArgument: "--rule")
    if let unknown { diagnostics.append(unknown) }
    guard let position else { return ([], diagnostics) }
    return ([result(on: tester.graph.rules[position].pack, only: position, tester, extent)], diagnostics)
  }

  private static func result(
    on pack: Int, only rule: Int?, _ tester: PackTester, _ extent: Extent
  ) -> PackTestResult {
    let report = tester.run(pack: pack, only: rule)
    guard report.isPassed else { return PackTestResult(report: report) }
    return PackTestResult(
      report: report, coverage: extent.hasCoverage ? tester.coverage(ofPack: pack, only: rule) : nil,
      mutants: extent.hasMutants ? tester.mutants(ofPack: pack, only: rule) : nil)
  }
}
