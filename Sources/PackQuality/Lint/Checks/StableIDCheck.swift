// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// Ids that are gone, mean another rule, or whose rule checks something else than in an older version.
enum StableIDCheck: LintCheck {
  /// The share of common words from which two titles are taken to say the same.
  private static let similarTitles = (numerator: 1, denominator: 3)

  static func findings(in subject: LintSubject) -> [Diagnostic] {
    guard let older = subject.older else { return [] }
    let pack = subject.pack
    return older.rules.flatMap { old in
      ([old.id] + old.aliases).compactMap {
        finding(on: $0.value, of: old, isID: $0.value == old.id.value, in: pack)
      }
    }
  }

  private static func finding(on id: String, of old: Rule, isID: Bool, in pack: RulePack) -> Diagnostic? {
    guard let new = pack.rules.first(where: { $0.names.contains(id.utf8Key) }) else {
      let successor = pack.rules.first {
        $0.title == old.title || ($0.demand != nil && $0.demand == old.demand)
      }
      return Diagnostic(lint: .vanishedRule(id, successor: successor?.id.value), at: pack.id.location)
    }
    let isSameRule = new.names.contains(old.id.value.utf8Key)
    if !isSameRule || (isID && isAnother(new, old)) {
      return Diagnostic(lint: .reusedID(id, before: "`\(old.title.en)`"), at: new.id.location)
    }
    guard isID, new.demand != old.demand else { return nil }
    return Diagnostic(lint: .changedRule(id), at: new.id.location)
  }

  /// Both what it demands and what it says about it are different.
  private static func isAnother(_ new: Rule, _ old: Rule) -> Bool {
    guard new.demand != old.demand else { return false }
    let (newWords, oldWords) = (Set(new.title.en.words), Set(old.title.en.words))
    let common = newWords.intersection(oldWords).count
    return common * similarTitles.denominator < newWords.union(oldWords).count * similarTitles.numerator
  }
}

extension Rule {
  /// Its id and its former ids.
  fileprivate var names: Set<UTF8Key> { Set(([id] + aliases).map(\.value.utf8Key)) }

  /// What it asks, in a form in which line breaks do not matter.
  fileprivate var demand: String? {
    let parts = [when?.text, each?.text, check?.text, ask?.de].map { ($0 ?? "").onOneLine }
    return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "\n")
  }
}
