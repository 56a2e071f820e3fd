// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// What a reader may do first: a few quick wins, a few gaps besides, a few questions.
struct NextSteps: Sendable {
  /// How many of each kind are named.
  static let perKind = 3

  let quickWins: [ReportContents.Item]
  let gaps: [ReportContents.Item]
  let questions: [OpenQuestion]

  init(_ contents: ReportContents) {
    quickWins = Array(contents.quickWins.prefix(Self.perKind))
    gaps = Array(contents.gaps(.certain).filter { !$0.gap.isQuickWin }.prefix(Self.perKind))
    questions = Array(contents.assessment.questions.prefix(Self.perKind))
  }

  var isEmpty: Bool { quickWins.isEmpty && gaps.isEmpty && questions.isEmpty }
}
