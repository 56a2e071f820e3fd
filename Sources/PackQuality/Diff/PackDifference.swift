// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

/// What is different between two versions of a pack.
package struct PackDifference: Sendable {
  /// A rule that is in both, with other values.
  package struct ChangedRule: Sendable {
    /// The rule before.
    package let old: Rule
    /// The rule now.
    package let new: Rule
    /// The keys that differ, `id` and `aliases` left out.
    package let fields: [FieldChange]

    /// Whether it has another id, and the old one as an alias.
    package var isRenamed: Bool { old.id.value.utf8Key != new.id.value.utf8Key }
  }

  /// The id of the pack.
  package let pack: String
  /// The older version; `nil` if the pack is new.
  package let old: SemanticVersion?
  /// The newer version; `nil` if the pack is gone.
  package let new: SemanticVersion?
  /// What is different about the pack itself: titles, parameters, domains, sources.
  package let settings: [FieldChange]
  /// The rules that only the newer version has.
  package let added: [Rule]
  /// The rules that both have and that differ, renamed ones included, in the order of the newer version.
  package let changed: [ChangedRule]
  /// The rules that only the older version has.
  package let withdrawn: [Rule]
  /// What answers, waivers and plans of municipalities would not survive: see `PackDifferenceMessage`.
  package let breaking: [Diagnostic]

  /// The rules that only have another id, or have another id as well.
  package var renamed: [ChangedRule] { changed.filter(\.isRenamed) }

  /// Whether there is no difference but the version.
  package var isEmpty: Bool { settings.isEmpty && added.isEmpty && changed.isEmpty && withdrawn.isEmpty }

  /// Compares two versions of a pack, one of which may not be there.
  package init(from old: RulePack?, to new: RulePack?) {
    pack = new?.id.value ?? old?.id.value ?? ""
    self.old = old?.version.value
    self.new = new?.version.value
    if let old, let new { settings = PackComparison.changes(from: old, to: new) } else { settings = [] }
    let matching = RuleMatching(old: old?.rules ?? [], new: new?.rules ?? [])
    added = matching.added
    withdrawn = matching.withdrawn
    changed = matching.pairs.map { pair in
      ChangedRule(
        old: pair.old, new: pair.new, fields: RuleComparison.changes(from: pair.old, to: pair.new))
    }.filter { $0.isRenamed || !$0.fields.isEmpty }
    breaking =
      BreakingChanges(from: old, to: new, settings: settings, added: added, changed: changed).findings
  }
}
