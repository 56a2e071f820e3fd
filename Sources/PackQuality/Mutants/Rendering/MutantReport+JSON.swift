// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
package import SourceText

extension MutantReport: JSONWritable {
  /// Writes the share and every mutant that counts.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("pack", pack)
      object.member("version", version)
      object.member("noticed", share)
      object.member("explained", mutants.count { $0.fate != .survived && !$0.isNoticed })
      object.member("refused", refusedCount)
      object.member("same", sameCount)
      object.member("mutants", mutants)
      object.member("findings") { list in
        list.array { list in
          for finding in findings {
            list.object { object in
              object.member("code", finding.code)
              object.member("text", finding.text)
              if let place = finding.location { object.member("place", place.place) }
            }
          }
        }
      }
    }
  }
}

extension Mutant: JSONWritable {
  /// Writes the mutant with its place, its lines and what became of it.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("rule", rule)
      object.member("part", part.rawValue)
      object.member("kind", kind.rawValue)
      object.member("mutant", name)
      object.member("file", location.file.name)
      object.member("line", location.position.line)
      object.member("difference", difference.lines.map { "\($0.mark.rawValue) \($0.text)" })
      switch fate {
      case .noticed(let example): object.member("noticed_by", example)
      case .survived: object.member("survived", true)
      case .explained(let why): object.member("explained", why)
      }
    }
  }
}
