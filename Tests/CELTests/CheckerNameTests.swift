// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// What names stand for, with and without a container.
@Suite struct CheckerNameTests {
  private func root(
    _ text: String, _ variables: [String], container: String = "", checking: Checking = .dynamic
  ) -> CheckedExpression.Kind? {
    let environment = Environment(
      libraries: [
        .standard,
        Library(
          name: "test",
          functions: [
            FunctionDeclaration("a.f", [Overload("af", [.dyn], returns: .dyn, nil)]),
            FunctionDeclaration("f", [Overload("f", [.dyn], returns: .dyn, nil)]),
            FunctionDeclaration("g.h", [Overload("gh", [.dyn], returns: .dyn, nil)]),
          ], macros: Macro.bindings, types: ["a.T"]),
      ],
      variables: variables.map { VariableDeclaration($0, .dyn) }, container: container)
    return environment.check(SourceFile(name: "<test>", text: text), checking: checking).0?.root.kind
  }

  @Test(arguments: [
    ("x", ["x", "a.x", "a.b.x"], "a.b", "a.b.x"), ("x", ["x", "a.x"], "a.b", "a.x"), ("x", ["x"], "a.b", "x"),
    (".x", ["x", "a.x"], "a", "x"), ("x.y", ["x", "x.y"], "", "x.y"),
    ("x.y", ["x.y", "a.x.y"], "a", "a.x.y"),
    ("x.y", ["x.y", "a.x"], "a", "x.y"), (".x.y", ["x.y", "a.x.y"], "a", "x.y"),
    ("a.b.c", ["a", "a.b", "a.b.c"], "", "a.b.c"),
    ("nothing", [], "a", "nothing"),
  ])
  func variablesAreFound(text: String, variables: [String], container: String, name: String) {
    for checking in [Checking.strict, .dynamic] where name != "nothing" || checking == .dynamic {
      guard case .variable(name) = root(text, variables, container: container, checking: checking) else {
        Issue.record("`\(text)` is not `\(name)`")
        continue
      }
    }
  }

  @Test func theLongestNameWinsAndTheRestIsSelected() {
    guard case .field(let operand, "c", nil) = root("a.b.c", ["a", "a.b"]),
      case .variable("a.b") = operand.kind
    else {
      Issue.record("`a.b.c` is not the field `c` of `a.b`")
      return
    }
  }

  @Test(arguments: ["[0].map(y, y)", "[0].map(y, y.z)", "[0].map(y, [1].map(x, y.z))", "cel.bind(y, 0, y.z)"])
  func localsShadowVariables(text: String) throws {
    let kind = try #require(root(text, ["y", "a.y", "y.z", "a.y.z"], container: "a"))
    var variables = 0
    CheckedExpression(id: 0, span: SourceSpan(start: 0, end: 0), type: .dyn, isTotal: false, kind: kind)
      .visit { if case .variable = $0.kind { variables += 1 } }
    #expect(variables == 0)
  }

  @Test func aLeadingDotSkipsLocals() {
    guard case .bind(_, _, _, let body) = root("cel.bind(y, 0, .y)", ["y"]), case .variable("y") = body.kind
    else {
      Issue.record("`.y` is not the variable `y`")
      return
    }
  }

  @Test(arguments: [
    ("f(1)", "a", "a.f", false), (".f(1)", "a", "f", false), ("a.f(1)", "", "a.f", false),
    ("g.h(1)", "", "g.h", false),
    (".g.h(1)", "x", "g.h", false), ("f(1)", "", "f", false),
  ])
  func functionsAreFound(text: String, container: String, name: String, isMember: Bool) {
    guard case .call(name, let overloads, _, isMember) = root(text, ["g", "a"], container: container) else {
      Issue.record("`\(text)` is not `\(name)`")
      return
    }
    #expect(overloads.count == 1)
  }

  @Test func functionsAndVariablesHaveNamespacesOfTheirOwn() {
    guard case .call("f", _, let arguments, false) = root("f(f)", ["f"]),
      case .variable("f") = arguments[0].kind
    else {
      Issue.record("`f(f)` is not a call with a variable")
      return
    }
  }

  @Test(arguments: [
    ("T", "a", "a.T"), ("a.T", "", "a.T"), ("int", "a", "int"),
    ("google.protobuf.Duration", "", "google.protobuf.Duration"),
  ])
  func typesAreValues(text: String, container: String, name: String) {
    guard case .literal(.type(name)) = root(text, [], container: container) else {
      Issue.record("`\(text)` is not the type `\(name)`")
      return
    }
  }

  @Test func variablesWinOverTypes() {
    guard case .variable("int") = root("int", ["int"]) else {
      Issue.record("`int` is not the variable")
      return
    }
  }

  @Test func addedVariablesWin() {
    let environment = Environment(libraries: [.standard], variables: [VariableDeclaration("v", .int)])
      .adding(variables: [VariableDeclaration("v", .string)])
    #expect(environment.check(SourceFile(name: "<test>", text: "v")).0?.root.type == .string)
  }
}
