// SPDX-License-Identifier: EUPL-1.2

extension CheckedProgram {
  /// The expression as source text that compiles again in the same environment to an equal tree.
  public var source: String {
    var printer = SourcePrinter(root: root, isInContainer: isInContainer)
    printer.write(root, binding: .conditional)
    return printer.text
  }
}

extension CheckedExpression {
  /// The expression as source text that parses and checks again to an equal tree, with as few parentheses as possible.
  ///
  /// Names are written in full, for an environment without a container. Macros are written as macros. Rows of tables and holes, which no text can make, are written as their paths.
  public var source: String {
    var printer = SourcePrinter(root: self)
    printer.write(self, binding: .conditional)
    return printer.text
  }
}
