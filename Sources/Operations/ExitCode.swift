// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What the program says to the shell at its end. One meaning each, whatever the flags (numbers as in `sysexits.h`).
package enum ExitCode: Int32, Error, Sendable, CaseIterable {
  case done = 0
  case no = 1
  case usage = 64
  case invalidInput = 65
  case missingInput = 66
  case internalError = 70
  case cannotCreate = 73
  case cannotAccess = 74
  case refused = 77

  /// What it means.
  package var meaning: LocalizedText {
    switch self {
    case .done: LocalizedText(de: "erledigt", en: "done")
    case .no:
      LocalizedText(
        de: "die Antwort ist nein: ein Ziel ist nicht erreicht, ein Test oder eine Prüfung nicht bestanden",
        en: "the answer is no: a gate is not met, a test, lint or verification failed")
    case .usage: LocalizedText(de: "falscher Aufruf", en: "wrong use of the command line")
    case .invalidInput: LocalizedText(de: "die Eingabe ist ungültig", en: "the input is invalid")
    case .missingInput: LocalizedText(de: "eine Eingabe fehlt", en: "an input is missing")
    case .internalError:
      LocalizedText(
        de: "ein Fehler im Programm; bitte melden", en: "an error in the program; please report it")
    case .cannotCreate:
      LocalizedText(de: "eine Ausgabe lässt sich nicht anlegen", en: "an output cannot be created")
    case .cannotAccess:
      LocalizedText(de: "Lesen oder Schreiben ist fehlgeschlagen", en: "reading or writing failed")
    case .refused:
      LocalizedText(
        de: "verweigert wegen Signatur oder Vertraulichkeit",
        en: "refused because of a signature or confidentiality")
    }
  }
}

extension ExitCode {
  /// The code for a run that ended with errors: what could not be read or written decides before what is wrong in it,
  /// and that before a gate that is not met.
  package init(of diagnostics: [Diagnostic]) {
    self.init(ofErrors: diagnostics.filter { $0.severity == .error }.map(\.code))
  }

  /// The code for a run that ended with errors of these codes, in any order.
  package init(ofErrors errors: some Collection<String>) {
    let codes = errors.map { Self(ofCode: $0) }
    let order: [ExitCode] = [.usage, .missingInput, .cannotCreate, .cannotAccess, .invalidInput, .no]
    self = order.first { codes.contains($0) } ?? .invalidInput
  }

  private init(ofCode code: String) {
    if RecordMessage.Code(rawValue: code) == .folderNotEmpty {
      self = .cannotCreate
      return
    }
    if SubmitMessage.Code(rawValue: code) == .communeNeeded {
      self = .usage
      return
    }
    if let code = RunMessage.Code(rawValue: code) {
      self.init(of: code)
      return
    }
    switch OperationMessage.Code(rawValue: code) {
    case .missing, .noWorkspace, .noSnapshot: self = .missingInput
    case .noPermission, .cannotRead, .isFolder, .notAFile, .tooManyFiles: self = .cannotAccess
    case .cannotWrite, .diskFull, .notAFolder: self = .cannotCreate
    case .gateNotMet: self = .no
    case .dayNeeded: self = .usage
    case .tooLarge, .duplicateSnapshot, .snapshotTooNew, .unknownCommune, .duplicateTailoring, .unknownKind,
      .noPacks, .noSchema, .invalidDate, .unknownSchema, .uncheckedExpressions, .noPack, .notAMember,
      .noFactFile, .lineTooLong, .brokenTailoring, .strayTailoring, .noModel, nil:
      self = .invalidInput
    }
  }

  private init(of code: RunMessage.Code) {
    switch code {
    case .noManifest: self = .missingInput
    case .changed, .removed, .added, .changedManifest, .differs, .notRepeatable: self = .no
    case .occupied, .otherInputs: self = .cannotCreate
    case .invalidParticipants, .noPlace: self = .usage
    case .noFederation, .otherVersion, .nothingNew, .addendum, .earlierChanged, .notEarlier, .otherFederation:
      self = .invalidInput
    }
  }
}
