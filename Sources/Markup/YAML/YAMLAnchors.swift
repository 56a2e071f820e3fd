// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

/// Records what anchors mark and replays it where aliases stand, within limits.
///
/// What is replayed inside another anchor is recorded there again, so that an alias never leads to a further alias
/// and the work is bounded by the number of replayed events.
struct YAMLAnchors {
  /// What an anchor's name leads to.
  private enum Target {
    case open
    case complete(Range<Int>)
    case tooLong
  }

  private let limits: MarkupLimits
  private var targets: [[UInt8]: Target] = [:]
  private var tape: [MarkupEvent] = []
  /// The anchors whose collections are open, outermost first.
  private var open: [(name: [UInt8], start: Int, depth: Int)] = []
  private var depth = 0
  private var replay = 0..<0
  private var replayedEvents = 0
  private var replayedBytes = 0

  init(limits: MarkupLimits) { self.limits = limits }

  /// Whether a scalar that comes now is going to be recorded, and its memory must stay.
  func isRecording(anchored: Bool) -> Bool {
    (anchored || !open.isEmpty) && !isFull
  }

  /// Takes note of an event that the file itself holds.
  mutating func record(_ event: MarkupEvent, anchor: [UInt8]?) {
    let change = event.depthChange
    if let anchor, change == 1 {
      open.append((anchor, tape.count, depth))
      targets[anchor] = .open
    }
    if anchor != nil || !open.isEmpty { append(event) }
    if let anchor, change == 0 { complete(anchor, from: tape.count - 1) }
    depth += change
    if change < 0, let last = open.last, last.depth == depth {
      open.removeLast()
      complete(last.name, from: last.start)
    }
  }

  private mutating func append(_ event: MarkupEvent) {
    if !isFull { tape.append(event) }
  }

  /// Whether more is recorded than could ever be replayed.
  private var isFull: Bool { tape.count > limits.aliasEvents }

  private mutating func complete(_ name: [UInt8], from start: Int) {
    targets[name] = isFull ? .tooLong : .complete(start..<tape.count)
  }

  /// Starts to replay what an alias points to; returns what forbids it.
  mutating func startReplay(of name: [UInt8]) -> MarkupMessage? {
    let text = String(decoding: name, as: UTF8.self)
    switch targets[name] {
    case nil: return .undefinedAlias(text)
    case .open: return .aliasWithinItself(text)
    case .tooLong: return .aliasExpansion(limit: limits.aliasEvents)
    case .complete(let range):
      replay = range
      return nil
    }
  }

  /// The next event of the alias that is being replayed, if any; nil with `isOverLimit` set ends reading.
  mutating func nextReplayed() -> MarkupEvent? {
    guard !replay.isEmpty, !isOverLimit else { return nil }
    let event = tape[replay.lowerBound]
    replay = replay.dropFirst()
    replayedEvents += 1
    if case .scalar(let scalar) = event { replayedBytes += scalar.bytes.count }
    if isOverLimit { return nil }
    if !open.isEmpty { append(event) }
    return event
  }

  /// Whether the aliases have inserted more than is allowed.
  var isOverLimit: Bool {
    replayedEvents > limits.aliasEvents || replayedBytes > limits.aliasBytes
  }
}
