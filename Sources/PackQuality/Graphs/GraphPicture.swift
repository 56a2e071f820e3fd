// SPDX-License-Identifier: EUPL-1.2

package import RuleGraphs
package import SourceText

/// The nodes and edges of a graph that are to be shown, in a fixed order.
package struct GraphPicture: Sendable {
  /// The forms of a picture.
  package enum Format: String, Sendable, CaseIterable {
    /// For Markdown pages.
    case mermaid
    /// For Graphviz.
    case dot
    /// For programs.
    case json
  }

  /// A node with its title.
  struct Node: Sendable {
    let node: GraphNode
    let title: LocalizedText
  }

  /// The nodes, by kind and then by the bytes of their ids.
  let nodes: [Node]
  /// The edges, rule by rule.
  let edges: [GraphEdge]
  private let positions: [GraphNode: Int]

  /// The whole graph.
  package init(of graph: RuleGraph) { self.init(graph, edges: graph.edges) }

  /// One rule with everything it touches and the rules that require it or relate to it.
  package init(of graph: RuleGraph, around rule: Int) {
    self.init(graph, edges: graph.edges(ofRule: rule) + graph.edges(toRule: rule))
  }

  private init(_ graph: RuleGraph, edges: [GraphEdge]) {
    var seen: Set<GraphEdge> = []
    let edges = edges.filter { seen.insert($0).inserted }
    let kinds = GraphNode.Kind.allCases
    let ends = Set(edges.flatMap { [$0.from, $0.to] })
    let nodes = kinds.flatMap { kind in
      ends.filter { $0.kind == kind }.sorted { $0.id.utf8Key < $1.id.utf8Key }
    }
    self.edges = edges
    self.nodes = nodes.map { Node(node: $0, title: graph.title(of: $0)) }
    positions = Dictionary(zip(nodes, nodes.indices)) { first, _ in first }
  }

  /// The position of a node among `nodes`.
  func position(of node: GraphNode) -> Int { positions[node] ?? 0 }

  /// The picture as text, titles in one language.
  package func rendered(as format: Format, in language: Language) -> String {
    switch format {
    case .mermaid: mermaid(in: language)
    case .dot: dot(in: language)
    case .json: json(in: language)
    }
  }
}

extension GraphPicture.Node {
  /// The id and the title, if there is one of its own.
  func label(in language: Language) -> [String] {
    node.id.utf8Key == title[language].utf8Key ? [node.id] : [node.id, title[language]]
  }
}
