// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

extension RuleGraph {
  /// Resolves a tailoring. All mistakes are reported; with one among them there is no result.
  package func linking(_ tailoring: Tailoring) -> (LinkedTailoring?, [Diagnostic]) {
    var linker = TailoringLinker(graph: self, tailoring: tailoring)
    linker.link()
    guard linker.diagnostics.isEmpty else { return (nil, linker.diagnostics) }
    let linked = LinkedTailoring(
      document: tailoring, parameters: linker.parameters, deselections: linker.deselections,
      waivers: linker.waivers, compensations: linker.compensations, dispensations: linker.dispensations)
    return (linked, [])
  }

  /// The rule a reference from outside the packs means, or the diagnostic that there is none.
  package func resolve(_ reference: RuleReference) -> (Int?, Diagnostic?) {
    index.resolve(reference, from: nil)
  }
}

private struct TailoringLinker {
  let graph: RuleGraph
  let tailoring: Tailoring
  var parameters: [[ScalarValue]]
  var deselections: [Int: Deselection] = [:]
  var waivers: [Int: [Waiver]] = [:]
  var compensations: [Int: [Compensation]] = [:]
  var dispensations: [Int: Dispensation] = [:]
  var diagnostics: [Diagnostic] = []

  init(graph: RuleGraph, tailoring: Tailoring) {
    self.graph = graph
    self.tailoring = tailoring
    parameters = graph.ownSettings.parameters
  }

  mutating func link() {
    linkTargets()
    for setting in tailoring.parameters { link(setting) }
    for deselection in tailoring.deselected {
      if let rule = resolve(deselection.rule) { deselections[rule] = deselection }
    }
    for compensation in tailoring.compensations {
      if let rule = resolve(compensation.rule) { compensations[rule, default: []].append(compensation) }
    }
    for waiver in tailoring.waivers { link(waiver) }
    for dispensation in tailoring.dispensations { link(dispensation) }
  }

  private mutating func report(_ message: GraphMessage, at location: SourceLocation) {
    diagnostics.append(Diagnostic(message, at: location))
  }

  private mutating func resolve(_ reference: RuleReference) -> Int? {
    let (position, diagnostic) = graph.resolve(reference)
    if let diagnostic { diagnostics.append(diagnostic) }
    return position
  }

  private mutating func linkTargets() {
    guard let targets = tailoring.targets, let model = graph.model else { return }
    let domains = graph.domains.map(\.id)
    for target in targets.domains {
      let name = target.domain.value
      if !domains.contains(where: { $0.utf8Key == name.utf8Key }) {
        report(
          .unknownDomain(name, nearest: nearestName(to: name, among: domains)), at: target.domain.location)
      }
    }
    let highest = model.levels.map(\.number.value).max() ?? 0
    for level in targets.domains.map(\.level) + [targets.overall].compactMap(\.self)
    where !(0...highest).contains(level.value) {
      report(.unknownLevel(level.value, highest: highest), at: level.location)
    }
  }

  private mutating func link(_ waiver: Waiver) {
    guard let rule = resolve(waiver.rule) else { return }
    waivers[rule, default: []].append(waiver)
  }

  private mutating func link(_ dispensation: Dispensation) {
    guard let rule = resolve(dispensation.rule) else { return }
    let document = graph.rules[rule].document
    if document.obligation == .muss, !document.isDispensable {
      report(.indispensableRule(dispensation.rule.rule), at: dispensation.rule.location)
    }
    dispensations[rule] = dispensation
  }

  private mutating func link(_ setting: ParameterSetting) {
    guard let pack = graph.packs.firstIndex(where: { $0.id.value.utf8Key == setting.pack.value.utf8Key })
    else {
      let nearest = nearestName(to: setting.pack.value, among: graph.packs.map(\.id.value))
      report(.unknownPack(setting.pack.value, nearest: nearest), at: setting.pack.location)
      return
    }
    let known = graph.packs[pack].parameters
    let name = setting.parameter.value
    guard let position = known.firstIndex(where: { $0.id.value.utf8Key == name.utf8Key }) else {
      let nearest = nearestName(to: name, among: known.map(\.id.value))
      report(
        .unknownParameter(name, pack: setting.pack.value, nearest: nearest), at: setting.parameter.location)
      return
    }
    set(known[position], to: setting.value, at: (pack, position))
  }

  private mutating func set(
    _ parameter: Parameter, to text: Located<String>, at place: (pack: Int, position: Int)
  ) {
    let name = parameter.id.value
    let (read, mistakes) = parameter.read(text)
    diagnostics += mistakes
    guard let value = read else { return }
    if !parameter.mayBeLooser, !parameter.isAtLeastAsStrict(value) {
      let place = parameter.defaultValue.location
      let standard = place.file.text(in: place.span)
      report(.looserParameter(name, value: text.value, standard: standard), at: text.location)
    }
    parameters[place.pack][place.position] = value
  }
}
