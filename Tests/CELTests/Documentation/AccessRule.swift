// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText

/// Who may read a document, as a rule that stands outside the program.
struct AccessRule {
  let program: Program

  /// Compiles a rule; throws everything that is wrong with it.
  init(_ text: String) throws(Refusal) {
    let environment = Environment(
      libraries: [.standard, .strings],
      variables: [.init("user", .string), .init("groups", .list(.string)), .init("document.owner", .string)])
    let (program, findings) = environment.compile(SourceFile(name: "rule", text: text), expecting: .bool)
    guard let program else { throw Refusal(findings: findings) }
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
    case .error(let error): return error.message.text.en
    }
  }
  struct Refusal: Error { let findings: [Diagnostic] }
}
