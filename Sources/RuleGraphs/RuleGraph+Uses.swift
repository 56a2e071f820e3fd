// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

/// A fact that rules read: a field of a table or record, or one of them as a whole, with list positions left out.
package struct FactPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name of the table or record, then the fields, outermost first.
  package let names: [String]

  /// Creates a path.
  package init(_ names: [String]) { self.names = names }

  /// The path as written: `servers.critical`.
  package var description: String { names.joined(separator: ".") }

  /// Orders by the written form.
  package static func < (left: FactPath, right: FactPath) -> Bool {
    left.description.utf8Key < right.description.utf8Key
  }
}

extension RuleGraph {
  /// The facts that a rule reads, in order; parameters and the date are not among them.
  package func facts(readBy rule: Int) -> [FactPath] {
    paths(readBy: rule).filter { $0.names.first.map { !RuleEnvironment.reservedNames.contains($0) } ?? false }
  }

  /// The parameters that a rule reads, in order.
  package func parameters(readBy rule: Int) -> [String] {
    paths(readBy: rule).filter { $0.names.first == RuleEnvironment.parameters }.compactMap {
      $0.names.dropFirst().first
    }
  }

  /// Whether the day of the assessment can change an outcome: a rule reads `now`, or a pack or rule is valid for a time.
  package var looksAtDay: Bool {
    packs.contains { $0.valid != nil }
      || rules.contains { rule in
        rule.document.valid != nil
          || rule.programs.flatMap(\.references).contains { $0.root == RuleEnvironment.now }
      }
  }

  /// The positions of the rules that read a fact or part of it. Linear in the number of rules.
  package func rules(reading fact: FactPath) -> [Int] {
    rules.indices.filter { rule in
      facts(readBy: rule).contains { $0.names.starts(with: fact.names) }
    }
  }

  /// `it` stands for the elements of the subjects' table, so its fields are that table's.
  private func paths(readBy position: Int) -> [FactPath] {
    let rule = rules[position]
    let subjectRoots = rule.subjects.map { roots(of: $0) } ?? []
    var result: Set<FactPath> = []
    for program in rule.programs {
      for reference in program.references {
        let names = names(of: reference)
        guard reference.root == RuleEnvironment.subject else {
          result.insert(FactPath(names))
          continue
        }
        for root in subjectRoots { result.insert(FactPath(root + names.dropFirst())) }
      }
    }
    return result.sorted()
  }

  /// The tables whose rows may be subjects: the shortest paths an `each` reads.
  private func roots(of subjects: Program) -> [[String]] {
    let all = subjects.references.map(names(of:)).filter { $0.first != RuleEnvironment.parameters }
    return Array(Set(all.compactMap(\.first))).sorted { $0.utf8Key < $1.utf8Key }.map { [$0] }
      .filter { root in root.first != RuleEnvironment.now }
  }

  private func names(of path: AttributePath) -> [String] {
    [path.root]
      + path.steps.compactMap { step in
        switch step {
        case .field(let name): name
        case .index, .any: nil
        }
      }
  }
}
