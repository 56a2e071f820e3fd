// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Entry point of libFuzzer: any bytes are compiled, evaluated, printed and folded. Nothing may crash, and what the
/// library promises must hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let file = SourceFile(name: "fuzz", bytes: bytes)
  for checking in [Checking.strict, .dynamic] {
    Round(file: file, checking: checking, facts: FuzzFacts(split: size % 4)).run()
  }
  return 0
}

/// One text under one way of checking.
struct Round {
  let file: SourceFile
  let checking: Checking
  let facts: FuzzFacts

  private static let costLimit = 50_000

  func run() {
    guard let program = compile(file) else { return }
    checkSource(program)
    let full = program.evaluate(facts.known, costLimit: Self.costLimit)
    let partial = program.evaluate(facts.partial, costLimit: Self.costLimit)
    _ = program.references
    _ = program.explain(facts.partial, costLimit: Self.costLimit)
    guard !isSpent(full), !isSpent(partial) else { return }
    checkDecision(partial, full)
    checkResidual(of: program, full)
  }

  /// Compiles; a text without a program must have a reason, and every message must be readable.
  private func compile(_ file: SourceFile) -> Program? {
    let (program, diagnostics) = FuzzFacts.environment.compile(file, checking: checking)
    for diagnostic in diagnostics {
      let span = diagnostic.location?.span ?? SourceSpan(start: 0, end: 0)
      require(span.start >= 0 && span.end <= file.bytes.count, "\(diagnostic.code) lies outside the text")
      require(!diagnostic.text.de.isEmpty && !diagnostic.text.en.isEmpty, "\(diagnostic.code) has no text")
    }
    require(program != nil || diagnostics.contains { $0.severity == .error }, "refused without a reason")
    return program
  }

  /// The printed program compiles again and prints the same.
  private func checkSource(_ program: Program) {
    let text = program.checked.root.source
    guard let again = recompile(text, what: "the printed program") else { return }
    require(again.checked.root.source == text, "printed differently again: \(text)")
  }

  /// Compiles text that the library made; only the limits of the syntax may refuse it.
  private func recompile(_ text: String, what: String) -> Program? {
    let file = SourceFile(name: "again", text: text)
    let (program, diagnostics) = FuzzFacts.environment.compile(file, checking: checking)
    let isBeyondLimits = diagnostics.contains { ["CEL010", "CEL012", "CEL101"].contains($0.code) }
    require(
      program != nil || isBeyondLimits,
      "\(what) does not compile: \(text) (\(diagnostics.map { $0.code + " " + $0.text.en }))")
    return program
  }

  /// What was decided with some facts missing stays so with all of them.
  private func checkDecision(_ partial: Evaluation, _ full: Evaluation) {
    switch (partial, full) {
    case (.unknown, _), (.error, .error): return
    case (.value(let early), .value(let late)):
      require(
        early.containsUnknown || early.source == late.source,
        "decided \(early.source), then \(late.source)")
    case (.value, .error), (.value, .unknown), (.error, .value), (.error, .unknown):
      fail("decided \(partial), then \(full)")
    }
  }

  /// The residual compiles again, and with all facts ends like the whole.
  private func checkResidual(of program: Program, _ full: Evaluation) {
    let text = program.residual(facts.partial, costLimit: Self.costLimit).source
    guard let residual = recompile(text, what: "the residual") else { return }
    let result = residual.evaluate(facts.known, costLimit: Self.costLimit)
    switch (result, full) {
    case (.value(let left), .value(let right)):
      require(left.source == right.source, "the residual \(text) gives \(left.source), not \(right.source)")
    case (.error, .error): return
    default:
      if !isSpent(result) { fail("the residual \(text) gives \(result), not \(full)") }
    }
  }

  private func isSpent(_ result: Evaluation) -> Bool {
    guard case .error(let error) = result else { return false }
    return switch error.message {
    case .costExceeded, .sizeExceeded, .depthExceeded: true
    default: false
    }
  }

  private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fail(message()) }
  }

  private func fail(_ message: String) -> Never {
    fatalError("\(message)\nin: \(file.text)\nchecking: \(checking), split: \(facts.split)")
  }
}
