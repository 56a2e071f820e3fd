// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

extension AssessmentRequest {
  /// How many days ahead a waiver or an answer that ends is announced.
  static let noticeDays = 90
  /// How many days of one field that lie ahead are listed.
  static let daysShown = 20

  /// What a reader must know beside the results, by kind.
  func remarks(on verdicts: [Verdict]) -> [Remark] {
    tableRemarks() + dayRemarks() + verdicts.flatMap(answerRemarks) + verdicts.flatMap(waiverRemarks)
      + verdicts.flatMap(conflictRemarks) + verdicts.flatMap(defectRemarks)
  }

  private func tableRemarks() -> [Remark] {
    let names = graph.factTypes(of: snapshot.schema)?.schema.facts ?? []
    return zip(names, snapshot.facts).compactMap { fact, rows in
      guard fact.isTable, rows.state == .recorded else { return nil }
      let name = fact.name.value
      switch rows.completeness {
      case .undeclared: return Remark(kind: .assumedComplete, text: .assumedComplete(name), rule: nil)
      case .open: return Remark(kind: .openTable, text: .openTable(name), rule: nil)
      case .declared, .none: return nil
      }
    }
  }

  private func dayRemarks() -> [Remark] {
    guard !daysAhead.isEmpty else { return [] }
    let places = RowPlaces(of: snapshot, schema: graph.factTypes(of: snapshot.schema)?.schema)
    return daysAhead.flatMap { days in
      days.rows.prefix(Self.daysShown).map { row in
        let place = places.place(ofRow: row, in: days.fact)
        return Remark(kind: .dayAhead, text: .dayAhead(days, place: place, on: date), rule: nil)
      }
    }
  }

  private func answerRemarks(_ verdict: Verdict) -> [Remark] {
    guard let answer = verdict.answer else { return [] }
    let rule = name(of: verdict.rule)
    if verdict.isAnswerExpired {
      return [Remark(kind: .expiredAnswer, text: .expiredAnswer(rule, on: answer.lastValidDate), rule: rule)]
    }
    var remarks: [Remark] = []
    if verdict.isContradicted {
      remarks.append(Remark(kind: .contradiction, text: .contradiction(rule), rule: rule))
    }
    if isSoon(answer.lastValidDate) {
      remarks.append(Remark(kind: .expiry, text: .answerEnds(rule, on: answer.lastValidDate), rule: rule))
    }
    return remarks
  }

  private func waiverRemarks(_ verdict: Verdict) -> [Remark] {
    let rule = name(of: verdict.rule)
    return (settings.waivers[verdict.rule] ?? []).compactMap { waiver in
      let status = WaiverStatus(of: waiver, for: verdict.outcome, on: date)
      if status == .active {
        guard isSoon(waiver.until.value) else { return nil }
        return Remark(kind: .expiry, text: .waiverEnds(rule, on: waiver.until.value), rule: rule)
      }
      return Remark(kind: .waiver, text: .waiver(rule, status, waiver), rule: rule)
    }
  }

  private func conflictRemarks(_ verdict: Verdict) -> [Remark] {
    let rule = name(of: verdict.rule)
    return verdict.conflicts.map { relation in
      Remark(
        kind: .conflict, text: .conflict(rule, verdict.outcome, with: name(of: relation.rule)), rule: rule)
    }
  }

  private func defectRemarks(_ verdict: Verdict) -> [Remark] {
    let rule = name(of: verdict.rule)
    return verdict.defects.map { Remark(kind: .defect, text: .defect(rule, $0.text), rule: rule) }
  }

  private func isSoon(_ end: CivilDate) -> Bool {
    end >= date && end.daysSinceEpoch - date.daysSinceEpoch <= Self.noticeDays
  }
}
