# SPDX-License-Identifier: EUPL-1.2
"""The four larger towns of the example. None of them exists: they are INVENTED (ERFUNDEN)."""

import dataclasses
import datetime

FIRST = datetime.date(2026, 1, 30)
SECOND = datetime.date(2027, 1, 29)
AREAS = ["management", "organisation", "backup", "networks", "clients", "servers", "accounts", "mobile", "applications",
         "suppliers", "detection", "emergency", "rooms", "awareness", "dataprotection", "audit"]


def care(*levels):
    """How far a town has seen to each area, in the order of AREAS; the last one is what the courts of audit look for."""
    return dict(zip(AREAS, levels, strict=True))


@dataclasses.dataclass(frozen=True)
class Town:
    id: str
    short: str
    head: str
    inhabitants: int
    staff: int
    size_class: str
    audit_office: str
    standard: str
    officer_since: str
    officer_hours: float
    technicians: int
    owners: int
    servers: int
    clients: int
    mobiles: int
    devices: int
    applications: int
    operations: tuple
    accounts: int
    suppliers: int
    online_services: int
    projects: int
    procurements: int
    licences: int
    disposals: int
    printers: int
    ai_systems: int
    buildings: tuple
    waits_for_switches: bool
    # Of a hundred values in a few columns, so many were not recorded.
    forgetful: dict
    forgotten_of_clients: tuple
    # Tables that nobody has declared complete.
    undeclared: tuple
    # Tables, records and fields of records that were not recorded at all.
    not_recorded: dict
    # By rule: value, age in days, who says so, kind of evidence.
    answers: dict
    care: dict
    taken: dict = dataclasses.field(default_factory=lambda: {2026: FIRST, 2027: SECOND})


OTTERBRUECK = Town(
    id="otterbrueck", short="OB", head="Bürgermeisteramt", inhabitants=9840, staff=71, size_class="klein",
    audit_office="county", standard="wiba", officer_since="2024-05-02", officer_hours=8.0, technicians=2, owners=5,
    servers=7, clients=62, mobiles=14, devices=15, applications=18, operations=("own", "provider", "cloud", "provider"),
    accounts=86, suppliers=8, online_services=7, projects=4, procurements=5, licences=9, disposals=6, printers=9,
    ai_systems=1, buildings=("Rathaus", "Bauhof", "Bürgerhaus"), waits_for_switches=False,
    forgetful={2026: 1.5, 2027: 0}, forgotten_of_clients=("secure_boot",),
    undeclared=(),
    not_recorded={2026: ["telephony", "ai_systems", "audits"], 2027: []},
    answers={
        2026: {"MGT-07": ("nein", 12, "Bürgermeisteramt", "none"), "ROM-07": ("teilweise", 12, "Hauptamt", "lived")},
        2027: {
            "MGT-07": ("ja", 20, "Bürgermeisteramt", "written"), "ROM-07": ("ja", 20, "Hauptamt", "lived"),
            "MGT-08": ("P", 20, "Informationssicherheitsbeauftragte", "lived"),
            "RH-OS-03": ("ja", 20, "IT-Leitung", "lived"), "RH-ST-07": ("nein", 20, "Hauptamt", "none"),
        },
    },
    #           man org bac net cli ser acc mob app sup det eme roo awa dat aud
    care={2026: care(1, 2, 2, 1, 1, 2, 1, 2, 2, 4, 1, 1, 1, 2, 2, 1),
          2027: care(2, 2, 2, 2, 2, 3, 2, 2, 2, 5, 2, 2, 2, 3, 3, 1)})

WIESENKAMM = Town(
    id="wiesenkamm", short="WK", head="Bürgermeisteramt", inhabitants=12760, staff=98, size_class="mittel",
    audit_office="county", standard="other", officer_since="2022-11-01", officer_hours=4.0, technicians=2, owners=4,
    servers=10, clients=84, mobiles=22, devices=24, applications=21, operations=("own", "own", "cloud"), accounts=118,
    suppliers=9, online_services=6, projects=6, procurements=6, licences=10, disposals=5, printers=12, ai_systems=0,
    buildings=("Rathaus", "Ordnungsamt", "Bauhof"), waits_for_switches=False,
    forgetful={2026: 2, 2027: 6}, forgotten_of_clients=("malware_protection", "secure_boot", "lock_minutes"),
    undeclared=("contracts", "licences", "procurements", "segments"),
    not_recorded={
        2026: ["ai_systems", "telephony", "it_support"],
        2027: ["ai_systems", "telephony", "it_support", "logging", "trainings", "rooms", "client_policy.software_history"],
    },
    answers={
        2026: {
            "MGT-07": ("nein", 30, "Bürgermeisteramt", "none"), "ROM-07": ("ja", 30, "Hauptamt", "lived"),
            "MOB-07": ("N", 30, "IT-Leitung", "none"), "RH-BT-02": ("teilweise", 30, "IT-Leitung", "lived"),
        },
        # Nobody has asked again: the answers of the first year are too old by now.
        2027: {
            "MGT-07": ("nein", 394, "Bürgermeisteramt", "none"), "ROM-07": ("ja", 394, "Hauptamt", "lived"),
            "MOB-07": ("N", 394, "IT-Leitung", "none"), "RH-BT-02": ("teilweise", 394, "IT-Leitung", "lived"),
        },
    },
    care={2026: care(1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1, 0),
          2027: care(1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 2, 1, 1, 0)})

