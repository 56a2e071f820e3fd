// SPDX-License-Identifier: EUPL-1.2

package import SourceText
import Values

extension Federation {
  /// The keys of a federation.
  package static let schema = ObjectSchema<Federation>("Federation", de: "ein Verbund", en: "a federation") {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.required(
      "members", \.members, .set(of: Member.schema.decoder) { $0.id }, de: "Mitglieder", en: "members")
    $0.optional("boards", \.boards, .set(of: Board.schema.decoder) { $0.id }, de: "Gremien", en: "boards")
    $0.optional(
      "cost_key", \.costKey, CostKey.schema.decoder, de: "Kostenschlüssel", en: "key for sharing costs")
    $0.optional(
      "exchange_days", \.exchangeDays, .amount, de: "Tage Personalaustausch je Mitglied und Jahr",
      en: "days of staff exchange per member and year")
    $0.optional(
      "measures", \.measures, .set(of: JointMeasure.schema.decoder) { $0.id }, de: "gemeinsame Maßnahmen",
      en: "joint measures")
  }
  .checked { $0.validate(&$1) }

  /// Reads a file of `kind: Federation`.
  package static func read(_ file: SourceFile) -> (value: Federation?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .federation, schema)
  }

  private func validate(_ context: inout DecodingContext) {
    let tiers = (costKey?.tiers ?? []).map(\.id.value)
    for member in members {
      if let tier = member.tier { context.check(tier.value, at: tier.location, isOneOf: tiers, .tier) }
      guard let left = member.left, left.value < member.joined.value else { continue }
      context.report(.periodReversed, at: left.location)
    }
    let participants = members.map(\.id.value)
    let leads = participants + boards.map(\.id.value)
    for measure in measures {
      if let lead = measure.lead { context.check(lead.value, at: lead.location, isOneOf: leads, .board) }
      for id in measure.participants {
        context.check(id.value, at: id.location, isOneOf: participants, .board)
      }
    }
  }
}

extension Member {
  /// The keys of a member.
  package static let schema = ObjectSchema<Member>(
    "Member", de: "ein Mitglied des Verbunds", en: "a member of the federation"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("name", \.name, .string, de: "Name", en: "name")
    $0.required(
      "joined", \.joined, ValueDecoder.date.located, de: "erster Tag der Mitgliedschaft",
      en: "first day of membership")
    $0.optional(
      "left", \.left, ValueDecoder.date.located, de: "letzter Tag der Mitgliedschaft",
      en: "last day of membership")
    $0.optional(
      "inhabitants", \.inhabitants, .int(0...100_000_000), de: "Zahl der Einwohner",
      en: "number of inhabitants")
    $0.optional(
      "staff", \.staff, .int(0...10_000_000), de: "Zahl der Beschäftigten", en: "number of employees")
    $0.optional("size_class", \.sizeClass, .identifier, de: "Größenklasse", en: "size class")
    $0.optional(
      "services", \.services, .set(of: .identifier) { $0 }, de: "betriebene Dienste", en: "services run")
    $0.optional(
      "exchange", \.takesPartInExchange, .bool, de: "nimmt am Personalaustausch teil",
      en: "takes part in staff exchange")
    $0.optional(
      "exchange_days", \.exchangeDays, .amount, de: "Tage je Jahr, wo sie abweichen",
      en: "days per year, where they differ")
    $0.optional(
      "consent", \.consentsToBeNamed, .bool, de: "darf in Berichten genannt werden",
      en: "may be named in reports")
    $0.optional(
      "specialisms", \.specialisms, .set(of: .identifier) { $0 },
      de: "Handlungsfelder mit erklärter Fachkunde", en: "domains of declared knowledge")
    $0.optional("tier", \.tier, .identifier, de: "Stufe des Kostenschlüssels", en: "tier of the cost key")
  }
}

extension Board {
  /// The keys of a board.
  package static let schema = ObjectSchema<Board>("Board", de: "ein Gremium", en: "a board") {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
  }
}

extension CostKey {
  /// The keys of a cost key.
  package static let schema = ObjectSchema<CostKey>(
    "CostKey", de: "ein Kostenschlüssel", en: "a key for sharing costs"
  ) {
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
    $0.optional(
      "by", \.measure, .word, de: "woran sich Anteile bemessen, sonst an den Stufen",
      en: "what shares are measured by, else the tiers")
    $0.optional("tiers", \.tiers, .set(of: CostTier.schema.decoder) { $0.id }, de: "Stufen", en: "tiers")
  }
}

extension CostTier {
  /// The keys of a tier.
  package static let schema = ObjectSchema<CostTier>(
    "CostTier", de: "eine Stufe des Kostenschlüssels", en: "a tier of the cost key"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
    $0.required(
      "amounts", \.amounts, .yearlyAmounts, de: "Betrag in Euro je Jahr", en: "amount in euros by year")
  }
}

extension JointMeasure {
  /// The keys of a joint measure.
  package static let schema = ObjectSchema<JointMeasure>(
    "Measure", de: "eine gemeinsame Maßnahme", en: "a joint measure"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.required(
      "rules", \.rules, .list(of: .ruleReference), de: "Regeln, deren Lücken sie schließt",
      en: "rules whose gaps it closes")
    $0.optional(
      "lead", \.lead, .identifier, de: "federführendes Mitglied oder Gremium",
      en: "member or board that leads it")
    $0.optional(
      "participants", \.participants, .set(of: .identifier) { $0 },
      de: "Teilnehmer, sonst die mit sicherer Lücke", en: "participants, else those with a certain gap")
    $0.optional(
      "one_off", \.oneOffCents, .cents, de: "einmalige Kosten in Euro", en: "cost that arises once, in euros")
    $0.optional(
      "per_member", \.perMemberCents, .cents, de: "Kosten je Teilnehmer in Euro",
      en: "cost of each participant, in euros")
    $0.optional(
      "days_alone", \.daysAlone, .amount, de: "Personentage eines Mitglieds allein",
      en: "person-days of one member alone")
    $0.optional(
      "days_joint", \.daysJoint, .amount, de: "Personentage aller gemeinsam",
      en: "person-days of all together")
    $0.optional("grants", \.grantCents, .cents, de: "Fördermittel in Euro", en: "grants in euros")
    $0.optional(
      "key", \.key, ValueDecoder<CostMeasure>.word.located,
      de: "woran sich Anteile an den einmaligen Kosten bemessen, wo es vom Verbund abweicht",
      en: "what shares of the cost that arises once are measured by, where it differs from the federation")
    $0.optional("starts_at", \.startsAt, .date, de: "Tag, an dem sie beginnt", en: "day on which it starts")
    $0.optional(
      "settled_at", \.settledAt, .date, de: "Tag, seit dem Finanzen, Personal und Recht abgestimmt sind",
      en: "day from which finance, staff and law are settled")
  }
}

extension ValueDecoder where Value == [YearlyAmount] {
  /// Amounts by year.
  static let yearlyAmounts = dictionary(ValueDecoder<Int>.int(2000...2999).located, ValueDecoder<Int64>.cents)
  {
    YearlyAmount(year: $0.value, cents: $1, location: $0.location)
  }
}
