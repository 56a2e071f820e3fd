// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// `left == right` and `left != right`: both sides must have a common type.
  mutating func checkEquality(
    _ left: Expression, _ right: Expression, isNegated: Bool, at span: SourceSpan
  ) -> CheckedExpression {
    let left = check(left)
    let right = check(right)
    if isStrict {
      if substitution.merge(left.type, right.type) == nil {
        let hint = comparisonHint(left, right)
        report(.noCommonType(left: name(of: left.type), right: name(of: right.type), hint: hint), at: span)
      } else {
        checkMembers(left, right, at: span)
      }
    }
    return make(
      .equality(left, right, isNegated: isNegated), .bool, at: span, isTotal: left.isTotal && right.isTotal)
  }

  /// `element in container`.
  mutating func checkMembership(
    _ element: Expression, in container: Expression, at span: SourceSpan
  ) -> CheckedExpression {
    let element = check(element)
    let container = check(container)
    let isTotal = isStrict && checkMembership(element, container, at: span)
    return make(
      .membership(element, in: container), .bool, at: span,
      isTotal: isTotal && element.isTotal && container.isTotal)
  }

  /// Reports a membership that makes no sense; otherwise whether it is certain not to fail.
  private mutating func checkMembership(
    _ element: CheckedExpression, _ container: CheckedExpression, at span: SourceSpan
  ) -> Bool {
    let member: ValueType
    switch resolved(container.type) {
    case .failed, .dyn, .parameter: return false
    case .list(let type): member = type
    case .map(let key, _): member = key
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .enumeration, .optional,
      .type, .object, .abstract:
      report(.notAContainer(type: name(of: container.type)), at: container.span)
      return false
    }
    if substitution.merge(element.type, member) == nil {
      let hint = comparisonHint(element, nil, other: member)
      report(.noCommonType(left: name(of: element.type), right: name(of: member), hint: hint), at: span)
      return false
    }
    checkElements(element, container, member, at: span)
    if case .map = resolved(container.type) {
      return element.type.isKey && element.type.fits(resolved(member))
    }
    return true
  }

  private mutating func checkElements(
    _ element: CheckedExpression, _ container: CheckedExpression, _ member: ValueType, at span: SourceSpan
  ) {
    if case .list(let elements) = container.kind {
      for item in elements where !item.isOptional { checkMembers(element, item.value, at: item.value.span) }
    } else {
      checkMember(of: resolved(member), element, at: span)
    }
  }

  /// Reports texts compared with an enumeration that has no such member, and enumerations that share none.
  private mutating func checkMembers(
    _ left: CheckedExpression, _ right: CheckedExpression, at span: SourceSpan
  ) {
    checkMember(of: left.type, right, at: span)
    checkMember(of: right.type, left, at: span)
  }

  /// Reports where `expression` can never be a value of `type` because an enumeration in it lacks the member.
  private mutating func checkMember(
    of type: ValueType, _ expression: CheckedExpression, at span: SourceSpan
  ) {
    switch (type, expression.kind) {
    case (.enumeration(let enumeration), .literal(.string(let text))):
      guard !enumeration.contains(text) else { return }
      let nearest = nearestName(to: text, among: enumeration.members)
      let listed = enumeration.members.count <= Limits.listedNames ? enumeration.members : []
      report(
        .unknownMember(text, enumeration: enumeration.name, nearest: nearest, members: listed),
        at: expression.span)
    case (.enumeration, .conditional(_, let then, let otherwise)):
      checkMember(of: type, then, at: span)
      checkMember(of: type, otherwise, at: span)
    case (.list(let element), .list(let items)):
      for item in items where !item.isOptional { checkMember(of: element, item.value, at: item.value.span) }
    case (.enumeration(let enumeration), _):
      guard case .enumeration(let other) = expression.type, !enumeration.sharesMembers(with: other) else {
        return
      }
      // Both operands are looked at, each against the type of the other: report once.
      if diagnostics.last?.location?.span != span {
        report(.neverEqual(enumeration.name, other.name), at: span)
      }
    default: return
    }
  }

  /// How to make two numbers of different kinds comparable.
  private func comparisonHint(
    _ left: CheckedExpression, _ right: CheckedExpression?, other: ValueType? = nil
  ) -> CallHint? {
    switch (resolved(left.type), resolved(other ?? right?.type ?? .failed)) {
    case (.int, .double), (.uint, .double): .convert("double(\(source(left.span)))")
    case (.uint, .int): .convert("int(\(source(left.span)))")
    case (.double, .int), (.double, .uint): right.map { .convert("double(\(source($0.span)))") }
    case (.int, .uint): right.map { .convert("int(\(source($0.span)))") }
    case (.null, _): right.map { .presence(source($0.span)) }
    case (_, .null): .presence(source(left.span))
    default: nil
    }
  }
}

extension EnumerationType {
  func contains(_ text: String) -> Bool { members.contains { $0.utf8Key == text.utf8Key } }

  fileprivate func sharesMembers(with other: EnumerationType) -> Bool {
    members.contains(where: other.contains)
  }
}
