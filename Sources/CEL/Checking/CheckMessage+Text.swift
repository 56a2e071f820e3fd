// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension CheckMessage {
  /// What is wrong.
  public var text: LocalizedText {
    switch self {
    case .undeclaredName(let name, _, _):
      LocalizedText(de: "`\(shown(name))` ist nicht bekannt", en: "`\(shown(name))` is not known")
    case .undeclaredFunction(let name, _):
      LocalizedText(
        de: "es gibt keine Funktion `\(shown(name))`", en: "there is no function `\(shown(name))`")
    case .noMatchingOverload(let call, _):
      LocalizedText(de: "`\(call)` ist nicht möglich", en: "`\(call)` is not possible")
    case .macroArguments(let macro, let counts):
      LocalizedText(
        de: "`\(macro)` braucht \(counts.listed(or: "oder")) Argumente",
        en: "`\(macro)` takes \(counts.listed(or: "or")) arguments")
    case .unknownField(let field, let type, _, _):
      LocalizedText(
        de: "`\(type)` hat kein Feld `\(shown(field))`", en: "`\(type)` has no field `\(shown(field))`")
    case .noFields(let operand, let type, let field):
      LocalizedText(
        de: "`\(operand)` hat den Typ `\(type)` und daher kein Feld `\(shown(field))`",
        en: "`\(operand)` is of type `\(type)` and so has no field `\(shown(field))`")
    case .unguardedField(let operand, let field):
      LocalizedText(
        de: "`\(operand).\(field)` kann fehlen und wird hier ungeprüft gelesen",
        en: "`\(operand).\(field)` may be absent and is read here without a test")
    case .unknownMember(let text, let enumeration, _, _):
      LocalizedText(
        de: "`\(shown(text))` ist kein Wert von `\(enumeration)`",
        en: "`\(shown(text))` is not a value of `\(enumeration)`"
      )
    case .neverEqual(let left, let right):
      LocalizedText(
        de: "`\(left)` und `\(right)` haben keinen gemeinsamen Wert: das kann nie wahr sein",
        en: "`\(left)` and `\(right)` have no value in common: this can never be true")
    case .noCommonType(let left, let right, _):
      LocalizedText(
        de: "`\(left)` und `\(right)` lassen sich nicht vergleichen",
        en: "`\(left)` and `\(right)` cannot be compared")
    case .wrongOperand(let place, let actual, let expected):
      LocalizedText(
        de: "`\(place)` erwartet hier `\(expected)`, nicht `\(actual)`",
        en: "`\(place)` expects `\(expected)` here, not `\(actual)`")
    case .branchesDiffer(let then, let otherwise):
      LocalizedText(
        de: "die beiden Zweige haben verschiedene Typen: `\(then)` und `\(otherwise)`",
        en: "the two branches have different types: `\(then)` and `\(otherwise)`")
    case .notIndexable(let type):
      LocalizedText(
        de: "`[ ]` geht bei Listen und Zuordnungen, nicht bei `\(type)`",
        en: "`[ ]` works on lists and maps, not on `\(type)`")
    case .notIterable(let type):
      LocalizedText(
        de: "nur Listen und Zuordnungen haben Elemente, `\(type)` nicht",
        en: "only lists and maps have elements, `\(type)` has none")
    case .notAContainer(let type):
      LocalizedText(
        de: "rechts von `in` steht eine Liste oder Zuordnung, nicht `\(type)`",
        en: "a list or map stands to the right of `in`, not `\(type)`")
    case .optionalExpected(let actual):
      LocalizedText(
        de: "nach `?` wird ein optionaler Wert erwartet, nicht `\(actual)`",
        en: "an optional value is expected after `?`, not `\(actual)`")
    case .wrongResult(let actual, let expected):
      LocalizedText(
        de: "der Ausdruck ergibt `\(actual)`, erwartet wird `\(expected)`",
        en: "the expression yields `\(actual)`, expected is `\(expected)`")
    case .messageConstruction(let name):
      LocalizedText(
        de: "`\(name){...}`: Nachrichten lassen sich hier nicht erzeugen",
        en: "`\(name){...}`: messages cannot be constructed here")
    case .tooDeep(let limit):
      LocalizedText(
        de: "der Ausdruck ist tiefer als \(limit) Ebenen geschachtelt",
        en: "the expression is nested more than \(limit) levels deep")
    case .tooComplex:
      LocalizedText(
        de: "die Typen des Ausdrucks sind zu verschachtelt, um sie zu prüfen",
        en: "the types of the expression are too intricate to be checked")
    }
  }

  /// What to do.
  public var help: LocalizedText? {
    switch self {
    case .undeclaredName(let name, let nearest, let isFunction):
      isFunction
        ? LocalizedText(
          de: "`\(name)` ist eine Funktion: schreiben Sie `\(name)(...)`",
          en: "`\(name)` is a function: write `\(name)(...)`")
        : meant(nearest)
    case .undeclaredFunction(_, let nearest): meant(nearest)
    case .noMatchingOverload(_, let hint): hint?.text
    case .macroArguments: nil
    case .unknownField(_, _, let nearest, let fields):
      choice(nearest, among: fields, de: "vorhandene Felder", en: "existing fields")
    case .noFields: nil
    case .unguardedField(let operand, let field):
      LocalizedText(
        de: "schreiben Sie `has(\(operand).\(field)) && ...`", en: "write `has(\(operand).\(field)) && ...`")
    case .unknownMember(_, _, let nearest, let members):
      choice(nearest, among: members, de: "möglich sind", en: "possible are")
    case .neverEqual: nil
    case .noCommonType(_, _, let hint): hint?.text
    case .wrongOperand: nil
    case .branchesDiffer:
      LocalizedText(
        de:
          "bringen Sie beide Zweige auf denselben Typ, zum Beispiel mit `string(...)`, `double(...)` oder `dyn(...)`",
        en: "give both branches the same type, for example with `string(...)`, `double(...)` or `dyn(...)`")
    case .notIndexable, .notIterable: nil
    case .notAContainer(let type):
      type == "string"
        ? LocalizedText(
          de: "ob ein Text einen anderen enthält, prüft `text.contains(teil)`",
          en: "whether a text holds another is tested with `text.contains(part)`")
        : nil
    case .optionalExpected:
      LocalizedText(
        de: "lassen Sie das `?` weg oder schreiben Sie `optional.of(...)`",
        en: "leave out the `?` or write `optional.of(...)`")
    case .wrongResult: nil
    case .messageConstruction:
      LocalizedText(de: "verwenden Sie eine Zuordnung: `{'name': wert}`", en: "use a map: `{'name': value}`")
    case .tooDeep, .tooComplex:
      LocalizedText(
        de: "zerlegen Sie den Ausdruck, zum Beispiel mit `cel.bind`",
        en: "split the expression, for example with `cel.bind`")
    }
  }

  private func meant(_ nearest: String?) -> LocalizedText? {
    nearest.map { LocalizedText(de: "meinten Sie `\($0)`?", en: "did you mean `\($0)`?") }
  }

  private func choice(_ nearest: String?, among names: [String], de: String, en: String) -> LocalizedText? {
    if let nearest { return meant(nearest) }
    guard !names.isEmpty else { return nil }
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return LocalizedText(de: "\(de): \(list)", en: "\(en): \(list)")
  }
}

extension Array<Int> {
  fileprivate func listed(or word: String) -> String {
    map(String.init).joined(separator: " \(word) ")
  }
}
