// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension Assessment {
  /// The full report on one municipality as one HTML file: a first page to decide by, then everything it rests on.
  ///
  /// Needs no script and loads nothing; each number leads to the rules behind it.
  package func html(in language: Language) -> String {
    var report = HTMLReport(contents: ReportContents(self), say: Phrasing(language: language))
    return report.render()
  }
}

/// The report in the making: one function per part, each in a file of its own.
struct HTMLReport {
  let contents: ReportContents
  let say: Phrasing
  var writer = HTMLWriter()
  /// The parts that have been written, for the table of contents.
  private var parts: [Part] = []

  init(contents: ReportContents, say: Phrasing) {
    self.contents = contents
    self.say = say
  }

  mutating func render() -> String {
    writeGlance()
    let glance = writer
    writer = HTMLWriter(after: glance)
    writeLevels()
    writeChanges()
    writeBlockers()
    writePlan()
    writeGaps()
    writeDecisions()
    writeQuestions()
    writePacks()
    writeCriteria()
    writeRemarks()
    writeVerdicts()
    writeUnjudged()
    writeProvenance()
    let provenance = contents.provenance
    let page = HTMLPage(
      title: say(Words.title(provenance.communeName)), classification: contents.classification,
      subtitle: dates, say: say)
    return page.html(glance.text + navigation.source + "\n" + writer.text)
  }

  private var dates: String {
    let provenance = contents.provenance
    let taken = say(Words.taken(say.date(provenance.taken), age: provenance.ageInDays))
    return say(Words.asOf) + " " + say.date(provenance.asOf) + "; " + taken + "."
  }

  private var navigation: HTMLText {
    let items = parts.filter { $0 != .glance }
      .map { part -> HTMLText in "<li>\(link(part, "\(say(part.title))"))</li>" }
    return
      "<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">\(say(Words.contents))</h2><ol>\(items)</ol></nav>"
  }

  // MARK: - Pieces

  /// Writes a part under its heading.
  mutating func section(_ part: Part, _ write: (inout HTMLReport) -> Void) {
    parts.append(part)
    writer.add("<section id=\"\(part.rawValue)\">")
    writer.heading(2, "\(say(part.title))")
    write(&self)
    writer.add("</section>")
  }

  /// A paragraph of fixed words.
  mutating func paragraph(_ text: LocalizedText) { writer.paragraph("\(say(text))") }

  /// The columns of a table that hold text.
  func columns(_ titles: LocalizedText...) -> [HTMLWriter.Column] { titles.map { .text(say($0)) } }

  /// A link to a part.
  func link(_ part: Part, _ text: HTMLText) -> HTMLText { "<a href=\"#\(part.rawValue)\">\(text)</a>" }

  /// A sentence with something in its place: a link, where words alone could not hold one.
  func sentence(_ words: (String) -> LocalizedText, _ inner: HTMLText) -> HTMLText {
    let mark: Character = "\u{E000}"
    let pieces = say(words(String(mark))).split(separator: mark, omittingEmptySubsequences: false)
    return pieces.map { HTMLText(plain: String($0)) }.joined(by: inner)
  }
}

extension HTMLReport {
  /// The parts of the report; the raw value is the place to link to.
  enum Part: String {
    case glance, levels, changes, blockers, plan, quickWins, certainGaps, possibleGaps, blockedGaps, advice,
      decisions,
      questions, packs, criteria, remarks, verdicts, unjudged, provenance

    var title: LocalizedText {
      switch self {
      case .glance: Words.atAGlance
      case .levels: Words.levels
      case .changes: Words.yearChanges
      case .blockers: Words.blockers
      case .plan: Words.plan
      case .quickWins: Words.quickWins
      case .certainGaps: Words.certainGaps
      case .possibleGaps: Words.possibleGaps
      case .blockedGaps: Words.blockedGaps
      case .advice: Words.adviceAndDrafts
      case .decisions: Words.decisions
      case .questions: Words.questions
      case .packs: Words.packs
      case .criteria: Words.criteriaByPublication
      case .remarks: Words.remarks
      case .verdicts: Words.verdicts
      case .unjudged: Words.notJudged
      case .provenance: Words.provenance
      }
    }
  }
}
