// SPDX-License-Identifier: EUPL-1.2

import Documents
import Testing

/// The pack `wiba` holds every question once, under a key that never changes.
@Suite struct WiBATests {
  private let pack: RulePack

  init() throws { pack = try #require(ShippedPacks.all.get().packs.first { $0.id.value == "wiba" }) }

  @Test func everyQuestionIsARuleUnderItsKey() throws {
    let source = try #require(pack.sources.first { $0.id.value == "wiba" })
    let keys = try #require(source.criteria).map(\.id.value)
    #expect(keys.count == 257)
    #expect(pack.rules.map(\.id.value) == keys)
    for rule in pack.rules { #expect(rule.references.first?.criterion == rule.id.value) }
  }

  @Test func everyRuleIsAskedOnWiBAsScaleAndBuildsNoLevel() {
    for rule in pack.rules {
      #expect(rule.check == nil && rule.scale?.value == .yesNoIrrelevant)
      #expect(rule.level == nil && rule.effort == nil)
    }
  }

  /// Questions per priority class, as counted in the notes on WiBA.
  @Test(arguments: [("1", 70), ("2", 130), ("3", 47), ("4", 10)])
  func theClassesOfPriorityHaveTheirQuestions(_ priority: String, _ count: Int) {
    #expect(pack.rules.count { $0.published?.priority == priority } == count)
  }

  /// Questions per effort as published.
  @Test(arguments: [("2", 136), ("1", 72), ("1-2", 18), ("3", 14), ("2-3", 12), ("1-4", 4), ("4", 1)])
  func theEffortIsShownAsPublished(_ effort: String, _ count: Int) {
    #expect(pack.rules.count { $0.published?.effort == effort } == count)
  }

  @Test func whatDoesNotApplySaysWhy() {
    let conditional = pack.rules.filter { $0.when != nil }
    #expect(conditional.count > 50)
    for rule in conditional { #expect(rule.inapplicable != nil, "\(rule.id.value)") }
  }
}
