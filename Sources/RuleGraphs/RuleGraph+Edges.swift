// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
package import SourceText

/// A node of the graph of a pack.
package struct GraphNode: Sendable, Hashable {
  /// What a node stands for.
  package enum Kind: String, Sendable, CaseIterable {
    case rule, domain, level, criterion, fact, parameter, question
  }

  /// What it stands for.
  package let kind: Kind
  /// The id, unique among nodes of its kind: `isb-basis/BCK-03`, `servers.critical`.
  package let id: String

  /// Creates a node.
  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A directed edge between two nodes.
package struct GraphEdge: Sendable, Hashable {
  /// What an edge says.
  package enum Kind: String, Sendable, CaseIterable {
    /// A rule uses a fact, a parameter or a question.
    case uses
    /// A rule does not count without another.
    case requires
    /// A rule stands in some relation to one of another pack.
    case relates
    /// A rule belongs to a domain and to a level.
    case belongs
    /// A rule covers a criterion of a publication.
    case covers
  }

  /// What it says.
  package let kind: Kind
  /// The rule.
  package let from: GraphNode
  /// The other end.
  package let to: GraphNode
  /// The kind of a relation: `proves`, `refutes`, `equal`.
  package let label: String?

  init(_ kind: Kind, _ from: GraphNode, _ to: GraphNode, label: String? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
    self.label = label
  }
}

extension RuleGraph {
  /// All edges: rule by rule in the order of the graph, and there by kind. Nodes are their ends.
  package var edges: [GraphEdge] { rules.indices.flatMap(edges(ofRule:)) }

  /// The edges that start at a rule.
  package func edges(ofRule position: Int) -> [GraphEdge] {
    let rule = rules[position]
    let node = node(ofRule: position)
    var edges = [GraphEdge(.belongs, node, GraphNode(.domain, rule.domain))]
    if let level = rule.level { edges.append(GraphEdge(.belongs, node, GraphNode(.level, String(level)))) }
    edges += facts(readBy: position).map { GraphEdge(.uses, node, GraphNode(.fact, $0.description)) }
    edges += parameters(readBy: position).map {
      GraphEdge(.uses, node, GraphNode(.parameter, rule.name.pack + "/" + $0))
    }
    if rule.document.ask != nil {
      edges.append(GraphEdge(.uses, node, GraphNode(.question, rule.name.description)))
    }
    edges += rule.requires.map { GraphEdge(.requires, node, self.node(ofRule: $0)) }
    edges += rule.relations.map {
      GraphEdge(.relates, node, self.node(ofRule: $0.rule), label: $0.kind.rawValue)
    }
    return edges
      + rule.document.references.map {
        GraphEdge(.covers, node, GraphNode(.criterion, $0.source + ":" + $0.criterion))
      }
  }

  /// The edges that end at a rule: of rules that require it or relate to it.
  package func edges(toRule position: Int) -> [GraphEdge] {
    let target = node(ofRule: position)
    return rules.indices.filter { $0 != position }.flatMap(edges(ofRule:)).filter { $0.to == target }
  }

  /// The node of a rule.
  package func node(ofRule position: Int) -> GraphNode {
    GraphNode(.rule, rules[position].name.description)
  }

  /// What people read of a node; its id where there is nothing better.
  package func title(of node: GraphNode) -> LocalizedText {
    let plain = LocalizedText(de: node.id, en: node.id)
    switch node.kind {
    case .rule: return rule(of: node)?.title ?? plain
    case .question: return rule(of: node)?.ask ?? plain
    case .domain: return domains.first { $0.id.utf8Key == node.id.utf8Key }?.title ?? plain
    case .level: return model?.levels.first { String($0.number.value) == node.id }?.title ?? plain
    case .criterion, .fact, .parameter: return plain
    }
  }

  private func rule(of node: GraphNode) -> Rule? {
    rules.first { $0.name.description.utf8Key == node.id.utf8Key }?.document
  }
}
