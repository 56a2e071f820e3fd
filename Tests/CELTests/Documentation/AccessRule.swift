// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Who may read a document, as a rule that stands outside the program.
struct AccessRule {
  private let file: SourceFile
  private let program: Program

  /// Compiles a rule; throws everything that is wrong with it, for people to read.
  init(_ text: String) throws(Refusal) {
    let variables = [
      VariableDeclaration("user", .string), VariableDeclaration("groups", .list(.string)),
      VariableDeclaration("document.owner", .string),
    ]
    let environment = Environment(libraries: [.standard, .strings], variables: variables)
    file = SourceFile(name: "access.cel", text: text)
    let (program, diagnostics) = environment.compile(file, expecting: .bool)
    guard let program else {
      throw Refusal(text: diagnostics.rendered(as: .terminal(usesColour: false), in: .en))
    }
    self.program = program
  }

  /// Asks the rule; without `groups` it answers if they do not matter.
  func answer(user: String, owner: String, groups: [String]?) -> String {
    var activation = Activation([("user", .string(user)), ("document.owner", .string(owner))])
    if let groups { activation.bind("groups", to: .list(ListValue(groups.map { .string($0) }))) }
    if groups == nil { activation.declareUnknown(AttributePath(root: "groups")) }
    switch program.evaluate(activation) {
    case .value(let value): return "\(value)"
    case .unknown(let paths): return "unknown without \(paths)"
    case .error(let error): return error.diagnostic(in: file).text.en
    }
  }

  /// Why a rule was refused.
  struct Refusal: Error { let text: String }
}
