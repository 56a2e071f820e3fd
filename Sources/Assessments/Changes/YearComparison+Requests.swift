// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

extension YearComparison {
  /// Compares what two requests for the same municipality come to.
  package init(from old: AssessmentRequest, to new: AssessmentRequest, communeName: String) {
    self.init(ChangeLadder(from: old, to: new), from: old, to: new, communeName: communeName)
  }

  /// Compares what the ends of a ladder come to.
  init(
    _ ladder: ChangeLadder, from old: AssessmentRequest, to new: AssessmentRequest, communeName: String
  ) {
    self.init()
    commune = new.snapshot.commune.value
    self.communeName = communeName
    self.old = ComparedResult(old)
    self.new = ComparedResult(new)
    split = ladder.split
    let titles = [new, old].flatMap { request in
      request.graph.domains.map { DomainTitle(id: $0.id, title: $0.title) }
    }
    let rules = [new, old].flatMap { request in
      request.graph.rules.map { RuleTitle(name: $0.name.description, title: $0.document.title) }
    }
    name(domains: titles, rules: rules)
  }

  /// Compares two stored assessments of the same municipality. Of what differs between them, nothing can be told apart.
  package init(from old: Assessment, to new: Assessment) {
    self.init()
    commune = new.provenance.commune
    communeName = new.provenance.communeName
    self.old = ComparedResult(old.provenance)
    self.new = ComparedResult(new.provenance)
    let causes = old.provenance.causes(ofChangeTo: new.provenance)
    let step = (causes: causes, state: CrossEvaluation(new))
    split = ChangeLadder(start: CrossEvaluation(old), factsFirst: [step], rulesFirst: [step]).split
    let rules = (new.rules + old.rules).map { RuleTitle(name: $0.name, title: $0.texts.title) }
    name(domains: new.domains + old.domains, rules: rules)
  }

  /// Keeps the titles of what is named, the first of each.
  private mutating func name(domains titles: [DomainTitle], rules all: [RuleTitle]) {
    domains = split.domains.map { domain in
      titles.first { $0.id.utf8Key == domain.id.utf8Key }
        ?? DomainTitle(id: domain.id, title: LocalizedText(de: domain.id, en: domain.id))
    }
    let levels = [split.overall] + split.domains.map(\.level)
    let shares = levels.flatMap { $0.guaranteed + $0.possible }
    let named = Set((split.rules.map(\.name) + shares.flatMap(\.rules)).map(\.utf8Key))
    var seen: Set<UTF8Key> = []
    rules = all.filter { named.contains($0.name.utf8Key) && seen.insert($0.name.utf8Key).inserted }
      .sorted { $0.name.utf8Key < $1.name.utf8Key }
  }
}

extension ComparedResult {
  fileprivate init(_ request: AssessmentRequest) {
    self.init()
    asOf = request.date
    taken = request.snapshot.taken.value
    classification = max(request.snapshot.classification, .confidential)
    let types = request.graph.factTypes(of: request.snapshot.schema)
    schema = types.map { "\($0.schema.id.value)@\($0.schema.version.value)" } ?? request.snapshot.schema.id
    packs = request.graph.packs.map { "\($0.id.value) \($0.version.value)" }
    model = request.graph.model.map { "\($0.id.value) \($0.version.value)" }
    isTailored = request.settings.document != nil
  }

  fileprivate init(_ provenance: AssessmentProvenance) {
    self.init()
    asOf = provenance.asOf
    taken = provenance.taken
    classification = provenance.classification
    schema = provenance.schema
    packs = provenance.packs.map { $0.id + " " + $0.version }
    model = provenance.model.map { $0.id + " " + $0.version }
    isTailored = provenance.isTailored
  }
}

extension AssessmentProvenance {
  /// What may be behind a difference: everything whose files or days are not the same.
  fileprivate func causes(ofChangeTo new: AssessmentProvenance) -> [ChangeCause] {
    let isOtherDay = asOf != new.asOf
    let tells: [(ChangeCause, Bool)] = [
      (.facts, hashes("snapshot") != new.hashes("snapshot")),
      (.applicability, hashes("snapshot") != new.hashes("snapshot")), (.time, isOtherDay),
      (.settings, hashes("tailoring") != new.hashes("tailoring")),
      (.waivers, hashes("tailoring") != new.hashes("tailoring")),
      (.schema, schema != new.schema || hashes("schema") != new.hashes("schema")),
      (.rules, isOtherDay || packs.map(\.sha256) != new.packs.map(\.sha256)),
      (.model, hashes("model") != new.hashes("model")),
    ]
    return tells.filter(\.1).map(\.0)
  }

  /// The hashes of what was read: of the snapshot everything beside the workspace's own files.
  private func hashes(_ role: String) -> [String] {
    let own = ["tailoring", "schema", "model", "federation"]
    return inputs.filter { role == "snapshot" ? !own.contains($0.role) : $0.role == role }.map(\.sha256)
  }
}
