// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

@testable import Assessments

/// What holds for any two years of any federation: parts add up, nobody is named without consent, and what was made by the
/// program does not contradict itself.
@Suite struct FederationYearsPropertyTests {
  /// Random pairs of years: 25, or a hundredth of `PEGEL_PROPERTY_CASES`.
  private static let cases = max(
    25, (ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) } ?? 0) / 100)

  @Test func partsAddUpAndNobodyIsNamedWithoutConsent() throws {
    var random = SplitMix(seed: 20_270_131)
    var (divided, undivided, unnamed) = (0, 0, 0)
    for number in 0..<Self.cases {
      let years = TwoYears.random(&random)
      let comment = Comment(rawValue: "case \(number)")
      let request = try years.request()
      guard !request.submissions.isEmpty else { continue }
      #expect(request.contradictions.map(\.text.en) == [], comment)
      let (found, diagnostics) = request.result()
      #expect(diagnostics.errorTexts == [], comment)
      let result = try #require(found)
      check(result, of: years, comment)
      let changes = try #require(result.assessment.changes)
      for member in changes.members { check(try #require(member.split), comment) }
      check(try #require(changes.together), changes, years, request, comment)
      divided += changes.members.count { $0.split?.undivided == nil }
      undivided += changes.members.count { $0.split?.undivided != nil }
      unnamed += years.members.count { !$0.consents.now && $0.now != nil }
    }
    #expect(divided > Self.cases / 2 && undivided > Self.cases / 4 && unnamed > Self.cases)
  }

  /// Of those who do not consent, neither name nor id stands in what the boards get or in another one's page, whatever was
  /// consented to in the year before.
  private func check(_ result: FederationResult, of years: TwoYears, _ comment: Comment) {
    let board = result.assessment.bytes
    for member in years.members where !member.consents.now {
      #expect(!board.contains(member.id) && !board.contains(member.name), comment)
      for position in result.positions where position.member != member.id {
        let page = position.bytes
        #expect(!page.contains(member.id) && !page.contains(member.name), comment)
      }
    }
  }

  private func check(_ split: MemberSplit, _ comment: Comment) {
    for level in [split.overall] + split.domains.map(\.level) {
      if let before = level.before, let after = level.after {
        #expect(level.guaranteed.map(\.amount).reduce(0, +) == after.low - before.low, comment)
        #expect(level.possible.map(\.amount).reduce(0, +) == after.high - before.high, comment)
      } else {
        #expect(level.guaranteed.isEmpty && level.possible.isEmpty, comment)
      }
      #expect(
        (level.guaranteed + level.possible).allSatisfy {
          !$0.causes.contains(.settings) && !$0.causes.contains(.waivers)
        }, comment)
    }
    #expect(split.outcomes.allSatisfy { $0.count.isSumOfShares }, comment)
  }

  private func check(
    _ together: JointSplit, _ changes: FederationChanges, _ years: TwoYears, _ request: FederationRequest,
    _ comment: Comment
  ) {
    #expect(together.outcomes.allSatisfy { $0.count.isSumOfShares }, comment)
    let both = years.members.filter { $0.then != nil && $0.now != nil }
    let unnamed = both.filter { !$0.consents.then && !$0.consents.now }
    let counted = both.filter { $0.consents.then && $0.consents.now } + (unnamed.count > 2 ? unnamed : [])
    #expect(together.members == counted.count && together.leftOut == both.count - counted.count, comment)
    let handedIn = request.submissions.map(\.submission).filter { submission in
      counted.contains { $0.id == submission.commune }
    }
    for change in together.outcomes {
      #expect(
        change.count.after == handedIn.map { $0.own.counts.outcomes[change.outcome] }.reduce(0, +), comment)
    }
  }
}

extension CountChange {
  fileprivate var isSumOfShares: Bool { shares.map(\.amount).reduce(0, +) == after - before }
}
