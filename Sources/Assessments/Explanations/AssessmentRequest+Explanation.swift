// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// Explains the verdict on one rule.
  ///
  /// - Parameters:
  ///   - position: the rule.
  ///   - communeName: the name of the municipality.
  package func explanation(of position: Int, communeName: String) -> RuleExplanation {
    var explainer = RuleExplainer(request: self, position: position)
    return explainer.explanation(communeName: communeName)
  }
}

/// Puts together the explanation of one verdict.
struct RuleExplainer {
  /// How many subjects are explained part by part.
  static let explainedSubjects = 3
  /// How many subjects that pass are named.
  static let namedSubjects = 20

  private let request: AssessmentRequest
  private let position: Int
  private let rule: LinkedRule
  private let places: RowPlaces
  private let activation: Activation?
  private var facts = FactCollector()

  init(request: AssessmentRequest, position: Int) {
    self.request = request
    self.position = position
    rule = request.graph.rules[position]
    let types = request.graph.factTypes(of: request.snapshot.schema)
    places = RowPlaces(of: request.snapshot, schema: types?.schema)
    activation = types?.activation(
      of: request.snapshot, parameters: request.settings.parameters[rule.pack],
      ofPack: rule.pack, in: request.graph, on: request.date)
  }

  mutating func explanation(communeName: String) -> RuleExplanation {
    let verdicts = request.verdicts()
    let standings = Standings(
      of: verdicts, in: request.graph, dispensed: Set(request.settings.dispensations.keys))
    let verdict =
      verdicts.first { $0.rule == position } ?? Verdict(rule: position, outcome: .notselected)
    let assessed = AssessedRule(verdict, in: request, standings: standings, places: places)
    let expressions = expressions()
    let subjects = subjects(of: verdict)
    let passing = verdict.subjects.filter { $0.outcome == .pass }
    let schema = request.graph.factTypes(of: request.snapshot.schema)?.schema
    let listed = facts.facts(in: request.snapshot, schema: schema, places: places)
    return RuleExplanation(
      communeName: communeName, asOf: request.date, taken: request.snapshot.taken.value,
      packTitle: request.graph.packs[rule.pack].title, bearer: rule.document.bearer, rule: assessed,
      expressions: expressions, subjects: subjects,
      passing: SubjectList(names: passing.prefix(Self.namedSubjects).map(name), count: passing.count),
      facts: listed, furtherFacts: max(0, facts.count - FactCollector.listed),
      prerequisites: prerequisites(verdicts, blockers: standings.blockers[position]))
  }

  // MARK: - Expressions

  private mutating func expressions() -> [ExplainedExpression] {
    guard let activation else { return [] }
    var result: [ExplainedExpression] = []
    if let program = rule.applicability, let source = rule.document.when {
      result.append(explained(.when, program, source, activation))
    }
    if let program = rule.subjects, let source = rule.document.each {
      result.append(explained(.each, program, source, activation, collects: false))
    }
    if rule.subjects == nil, let program = rule.check, let source = rule.document.check {
      result.append(explained(.check, program, source, activation))
    }
    return result
  }

  private mutating func explained(
    _ role: ExplainedExpression.Role, _ program: Program, _ source: ExpressionSource,
    _ activation: Activation,
    collects: Bool = true
  ) -> ExplainedExpression {
    let trace = program.explain(activation).trace
    if collects { facts.add(trace, of: program) }
    let file = SourceFile(name: source.location.file.name, text: source.text)
    let start = source.location.position
    return ExplainedExpression(
      role: role, text: TraceReader.oneLine(source.text), place: "\(file.name):\(start.line)",
      parts: TraceReader.parts(of: trace, source: file, places: places))
  }

  // MARK: - Subjects

  /// The first subjects that do not pass; the first of all where all pass.
  private mutating func subjects(of verdict: Verdict) -> [ExplainedSubject] {
    let open = verdict.subjects.filter { $0.outcome != .pass }
    let shown = open.isEmpty ? verdict.subjects.prefix(1) : open.prefix(Self.explainedSubjects)
    return shown.map { subject in
      collectMembership(of: subject)
      return ExplainedSubject(subject: AssessedSubject(subject, places: places), check: check(of: subject))
    }
  }

  /// Adds the facts that made a row a subject.
  private mutating func collectMembership(of subject: SubjectVerdict) {
    guard let program = rule.subjects, let activation else { return }
    facts.add(program.explain(activation).trace, of: program, only: subject.record.path)
  }

  private mutating func check(of subject: SubjectVerdict) -> ExplainedExpression? {
    guard let program = rule.check, let source = rule.document.check, var activation else { return nil }
    activation.bind("it", to: .record(subject.record))
    return explained(.check, program, source, activation)
  }

  private func name(of subject: SubjectVerdict) -> String {
    let place = places.place(ofRow: subject.record.row, in: subject.record.path.root)
    return subject.label + (place.map { " (" + $0 + ")" } ?? "")
  }

  // MARK: - Prerequisites

  private func prerequisites(_ verdicts: [Verdict], blockers: [Int]) -> [ExplainedPrerequisite] {
    rule.requires.map { required in
      let other = request.graph.rules[required]
      return ExplainedPrerequisite(
        name: other.name.description, title: other.document.title,
        outcome: verdicts.first { $0.rule == required }?.outcome ?? .notselected,
        isBlocking: blockers.contains(required))
    }
  }
}
