// SPDX-License-Identifier: EUPL-1.2

/// Horizontal bars, each under its label: narrow enough for a phone, with nothing that only colour tells.
struct BarChart: Sendable {
  /// The most ticks on the axis.
  static let maximumTicks = 12
  /// The most characters of a label; the table beside has all of it.
  static let maximumLabel = 42

  /// The name, for ids.
  let name: HTMLText
  /// What the picture shows, for those who do not see it.
  let title: String
  let bars: [Bar]
  /// Numbers on the axis with their places.
  let ticks: [(number: Int, place: Double)]

  /// A bar; places are from 0 to 1.
  struct Bar: Sendable {
    let label: String
    let value: String
    /// Where the full bar ends.
    let sure: Double
    /// Where the hatched part ends; not below `sure` to be seen.
    let maybe: Double
    /// Where a mark stands.
    let mark: Double?
  }

  /// What a legend explains.
  enum Sample: String, Sendable { case sure, maybe, mark }

  private static let (left, width, height) = (8, 344, 41)

  private func x(_ place: Double) -> Int { Self.left + Int((place * Double(Self.width)).rounded()) }

  var svg: HTMLText {
    let bottom = bars.count * Self.height + (ticks.isEmpty ? 4 : 20)
    return """
      <svg class="chart" viewBox="0 0 360 \(bottom)" role="img" aria-labelledby="\(name)">\
      <title id="\(name)">\(title)</title>\(hatching)\(grid)\
      \(bars.indices.map { drawn(bars[$0], top: $0 * Self.height) })</svg>
      """
  }

  private var hatching: HTMLText {
    """
    <defs><pattern id="\(name)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="maybe-ground" width="6" height="6"/>\
    <rect class="maybe-line" width="3" height="6"/></pattern></defs>
    """
  }

  /// The numbers of the axis, with a line through each bar but not through the labels.
  private var grid: HTMLText {
    let bottom = bars.count * Self.height
    let lines = ticks.map { tick -> HTMLText in
      let place = x(tick.place)
      let strokes = bars.indices.map { "M\(place) \($0 * Self.height + 20)v18" }.joined()
      return """
        <path class="grid" d="\(strokes)"/>\
        <text class="tick" x="\(place)" y="\(bottom + 15)" text-anchor="middle">\(tick.number)</text>
        """
    }
    return "\(lines)"
  }

  private func drawn(_ bar: Bar, top: Int) -> HTMLText {
    let label = bar.label.count > Self.maximumLabel ? bar.label.prefix(Self.maximumLabel) + "…" : bar.label
    let (start, sure) = (x(0), x(bar.sure))
    let maybe: HTMLText =
      bar.maybe > bar.sure
      ? """
      <rect class="maybe" fill="url(#\(name)-hatch)" x="\(sure)" y="\(top + 22)" width="\(x(bar.maybe) - sure)" height="14"/>
      """ : ""
    return """
      <text class="label" x="\(start)" y="\(top + 16)">\(String(label))</text>\
      <text class="value" x="352" y="\(top + 16)" text-anchor="end">\(bar.value)</text>\
      <rect class="track" x="\(start)" y="\(top + 22)" width="\(Self.width)" height="14"/>\
      <rect class="sure" x="\(start)" y="\(top + 22)" width="\(max(2, sure - start))" height="14"/>\(maybe)\
      \(bar.mark.map { mark(at: x($0), top: top) } ?? "")
      """
  }

  private func mark(at x: Int, top: Int) -> HTMLText {
    let middle = top + 29
    return "<path class=\"mark\" d=\"M\(x) \(middle - 11)l7 11l-7 11l-7 -11z\"/>"
  }

  /// What the parts of a bar mean.
  func legend(_ entries: [(Sample, String)]) -> HTMLText {
    let items = entries.map { sample, text -> HTMLText in
      """
      <li><svg class="sample" viewBox="0 0 22 22" aria-hidden="true">\(drawn(sample))</svg> \(text)</li>
      """
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }

  private func drawn(_ sample: Sample) -> HTMLText {
    switch sample {
    case .sure: "<rect class=\"sure\" y=\"4\" width=\"22\" height=\"14\"/>"
    case .maybe: "<rect class=\"maybe\" fill=\"url(#\(name)-hatch)\" y=\"4\" width=\"22\" height=\"14\"/>"
    case .mark: mark(at: 11, top: -18)
    }
  }
}
