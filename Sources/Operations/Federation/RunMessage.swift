// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What there is to say about frozen runs.
package enum RunMessage: DiagnosticMessage {
  /// The codes, RUN001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case noManifest = "RUN001"
    case changed = "RUN002"
    case removed = "RUN003"
    case added = "RUN004"
    case changedManifest = "RUN005"
    case differs = "RUN006"
    case otherVersion = "RUN007"
    case notRepeatable = "RUN008"
    case occupied = "RUN009"
    case nothingNew = "RUN010"
    case addendum = "RUN011"
    case otherInputs = "RUN012"
    case noFederation = "RUN013"
    case invalidParticipants = "RUN014"
    case noPlace = "RUN015"
    case earlierChanged = "RUN016"
    case notEarlier = "RUN017"
    case otherFederation = "RUN018"
  }

  /// A folder that is no run.
  case noManifest(String)
  /// A file that is not what it was.
  case changed(String)
  /// A file that is missing.
  case removed(String)
  /// A file that does not belong to the run.
  case added(String)
  /// A manifest that is not what it was.
  case changedManifest(String)
  /// A result that does not come out again.
  case differs(String)
  /// A run of another version of the program.
  case otherVersion(made: String, own: String)
  /// A run that can no longer be evaluated.
  case notRepeatable(String)
  /// A folder that holds something else than a whole run.
  case occupied(String)
  /// A run that holds all this already.
  case nothingNew(String)
  /// Late submissions make an addendum.
  case addendum(String, to: String, late: [String])
  /// A run with other inputs is there already.
  case otherInputs(String, changed: [String])
  /// A workspace that names no federation.
  case noFederation
  /// Participants that cannot be read.
  case invalidParticipants(String)
  /// No folder for the run is named.
  case noPlace
  /// An earlier run of which a file is not what it was.
  case earlierChanged(String, run: String)
  /// A run to compare with that is not for an earlier day.
  case notEarlier(String, found: String, asOf: String)
  /// A run to compare with that is of another federation.
  case otherFederation(String, found: String, expected: String)
}
