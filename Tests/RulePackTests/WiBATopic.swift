// SPDX-License-Identifier: EUPL-1.2

import Documents

/// One of the 19 lists of questions of WiBA, in the recommended order; `key` is the part of `wiba:KEY-NUMBER`.
struct WiBATopic: Sendable {
  let key: String
  let title: String

  static let all = [
    WiBATopic(key: "backup", title: "Backup"),
    WiBATopic(key: "it-administration", title: "IT-Administration"),
    WiBATopic(key: "organisation", title: "Organisation und Personal"),
    WiBATopic(key: "rollen", title: "Rollen, Berechtigungen, Authentisierung"),
    WiBATopic(key: "vorfaelle", title: "Vorbereitung für Sicherheitsvorfälle"),
    WiBATopic(key: "buerosoftware", title: "Bürosoftware"),
    WiBATopic(key: "client", title: "Client"),
    WiBATopic(key: "netze", title: "Netze"),
    WiBATopic(key: "serversysteme", title: "Serversysteme"),
    WiBATopic(key: "serverraum", title: "Serverraum und Datenträgerarchiv"),
    WiBATopic(key: "sicherheitsmechanismen", title: "Sicherheitsmechanismen"),
    WiBATopic(key: "webserver", title: "Webserver und Webanwendungen"),
    WiBATopic(key: "ausserhalb", title: "Arbeit außerhalb der Institution"),
    WiBATopic(key: "innerhalb", title: "Arbeit innerhalb der Institution, Haustechnik"),
    WiBATopic(key: "mobile-endgeraete", title: "Mobile Endgeräte"),
    WiBATopic(key: "outsourcing-cloud", title: "Outsourcing und Cloud"),
    WiBATopic(key: "informationen", title: "Umgang mit Informationen"),
    WiBATopic(key: "drucker", title: "Drucker und Multifunktionsgeräte"),
    WiBATopic(key: "telefonie-fax", title: "Telefonie und Fax"),
  ]

  /// Whether a criterion of the publication belongs to this list.
  func contains(_ criterion: String) -> Bool {
    guard let dash = criterion.lastIndex(of: "-") else { return false }
    return criterion[..<dash].utf8.elementsEqual(key.utf8)
  }

  /// The criteria of this list that a rule refers to.
  func criteria(of rule: Rule) -> [String] {
    rule.references.filter { $0.source == "wiba" && contains($0.criterion) }.map(\.criterion)
  }
}
