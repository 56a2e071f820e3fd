// SPDX-License-Identifier: EUPL-1.2

import Assessments
import RuleGraphs
import Testing

/// What holds for the split between a year and the next when schema, pack, settings and model are all of another version:
/// fields have other names, one is withdrawn, one is new.
@Suite struct VersionPropertyTests {
  @Test func partsAddUpOverVersionsOfSchemaPackAndModel() throws {
    var random = SplitMix(seed: 20_280_131)
    for number in 0..<ChangePropertyTests.cases {
      let old = RandomCase.next(&random)
      let new = NextVersion.of(RandomCase.next(&random))
      let requests = (try old.request(), try new.request())
      let ladder = ChangeLadder(from: requests.0, to: requests.1)
      let comment = Comment(rawValue: "case \(number)\n\(old)\n\(new)")
      ChangeChecks(ladder, from: requests.0, to: requests.1, comment).run()
      let together = ladder.split.steps.contains { $0.contains(.schema) && $0.contains(.rules) }
      #expect(together, "neither schema fits the other's rules; \(comment)")
    }
  }

  /// Two years of which both are judged by the next version: the older snapshot still has the older names.
  @Test func partsAddUpWhereOnlyTheOlderSnapshotHasTheOlderNames() throws {
    var random = SplitMix(seed: 20_280_201)
    for number in 0..<ChangePropertyTests.cases / 3 {
      let first = RandomCase.next(&random)
      var old = NextVersion.of(first)
      (old.facts, old.schemaMajor) = (first.facts, 1)
      let new = NextVersion.of(RandomCase.next(&random))
      let requests = (try old.request(), try new.request())
      let ladder = ChangeLadder(from: requests.0, to: requests.1)
      let comment = Comment(rawValue: "case \(number)\n\(old)\n\(new)")
      ChangeChecks(ladder, from: requests.0, to: requests.1, comment).run()
      #expect(!ladder.split.steps.joined().contains(.schema), comment)
    }
  }

  /// The same rules and the same facts under other names: nothing has changed.
  @Test func otherNamesAloneChangeNothing() throws {
    var random = SplitMix(seed: 20_280_301)
    for _ in 0..<40 {
      let old = NextVersion.withoutWithdrawn(RandomCase.next(&random))
      let split = ChangeLadder(from: try old.request(), to: try NextVersion.of(old).request()).split
      #expect(split.rules.isEmpty && split.overall.isUnchanged, "\(old)")
      let shares = ([split.overall] + split.domains.map(\.level)).flatMap { $0.guaranteed + $0.possible }
      #expect(shares.isEmpty, "\(old)")
      #expect(split.steps.contains { $0.contains(.schema) })
    }
  }
}

/// The next major version of what random cases are made of.
enum NextVersion {
  /// `a` and `b` of `org` have other names, `f` is withdrawn, `g` is new.
  static let schema =
    Case.schema.replacing("version: 1.0.0", with: "version: 2.0.0")
    .replacing("{a: bool, b: bool, c: bool, d: bool, e: bool, f: bool}", with: fields) + """

      renamed:
        - {from: Org.a, to: Org.alpha, since: 2}
        - {from: Org.b, to: Org.beta, since: 2}
        - {from: Org.f, since: 2}
      """

  private static let fields = "{alpha: bool, beta: bool, c: bool, d: bool, e: bool, g: bool}"

  /// A case in the names of the next version; what stood in the withdrawn field stands in the new one.
  static func of(_ old: Case) -> Case {
    var new = old
    new.schema = schema
    new.schemaMajor = 2
    new.pack = old.pack.replacing("schema@1", with: "schema@2").replacing(
      "version: 1.0.0", with: "version: 2.0.0")
    new.model = old.model.replacing("version: 1.0.0", with: "version: 2.0.0")
    for (from, to) in [("a", "alpha"), ("b", "beta"), ("f", "g")] {
      new.rules = new.rules.replacing("org.\(from)\n", with: "org.\(to)\n")
        .replacing("org.\(from) ", with: "org.\(to) ")
      new.facts = new.facts.replacing("{\(from):", with: "{\(to):").replacing(" \(from):", with: " \(to):")
    }
    return new
  }

  /// A case that does not know the field that the next version withdraws.
  static func withoutWithdrawn(_ old: Case) -> Case {
    var new = old
    new.rules = old.rules.replacing("org.f\n", with: "org.e\n").replacing("org.f ", with: "org.e ")
    new.facts = old.facts.replacing(", f: true", with: "").replacing(", f: false", with: "")
      .replacing("{f: true", with: "{").replacing("{f: false", with: "{")
    return new
  }
}
