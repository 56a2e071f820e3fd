// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The frame of a page: head, classification, title, footer.
struct HTMLPage: Sendable {
  let title: String
  let classification: Classification
  let subtitle: String
  let say: Phrasing
  /// Rules of style that only this kind of page needs.
  var style = ""

  private var classified: String { say(Words.classification) + ": " + say(classification.name) }

  /// The whole file around the content of its main part, which is markup already.
  func html(_ content: String) -> String {
    [
      head.source, HTMLStyle.sheet + (style.isEmpty ? "" : "\n" + style), printStyle, "</style></head>",
      opening.source, content, closing.source,
      "",
    ]
    .joined(separator: "\n")
  }

  /// The policy forbids all loading and all scripts, whatever a page might hold.
  private var head: HTMLText {
    """
    <!DOCTYPE html>
    <html lang="\(say.language.rawValue)"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex"><title>\(title) – \(classified)</title><style>
    """
  }

  /// Title, classification and page number in the margins of each printed page. Where a browser prints no margins,
  /// `every-page` repeats the classification instead.
  private var printStyle: String {
    let mark: Character = "\u{E000}"
    let words = say(Words.page(String(mark), of: String(mark)))
      .split(separator: mark, omittingEmptySubsequences: false).map { "\"\(String($0).escapedForCSS)\"" }
    let counters = ["counter(page)", "counter(pages)"]
    let page = words.enumerated().map { $0 > 0 && $0 <= counters.count ? counters[$0 - 1] + " " + $1 : $1 }
    return """
      @page { size: A4; margin: 20mm 16mm 18mm; font: 8pt sans-serif;
        @top-left { content: "\(title.escapedForCSS)" }
        @top-right { content: "\(classified.escapedForCSS)"; font-weight: 700 }
        @bottom-left { content: "\(subtitle.escapedForCSS)" }
        @bottom-right { content: \(page.joined(separator: " ")) }
      }
      """
  }

  private var opening: HTMLText {
    """
    <body id="top"><a class="skip" href="#content">\(say(Words.skipToContent))</a>
    <header><p class="classification">\(classified)</p><h1>\(title)</h1><p>\(subtitle)</p></header>
    <div class="every-page" aria-hidden="true">\(classified)</div>
    <main id="content" tabindex="-1">
    """
  }

  private var closing: HTMLText {
    """
    </main>
    <footer><p class="classification">\(classified)</p><p>\(title)</p><p><a href="#top">\(say(Words.toTop))</a></p></footer>
    </body></html>
    """
  }
}
