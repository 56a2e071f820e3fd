// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Who belonged to the federation, what is missing or withheld, and what all of it rests on.
extension FederationContents {
  var members: ReportPart {
    let membership = assessment.membership
    var blocks = [ReportBlock.table(membersTable)]
    if membership.unnamed > 0 {
      blocks.append(paragraph(Words.unnamedCount(membership.unnamed, submitted: membership.unnamedSubmitted)))
    }
    if membership.submitted < membership.count { blocks.append(paragraph(Words.missingExplained)) }
    return ReportPart(id: "members", title: say(Words.membersPart), blocks: blocks + withheld)
  }

  private var membersTable: ReportTable {
    let rows = sorted(assessment.membership.members) { $0.id }.map { member in
      let joined = say.date(member.joined) + (member.isNew ? " (" + say(Words.isNew) + ")" : "")
      return [
        ReportText(member.name), ReportText(joined), ReportText(member.left.map(say.date) ?? ""),
        ReportText(say(member.status.text)), ReportText(member.taken.map(say.date) ?? ""),
      ]
    }
    return ReportTable(
      caption: say(Words.membersPart),
      columns: columns(
        Words.participant, Words.joinedOn, Words.leftOn, Words.submissionState, Words.dataOf),
      rows: rows)
  }

  private var withheld: [ReportBlock] {
    let summary = assessment.withheld
    let table = ReportTable(
      caption: say(Words.withheld), columns: columns(Words.participant) + [.number(say(Words.rulesLeftOpen))],
      rows: sorted(summary.members) { $0.member }.map {
        [ReportText(name($0.member)), ReportText(String($0.rules))]
      })
    let others = summary.others ?? 0
    return [
      .heading(say(Words.withheld), id: "withheld"), paragraph(Words.withheldExplained),
      summary.members.isEmpty ? paragraph(Words.nothingWithheld) : .table(table),
    ] + (others > 0 ? [paragraph(Words.othersWithhold(others))] : [])
  }

  var provenance: ReportPart {
    let provenance = assessment.provenance
    let model = provenance.model.map { say($0.title) + " (" + $0.id + " " + $0.version + ")" }
    let lines: [(LocalizedText, String)] = [
      (Words.program, "Pegel " + provenance.programVersion),
      (Words.federation, say(provenance.title) + " (" + provenance.federation + ")"),
      (Words.asOf, say.date(provenance.asOf)), (Words.model, model ?? say(Words.noModel)),
    ]
    return ReportPart(
      id: "provenance", title: say(Words.provenance),
      blocks: [
        .list(lines.map { ReportText(say($0) + ": " + $1) }), paragraph(Words.inManifest),
        .table(packs), .table(inputs),
      ])
  }

  private var packs: ReportTable {
    ReportTable(
      caption: say(Words.packages),
      columns: columns(Words.pack, Words.version, Words.publisher, Words.signature) + [.text("SHA-256")],
      rows: assessment.provenance.packs.map { pack in
        [
          ReportText(pack.id), ReportText(pack.version), ReportText(pack.publisher),
          ReportText(say(Words.unsigned)), ReportText(pack.sha256, isHash: true),
        ]
      })
  }

  private var inputs: ReportTable {
    ReportTable(
      caption: say(Words.inputs), columns: columns(Words.file, Words.role) + [.text("SHA-256")],
      rows: assessment.provenance.inputs.map { input in
        [
          ReportText(input.path), ReportText(say(Words.role(input.role))),
          ReportText(input.sha256, isHash: true),
        ]
      })
  }
}
