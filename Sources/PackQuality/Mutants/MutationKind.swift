// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The small mistakes that are made in a rule on purpose, each one that authors do make.
package enum MutationKind: String, Sendable, Hashable, CaseIterable {
  /// `<` for `<=`, `<` for `>`, `==` for `!=`, `!(a in b)` for `a in b`.
  case comparison
  /// A number one higher and one lower, another member of an enumeration, another text, a day more.
  case constant
  /// An operand of `&&` or `||` left out.
  case operand
  /// `exists` for `all`, `all` for `exists`, `exists` for `exists_one`.
  case quantifier
  /// A `filter` left out.
  case filter
  /// A `has` left out.
  case presence
  /// A `!` left out.
  case negation
  /// Another parameter of the same type.
  case parameter

  /// What was done to the rule.
  package var title: LocalizedText {
    switch self {
    case .comparison: LocalizedText(de: "Vergleich umgedreht", en: "comparison flipped")
    case .constant: LocalizedText(de: "Konstante verschoben", en: "constant shifted")
    case .operand: LocalizedText(de: "Teilbedingung weggelassen", en: "operand dropped")
    case .quantifier: LocalizedText(de: "Quantor vertauscht", en: "quantifier swapped")
    case .filter: LocalizedText(de: "Filter weggelassen", en: "filter dropped")
    case .presence: LocalizedText(de: "`has` weggelassen", en: "`has` removed")
    case .negation: LocalizedText(de: "`!` weggelassen", en: "`!` removed")
    case .parameter: LocalizedText(de: "Parameter ersetzt", en: "parameter replaced")
    }
  }
}
