// SPDX-License-Identifier: EUPL-1.2

import Documents

/// The outcome of an achievement: achieved in both bounds is `pass`, in neither `fail`, else `error` if something
/// could not be evaluated, else `unknown`. Where the rule may turn out not to apply, nothing is decided.
func decide(of achievement: Achievement, atLeast bound: Rational, mayNotApply: Bool, hasError: Bool)
  -> Outcome
{
  if !mayNotApply {
    if achievement.isCertainly(atLeast: bound) { return .pass }
    if !achievement.isPossibly(atLeast: bound) { return .fail }
  }
  return hasError ? .error : .unknown
}
