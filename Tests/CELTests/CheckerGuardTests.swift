// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import CEL

/// Fields that may be none must be known to be present where they are read.
@Suite struct CheckerGuardTests {
  @Test(arguments: [
    "has(it.last) && it.last > t", "has(it.last) && b && it.last > t",
    "b && has(it.last) && n == 1 && it.last > t",
    "!has(it.last) || it.last > t", "!(has(it.last)) || b || it.last > t",
    "has(it.last) ? it.last > t : false",
    "!has(it.last) ? false : it.last > t", "has(it.last) && (it.last > t || it.last < t)",
    "(has(it.last) && b) && it.last > t", "!(has(it.last) && b) || it.last > t",
    "!(!has(it.last) || b) && it.last > t", "(b ? has(it.last) : false) && it.last > t",
    "(has(it.last) && b || has(it.last) && n == 1) && it.last > t",
    "has(it.owner) && has(it.owner.mail) && it.owner.mail == 'a'",
    "has(it.owner) && (!has(it.owner.mail) || it.owner.mail == 'a')",
    "has(it.admin.mail) && it.admin.mail == ''",
    "servers.filter(s, has(s.last)).all(s, s.last > t)", "servers.filter(s, has(s.last)).map(q, q.last)",
    "servers.filter(s, b && has(s.last)).exists(q, q.last > t)", "servers.map(s, has(s.last), s.last)",
    "servers.filter(s, has(s.last)).filter(s, s.encrypted).all(s, s.last > t)",
    "servers.filter(s, has(s.last)).filter(s, s.last > t).all(s, s.last < t)",
    "servers.filter(s, has(s.owner) && has(s.owner.mail)).all(s, s.owner.mail == 'a')",
    "servers.filter(s, has(s.owner)).map(s, s.owner).all(p, p.name == 'a')",
    "servers.filter(s, has(s.owner) && has(s.owner.mail)).map(s, s.owner).map(p, p.mail)",
    "servers.map(s, has(s.owner), s.owner).all(p, p.name == 'a')",
    "servers.filter(s, has(s.last))[0].last > t",
    "servers.filter(s, has(s.last)).reversed().all(s, s.last > t)",
    "servers.filter(s, has(s.last)).all(i, s, s.last > t)", "servers.all(i, s, !has(s.last) || s.last > t)",
    "servers.all(s, has(s.last)) && servers.all(s, s.last > t)",
    "servers.all(s, has(s.last)) && servers[0].last > t",
    "!servers.exists(s, !has(s.last)) && servers.all(s, s.last > t)",
    "servers.all(s, s.backups.filter(k, has(k.tested)).all(k, k.tested > t))",
    "servers.all(s, s.backups.all(k, has(k.tested)) ? s.backups.exists(k, k.tested > t) : false)",
    "cel.bind(p, it.admin, has(p.mail) && p.mail == 'a')",
    "has(it.owner) && cel.bind(p, it.owner, p.name == 'a')",
    "has(it.admin.mail) && cel.bind(p, it.admin, p.mail == 'a')",
    "cel.bind(q, servers.filter(s, has(s.last)), q.all(s, s.last > t))",
    "(b ? servers.filter(s, has(s.last)) : servers.filter(s, has(s.last) && b)).all(s, s.last > t)",
    "(servers.filter(s, has(s.last)) + servers.filter(q, has(q.last))).all(s, s.last > t)",
    "has(servers[0].last) && servers[0].last > t", "has(servers[0].owner) && servers[0].owner.name == 'a'",
    "has(servers[0].admin.mail) && cel.bind(p, servers[0].admin, p.mail == 'a')",
    "has(it.name)", "has(it.last)", "it.?last == optional.none()", "has(it.last) == true",
    "has(it.?owner.name)",
    "servers.filter(s, has(s.last)).exists(s, servers.exists(o, has(o.last) && o.last == s.last))",
  ])
  func guardedReadsPass(expression: String) {
    #expect(CheckerFixture.findings(CheckerFixture.check(expression).1) == [])
  }

  @Test(arguments: [
    ("it.last > t && has(it.last)", "it.last"), ("has(it.last) || it.last > t", "it.last"),
    ("!has(it.last) && it.last > t", "it.last"), ("has(it.last) ? false : it.last > t", "it.last"),
    ("!has(it.last) ? it.last > t : false", "it.last"), ("(has(it.last) || b) && it.last > t", "it.last"),
    ("!(has(it.last) || b) || it.last > t", "it.last"), ("has(it.last) && b || it.last > t", "it.last"),
    ("has(it.owner.mail)", "it.owner"), ("has(it.owner) && it.owner.mail == 'a'", "it.owner.mail"),
    ("it.owner.?mail == optional.none()", "it.owner"),
    ("cel.bind(l, it.last, has(it.last) && l > t)", "it.last"),
    ("servers.all(s, s.last > t)", "s.last"), ("has(it.last) && servers.all(s, s.last > t)", "s.last"),
    ("servers.filter(s, has(s.last) || b).all(s, s.last > t)", "s.last"),
    ("servers.filter(s, !has(s.last)).all(s, s.last > t)", "s.last"),
    ("servers.all(it, has(it.last)) && it.last > t", "it.last"),
    ("has(it.last) && servers.all(it, it.last > t)", "it.last"),
    ("servers.exists(s, has(s.last)) && servers.all(s, s.last > t)", "s.last"),
    ("servers.filter(s, has(s.last)).map(s, s.admin).all(p, p.mail == 'a')", "p.mail"),
    ("servers.exists(s, has(s.last)) && servers[0].last > t", "servers[0].last"),
    ("has(servers[0].last) && servers[1].last > t", "servers[1].last"),
    ("has(servers[n].last) && servers[n].last > t", "servers[n].last"),
    ("(servers.filter(s, has(s.last)) + servers).all(s, s.last > t)", "s.last"),
    ("(b ? servers.filter(s, has(s.last)) : servers).all(s, s.last > t)", "s.last"),
    ("has(it.admin.mail) && has(it.owner) && it.owner.mail == 'a'", "it.owner.mail"),
    ("[it.last]", "it.last"), ("{'a': it.last}", "it.last"), ("string(it.last)", "it.last"),
  ])
  func unguardedReadsAreReported(expression: String, underlined: String) {
    let (program, diagnostics) = CheckerFixture.check(expression)
    #expect(program == nil)
    #expect(CheckerFixture.findings(diagnostics) == ["CEL107 \(underlined)"])
  }

  @Test func theFixIsShownInBothLanguages() {
    let (_, diagnostics) = CheckerFixture.check("it.last > t")
    #expect(diagnostics.first?.help?.de == "schreiben Sie `has(it.last) && ...`")
    #expect(diagnostics.first?.text.de == "`it.last` kann fehlen und wird hier ungeprüft gelesen")
  }
}
