// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Builders of rows that a snapshot is done with. What they have grown to serves the next one: making the columns of a small
/// snapshot anew, and growing them, takes longer than filling them.
final class SpareBuilders: Sendable {
  /// Builders of more rows are not kept, so that one large snapshot does not hold memory for the rest of a run.
  static let mostRows = 4_096
  /// Enough for the threads that read at a time.
  static let mostBuilders = 16

  private let builders = Mutex<[Spare]>([])

  /// A builder that nobody else refers to, so that it may pass from thread to thread.
  private struct Spare: @unchecked Sendable {
    let builder: RecordBuilder
  }

  /// An empty builder; `nil` if there is none.
  func take(fillsAbsent: Bool) -> RecordBuilder? {
    let builder = builders.withLock { $0.popLast() }?.builder
    builder?.reset(fillsAbsent: fillsAbsent)
    return builder
  }

  /// Keeps a builder that its owner will not use again.
  func give(_ builder: RecordBuilder) {
    guard builder.rowCount <= Self.mostRows else { return }
    let spare = Spare(builder: builder)
    builders.withLock { builders in
      if builders.count < Self.mostBuilders { builders.append(spare) }
    }
  }
}
