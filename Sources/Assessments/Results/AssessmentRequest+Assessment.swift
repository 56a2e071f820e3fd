// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

extension AssessmentRequest {
  /// Judges the municipality and puts together what reports show.
  ///
  /// Pure: the same request and provenance give the same assessment.
  /// - Parameter asked: what its plan leads to; the municipality's own targets if nothing else is said.
  package func assessment(
    from provenance: AssessmentProvenance, planning asked: PlanRequest = PlanRequest()
  ) -> Assessment {
    let verdicts = verdicts()
    let dispensed = Set(settings.dispensations.keys)
    let standings = Standings(of: verdicts, in: graph, dispensed: dispensed)
    let gaps = gaps(of: verdicts, standings: standings)
    let places = RowPlaces(of: snapshot, schema: graph.factTypes(of: snapshot.schema)?.schema)
    let finder = FactFinder(self, places: places)
    let rules = verdicts.map {
      AssessedRule($0, in: self, standings: standings, places: places, finder: finder)
    }
    var maturity = maturity(of: verdicts, dispensed: dispensed)
    maturity?.plan = plan(asked, of: verdicts, standings: standings, gaps: gaps)
    return Assessment(
      provenance: provenance, rules: rules, maturity: maturity,
      gaps: gaps.map(assessedGap), questions: questions(of: verdicts), remarks: remarks(on: verdicts),
      domains: graph.domains.map { DomainTitle(id: $0.id, title: $0.title) }, publications: publications,
      coverage: coverage(of: verdicts))
  }

  /// The publications of all packs, each once.
  private var publications: [AssessedPublication] {
    var seen: Set<UTF8Key> = []
    let sources = graph.packs.flatMap(\.sources)
    return sources.filter { seen.insert($0.id.value.utf8Key).inserted }.map { source in
      AssessedPublication(
        id: source.id.value, title: source.title, edition: source.edition, publisher: source.publisher,
        licence: source.licence, verified: source.verified)
    }
  }

  private func assessedGap(_ gap: Gap) -> AssessedGap {
    AssessedGap(
      rule: name(of: gap.rule), certainty: gap.certainty, prerequisites: gap.prerequisites.map(name),
      isWaived: gap.isWaived, isAdvice: gap.isAdvice, isQuickWin: gap.isQuickWin,
      measure: gap.measure.map(name))
  }

  /// The full name of a rule as text.
  func name(of rule: Int) -> String { graph.rules[rule].name.description }
}
