// SPDX-License-Identifier: EUPL-1.2

extension CheckedExpression {
  /// The expression as source text that parses and checks again to an equal tree, with as few parentheses as possible.
  ///
  /// Macros are written as macros. Rows of tables and holes, which no text can make, are written as their paths.
  public var source: String {
    var printer = SourcePrinter(root: self)
    printer.write(self, binding: .conditional)
    return printer.text
  }
}
