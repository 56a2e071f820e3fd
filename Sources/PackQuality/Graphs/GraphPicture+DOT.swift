// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
import SourceText

extension GraphPicture {
  /// A graph in the DOT language of Graphviz.
  func dot(in language: Language) -> String {
    var lines = ["digraph pack {", "  rankdir=LR;", "  node [fontname=\"sans-serif\"];"]
    for (position, node) in nodes.enumerated() {
      let label = node.label(in: language).map(escapedForDOT).joined(separator: "\\n")
      lines.append("  n\(position) [label=\"\(label)\", shape=\(shape(of: node.node.kind))];")
    }
    for edge in edges {
      let label = edge.label ?? edge.kind.rawValue
      lines.append("  n\(position(of: edge.from)) -> n\(position(of: edge.to)) [label=\"\(label)\"];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func shape(of kind: GraphNode.Kind) -> String {
    switch kind {
    case .rule: "box"
    case .domain: "folder"
    case .level: "circle"
    case .criterion: "note"
    case .fact: "cylinder"
    case .parameter: "hexagon"
    case .question: "ellipse"
    }
  }

  /// Inside double quotes only the quote and the backslash have a meaning; line breaks and controls become blanks.
  private func escapedForDOT(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
