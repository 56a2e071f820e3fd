// SPDX-License-Identifier: EUPL-1.2

/// What the readers refuse, so that no input can use unbounded time or memory.
package struct MarkupLimits: Sendable {
  /// The deepest nesting of mappings and sequences.
  package var nesting = 64
  /// The largest source, in bytes (256 MiB).
  package var sourceBytes = 256 << 20
  /// How many events the aliases of a YAML document may repeat in all.
  package var aliasEvents = 100_000
  /// How many bytes of scalars the aliases of a YAML document may repeat in all (16 MiB).
  package var aliasBytes = 16 << 20
  /// How many columns a CSV table may have.
  package var columns = 1_000
  /// The longest CSV cell, in bytes (1 MiB).
  package var cellBytes = 1 << 20
  /// How many diagnostics are listed per file; the last one then says that there are more.
  package var diagnostics = 100

  /// The limits that hold unless a test sets others.
  package static let standard = MarkupLimits()

  /// The standard limits.
  package init() {}
}
