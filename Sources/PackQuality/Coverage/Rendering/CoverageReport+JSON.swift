// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
package import SourceText

extension CoverageReport: JSONWritable {
  /// Writes the shares and, rule by rule, every condition with what it was driven to.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("pack", pack)
      object.member("version", version)
      object.member("rules", ruleShare)
      object.member("conditions", conditionShare)
      object.member("by_rule", rules)
    }
  }
}

extension RuleCoverage: JSONWritable {
  /// Writes the rule with its conditions.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("rule", rule)
      object.member("file", location.file.name)
      object.member("line", location.position.line)
      object.member("passed", hasPassed)
      object.member("failed", hasFailed)
      object.member("conditions", conditions)
    }
  }
}

extension ConditionCoverage: JSONWritable {
  /// Writes the condition with its place.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("part", part.rawValue)
      object.member("text", text)
      object.member("file", location.file.name)
      object.member("line", location.position.line)
      object.member("was_true", wasTrue)
      object.member("was_false", wasFalse)
    }
  }
}
