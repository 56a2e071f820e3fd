// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
import SourceText

extension GraphPicture {
  /// Nodes and edges as one JSON object.
  func json(in language: Language) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("nodes") { $0.array { writer in for node in nodes { write(node, language, &writer) } } }
      writer.member("edges") { $0.array { writer in for edge in edges { write(edge, &writer) } } }
    }
    writer.endLine()
    return writer.text
  }

  private func write(_ node: Node, _ language: Language, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", node.node.kind.rawValue)
      writer.member("id", node.node.id)
      writer.member("title", node.title[language])
    }
  }

  private func write(_ edge: GraphEdge, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", edge.kind.rawValue)
      writer.member("from") { write(edge.from, &$0) }
      writer.member("to") { write(edge.to, &$0) }
      if let label = edge.label { writer.member("relation", label) }
    }
  }

  private func write(_ node: GraphNode, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", node.kind.rawValue)
      writer.member("id", node.id)
    }
  }
}
