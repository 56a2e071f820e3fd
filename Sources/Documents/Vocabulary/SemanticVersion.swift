// SPDX-License-Identifier: EUPL-1.2

/// A version as semver.org 2.0.0 defines it; the year may lead, as in `2026.1.0`.
package struct SemanticVersion: Sendable, Hashable {
  /// Breaking changes.
  package var major: Int
  /// Additions.
  package var minor: Int
  /// Corrections.
  package var patch: Int
  /// The parts of a pre-release after `-`, empty for a release.
  package var prerelease: [String]

  /// Creates a release.
  package init(_ major: Int, _ minor: Int = 0, _ patch: Int = 0) {
    self.major = major
    self.minor = minor
    self.patch = patch
    prerelease = []
  }

  /// Reads `2026.1.0`, `1.0.0-rc.1` or `1.0.0+build`; with `isPartial` also `1` and `1.2`. Build data are dropped.
  package init?(_ text: String, isPartial: Bool = false) {
    let withoutBuild = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard withoutBuild.dropFirst().allSatisfy({ Self.areIdentifiers($0) }) else { return nil }
    let halves = withoutBuild[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3 || (isPartial && (1...2).contains(numbers.count)) else { return nil }
    let parsed = numbers.compactMap { Self.number($0) }
    guard parsed.count == numbers.count else { return nil }
    self.init(parsed[0], parsed.count > 1 ? parsed[1] : 0, parsed.count > 2 ? parsed[2] : 0)
    guard let suffix = halves.dropFirst().first else { return }
    guard Self.areIdentifiers(suffix) else { return nil }
    prerelease = suffix.split(separator: ".").map(String.init)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy(isDigit) else { return nil }
    guard text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0") else { return nil }
    return Int(text)
  }

  private static func areIdentifiers(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension SemanticVersion: Comparable {
  /// Orders by precedence (semver.org 2.0.0, item 11).
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let leftNumbers = (left.major, left.minor, left.patch)
    let rightNumbers = (right.major, right.minor, right.patch)
    if leftNumbers != rightNumbers { return leftNumbers < rightNumbers }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (leftPart, rightPart) in zip(left.prerelease, right.prerelease) where leftPart != rightPart {
      return precedes(leftPart, rightPart)
    }
    return left.prerelease.count < right.prerelease.count
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

extension SemanticVersion: CustomStringConvertible {
  /// The version as it is written.
  package var description: String {
    let release = "\(major).\(minor).\(patch)"
    return prerelease.isEmpty ? release : release + "-" + prerelease.joined(separator: ".")
  }
}

/// Which versions of something are good enough.
package struct VersionRequirement: Sendable, Hashable, CustomStringConvertible {
  /// How the versions relate to the one named.
  package enum Operator: String, Sendable, CaseIterable {
    /// The same major version, and not older.
    case compatible = "^"
    /// The same major and minor version, and not older.
    case patch = "~"
    /// Not older.
    case atLeast = ">="
    /// Exactly this one.
    case exact = "="
  }

  /// The relation.
  package var relation: Operator
  /// The version named.
  package var version: SemanticVersion

  /// Creates a requirement.
  package init(_ relation: Operator, _ version: SemanticVersion) {
    self.relation = relation
    self.version = version
  }

  /// Reads `^2026.1`, `~1.2.3`, `>=1.0`, `=1.0.0` or `1.0.0` (exactly).
  package init?(_ text: String) {
    let relation = Operator.allCases.first { text.hasPrefix($0.rawValue) }
    let rest = text.dropFirst(relation?.rawValue.count ?? 0)
    guard let version = SemanticVersion(String(rest), isPartial: relation != nil) else { return nil }
    self.init(relation ?? .exact, version)
  }

  /// Whether a version is good enough.
  package func allows(_ other: SemanticVersion) -> Bool {
    switch relation {
    case .compatible: other.major == version.major && other >= version
    case .patch: (other.major, other.minor) == (version.major, version.minor) && other >= version
    case .atLeast: other >= version
    case .exact: other == version
    }
  }

  /// The requirement as it is written.
  package var description: String { relation.rawValue + version.description }
}
