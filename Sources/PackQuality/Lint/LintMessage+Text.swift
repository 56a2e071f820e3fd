// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension LintMessage {
  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .untranslated(let key):
      LocalizedText(de: "`\(key)` gibt es nur in einer Sprache", en: "`\(key)` is there in one language only")
    case .unusedParameter(let parameter):
      LocalizedText(
        de: "keine Regel liest den Parameter `\(parameter)`", en: "no rule reads the parameter `\(parameter)`"
      )
    case .unusedDomain(let domain):
      LocalizedText(
        de: "das Handlungsfeld `\(domain)` hat keine Regel", en: "the domain `\(domain)` has no rule")
    case .unusedSource(let source):
      LocalizedText(
        de: "keine Regel verweist auf die Quelle `\(source)`", en: "no rule refers to the source `\(source)`")
    case .unusedField(let field):
      LocalizedText(
        de: "keine Regel liest `\(field)`, und kein Bericht zeigt es",
        en: "no rule reads `\(field)`, and no report shows it")
    case .missingText(let key, let rule):
      LocalizedText(de: "bei `\(rule)` fehlt `\(key)`", en: "`\(rule)` has no `\(key)`")
    case .duplicateCheck(let rule, let other):
      LocalizedText(
        de: "`\(rule)` prüft dasselbe wie `\(other)`", en: "`\(rule)` checks the same as `\(other)`")
    case .constantCondition(let condition, let isTrue):
      LocalizedText(
        de: "`\(condition)` ist bei jedem Bestand \(isTrue ? "wahr" : "falsch")",
        en: "`\(condition)` is \(isTrue ? "true" : "false") whatever the facts")
    case .vanishedRule(let rule, _):
      LocalizedText(
        de: "die Regel `\(rule)` der älteren Fassung gibt es nicht mehr",
        en: "the rule `\(rule)` of the older version is gone")
    case .reusedID(let id, let before):
      LocalizedText(
        de: "`\(id)` war zuvor eine andere Regel: \(before)", en: "`\(id)` was another rule before: \(before)"
      )
    case .lateDuty(let rule, let level):
      LocalizedText(
        de: "`\(rule)` ist `muss` auf Stufe \(level), ohne dass eine Quelle dazu verpflichtet",
        en: "`\(rule)` is `muss` on level \(level) although no source makes it a duty")
    case .titleNoStatement(let title):
      LocalizedText(
        de: "der Titel `\(title)` sagt nicht, was verlangt ist",
        en: "the title `\(title)` does not say what is required")
    case .missingEffort(let rule):
      LocalizedText(de: "bei `\(rule)` fehlt der Aufwand", en: "`\(rule)` has no effort")
    case .repeatedTitle(let key, let rule):
      LocalizedText(
        de: "`\(key)` von `\(rule)` sagt nur, was der Titel schon sagt",
        en: "`\(key)` of `\(rule)` says only what the title says already")
    case .uncheckedReferences(let source):
      LocalizedText(
        de: "die Quelle `\(source)` nennt keine Kriterien, Verweise auf sie bleiben ungeprüft",
        en: "the source `\(source)` lists no criteria, references to it stay unchecked")
    case .changedRule(let rule):
      LocalizedText(
        de: "`\(rule)` prüft etwas anderes als in der älteren Fassung",
        en: "`\(rule)` checks something other than in the older version")
    case .strayRelation(let pack, _):
      LocalizedText(
        de: "das Paket `\(pack)`, zu dem eine Beziehung besteht, ist nicht zu finden",
        en: "the pack `\(pack)` that a rule relates to is not to be found")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .untranslated(let key):
      LocalizedText(
        de: "Schreiben Sie `\(key): {de: ..., en: ...}`", en: "write `\(key): {de: ..., en: ...}`")
    case .unusedParameter:
      LocalizedText(
        de: "Streichen Sie ihn, oder setzen Sie ihn in der Regel anstelle der Zahl ein",
        en: "drop it, or use it in the rule in place of the number")
    case .unusedDomain:
      LocalizedText(
        de: "Streichen Sie es, bis es Regeln dafür gibt", en: "drop it until there are rules for it")
    case .unusedSource:
      LocalizedText(
        de: "Ergänzen Sie Verweise unter `refs`, oder streichen Sie die Quelle",
        en: "add references under `refs`, or drop the source")
    case .unusedField:
      LocalizedText(
        de: "Streichen Sie das Feld, oder schreiben Sie die Regel, die es braucht",
        en: "drop the field, or write the rule that needs it")
    case .missingText(let key, _):
      LocalizedText(de: "Ergänzen Sie `\(key): {de: ..., en: ...}`", en: "add `\(key): {de: ..., en: ...}`")
    case .duplicateCheck:
      LocalizedText(
        de: "Behalten Sie eine der beiden und machen Sie die andere Kennung zu deren `aliases`",
        en: "keep one of them and make the other id one of its `aliases`")
    case .constantCondition:
      LocalizedText(
        de: "Prüfen Sie den Ausdruck; streichen Sie den Teil, wenn er nichts entscheiden soll",
        en: "check the expression; drop the part if it is not to decide anything")
    case .vanishedRule(let rule, let successor?):
      LocalizedText(
        de: "Ergänzen Sie bei `\(successor)` die Zeile `aliases: [\(rule)]`",
        en: "add `aliases: [\(rule)]` to `\(successor)`")
    case .vanishedRule(let rule, nil):
      LocalizedText(
        de:
          "Nennen Sie `\(rule)` unter `aliases` der Regel, die sie ablöst, oder geben Sie der Regel ein Enddatum",
        en: "name `\(rule)` under `aliases` of the rule that takes its place, or give the rule an end date")
    case .reusedID:
      LocalizedText(de: "Geben Sie der neuen Regel eine neue Kennung", en: "give the new rule a new id")
    case .lateDuty:
      LocalizedText(
        de:
          "Wählen Sie `sollte`, eine niedrigere Stufe, oder belegen Sie die Pflicht mit `bindingness: duty`",
        en: "choose `sollte`, a lower level, or state the duty with `bindingness: duty`")
    case .titleNoStatement:
      LocalizedText(
        de: "Schreiben Sie einen Satz, der zutreffen kann, etwa: Jeder Serverraum ist verschlossen",
        en: "write a sentence that can be true, such as: every server room is locked")
    case .missingEffort:
      LocalizedText(
        de: "Ergänzen Sie `effort:` von 1 bis 5, oder den Aufwand der Veröffentlichung unter `published`",
        en: "add `effort:` from 1 to 5, or the effort that the publication states under `published`")
    case .repeatedTitle(let key, _):
      key == "fix"
        ? LocalizedText(
          de: "Nennen Sie den ersten Schritt, der zu tun ist", en: "name the first step to take")
        : LocalizedText(de: "Sagen Sie, was sonst schiefgeht", en: "say what goes wrong otherwise")
    case .uncheckedReferences:
      LocalizedText(de: "Führen Sie die Kriterien unter `ids` auf", en: "list the criteria under `ids`")
    case .changedRule:
      LocalizedText(
        de: "Erhöhen Sie die Fassung des Pakets, und sagen Sie den Kommunen, was sich ändert",
        en: "raise the version of the pack, and tell the municipalities what changes")
    case .strayRelation(_, let nearest?):
      LocalizedText(de: "Meinten Sie `\(nearest)`?", en: "did you mean `\(nearest)`?")
    case .strayRelation(_, nil):
      LocalizedText(
        de: "Legen Sie das Paket daneben, oder streichen Sie die Beziehung",
        en: "put the pack beside this one, or drop the relation")
    }
  }

  /// Why it matters.
  package var reason: LocalizedText {
    switch self {
    case .untranslated:
      LocalizedText(
        de: "Berichte gibt es auf Deutsch und Englisch; sonst steht ein fremdsprachiger Satz darin",
        en:
          "reports are written in German and English; otherwise a sentence in the other language stands in them"
      )
    case .unusedParameter:
      LocalizedText(
        de: "eine Kommune könnte ihn setzen und glauben, dass sich etwas ändert",
        en: "a municipality could set it and believe that something changes")
    case .unusedDomain:
      LocalizedText(
        de: "ein leeres Handlungsfeld ist in jedem Bericht nicht bewertbar",
        en: "a domain without rules is not assessable in any report")
    case .unusedSource:
      LocalizedText(
        de: "wer die Quelle im Paket sieht, hält sie für abgedeckt",
        en: "whoever sees the source in the pack takes it as covered")
    case .unusedField:
      LocalizedText(
        de:
          "Kommunen erheben nur, was gebraucht wird; jedes Feld kostet Arbeit und kann schutzbedürftig sein",
        en: "municipalities record only what is needed; every field costs work and may be confidential")
    case .missingText:
      LocalizedText(
        de:
          "ohne diesen Text bleibt im Bericht offen, warum die Lücke zählt, was zu tun ist oder was als Nachweis gilt",
        en: "without this text a report leaves open why a gap matters, what to do or what counts as evidence")
    case .duplicateCheck:
      LocalizedText(
        de: "dieselbe Lücke erschiene zweimal und zählte doppelt",
        en: "the same gap would appear twice and count twice")
    case .constantCondition:
      LocalizedText(
        de: "die Regel fragt etwas, das kein Bestand beantworten kann",
        en: "the rule asks something that no inventory can answer")
    case .vanishedRule:
      LocalizedText(
        de: "Antworten, Ausnahmen und frühere Berichte nennen die Kennung noch",
        en: "answers, waivers and earlier reports still name the id")
    case .reusedID:
      LocalizedText(
        de: "Antworten und Ausnahmen zur alten Regel würden für die neue gelten",
        en: "answers and waivers meant for the old rule would hold for the new one")
    case .lateDuty:
      LocalizedText(
        de: "über Stufe 3 ist alles freiwillig; ein `muss` braucht dort einen Beleg",
        en: "above level 3 everything is voluntary; a `muss` needs grounds there")
    case .titleNoStatement:
      LocalizedText(
        de: "der Titel steht im Bericht neben erfüllt oder nicht erfüllt und muss dazu passen",
        en: "in reports the title stands beside achieved or not achieved and has to fit")
    case .missingEffort:
      LocalizedText(
        de: "ohne Aufwand lässt sich die Lücke nicht einplanen", en: "a gap without effort cannot be planned")
    case .repeatedTitle:
      LocalizedText(
        de: "der Bericht hätte zweimal denselben Satz", en: "the report would have the same sentence twice")
    case .uncheckedReferences:
      LocalizedText(
        de: "ein Tippfehler in einem Verweis fiele niemandem auf",
        en: "nobody would notice a mistyped reference")
    case .changedRule:
      LocalizedText(
        de: "derselbe Bestand kann ein anderes Ergebnis haben als im Vorjahr",
        en: "the same inventory may lead to another outcome than last year")
    case .strayRelation:
      LocalizedText(
        de: "eine Beziehung zu einem Paket, das es nicht gibt, erspart niemandem eine Antwort",
        en: "a relation to a pack that does not exist spares nobody an answer")
    }
  }
}
