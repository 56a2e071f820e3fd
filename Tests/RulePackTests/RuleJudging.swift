// SPDX-License-Identifier: EUPL-1.2

import Documents

/// How a rule comes to its outcome.
enum RuleJudging: CaseIterable {
  case facts
  case factsThenQuestion
  case question

  init(_ rule: Rule) {
    switch (rule.check, rule.ask) {
    case (_?, nil): self = .facts
    case (_?, _?): self = .factsThenQuestion
    case (nil, _): self = .question
    }
  }
}
