// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

/// The values by which a federation's key has the cost of a measure shared.
package struct CostWeights: Sendable {
  /// What shares are measured by; `nil` if neither the measure nor the federation says so.
  package let measure: CostMeasure?
  private let federation: Federation
  private let document: JointMeasure
  private let year: Int

  /// Prepares the key of a measure for a year.
  package init(of measure: JointMeasure, in federation: Federation, year: Int) {
    self.measure = measure.key?.value ?? federation.costKey?.measure
    self.federation = federation
    document = measure
    self.year = year
  }

  /// The weights of participants, or what is missing for them; all of it is reported.
  package func weights(of participants: [Member]) -> ([CostSplit.Weight], [Diagnostic]) {
    guard let measure else {
      return ([], [Diagnostic(FederationMessage.noCostKey(document.id.value), at: document.id.location)])
    }
    var weights: [CostSplit.Weight] = []
    var missing: [Diagnostic] = []
    for member in participants {
      switch value(of: member, by: measure) {
      case .success(let value): weights.append(CostSplit.Weight(member.id.value, value))
      case .failure(let gap): missing.append(gap.diagnostic)
      }
    }
    return (weights, missing)
  }

  private struct Gap: Error {
    let diagnostic: Diagnostic
  }

  private func value(of member: Member, by measure: CostMeasure) -> Result<Int64, Gap> {
    switch measure {
    case .equal: return .success(1)
    case .inhabitants: return value(member.inhabitants, "inhabitants", of: member)
    case .staff: return value(member.staff, "staff", of: member)
    case .tiered: return amount(of: member)
    }
  }

  private func value(_ number: Int?, _ key: String, of member: Member) -> Result<Int64, Gap> {
    if let number { return .success(Int64(number)) }
    return missing(.noKeyValue(member: member.id.value, key: key), at: member.id.location)
  }

  /// The amount of the member's tier in the year.
  private func amount(of member: Member) -> Result<Int64, Gap> {
    guard let name = member.tier,
      let tier = federation.costKey?.tiers.first(where: { $0.id.value.utf8Key == name.value.utf8Key })
    else { return missing(.noKeyValue(member: member.id.value, key: "tier"), at: member.id.location) }
    if let amount = tier.amounts.first(where: { $0.year == year }) { return .success(amount.cents) }
    return missing(.noTierAmount(tier: tier.id.value, year: year), at: tier.id.location)
  }

  private func missing(_ message: FederationMessage, at location: SourceLocation) -> Result<Int64, Gap> {
    .failure(Gap(diagnostic: Diagnostic(message, at: location)))
  }
}
