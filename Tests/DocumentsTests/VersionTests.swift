// SPDX-License-Identifier: EUPL-1.2

import Documents
import Testing
import Values

@Suite struct VersionTests {
  /// The order of precedence from semver.org 2.0.0, item 11.
  private static let ordered = [
    "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
    "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2026.1.0",
  ]

  @Test func precedence() {
    let versions = Self.ordered.compactMap { SemanticVersion($0) }
    #expect(versions.map(\.description) == Self.ordered)
    #expect(zip(versions, versions.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.3-", "1.2.3-a..b", "1.2.3+", "-1.2.3",
    "9999999999.0.0",
  ])
  func otherTextsAreNoVersions(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test func partialVersions() {
    #expect(SemanticVersion("1", isPartial: true) == SemanticVersion(1, 0, 0))
    #expect(SemanticVersion("1.2", isPartial: true) == SemanticVersion(1, 2, 0))
    #expect(SemanticVersion("1.0.0+build.5") == SemanticVersion(1, 0, 0))
  }

  @Test(arguments: [
    ("^2026.1", "2026.1.0", true), ("^2026.1", "2026.9.3", true), ("^2026.1", "2027.0.0", false),
    ("^2026.1", "2026.0.9", false), ("~1.2.3", "1.2.9", true), ("~1.2.3", "1.3.0", false),
    (">=1.0", "9.0.0", true), (">=1.0", "1.0.0-rc.1", false), ("1.0.0", "1.0.0", true),
    ("=1.0.0", "1.0.1", false),
  ])
  func requirements(requirement: String, version: String, isAllowed: Bool) throws {
    let version = try #require(SemanticVersion(version))
    #expect(try #require(VersionRequirement(requirement)).allows(version) == isAllowed)
  }

  @Test(arguments: ["", "^", "1.0", "latest", "<2.0", "^1.x"]) func otherTextsAreNoRequirements(text: String)
  {
    #expect(VersionRequirement(text) == nil)
  }

  @Test func ratios() {
    #expect(Ratio("2/6")?.description == "1/3")
    #expect(Ratio("0.50") == Ratio(1, over: 2))
    #expect(Ratio("3")?.description == "3")
    for text in ["", "/", "1/", "/2", "1/0", "1/2/3", "-1/2", "-0.5", "a", "1.5/2", "99999999999999999999/1"]
    {
      #expect(Ratio(text) == nil, "\(text)")
    }
    let third = Ratio(1, over: 3)
    let rounded = Ratio("0.333333333333333333")
    #expect(third.flatMap { third in rounded.map { $0 < third } } == true)
  }
}
