// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import Markup
import Operations
import PackQuality
import RuleGraphs
import SourceText

/// Every enum of messages in the sources; the architecture tests see to it that none is left out.
let allMessages: [any DiagnosticMessage.Type] = [
  CheckMessage.self,
  CompareMessage.self,
  DocumentMessage.self,
  EvaluationMessage.self,
  FederationMessage.self,
  GraphMessage.self,
  LintMessage.self,
  MarkupMessage.self,
  OperationMessage.self,
  PackDifferenceMessage.self,
  PackTestMessage.self,
  PlanMessage.self,
  RecordMessage.self,
  RunMessage.self,
  SubmitMessage.self,
  SyntaxMessage.self,
]
