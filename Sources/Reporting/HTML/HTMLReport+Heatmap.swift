// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// How the judged rules of each domain and level stand: as a picture, and in words beside it.
  mutating func writeHeatmap(of maturity: AssessedMaturity) {
    let levels = Set(
      (contents.provenance.model?.levels ?? []).map(\.number).filter { $0 > 0 }
    ).sorted().prefix(Heatmap.maximumLevels)
    let standings = contents.standings
    let rows = maturity.domains.map { domain in
      (domain, levels.map { standings[domain.id.utf8Key]?[$0] ?? Standing() })
    }
    guard !levels.isEmpty, !rows.isEmpty else { return }
    let map = Heatmap(
      title: say(Words.chart(Words.heatmap)), columns: levels.map { say(Words.levelOf($0)) },
      rows: rows.map { (say($0.title), $1) })
    writer.heading(3, "\(say(Words.heatmap))")
    paragraph(Words.heatmapExplained)
    writer.add("<div class=\"beside stacked\"><figure>\(map.svg)")
    writer.add(
      map.legend([(.achieved, say(Words.passed)), (.open, say(Words.open)), (.missed, say(Words.failed))]))
    writer.add("</figure><div>")
    writer.table(
      "\(say(Words.heatmap))", columns(Words.domain) + levels.map { .text(say(Words.levelOf($0))) },
      rows.map { domain, standings in
        ["\(say(domain.title))"] + standings.map { $0.total > 0 ? link(domain: domain.id, words($0)) : "" }
      })
    writer.add("</div></div>")
  }

  /// The counts that are not zero: with five levels beside the picture there is little room.
  private func words(_ standing: Standing) -> HTMLText {
    let counts = [
      (standing.achieved, Words.passed), (standing.open, Words.open), (standing.missed, Words.failed),
    ]
    return counts.filter { $0.0 > 0 }.map { count, word -> HTMLText in "\(count) \(say(word))" }.joined(
      by: ", ")
  }
}

/// How the judged rules of a domain and level spread.
struct Standing: Sendable, Hashable {
  var achieved = 0
  var open = 0
  var missed = 0

  var total: Int { achieved + open + missed }

  /// Counts a rule in.
  mutating func add(_ tone: Tone) {
    switch tone {
    case .achieved: achieved += 1
    case .open: open += 1
    case .missed: missed += 1
    case .aside: break
    }
  }

  /// The count of a kind; nothing is aside here.
  subscript(tone: Tone) -> Int {
    switch tone {
    case .achieved: achieved
    case .open: open
    case .missed: missed
    case .aside: 0
    }
  }
}

extension ReportContents {
  /// The judged rules by domain and level in the packs that build levels, without advice and dispensed rules.
  var standings: [UTF8Key: [Int: Standing]] {
    let packs = Set(provenance.packs.filter(\.buildsLevels).map(\.id.utf8Key))
    var standings: [UTF8Key: [Int: Standing]] = [:]
    for rule in assessment.rules
    where !rule.isAdvice && rule.verdict.dispensation == nil && packs.contains(rule.pack.utf8Key) {
      guard let level = rule.level else { continue }
      standings[rule.domain.utf8Key, default: [:]][level, default: Standing()].add(rule.verdict.outcome.tone)
    }
    return standings
  }
}

/// A field for each domain and level, divided as its rules are.
struct Heatmap: Sendable {
  /// The most levels that are drawn.
  static let maximumLevels = 8

  /// What the picture shows, for those who do not see it.
  let title: String
  let columns: [String]
  let rows: [(title: String, standings: [Standing])]

  private static let (top, height, gap, tones) = (18, 42, 4, [Tone.achieved, .open, .missed])

  private var width: Int { 360 / max(1, columns.count) }

  var svg: HTMLText {
    let heads = columns.indices.map { column -> HTMLText in
      "<text class=\"tick\" x=\"\(column * width + 2)\" y=\"12\">\(columns[column])</text>"
    }
    let bodies = rows.indices.map {
      drawn(rows[$0].title, rows[$0].standings, top: Self.top + $0 * Self.height)
    }
    return """
      <svg class="chart" viewBox="0 0 360 \(Self.top + rows.count * Self.height)" role="img" \
      aria-labelledby="chart-heat"><title id="chart-heat">\(title)</title><defs>\(Self.patterns)</defs>\(heads)\
      \(bodies)</svg>
      """
  }

  private func drawn(_ title: String, _ standings: [Standing], top: Int) -> HTMLText {
    let label = title.count > BarChart.maximumLabel ? title.prefix(BarChart.maximumLabel) + "…" : title[...]
    let fields = standings.indices.map { drawn(standings[$0], left: $0 * width, top: top + 20) }
    return "<text class=\"label\" x=\"2\" y=\"\(top + 14)\">\(String(label))</text>\(fields)"
  }

  /// A field: its parts side by side, as wide as their counts, with sign and count where there is room.
  private func drawn(_ standing: Standing, left: Int, top: Int) -> HTMLText {
    let room = max(1, width - Self.gap)
    guard standing.total > 0 else {
      return "<rect class=\"track\" x=\"\(left)\" y=\"\(top)\" width=\"\(room)\" height=\"20\"/>"
    }
    var parts: [HTMLText] = []
    var start = left
    var counted = 0
    for tone in Self.tones where standing[tone] > 0 {
      counted += standing[tone]
      let end = left + room * counted / standing.total
      parts.append(part(tone, standing[tone], from: start, to: end, top: top))
      start = end
    }
    return "\(parts)"
  }

  /// A part with its pattern: over all of it where there is no room for words, else along its edge.
  private func part(_ tone: Tone, _ count: Int, from start: Int, to end: Int, top: Int) -> HTMLText {
    let hasRoom = end - start >= 22
    let text: HTMLText =
      hasRoom
      ? """
      <text class="on-\(tone.rawValue)" x="\((start + end) / 2)" y="\(top + 14)" \
      text-anchor="middle">\(tone.sign)\u{2009}\(count)</text>
      """ : ""
    return """
      <rect class="fill-\(tone.rawValue)" x="\(start)" y="\(top)" width="\(end - start)" height="20"/>\
      \(pattern(tone, x: start, y: top + (hasRoom ? 16 : 0), width: end - start, height: hasRoom ? 4 : 20))\(text)
      """
  }

  /// What tells open and missed apart from achieved without colour: stripes and a grid.
  private static let patterns: HTMLText = """
    <pattern id="heat-open" width="4" height="4" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 4L4 0"/>\
    </pattern><pattern id="heat-missed" width="4" height="4" patternUnits="userSpaceOnUse"><path class="hatch" \
    d="M0 2H4M2 0V4"/></pattern>
    """

  private func pattern(_ tone: Tone, x: Int, y: Int, width: Int, height: Int) -> HTMLText {
    guard tone == .open || tone == .missed else { return "" }
    return """
      <rect fill="url(#heat-\(tone.rawValue))" x="\(x)" y="\(y)" width="\(width)" height="\(height)"/>
      """
  }

  /// What the parts of a field mean.
  func legend(_ entries: [(Tone, String)]) -> HTMLText {
    let items = entries.map { tone, text -> HTMLText in
      """
      <li><svg class="sample" viewBox="0 0 22 22" aria-hidden="true"><rect class="fill-\(tone.rawValue)" \
      width="22" height="22"/>\(pattern(tone, x: 0, y: 18, width: 22, height: 4))<text class="on-\(tone.rawValue)" \
      x="11" y="15" text-anchor="middle">\(tone.sign)</text></svg> \(text)</li>
      """
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }
}
