// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Runs cases in an environment with every library.
struct CaseRunner: Sendable {
  /// What a case came to.
  enum Outcome: Sendable, Equatable {
    case passed
    case failed(expected: String, actual: String)
    case skipped(reason: String)
  }

  private let environment = Environment(libraries: Library.all + [.block])

  /// Runs one case.
  func run(_ test: ConformanceCase) -> Outcome {
    if test.needsProto { return .skipped(reason: "needs messages") }
    let expectation = test.expect
    if let typed = expectation.typedResult {
      return run(test, value: typed.value, type: typed.type)
    }
    if let value = expectation.value { return run(test, value: value, type: nil) }
    if expectation.evalError != nil { return runFailing(test) }
    return .skipped(reason: "no matcher that is known")
  }

  private func run(_ test: ConformanceCase, value: TaggedValue?, type: String?) -> Outcome {
    let expected = [value.map { "\($0)" }, type.map { "type \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
    let (program, diagnostics) = compile(test)
    guard let program else { return .failed(expected: expected, actual: text(of: diagnostics)) }
    if let type, program.resultType.description != type {
      return .failed(expected: expected, actual: "type \(program.resultType)")
    }
    guard let value, !test.checkOnly else { return .passed }
    let activation = activation(for: test)
    let evaluation = program.evaluate(activation)
    if let difference = differenceInBlocks(program, activation, evaluation) { return difference }
    switch evaluation {
    case .value(let result) where value.matches(result): return .passed
    case .value(let result): return .failed(expected: expected, actual: "\(result)")
    case .error(let error): return .failed(expected: expected, actual: "error: \(error.message.text.en)")
    case .unknown(let unknown): return .failed(expected: expected, actual: "unknown: \(unknown)")
    }
  }

  /// The expression must compile, and end in an error when it is evaluated. The text of the error is a hint only.
  private func runFailing(_ test: ConformanceCase) -> Outcome {
    let (program, diagnostics) = compile(test)
    guard let program else { return .failed(expected: "error", actual: text(of: diagnostics)) }
    let activation = activation(for: test)
    let evaluation = program.evaluate(activation)
    if let difference = differenceInBlocks(program, activation, evaluation) { return difference }
    switch evaluation {
    case .error: return .passed
    case .value(let result): return .failed(expected: "error", actual: "\(result)")
    case .unknown(let unknown): return .failed(expected: "error", actual: "unknown: \(unknown)")
    }
  }

  /// A condition that the block evaluator can evaluate must end there as well as in the reference evaluator.
  private func differenceInBlocks(
    _ program: Program, _ activation: Activation, _ evaluation: Evaluation
  ) -> Outcome? {
    var builder = BlockPlanBuilder()
    guard let condition = try? builder.add(program),
      let outcome = BlockSession(BlockPlan(builder), [activation]).outcome(of: condition),
      let expected = RowOutcome(evaluation), outcome != expected
    else { return nil }
    return .failed(expected: "\(expected)", actual: "\(outcome) in blocks")
  }

  private func compile(_ test: ConformanceCase) -> (Program?, [Diagnostic]) {
    compile(test, text: test.expr, checking: test.disableCheck ? .dynamic : .strict)
  }

  /// Compiles a text with the declarations of a case.
  func compile(_ test: ConformanceCase, text: String, checking: Checking) -> (Program?, [Diagnostic]) {
    environment(for: test).compile(SourceFile(name: test.id, text: text), checking: checking)
  }

  /// What a case may name.
  func environment(for test: ConformanceCase) -> Environment {
    let environment = environment.adding(variables: test.variables).within(container: test.container)
    guard !test.functions.isEmpty else { return environment }
    return environment.adding(Library(name: test.id, functions: test.functions))
  }

  /// What the variables of a case stand for.
  func activation(for test: ConformanceCase) -> Activation {
    let bindings = test.bindings.sorted { $0.key.utf8Key < $1.key.utf8Key }
    return Activation(bindings.compactMap { name, value in value.value.map { (name, $0) } })
  }

  private func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\($0.code) \($0.text.en)" }.joined(separator: "; ")
  }
}

extension ConformanceCase {
  /// The declared variables; without the checker, every name that has a value is one as well.
  fileprivate var variables: [VariableDeclaration] {
    let declared = typeEnv.compactMap { declaration in
      declaration.type.flatMap { TypeText.type($0) }.map { VariableDeclaration(declaration.name, $0) }
    }
    guard disableCheck else { return declared }
    let names = bindings.keys.sorted { $0.utf8Key < $1.utf8Key }
    return names.map { VariableDeclaration($0, .dyn) } + declared
  }

  /// The declared functions, for checking only.
  fileprivate var functions: [FunctionDeclaration] {
    typeEnv.compactMap { declaration in
      declaration.overloads.map { FunctionDeclaration(declaration.name, $0.compactMap(\.overload)) }
    }
  }
}

extension ConformanceCase.Declaration.Overload {
  fileprivate var overload: Overload? {
    let types = params.compactMap { TypeText.type($0, parameters: typeParams) }
    guard types.count == params.count, let result = TypeText.type(result, parameters: typeParams) else {
      return nil
    }
    return Overload(id, isMember: instance, types, returns: result, nil)
  }
}
