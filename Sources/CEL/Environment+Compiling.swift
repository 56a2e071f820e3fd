// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension Environment {
  /// Compiles source text to a program: reads it, resolves names and types, and prepares the evaluation.
  ///
  /// Returns the program unless there is an error, and everything that is wrong, in the order of the text.
  public func compile(
    _ file: SourceFile, checking: Checking = .strict, expecting: ValueType? = nil
  ) -> (Program?, [Diagnostic]) {
    let (checked, diagnostics) = check(file, checking: checking, expecting: expecting)
    return (checked.map { Program($0) }, diagnostics)
  }
}
