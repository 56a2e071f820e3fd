// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

extension PackCatalogue {
  /// The catalogue as one HTML file, which needs no script and loads nothing.
  package func html(in language: Language) -> String {
    var catalogue = CatalogueHTML(contents: self, say: Phrasing(language: language))
    return catalogue.render()
  }
}

/// The catalogue for browsers in the making.
struct CatalogueHTML {
  let contents: PackCatalogue
  let say: Phrasing
  var writer = HTMLWriter()
  private var parts: [(id: String, title: LocalizedText)] = []

  init(contents: PackCatalogue, say: Phrasing) {
    self.contents = contents
    self.say = say
  }

  mutating func render() -> String {
    let pack = contents.pack
    if !contents.levels.isEmpty { section("levels", Words.byLevel) { $0.writeLevels() } }
    section("domains", Words.byDomain) { $0.writeDomains() }
    section("coverage", Words.byCriterion) { $0.writeCoverage() }
    if !pack.parameters.isEmpty { section("parameters", Words.parameters) { $0.writeParameters() } }
    section("sources", Words.aboutSources) { $0.writeSources() }
    let page = HTMLPage(
      title: say(Words.catalogue(say(pack.title))), classification: .open, subtitle: say.subtitle(of: pack),
      say: say)
    return page.html(navigation.source + "\n" + writer.text)
  }

  private var navigation: HTMLText {
    let domains = contents.pack.domains.map { domain -> HTMLText in
      "<li><a href=\"#\(place(of: domain))\">\(say(domain.title))</a></li>"
    }
    let items = parts.map { part -> HTMLText in
      let inner: HTMLText = part.id == "domains" ? "<ol>\(domains)</ol>" : ""
      return "<li><a href=\"#\(part.id)\">\(say(part.title))</a>\(inner)</li>"
    }
    return
      "<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">\(say(Words.contents))</h2><ol>\(items)</ol></nav>"
  }

  private mutating func section(
    _ id: String, _ title: LocalizedText, _ write: (inout CatalogueHTML) -> Void
  ) {
    parts.append((id, title))
    writer.add("<section id=\"\(id)\">")
    writer.heading(2, "\(say(title))")
    write(&self)
    writer.add("</section>")
  }

  // MARK: - Places

  func place(of domain: Domain) -> String { "domain-" + domain.id.value.encoded(with: "_") }
  func place(ofRule id: String) -> String { "rule-" + id.encoded(with: "_") }
  func place(ofSource id: String) -> String { "source-" + id.encoded(with: "_") }

  /// Links to rules of this pack, by id.
  func links(to rules: [Rule]) -> HTMLText {
    guard !rules.isEmpty else { return "" }
    let links = rules.map { rule -> HTMLText in
      "<a href=\"#\(place(ofRule: rule.id.value))\">\(rule.id.value)</a>"
    }
    return "<span class=\"rules\">\(links.joined(by: " "))</span>"
  }
}
