// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents
import SourceText

/// The form of an expression of a rule, without the facts it is about: names are taken as they stand and nothing has a
/// type, so that versions written against different schemas can be compared. `nil` if it cannot be read.
package func outline(of source: ExpressionSource) -> CheckedExpression? {
  let file = SourceFile(name: "", text: source.text)
  return RuleEnvironment.withoutFacts.check(file, checking: .dynamic).0?.root
}
