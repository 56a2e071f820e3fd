// SPDX-License-Identifier: EUPL-1.2

/// A parser's own events, before they are held against the rules that all formats share.
protocol RawEvents {
  /// The next event; nil at the end and after an error, which is then reported.
  mutating func next(_ findings: inout Findings) -> MarkupEvent?
}
