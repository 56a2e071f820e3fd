// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// Macros are chosen by name, call style and number of arguments, and by nothing else.
@Suite struct MacroTests {
  @Test(arguments: [
    ("has(a.b)", "has"), ("a.has(b.c)", "call"), ("has(a.b, c)", "call"), (".has(a.b)", "call"),
    ("a.all(x, x)", "all"), ("all(x, x)", "call"), ("a.all(x)", "call"), ("a.all(x, y, z)", "all"),
    ("a.exists(x, x)", "exists"), ("a.exists_one(x, x)", "existsOne"), ("a.existsOne(x, x)", "existsOne"),
    ("a.map(x, x)", "map"), ("a.map(x, x, x)", "map"), ("a.map(x, x, x, x)", "call"),
    ("a.filter(x, x)", "filter"), ("a.transformList(i, x, x)", "transformList"),
    ("a.transformMapEntry(i, x, true, {})", "transformMapEntry"), ("cel.bind(x, 1, x)", "bind"),
    ("a.bind(x, 1, x)", "call"), ("bind(x, 1, x)", "call"), (".cel.bind(x, 1, x)", "call"),
    ("a.optMap(x, x)", "bind"), ("a.sortBy(x, x)", "bind"), ("cel.index(3)", "identifier"),
    ("a.all.b", "select"),
  ])
  func areFoundByTheirForm(_ source: String, _ form: String) throws {
    #expect(try parsed(source).form == form)
  }

  @Test func argumentsAreExpandedFirst() throws {
    guard case .comprehension(let outer) = try parsed("a.map(x, x.filter(y, has(y.z)))").kind,
      case .comprehension(let inner) = outer.body.kind
    else {
      Issue.record("no nested comprehension")
      return
    }
    #expect(inner.kind == .filter)
    #expect(inner.body.form == "has")
    #expect(outer.variables.map(\.name) == ["x"])
  }

  @Test func conditionsStandBeforeResults() throws {
    guard case .comprehension(let loop) = try parsed("m.transformMap(k, v, a, b)").kind else {
      Issue.record("no comprehension")
      return
    }
    #expect(loop.condition?.form == "identifier")
    #expect(loop.variables.map(\.name) == ["k", "v"])
  }

  @Test func hiddenNamesCannotBeWritten() {
    for name in ["@target", "@index0", "@it:0:0", "`@target`"] {
      #expect(Parser.parse(SourceFile(name: "x", text: name), macros: []).0 == nil)
    }
  }

  @Test func withoutMacrosNothingIsExpanded() throws {
    let (expression, _) = Parser.parse(SourceFile(name: "x", text: "a.all(x, x)"), macros: [])
    #expect(expression?.form == "call")
  }

  private func parsed(_ source: String) throws -> Expression {
    let file = SourceFile(name: "x", text: source)
    let (expression, diagnostics) = Parser.parse(file, macros: ParserConformanceTests.macros)
    return try #require(expression, "\(diagnostics.map(\.text.en))")
  }
}

extension Expression {
  fileprivate var form: String {
    switch kind {
    case .comprehension(let loop): loop.kind.rawValue
    default: Mirror(reflecting: kind).children.first?.label ?? "\(kind)"
    }
  }
}
