// SPDX-License-Identifier: EUPL-1.2

/// The values of a JSON document from one of them on, as simdjson lays them out: for whoever knows what to expect, and need
/// not be told of each part by an event.
///
/// Only what is stored is declared here. What reads it stands beside its user, since calls from module to module would cost
/// more than they do.
///
/// Points into memory of the cursor that it was taken from. Everything is done in step with the structural indexes, which
/// know the places; so each part must be taken or skipped as what ``next`` says it is.
package struct JSONValues {
  /// The tape: one word per value, its kind in the highest byte; numbers take two words.
  package let tape: UnsafePointer<UInt64>
  /// The decoded texts, each after its length.
  package let strings: UnsafePointer<UInt8>
  /// Where all parts start, from the start of `bytes`.
  package let structurals: UnsafePointer<UInt32>
  /// The document.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Where the document starts in its file.
  package let base: Int
  /// The next word of the tape.
  package var index: Int
  /// The next structural index, that of the next part.
  package var structural: Int

  init(
    tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, structurals: UnsafePointer<UInt32>,
    bytes: UnsafeBufferPointer<UInt8>, base: Int, index: Int, structural: Int
  ) {
    self.tape = tape
    self.strings = strings
    self.structurals = structurals
    self.bytes = bytes
    self.base = base
    self.index = index
    self.structural = structural
  }
}
