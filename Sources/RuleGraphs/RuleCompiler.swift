// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

/// Compiles the expressions of one rule and maps what is wrong with them back to the pack's file.
struct RuleCompiler {
  struct Programs {
    var applicability: Program?
    var subjects: Program?
    var label: Program?
    var check: Program?
  }

  let rule: Rule
  /// `nil` where the schema is missing: then there is nothing to compile against.
  let environment: RuleEnvironment?
  private(set) var diagnostics: [Diagnostic] = []

  init(rule: Rule, environment: RuleEnvironment?) {
    self.rule = rule
    self.environment = environment
  }

  mutating func compile() -> Programs {
    guard let environment else { return Programs() }
    var programs = Programs()
    programs.applicability = compile(rule.when, in: environment.environment, expecting: .bool)
    programs.subjects = compile(rule.each, in: environment.environment, expecting: nil)
    guard let about = subjectEnvironment(of: programs.subjects, in: environment) else { return programs }
    programs.label = compile(rule.label, in: about, expecting: .string)
    programs.check = compile(rule.check, in: about, expecting: .bool)
    return programs
  }

  /// Where `check` and `label` are compiled; `nil` if the subjects are wrong, since `it` would have no type then.
  private mutating func subjectEnvironment(of subjects: Program?, in environment: RuleEnvironment)
    -> Environment?
  {
    guard let each = rule.each else { return environment.environment }
    guard let subjects else { return nil }
    if case .list(let element) = subjects.resultType, case .object = element {
      return environment.about(element)
    }
    diagnostics.append(
      Diagnostic(GraphMessage.subjectsNotList(found: subjects.resultType.description), at: each.location))
    return nil
  }

  private mutating func compile(
    _ source: ExpressionSource?, in environment: Environment, expecting type: ValueType?
  ) -> Program? {
    guard let source else { return nil }
    let file = SourceFile(name: source.location.file.name, text: source.text)
    let (program, found) = environment.compile(file, expecting: type)
    diagnostics += found.map { $0.relocated(by: source.map) }
    return program
  }
}
