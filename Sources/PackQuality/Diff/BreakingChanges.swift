// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// What a new version of a pack must not do silently.
struct BreakingChanges {
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - old: the older version; a pack that is new breaks nothing.
  ///   - new: the newer version; of a pack that is gone, every id is gone.
  init(
    from old: RulePack?, to new: RulePack?, settings: [FieldChange], added: [Rule],
    changed: [PackDifference.ChangedRule]
  ) {
    guard let old else { return }
    findVanishedIDs(from: old, to: new)
    guard let new, !new.version.value.hasNewMinor(after: old.version.value) else { return }
    let versions = (old: old.version.value.description, new: new.version.value.description)
    findStricterParameters(settings, in: new, versions)
    for rule in added where !rule.isDraft && !rule.isAdvice {
      let message = PackDifferenceMessage.addedInPatch(rule.id.value, old: versions.old, new: versions.new)
      findings.append(Diagnostic(message, at: rule.id.location))
    }
    for rule in changed where rule.fields.effects.contains(.stricter) && !rule.new.isDraft {
      let keys = rule.fields.filter { $0.effect == .stricter }.map(\.key)
      let message = PackDifferenceMessage.stricterInPatch(
        rule.new.id.value, keys: keys, old: versions.old, new: versions.new)
      findings.append(Diagnostic(message, at: rule.new.id.location))
    }
  }

  /// A stricter default is felt by everybody who has not set the parameter.
  private mutating func findStricterParameters(
    _ settings: [FieldChange], in new: RulePack, _ versions: (old: String, new: String)
  ) {
    for parameter in new.parameters {
      let name = "params." + parameter.id.value
      let path = "parameters." + parameter.id.value + "."
      let keys = settings.filter { $0.effect == .stricter && $0.key.hasPrefix(path) }.map {
        String($0.key.dropFirst(path.count))
      }
      guard !keys.isEmpty else { continue }
      let message = PackDifferenceMessage.stricterInPatch(
        name, keys: keys, old: versions.old, new: versions.new)
      findings.append(Diagnostic(message, at: parameter.id.location))
    }
  }

  private mutating func findVanishedIDs(from old: RulePack, to new: RulePack?) {
    let rules = new?.rules ?? []
    let known = Set(rules.flatMap { [$0.id] + $0.aliases }.map(\.value.utf8Key))
    for rule in old.rules {
      for id in [rule.id] + rule.aliases where !known.contains(id.value.utf8Key) {
        let successor = rules.first { $0.title == rule.title }?.id.value
        let message = PackDifferenceMessage.vanished(id.value, successor: successor)
        findings.append(Diagnostic(message, at: new?.id.location ?? id.location))
      }
    }
  }
}

extension SemanticVersion {
  /// Whether the major or the minor version is a later one.
  fileprivate func hasNewMinor(after other: SemanticVersion) -> Bool {
    (major, minor) > (other.major, other.minor)
  }
}
