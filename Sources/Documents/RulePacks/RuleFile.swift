// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// One file of `kind: Rules`: rules of one chapter.
package struct RuleFile: DocumentPart {
  package var location: SourceLocation
  /// The chapter of every rule that names none.
  package var domain: Identifier?
  /// The rules in the order of the file.
  package var rules: [Rule] = []

  package init(at location: SourceLocation) { self.location = location }
}
