// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
import SourceText

extension GraphPicture {
  /// A Mermaid flow chart. Nodes are numbered, so that no id can break the syntax.
  func mermaid(in language: Language) -> String {
    var lines = ["flowchart LR"]
    for (position, node) in nodes.enumerated() {
      let label = node.label(in: language).map(escapedForMermaid).joined(separator: "<br>")
      let (open, close) = brackets(of: node.node.kind)
      lines.append("  n\(position)\(open)\"\(label)\"\(close):::\(node.node.kind.rawValue)")
    }
    for edge in edges {
      let label = edge.label ?? edge.kind.rawValue
      lines.append("  n\(position(of: edge.from)) -->|\(label)| n\(position(of: edge.to))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shape of a node, by its kind.
  private func brackets(of kind: GraphNode.Kind) -> (String, String) {
    switch kind {
    case .rule: ("[", "]")
    case .domain: ("[[", "]]")
    case .level: ("((", "))")
    case .criterion: ("[/", "/]")
    case .fact: ("[(", ")]")
    case .parameter: ("{{", "}}")
    case .question: ("(", ")")
    }
  }

  /// Everything but letters, digits and harmless signs as entity codes of Mermaid.
  private func escapedForMermaid(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " .,:-_/".unicodeScalars.contains(scalar)
      if isPlain { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
    }
  }
}
