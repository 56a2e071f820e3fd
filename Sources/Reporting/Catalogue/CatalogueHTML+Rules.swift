// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension CatalogueHTML {
  /// Which rules of each domain are proposed for which level.
  mutating func writeLevels() {
    let hasOthers = contents.pack.rules.contains { $0.level == nil }
    let columns =
      [HTMLWriter.Column.text(say(Words.domain))] + contents.levels.map { .text(say(Words.levelOf($0))) }
      + (hasOthers ? [.text(say(Words.withoutLevel))] : [])
    let rows = contents.pack.domains.map { domain -> [HTMLText] in
      let cells = contents.levels.map { links(to: contents.rules(of: domain, level: $0)) }
      let others = links(to: contents.rules(of: domain).filter { $0.level == nil })
      return ["<a href=\"#\(place(of: domain))\">\(say(domain.title))</a>"] + cells
        + (hasOthers ? [others] : [])
    }
    writer.table("\(say(Words.byLevel))", columns, rows)
  }

  /// Every rule, behind its title, under the heading of its domain.
  mutating func writeDomains() {
    for domain in contents.pack.domains {
      let rules = contents.rules(of: domain)
      writer.heading(3, "\(say(domain.title))", id: "\(place(of: domain))")
      writer.paragraph("\(say(Words.rules(rules.count)))")
      for rule in rules { write(rule) }
    }
  }

  private mutating func write(_ rule: Rule) {
    let draft: HTMLText = rule.isDraft ? " <span class=\"badge aside\">\(say(Words.isDraft))</span>" : ""
    writer.add(
      """
      <details><summary><span class="id">\(rule.id.value)</span> \(say(rule.title)) \
      <span class="badge aside">\(rule.attributes(say))</span>\(draft)</summary>
      """)
    writer.add("<dl id=\"\(place(ofRule: rule.id.value))\" class=\"rule\">")
    for line in rule.catalogueLines(say) {
      writer.add("<div><dt>\(say(line.label))</dt><dd>\(value(line.value))</dd></div>")
    }
    writer.add("</dl></details>")
  }

  private func value(_ value: CatalogueLine.Value) -> HTMLText {
    switch value {
    case .text(let text): "\(text)"
    case .expression(let text): "<code>\(text)</code>"
    case .criteria(let references):
      references.map { reference -> HTMLText in
        "<a href=\"#\(place(ofSource: reference.source))\">\(reference.source):\(reference.criterion)</a>"
      }.joined(by: ", ")
    case .rules(let references): references.map(link(to:)).joined(by: ", ")
    }
  }

  /// A link if the rule is one of this pack.
  private func link(to reference: RuleReference) -> HTMLText {
    let isForeign = reference.pack.map { $0.utf8Key != contents.pack.id.value.utf8Key } ?? false
    if isForeign { return "\(reference.pack ?? "")/\(reference.rule)" }
    let rule = contents.pack.rules.first { rule in
      ([rule.id] + rule.aliases).contains { $0.value.utf8Key == reference.rule.utf8Key }
    }
    return rule.map { links(to: [$0]) } ?? "\(reference.rule)"
  }
}
