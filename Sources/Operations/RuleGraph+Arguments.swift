// SPDX-License-Identifier: EUPL-1.2

import Documents
package import RuleGraphs
package import SourceText

extension RuleGraph {
  /// The position of the rule that an argument of the command line names: an id, a former id, or `pack/id`.
  ///
  /// - Parameter argument: how the message calls the argument.
  package func rule(named name: String, inArgument argument: String) -> (Int?, Diagnostic?) {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let file = SourceFile(name: argument, text: name)
    let location = SourceLocation(file: file, span: SourceSpan(start: 0, end: file.bytes.count))
    let reference = RuleReference(
      pack: parts.count == 2 ? parts.first : nil, rule: parts.last ?? name, location: location)
    return resolve(reference)
  }
}
