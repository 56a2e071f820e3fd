// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The macros of an environment, found by the form of a call.
struct MacroTable: Sendable {
  private let macros: [String: [Macro]]

  init(_ macros: [Macro]) {
    self.macros = Dictionary(grouping: macros, by: \.name)
  }

  /// The macro that a call with this name stands for, and the call as the macro sees it. The first that fits counts.
  func macro(named name: String, for call: MacroCall) -> (Macro, MacroCall)? {
    for macro in macros[name] ?? [] {
      guard macro.argumentCount.map({ $0 == call.arguments.count }) ?? true else { continue }
      if let namespace = macro.namespace {
        guard let target = call.target, case .identifier(namespace, isRooted: false) = target.kind else {
          continue
        }
        return (macro, MacroCall(target: nil, arguments: call.arguments, span: call.span))
      }
      if macro.isMember == (call.target != nil) { return (macro, call) }
    }
    return nil
  }
}

extension Parser {
  /// What a macro makes of a call; `nil` for an ordinary call.
  mutating func expansion(of call: MacroCall, function: String) throws(Abort) -> Expression? {
    guard let (macro, call) = macros.macro(named: function, for: call) else { return nil }
    do throws(MacroError) {
      return try macro.expand(call)
    } catch {
      throw report(error.message, at: error.span)
    }
  }
}
