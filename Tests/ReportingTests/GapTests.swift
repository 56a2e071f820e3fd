// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Reporting
import SourceText
import Testing

/// What a municipality is told of each gap, and that no form of the report leaves any of it out.
@Suite struct GapTests {
  /// What is known of the gap in the restore, in German; the key is what it is under in the stored assessment.
  static let facts: [(what: String, shown: String, stored: String)] = [
    ("short title", "Rücksicherung nicht erprobt", "Rücksicherung nicht erprobt"),
    ("requirement", "Die Rücksicherung ist erprobt", "Die Rücksicherung ist erprobt"),
    ("obligation", "muss", "\"obligation\": \"muss\""), ("level", "Stufe 2", "\"level\": 2"),
    ("effort", "Aufwand 2", "\"effort\": 2"), ("subject", "S2", "\"label\": \"S2\""),
    ("place of the subject", "servers.csv:3", "servers.csv:3"),
    ("why", "Sonst fehlt sie im Ernstfall.", "Sonst fehlt sie im Ernstfall."),
    ("fix", "Rücksicherung üben.", "Rücksicherung üben."), ("evidence", "Protokoll", "Protokoll"),
    ("criterion", "gspp:NOT.4.16.1", "gspp:NOT.4.16.1"),
    ("what depends on it", "isb-basis/BCK-04", "isb-basis/BCK-04"),
  ]

  @Test("every form tells all of it", arguments: facts)
  func complete(fact: (what: String, shown: String, stored: String)) throws {
    let assessment = Sample.musterstadt()
    let html = assessment.html(in: .de)
    let start = try #require(html.range(of: "id=\"rule-isb-basis_2FBCK-03\"")?.lowerBound)
    let rule = html[start...].prefix(upTo: try #require(html[start...].range(of: "</dl>")?.lowerBound))
    let row = html[..<start].contains(">\(fact.shown)<")
    #expect(rule.contains(fact.shown) || row, "\(rule)")
    let markdown = assessment.markdown(in: .de)
    let heading = try #require(markdown.range(of: "### isb-basis/BCK-03")?.lowerBound)
    #expect(markdown[heading...].prefix(2_000).contains(fact.shown), "\(markdown[heading...].prefix(2_000))")
    #expect(assessment.json.contains(fact.stored))
  }

  @Test("missing facts are named with the subjects they are missing for")
  func missing() {
    for text in [Sample.musterstadt().html(in: .de), Sample.musterstadt().markdown(in: .de)] {
      for word in ["Getrennt aufbewahrt", "offline; 30 Einträge: B1, B2", "B20 und 10 weitere"] {
        #expect(text.contains(word), "\(word)")
      }
    }
  }

  @Test("what holds the level down, quick wins and open questions have parts of their own")
  func parts() {
    let html = Sample.musterstadt().html(in: .de)
    for part in ["blockers", "quickWins", "certainGaps", "possibleGaps", "questions", "plan", "changes"] {
      #expect(html.contains("<section id=\"\(part)\">"), "\(part)")
    }
    let markdown = Sample.musterstadt().markdown(in: .en)
    for title in ["Quick wins", "Open questions", "The cheapest way to the targets"] {
      #expect(markdown.contains("## \(title)"), "\(title)")
    }
  }
}