MARDERBORN = Town(
    id="marderborn", short="MB", head="Bürgermeisteramt", inhabitants=24610, staff=287, size_class="mittel",
    audit_office="own", standard="basis_profile", officer_since="2023-04-03", officer_hours=19.5, technicians=4, owners=8,
    servers=22, clients=190, mobiles=68, devices=44, applications=29, operations=("own", "own", "provider", "cloud"),
    accounts=242, suppliers=12, online_services=14, projects=9, procurements=10, licences=18, disposals=14, printers=24,
    ai_systems=2, buildings=("Rathaus", "Stadthaus", "Bibliothek", "Feuerwache"), waits_for_switches=False,
    forgetful={2026: 1, 2027: 0.4}, forgotten_of_clients=("secure_boot", "lock_minutes"),
    undeclared=("disposals",),
    not_recorded={2026: ["rooms", "incidents", "directory.rights_on_demand"], 2027: ["logging.alarms_attended"]},
    answers={
        2026: {
            "MGT-07": ("ja", 60, "Bürgermeisteramt", "written"), "MOB-07": ("L", 60, "IT-Leitung", "written"),
            "RH-PR-07": ("teilweise", 60, "Kämmerei", "lived"),
        },
        2027: {
            "MGT-07": ("ja", 45, "Bürgermeisteramt", "written"), "MOB-07": ("F", 45, "IT-Leitung", "written"),
            "MGT-08": ("P", 45, "Informationssicherheitsbeauftragte", "lived"), "ROM-07": ("ja", 45, "Hauptamt", "lived"),
            "DSM-08": ("L", 45, "Datenschutzbeauftragte", "written"), "RH-PR-07": ("ja", 45, "Kämmerei", "written"),
            "RH-IS-02": ("P", 45, "Informationssicherheitsbeauftragte", "written"),
            "RH-OR-08": ("P", 45, "IT-Leitung", "lived"),
        },
    },
    care={2026: care(2, 2, 2, 2, 2, 2, 4, 5, 2, 2, 3, 1, 2, 2, 2, 1),
          2027: care(3, 3, 2, 3, 3, 3, 4, 5, 3, 2, 4, 3, 2, 2, 3, 2)})

SILBERQUELL = Town(
    id="silberquell", short="SQ", head="Oberbürgermeisteramt", inhabitants=31400, staff=640, size_class="gross",
    audit_office="own", standard="it_grundschutz", officer_since="2021-09-01", officer_hours=39.0, technicians=6,
    owners=12, servers=46, clients=640, mobiles=140, devices=96, applications=38,
    operations=("own", "own", "own", "provider", "cloud"), accounts=740, suppliers=15, online_services=18, projects=12,
    procurements=14, licences=30, disposals=24, printers=40, ai_systems=2,
    buildings=("Rathaus", "Technisches Rathaus", "Bürgerhaus", "Bibliothek", "Bauhof"), waits_for_switches=True,
    forgetful={2026: 0.6, 2027: 0.4}, forgotten_of_clients=("malware_protection", "secure_boot", "lock_minutes"),
    undeclared=("contracts", "wlans"),
    not_recorded={2026: ["it_support"], 2027: []},
    answers={
        2026: {
            "MGT-07": ("ja", 90, "Oberbürgermeisteramt", "written"), "ROM-07": ("nein", 40, "Gebäudeverwaltung", "lived"),
            "MGT-08": ("P", 40, "Informationssicherheitsbeauftragte", "lived"),
        },
        2027: {
            "MGT-07": ("ja", 80, "Oberbürgermeisteramt", "written"),
            "MGT-08": ("L", 40, "Informationssicherheitsbeauftragte", "lived"),
            "ROM-07": ("teilweise", 40, "Gebäudeverwaltung", "lived"),
            "RH-IS-02": ("P", 40, "Informationssicherheitsbeauftragte", "written"),
            "RH-BT-02": ("ja", 40, "IT-Leitung", "written"), "RH-WI-11": ("teilweise", 40, "Kämmerei", "written"),
            "RH-ZW-01": ("nein", 40, "Rechnungsprüfungsamt", "none"),
        },
    },
    care={2026: care(3, 3, 2, 4, 5, 3, 3, 2, 2, 2, 3, 1, 1, 1, 2, 2),
          2027: care(4, 3, 3, 4, 5, 3, 3, 3, 3, 2, 4, 2, 1, 2, 2, 3)})

TOWNS = [OTTERBRUECK, WIESENKAMM, MARDERBORN, SILBERQUELL]
