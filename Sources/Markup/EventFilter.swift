// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Holds events against the rules that all formats share: depth, and what a key may be.
struct EventFilter {
  /// What is to be done with an event.
  enum Verdict {
    case deliver
    /// The key was refused: its value is left out with it.
    case leaveOutValue
    /// The key that this event begins was refused.
    case leaveOutKeyAndValue
    case stop
  }

  private let nesting: Int
  private var keys = KeyRegister()
  private var frames: [Frame] = []

  /// An open mapping or sequence.
  private struct Frame {
    let isMapping: Bool
    var expectsKey: Bool
  }

  init(nesting: Int) { self.nesting = nesting }

  /// How many levels are open.
  var depth: Int { frames.count }

  mutating func verdict(on event: MarkupEvent, _ findings: inout Findings) -> Verdict {
    switch event {
    case .scalar(let scalar):
      return verdict(on: scalar, &findings)
    case .beginMapping(let span):
      return begin(isMapping: true, at: span, &findings)
    case .beginSequence(let span):
      return begin(isMapping: false, at: span, &findings)
    case .endMapping:
      keys.close()
      frames.removeLast()
    case .endSequence:
      frames.removeLast()
    }
    return .deliver
  }

  private mutating func verdict(on scalar: MarkupScalar, _ findings: inout Findings) -> Verdict {
    guard let last = frames.indices.last, frames[last].isMapping else { return .deliver }
    guard frames[last].expectsKey else {
      frames[last].expectsKey = true
      return .deliver
    }
    if scalar.style == .plain, scalar.equals("<<") {
      findings.report(.mergeKey, at: scalar.span)
      return .leaveOutValue
    }
    if let first = keys.add(scalar.bytes, at: scalar.span) {
      let note = Note(text: MarkupMessage.firstHere, location: findings.location(first))
      findings.report(.duplicateKey(scalar.text), at: scalar.span, notes: [note])
      return .leaveOutValue
    }
    frames[last].expectsKey = false
    return .deliver
  }

  private mutating func begin(
    isMapping: Bool, at span: SourceSpan, _ findings: inout Findings
  ) -> Verdict {
    if let last = frames.indices.last, frames[last].isMapping {
      guard !frames[last].expectsKey else {
        findings.report(.keyIsNoScalar, at: span)
        return .leaveOutKeyAndValue
      }
      frames[last].expectsKey = true
    }
    guard frames.count < nesting else {
      findings.report(.tooDeep(limit: nesting), at: span)
      return .stop
    }
    frames.append(Frame(isMapping: isMapping, expectsKey: isMapping))
    if isMapping { keys.open() }
    return .deliver
  }
}
