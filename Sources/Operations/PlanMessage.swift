// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can be wrong with what a plan is asked for.
package enum PlanMessage: DiagnosticMessage {
  /// The codes, OPS101 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case noModel = "OPS101"
    case noTarget = "OPS102"
    case unknownLevel = "OPS103"
    case unknownDomain = "OPS104"
    case invalidBudget = "OPS105"
    case budgetTooFine = "OPS106"
  }

  /// A workspace without maturity model.
  case noModel
  /// Neither a level asked for nor a target of the municipality.
  case noTarget(commune: String)
  /// A level that the model does not have.
  case unknownLevel(Int, highest: Int)
  /// A domain in which no rule builds levels.
  case unknownDomain(String, nearest: String?)
  /// A number of days that is none.
  case invalidBudget(String)
  /// A budget that is too large for the units that efforts are counted in.
  case budgetTooFine(String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .noModel: .noModel
    case .noTarget: .noTarget
    case .unknownLevel: .unknownLevel
    case .unknownDomain: .unknownDomain
    case .invalidBudget: .invalidBudget
    case .budgetTooFine: .budgetTooFine
    }
  }

  /// Always an error.
  package var severity: Severity { .error }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .noModel:
      LocalizedText(
        de: "ohne Reifegradmodell gibt es keine Stufen und keinen Aufwand in Tagen",
        en: "without a maturity model there are no levels and no efforts in days")
    case .noTarget(let commune):
      LocalizedText(
        de: "`\(commune)` hat sich kein Ziel gesetzt", en: "`\(commune)` has set itself no target")
    case .unknownLevel(let level, let highest):
      LocalizedText(
        de: "die Stufe \(level) gibt es nicht; das Modell hat die Stufen 1 bis \(highest)",
        en: "there is no level \(level); the model has the levels 1 to \(highest)")
    case .unknownDomain(let domain, _):
      LocalizedText(
        de: "im Handlungsfeld `\(domain)` bildet keine Regel eine Stufe",
        en: "no rule builds levels in the domain `\(domain)`")
    case .invalidBudget(let text):
      LocalizedText(
        de: "`\(text)` ist keine Zahl von Personentagen", en: "`\(text)` is no number of person-days")
    case .budgetTooFine(let text):
      LocalizedText(
        de: "`\(text)` ist zu viel, um es genau auf die Lücken zu verteilen",
        en: "`\(text)` is too much to be shared out over the gaps exactly")
    }
  }

  /// What to do.
  package var help: LocalizedText? {
    switch self {
    case .noModel:
      LocalizedText(de: "Nennen Sie in `pegel.yaml` ein Modell", en: "name a model in `pegel.yaml`")
    case .noTarget:
      LocalizedText(
        de: "Nennen Sie mit `--target` eine Stufe, oder setzen Sie Ziele in der Anpassung",
        en: "name a level with `--target`, or set targets in the tailoring")
    case .unknownLevel: nil
    case .unknownDomain(_, let nearest):
      nearest.map { LocalizedText(de: "Meinten Sie `\($0)`?", en: "did you mean `\($0)`?") }
    case .invalidBudget:
      LocalizedText(de: "Schreiben Sie etwa `15d` oder `2.5d`", en: "write, say, `15d` or `2.5d`")
    case .budgetTooFine:
      LocalizedText(
        de: "Nennen Sie weniger Tage oder ein einzelnes Handlungsfeld",
        en: "name fewer days or a single domain")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> PlanMessage {
    switch code {
    case .noModel: .noModel
    case .noTarget: .noTarget(commune: "musterstadt")
    case .unknownLevel: .unknownLevel(7, highest: 5)
    case .unknownDomain: .unknownDomain("bakup", nearest: "backup")
    case .invalidBudget: .invalidBudget("viel")
    case .budgetTooFine: .budgetTooFine("1000000d")
    }
  }
}
