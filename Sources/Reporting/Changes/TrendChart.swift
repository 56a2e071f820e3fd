// SPDX-License-Identifier: EUPL-1.2

/// Columns side by side, one for each snapshot: full up to what is guaranteed, hatched up to what is possible.
struct TrendChart: Sendable {
  /// The name, for ids.
  let name: HTMLText
  /// What the picture shows, for those who do not see it.
  let title: String
  let columns: [Column]
  /// Labels of the axis with their places from 0 to 1, the lowest first.
  let ticks: [(label: String, place: Double)]

  /// A column; places are from 0 to 1.
  struct Column: Sendable {
    let label: String
    let value: String
    /// Where the full and the hatched part end; `nil` where nothing can be assessed.
    let ends: (sure: Double, maybe: Double)?
  }

  private static let (left, top, width, height) = (50, 22, 304, 120)

  private var step: Int { Self.width / max(1, columns.count) }

  private func y(_ place: Double) -> Int {
    Self.top + Self.height - Int((min(1, max(0, place)) * Double(Self.height)).rounded())
  }

  var svg: HTMLText {
    """
    <svg class="chart" viewBox="0 0 360 \(Self.top + Self.height + 24)" role="img" aria-labelledby="\(name)">\
    <title id="\(name)">\(title)</title><defs><pattern id="\(name)-hatch" width="6" height="6" \
    patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="maybe-ground" width="6" height="6"/>\
    <rect class="maybe-line" width="3" height="6"/></pattern></defs>\(grid)\(columns.indices.map(drawn))</svg>
    """
  }

  private var grid: HTMLText {
    let lines = ticks.map { tick -> HTMLText in
      """
      <path class="grid" d="M\(Self.left) \(y(tick.place))h\(Self.width)"/>\
      <text class="tick" x="\(Self.left - 6)" y="\(y(tick.place) + 4)" text-anchor="end">\(tick.label)</text>
      """
    }
    return "\(lines)"
  }

  private func drawn(_ position: Int) -> HTMLText {
    let column = columns[position]
    let middle = Self.left + position * step + step / 2
    let (broad, start) = (min(step * 3 / 5, 56), middle - min(step * 3 / 5, 56) / 2)
    let (sure, maybe) = (y(column.ends?.sure ?? 0), y(column.ends?.maybe ?? 0))
    let labels: HTMLText = """
      <text class="tick" x="\(middle)" y="\(Self.top + Self.height + 16)" text-anchor="middle">\(column.label)</text>\
      <text class="value" x="\(middle)" y="\(min(sure, maybe) - 6)" text-anchor="middle">\(column.value)</text>
      """
    guard column.ends != nil else { return labels }
    let full = max(2, y(0) - sure)
    let hatched: HTMLText =
      maybe < sure
      ? """
      <rect class="maybe" fill="url(#\(name)-hatch)" x="\(start)" y="\(maybe)" width="\(broad)" height="\(sure - maybe)"/>
      """ : ""
    return """
      <rect class="sure" x="\(start)" y="\(y(0) - full)" width="\(broad)" height="\(full)"/>\(hatched)\(labels)
      """
  }
}
