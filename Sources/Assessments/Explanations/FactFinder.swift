// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// Finds what an assessment names as the basis of a verdict: for a rule that is judged once the facts that decided it, for
/// one with subjects the first that pass. Those that do not pass, and the facts that are missing, are listed anyway.
struct FactFinder {
  /// How many facts are named for a rule.
  static let listedFacts = 5
  /// How many subjects that pass are named for a rule.
  static let listedSubjects = 3
  /// How many steps an expression is followed for its facts. What takes more reads too many for a few to tell.
  static let steps = 200_000

  private let request: AssessmentRequest
  private let places: RowPlaces
  private let schema: InventorySchema?
  private let activations: [Activation?]
  /// The class of the report: values of a higher one are left out, since a report is handed on more widely than the
  /// snapshot.
  private let classification: Classification

  init(_ request: AssessmentRequest, places: RowPlaces) {
    self.request = request
    self.places = places
    schema = request.graph.factTypes(of: request.snapshot.schema)?.schema
    activations = request.activations
    classification = max(request.snapshot.classification, .confidential)
  }

  /// The facts that decided a rule without subjects, or that it does not apply; `nil` where no facts decided.
  func facts(of verdict: Verdict) -> AssessedFacts? {
    guard let program = decidingProgram(of: verdict),
      let activation = activations[request.graph.rules[verdict.rule].pack]
    else { return nil }
    let explanation = program.explain(activation, costLimit: Self.steps)
    guard case .value = explanation.result else { return nil }
    var collector = FactCollector()
    collector.add(explanation.trace, of: program)
    let telling = collector.telling(Self.listedFacts)
    guard !telling.isEmpty else { return nil }
    return AssessedFacts(facts: telling.compactMap(fact), further: collector.count - telling.count)
  }

  /// A fact with its value, unless that is more confidential than the report, and the line its row stands on: the column
  /// could only be found by reading the file again. Parameters are not facts.
  private func fact(_ reading: FactCollector.Reading) -> AssessedFact? {
    guard let schema,
      let position = schema.facts.firstIndex(where: { $0.name.value.utf8Key == reading.path.root.utf8Key })
    else { return nil }
    let fact = schema.facts[position]
    var result = AssessedFact()
    result.path = reading.path.description
    result.row = fact.isTable ? places.label(ofRow: reading.row, in: reading.path.root) : nil
    result.title = places.title(of: reading.path)
    result.place = places.place(ofRow: reading.row, in: reading.path.root)
    let marks = request.snapshot.facts[position].marks
    let type = schema.type(named: fact.typeName)
    if marks.classification(of: reading.field, row: reading.row, type: type) > classification {
      result.state = .withheld
      return result
    }
    switch TraceReader.result(reading.result, places: places) {
    case .value("true") where reading.isPresence: result.state = .present
    case .value("false") where reading.isPresence: result.state = .absent
    case .value(let text): result.value = text
    case .unknown, .error, .element, .omitted: break
    }
    return result
  }

  private func decidingProgram(of verdict: Verdict) -> Program? {
    let rule = request.graph.rules[verdict.rule]
    switch verdict.outcome {
    case .notapplicable: return rule.applicability
    case .pass, .fail: return verdict.basis == .decided && rule.subjects == nil ? rule.check : nil
    case .unknown, .error, .notchecked, .notselected: return nil
    }
  }

  /// The first subjects that certainly pass, each with its place: `S4 (servers.csv:5)`.
  func passing(of verdict: Verdict) -> [String] {
    verdict.subjects.lazy.filter { $0.outcome == .pass && !$0.isUncertain }.prefix(Self.listedSubjects)
      .map { subject in
        let place = places.place(ofRow: subject.record.row, in: subject.record.path.root)
        return subject.label + (place.map { " (" + $0 + ")" } ?? "")
      }
  }
}

extension ClassificationMarks {
  /// The highest class that schema or snapshot give a field, its row or its table.
  fileprivate func classification(of field: Int?, row: Int, type: InventoryType?) -> Classification {
    let declared = field.flatMap { field in
      type.flatMap { $0.fields.indices.contains(field) ? $0.fields[field].classification : nil }
    }
    let marked = field.flatMap { fields.indices.contains($0) ? fields[$0] : nil }
    return [type?.classification, declared, classification(ofRow: row), marked].compactMap(\.self).max()
      ?? .open
  }
}
