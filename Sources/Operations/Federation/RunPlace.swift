// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// Where a run goes: to its own place, or beside a run that is there already, as its next addendum.
struct RunPlace {
  /// The folder.
  let folder: FilePath
  /// The run that it adds to.
  let addsTo: RunReference?

  /// After so many addenda no further one is looked for.
  static let mostAddenda = 99

  /// The place, with what there is to say about it; none where nothing is to be written.
  static func place(for manifest: RunManifest, at target: FilePath) -> (RunPlace?, Diagnostic?) {
    guard !isFree(target) else { return (RunPlace(folder: target, addsTo: nil), nil) }
    var last = target
    for number in 1...mostAddenda {
      let next = FilePath(target.text + "-addendum-\(number)")
      guard isFree(next) else {
        last = next
        continue
      }
      return addendum(manifest, to: last, at: next)
    }
    return (nil, Diagnostic(RunMessage.occupied(target.text), at: nil))
  }

  private static func isFree(_ folder: FilePath) -> Bool {
    switch folder.kind {
    case nil: true
    case .folder?: folder.names().0.isEmpty
    case .regular?, .other?: false
    }
  }

  /// An addendum holds what the last run holds and further submissions; nothing else may have changed.
  private static func addendum(
    _ manifest: RunManifest, to last: FilePath, at place: FilePath
  ) -> (RunPlace?, Diagnostic?) {
    guard let (earlier, hash) = FrozenRun(folder: last).manifest() else {
      return (nil, Diagnostic(RunMessage.occupied(last.text), at: nil))
    }
    let inputs = earlier.files.filter { $0.role == .input }
    let isSame =
      earlier.asOf == manifest.asOf && earlier.participants == manifest.participants
      && earlier.language == manifest.language && earlier.since?.sha256 == manifest.since?.sha256
    let new = manifest.files.filter { !inputs.contains($0) }
    let changed = inputs.filter { !manifest.files.contains($0) }.map(\.path)
    let others = new.filter { !$0.path.hasPrefix(FrozenInputs.submissionsFolder + "/") }.map(\.path)
    guard isSame, changed.isEmpty, others.isEmpty else {
      let paths = Set((changed + others).map(\.utf8Key)).sorted().map(\.string)
      return (nil, Diagnostic(RunMessage.otherInputs(last.text, changed: paths), at: nil))
    }
    guard !new.isEmpty else { return (nil, Diagnostic(RunMessage.nothingNew(last.text), at: nil)) }
    let late = new.map { file in
      String(
        file.path.dropFirst(FrozenInputs.submissionsFolder.count + 1).dropLast(
          FederationOperation.ending.count))
    }
    let place = RunPlace(folder: place, addsTo: RunReference(run: last.name, sha256: hash, late: late))
    return (place, Diagnostic(RunMessage.addendum(place.folder.text, to: last.text, late: late), at: nil))
  }
}
