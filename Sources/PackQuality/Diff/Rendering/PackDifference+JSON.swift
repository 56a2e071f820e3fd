// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

extension Sequence<PackDifference> {
  /// The differences as one JSON document.
  package func json(in language: Language) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { object in
      object.member("breaking", contains { !$0.breaking.isEmpty })
      object.member("packs") { list in
        list.array { list in for difference in self { difference.write(to: &list, language) } }
      }
    }
    writer.endLine()
    return writer.text
  }
}

extension PackDifference {
  fileprivate func write(to writer: inout JSONWriter, _ language: Language) {
    writer.object { object in
      object.member("pack", pack)
      object.member("old", old?.description)
      object.member("new", new?.description)
      object.member("settings", settings)
      object.member("added", added.map(RuleEntry.init))
      object.member("changed", changed)
      object.member("withdrawn", withdrawn.map(RuleEntry.init))
      object.member("breaking") { list in
        list.array { list in
          for finding in breaking {
            list.object { object in
              object.member("code", finding.code)
              object.member("text", finding.text[language])
            }
          }
        }
      }
    }
  }
}

/// A rule as an entry of a list.
private struct RuleEntry: JSONWritable {
  let rule: Rule

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", rule.id.value)
      object.member("title", rule.title)
      object.member("obligation", rule.obligation.rawValue)
      object.member("level", rule.level?.value)
    }
  }
}

extension PackDifference.ChangedRule: JSONWritable {
  /// Writes the rule with its changes; `formerly` where it had another id.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", new.id.value)
      if isRenamed { object.member("formerly", old.id.value) }
      object.member("effects", fields.effects.map(\.rawValue))
      object.member("fields", fields)
    }
  }
}

extension FieldChange: JSONWritable {
  /// Writes the key with both values.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("key", key)
      object.member("old", old)
      object.member("new", new)
      object.member("effect", effect.rawValue)
    }
  }
}
