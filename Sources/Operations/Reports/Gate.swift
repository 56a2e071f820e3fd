// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

/// The level that every municipality judged has to have reached for certain.
package struct Gate: Sendable {
  /// The number of the level.
  package let level: Int

  /// Creates a gate.
  package init(level: Int) { self.level = level }

  /// One finding for each municipality whose guaranteed level is lower or cannot be told.
  package func findings(on assessments: [Assessment]) -> [Diagnostic] {
    assessments.compactMap { assessment in
      let low = assessment.maturity?.overall?.low
      if let low, low >= level { return nil }
      let name = assessment.provenance.communeName
      return Diagnostic(OperationMessage.gateNotMet(commune: name, gate: level, level: low), at: nil)
    }
  }
}
