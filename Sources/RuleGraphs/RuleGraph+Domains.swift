// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

/// A chapter that rules count for.
package struct LinkedDomain: Sendable {
  /// The id.
  package let id: String
  /// The title: the model's, else that of the first pack that defines it.
  package let title: LocalizedText
}

extension RuleGraph {
  /// All chapters that rules count for: in the order of the packs, then those that only the model defines.
  package var domains: [LinkedDomain] {
    var seen: Set<UTF8Key> = []
    var result: [LinkedDomain] = []
    for domain in packs.flatMap(\.domains) where seen.insert(domain.id.value.utf8Key).inserted {
      result.append(LinkedDomain(id: domain.id.value, title: modelTitle(of: domain.id.value) ?? domain.title))
    }
    for domain in model?.domains ?? [] where seen.insert(domain.id.value.utf8Key).inserted {
      let id = domain.id.value
      result.append(LinkedDomain(id: id, title: domain.title ?? LocalizedText(de: id, en: id)))
    }
    return result
  }

  private func modelTitle(of domain: String) -> LocalizedText? {
    model?.domain(domain)?.title
  }
}
