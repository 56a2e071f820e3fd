// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// What a frozen run consists of: stored as `manifest.json` in the folder of the run.
package struct RunManifest: Sendable {
  /// The version of the program that made it.
  package var programVersion: String = ""
  /// The id of the federation.
  package var federation: String = ""
  /// The day that `now` stands for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The language of the reports.
  package var language = RunLanguage.de
  /// Participants of measures that were named in the call.
  package var participants: [NamedParticipants] = []
  /// The run that it adds to, if it is an addendum.
  package var addsTo: RunReference?
  /// The earlier run that it is compared with, if there is one; what was kept of it lies in the folder `earlier`.
  package var since: ComparedRun?
  /// All files but this one, by their paths.
  package var files: [RunFile] = []
  /// The SHA-256 of this file as it is with nothing in this place.
  package var digest: String = ""

  /// An empty manifest.
  package init() {}

  /// The file at a path. Linear in the number of files.
  package func file(at path: String) -> RunFile? { files.first { $0.path.utf8Key == path.utf8Key } }
}

/// The language of a run's reports.
package enum RunLanguage: String, Sendable, Hashable, CaseIterable {
  case de, en

  /// The language for a word of reports.
  package init(_ language: Language) {
    switch language {
    case .de: self = .de
    case .en: self = .en
    }
  }

  /// As reports know it.
  package var language: Language {
    switch self {
    case .de: .de
    case .en: .en
    }
  }
}

/// A run by its name and the hash of its manifest.
package struct RunReference: Sendable, Hashable {
  /// The name of its folder.
  package var run: String = ""
  /// The SHA-256 of its manifest.
  package var sha256: String = ""
  /// The ids of the members whose submissions came later.
  package var late: [String] = []

  /// Names no run.
  package init() {}

  /// Names a run.
  package init(run: String, sha256: String, late: [String]) {
    self.run = run
    self.sha256 = sha256
    self.late = late
  }
}

/// An earlier run that a run is compared with.
package struct ComparedRun: Sendable, Hashable {
  /// The name of its folder.
  package var run: String = ""
  /// The day that `now` stood for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The SHA-256 of its manifest.
  package var sha256: String = ""

  /// Names no run.
  package init() {}

  /// Names a run.
  package init(run: String, asOf: CivilDate, sha256: String) {
    self.run = run
    self.asOf = asOf
    self.sha256 = sha256
  }
}

/// A file of a run.
package struct RunFile: Sendable, Hashable {
  /// Whether it went in or came out.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// It went in.
    case input
    /// It came out, and comes out again from what went in.
    case output
  }

  /// Its path, relative to the run.
  package var path: String = ""
  /// Whether it went in or came out.
  package var role = Role.input
  /// Its length in bytes.
  package var bytes: Int = 0
  /// The SHA-256 of its bytes.
  package var sha256: String = ""

  /// Names no file.
  package init() {}

  /// Names a file.
  package init(path: String, role: Role, bytes: Int, sha256: String) {
    self.path = path
    self.role = role
    self.bytes = bytes
    self.sha256 = sha256
  }
}
