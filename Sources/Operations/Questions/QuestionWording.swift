// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Values

/// What a list of questions says about one of them.
struct QuestionWording {
  private(set) var text = ""
  /// The record, or the table and the key of the row.
  private(set) var about = ""
  private(set) var allowed = ""
  private(set) var help = ""
  private(set) var find = ""

  init(of item: OpenItem, in opened: OpenSnapshot, language: Language) {
    switch item.subject {
    case .question(let rule):
      word(opened.request.graph.rules[rule].document, language)
      text = opened.request.question(of: rule)?[language] ?? text
    case .cell(let fact, let row, let field):
      guard let schema = opened.schema else { return }
      word(schema.facts[fact], row: row, field: field, in: opened, schema, language)
    case .table(let fact):
      guard let schema = opened.schema else { return }
      word(schema.facts[fact], isEmpty: opened.request.snapshot.facts[fact].table.rowCount == 0, language)
    case .part:
      text = item.key
      allowed = LocalizedText(de: "nur in der YAML-Datei", en: "in the YAML file only")[language]
    }
  }

  private mutating func word(_ rule: Rule, _ language: Language) {
    text = rule.title[language]
    about = rule.title[language]
    allowed = rule.scale?.value.allowed(in: language) ?? ""
    help =
      rule.evidence.map { LocalizedText(de: "Nachweis: ", en: "evidence: ")[language] + $0[language] } ?? ""
  }

  private mutating func word(
    _ fact: InventoryFact, row: Int?, field position: Int, in opened: OpenSnapshot, _ schema: InventorySchema,
    _ language: Language
  ) {
    guard let fields = schema.type(named: fact.typeName)?.fields, fields.indices.contains(position) else {
      return
    }
    let field = fields[position]
    let unit = field.unit.map { " (" + $0[language] + ")" } ?? ""
    text = (field.title?[language] ?? field.name.value) + unit
    about = fact.title?[language] ?? fact.name.value
    if let row, let keys = opened.fact(named: fact.name.value)?.fact.keys(of: fact, in: schema),
      keys.indices.contains(row)
    {
      about += " " + keys[row]
    }
    allowed = field.allowed(in: language)
    help = field.help?[language] ?? ""
    find = field.finding.map { $0.tool.value + ": " + $0.place[language] }.joined(separator: "; ")
  }

  private mutating func word(_ fact: InventoryFact, isEmpty: Bool, _ language: Language) {
    let (name, title) = (fact.name.value, fact.title?[language] ?? fact.name.value)
    about = title
    help = fact.help?[language] ?? ""
    if isEmpty {
      text =
        LocalizedText(
          de: "Gibt es nichts einzutragen? Sonst die Tabelle \(name).csv ausfüllen.",
          en: "Is there nothing to enter? Otherwise fill the table \(name).csv.")[language]
      allowed = LocalizedText(de: "nur - (gibt es nicht)", en: "only - (there is none)")[language]
    } else {
      text =
        LocalizedText(
          de: "Ist die Tabelle \(name) vollständig?", en: "Is the table \(name) complete?")[language]
      allowed = LocalizedText(de: "ja / nein", en: "ja (yes) / nein (no)")[language]
    }
  }
}

extension AnswerScale {
  /// The answers on the scale, with what they mean where the word does not say it.
  fileprivate func allowed(in language: Language) -> String {
    AnswerValue.allCases.filter { $0.isOn(self) }.map { answer in
      let meaning = answer.meaning[language]
      return meaning.utf8Key == answer.rawValue.utf8Key ? meaning : "\(answer.rawValue) (\(meaning))"
    }.joined(separator: " / ")
  }
}

extension InventoryField {
  /// What can be entered, as people read it.
  func allowed(in language: Language) -> String {
    let none = mayBeNone ? LocalizedText(de: "- (gibt es nicht)", en: "- (there is none)")[language] : nil
    return [type.allowed(members, in: language), none].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " / ")
  }
}

extension FieldType {
  fileprivate func allowed(_ members: [EnumerationMember], in language: Language) -> String {
    switch self {
    case .string: LocalizedText(de: "Text", en: "text")[language]
    case .int: LocalizedText(de: "ganze Zahl", en: "whole number")[language]
    case .double: LocalizedText(de: "Zahl", en: "number")[language]
    case .bool: LocalizedText(de: "ja / nein", en: "ja (yes) / nein (no)")[language]
    case .date: LocalizedText(de: "Datum wie 31.12.2026", en: "date such as 2026-12-31")[language]
    case .timestamp:
      LocalizedText(de: "Zeitpunkt wie 2026-12-31T08:00:00Z", en: "time such as 2026-12-31T08:00:00Z")[
        language]
    case .duration: LocalizedText(de: "Dauer wie 30d", en: "duration such as 30d")[language]
    case .reference(let table): LocalizedText(de: "Schlüssel aus \(table)", en: "key of \(table)")[language]
    case .enumeration(let words):
      words.map { word in
        let title = members.first { $0.id.value.utf8Key == word.utf8Key }?.title?[language]
        return title.map { $0.utf8Key == word.utf8Key ? word : "\(word) (\($0))" } ?? word
      }.joined(separator: " / ")
    case .list(let element):
      element.allowed(members, in: language)
        + LocalizedText(de: ", mehrere mit |", en: ", several with |")[language]
    case .map, .object: LocalizedText(de: "nur in der YAML-Datei", en: "in the YAML file only")[language]
    }
  }
}
