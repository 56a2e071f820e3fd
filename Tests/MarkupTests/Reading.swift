// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText

/// The events of a text in one line: scalars with their style, brackets for collections.
func events(_ text: String, as format: MarkupFormat, limits: MarkupLimits = .standard) -> String {
  var cursor = MarkupCursor(SourceFile(name: "test", text: text), as: format, limits: limits)
  var parts: [String] = []
  while let event = cursor.next() {
    switch event {
    case .scalar(let scalar): parts.append("\(scalar.style):\(scalar.text)")
    case .beginMapping: parts.append("{")
    case .endMapping: parts.append("}")
    case .beginSequence: parts.append("[")
    case .endSequence: parts.append("]")
    }
  }
  return parts.joined(separator: " ")
}

/// The diagnostics of a text, each as its code and the text it underlines.
func findings(_ text: String, as format: MarkupFormat, limits: MarkupLimits = .standard) -> [String] {
  let file = SourceFile(name: "test", text: text)
  return underlined(MarkupNode.read(file, as: format, limits: limits).diagnostics)
}

/// Diagnostics, each as its code and the text it underlines.
func underlined(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.location.map { $0.file.text(in: $0.span) } ?? "nowhere"
    return "\(diagnostic.code) \(place)"
  }
}

/// All leaves and keys of a tree with the text their span covers, as `decoded=raw`.
func places(_ node: MarkupNode, in file: SourceFile) -> [String] {
  switch node.content {
  case .scalar(let text, _): ["\(text)=\(file.text(in: node.span))"]
  case .sequence(let items): items.flatMap { places($0, in: file) }
  case .mapping(let entries):
    entries.flatMap { ["\($0.key)=\(file.text(in: $0.keySpan))"] + places($0.value, in: file) }
  }
}

/// A small generator (SplitMix64) whose sequence depends on the seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
