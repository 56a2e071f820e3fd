// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension Source {
  /// The keys of a source.
  package static let schema = ObjectSchema<Source>("Source", de: "eine Quelle", en: "a source") {
    $0.required(
      "id", \.id, .identifier, de: "Kennung, vor dem Doppelpunkt von Verweisen",
      en: "identifier, before the colon of references")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.required("edition", \.edition, .edition, de: "benutzte Ausgabe", en: "edition that was used")
    $0.optional("publisher", \.publisher, .string, de: "Herausgeber", en: "publisher")
    $0.optional("licence", \.licence, .string, de: "Lizenz der Texte", en: "licence of the texts")
    $0.optional("url", \.url, .string, de: "Fundstelle im Netz", en: "address")
    $0.optional(
      "verified", \.verified, .text, de: "wie der Inhalt geprüft wurde", en: "how the content was verified")
    $0.optional(
      "ids", \.criteria, .set(of: Criterion.schema.decoder) { $0.id },
      de: "Kriterien; fehlt die Liste, werden Verweise nicht geprüft",
      en: "criteria; without the list, references are not checked")
  }

  /// Reads a file of `kind: Source`.
  package static func read(_ file: SourceFile) -> (value: Source?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .source, schema)
  }
}

extension Criterion {
  /// The keys of a criterion.
  package static let schema = ObjectSchema<Criterion>(
    "Criterion", de: "ein Kriterium", en: "a criterion", shorthand: "id"
  ) {
    $0.required("id", \.id, .criterionNumber, de: "Nummer", en: "number")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
  }
}

extension ValueDecoder where Value == Identifier {
  /// The number of a criterion, as its publication writes it.
  static let criterionNumber = ValueDecoder<String>.rawScalar.located
}

extension ValueDecoder where Value == String {
  /// An edition, also a bare year.
  static let edition = rawScalar
}
