// SPDX-License-Identifier: EUPL-1.2

/// Questions about texts.
extension BlockEvaluator {
  mutating func test(
    _ test: BlockNode.TextTest, _ text: Int32, _ part: Int32, _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    let text = lane(text, frame, active)
    let part = lane(part, frame, active)
    guard isValid else { return result.clear() }
    switch test {
    case .startsWith: ask(text, part, frame, active, result) { $0.starts(with: $1) }
    case .endsWith: ask(text, part, frame, active, result) { $0.ends(with: $1) }
    case .contains:
      charge(text, frame, active)
      ask(text, part, frame, active, result) { $0.contains($1) }
    }
  }

  mutating func matches(_ text: Int32, _ pattern: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    let text = lane(text, frame, active)
    guard isValid else { return result.clear() }
    let pattern = plan.patterns[Int(pattern)]
    for word in 0..<result.count {
      var yes: UInt64 = 0
      for (place, position) in rows(open(word, text, text, active, result), word) {
        let span = text.text(position)
        guard pattern.charge(span.count, to: &steps) else { return }
        if pattern.matches(span) { yes |= 1 << UInt64(place) }
      }
      result.yes[word] = yes
    }
  }

  /// Takes steps for reading texts whole.
  private mutating func charge(_ texts: Lane, _ frame: Frame, _ active: Words) {
    var length = 0
    for word in 0..<frame.wordCount {
      for (_, position) in rows(active[word] & ~texts.unknowns(word) & ~texts.errors(word), word) {
        length &+= texts.text(position).count
      }
    }
    steps &-= length / Value.bytesPerStep
  }
}
