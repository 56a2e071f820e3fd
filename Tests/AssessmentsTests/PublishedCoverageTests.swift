// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Testing

/// The arithmetic of WiBA: yes / (yes + no + open); what is not relevant is left out.
@Suite struct PublishedCoverageTests {
  /// A list of questions by answer.
  struct List: Sendable {
    var yes = 0
    var no = 0
    var open = 0
    var irrelevant = 0

    var outcomes: [(Outcome, Int)] {
      [(.pass, yes), (.fail, no), (.unknown, open), (.notapplicable, irrelevant)]
    }
  }

  /// W1: one list of seven. W2: with a list of 35, pooled and not the mean of the lists. W3: nothing relevant.
  @Test(arguments: [
    ([List(yes: 4, no: 1, open: 1, irrelevant: 1)], "2/3", "66.67"),
    ([List(yes: 4, no: 1, open: 1, irrelevant: 1), List(yes: 10, no: 25)], "14/41", "34.15"),
    ([List(irrelevant: 7)], nil, nil),
  ])
  func openQuestionsCountAsMissed(_ lists: [List], _ exact: String?, _ shown: String?) {
    let counts = OutcomeCounts(
      Outcome.allCases.map { outcome in
        (outcome, lists.flatMap(\.outcomes).filter { $0.0 == outcome }.map(\.1).reduce(0, +))
      })
    let share = counts.share(countingOpenAs: .missed)
    #expect(share?.exactText == exact)
    #expect((share.map { $0 * Rational(100) }?.rounded(toPlaces: 2)) == shown)
  }

  @Test func openQuestionsMayBeLeftOut() {
    let counts = OutcomeCounts(List(yes: 4, no: 1, open: 1, irrelevant: 1).outcomes)
    #expect(counts.share(countingOpenAs: .excluded)?.exactText == "4/5")
  }

  @Test func anAssessmentHoldsTheShareOfThePackAndOfEachDomain() throws {
    let coverage = try Case(
      rules: Case.question("A") + Case.question("B") + Case.question("C", "", "domain: e"),
      answers: "{p/A: \(Case.answer("ja")), p/C: \(Case.answer("nicht relevant", note: "Grund"))}"
    ).assessment().coverage
    #expect(coverage.map { [$0.pack, $0.domain ?? "-"] } == [["p", "-"], ["p", "d"], ["p", "e"]])
    #expect(coverage.map { $0.low?.exactText } == ["1/2", "1/2", nil])
    #expect(coverage.map { $0.high?.exactText } == ["1", "1", nil])
    #expect(coverage.allSatisfy { $0.published == nil })
  }

  @Test func aPackThatSaysHowIsCountedThatWay() throws {
    var test = Case(
      rules: Case.question("A") + Case.question("B"), answers: "{p/A: \(Case.answer("ja"))}")
    test.pack += "\ncoverage: {title: Fortschritt, open: missed}\n"
    let coverage = try test.assessment().coverage
    #expect(coverage.map { $0.published?.exactText } == ["1/2", "1/2"])
  }
}
