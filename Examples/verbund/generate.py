#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes the snapshots of the four larger towns of the example, all INVENTED (ERFUNDEN), for both years:
bestand/<town>/<year>.json.

The output depends on nothing but this file and towns.py: numbers are drawn with fixed seeds, and neither the clock nor the
environment is read. A table of a town draws the same numbers in both years, so that the same assets appear again.
Run it in this folder: python3 generate.py
"""

import datetime
import json
import os
import random

from towns import FIRST, TOWNS


class Snapshot:
    """What one town knows about itself on one day.

    `care` says, for each domain of the baseline, up to which level (0 to 5) the town has seen to it. The tables follow:
    a fact that a rule of a higher level asks for is mostly bad or absent.
    """

    def __init__(self, town, year):
        self.town = town
        self.care = dict(town.care[year])
        self.taken = town.taken[year]
        self.year = year
        self.row = ""

    # Chance and time

    def lot(self, field, bound):
        """A number below a bound. It depends on town, row and field only, so that it is the same in both years."""
        return random.Random(f"{self.town.id} {self.row} {field}").randrange(bound)

    def chance(self, percent, field):
        """True in so many of a hundred cases; what is true stays so if the percentage grows."""
        return self.lot(field, 1000) < percent * 10

    def one(self, choices, field):
        return choices[self.lot(field, len(choices))]

    def day(self, at_least, at_most, field):
        """A day so many days before the snapshot was taken: something that is done again and again."""
        return self.ago(at_least + self.lot(field, at_most - at_least + 1))

    def once(self, at_least, at_most, field):
        """A day so many days before the first snapshot: something that was done once."""
        return (FIRST - datetime.timedelta(days=at_least + self.lot(field, at_most - at_least + 1))).isoformat()

    def ago(self, days):
        return (self.taken - datetime.timedelta(days=days)).isoformat()

    def known(self, date):
        """A fixed date, or nothing if it lies after the snapshot."""
        return date if date is not None and date <= self.taken.isoformat() else None

    def thinned(self, row, *fields):
        """The row without some of its fields, as often as the town forgets to record them."""
        for field in fields:
            if self.chance(self.town.forgetful[self.year], f"forgotten {field}"):
                del row[field]
        return row

    def complete(self, rows, by):
        return {"complete": {"by": by, "on": self.taken.isoformat()}, "rows": rows}

    def key(self, kind, number, digits):
        return f"{kind}-{number:0{digits}}"

    def name(self, kind, number, digits):
        return f"{self.town.short}-{kind}-{number:0{digits}}"

    # People

    def role(self, key, title, kind, holder, unit, **more):
        row = {
            "id": key, "title": f"{title} (erfunden)", "kind": kind, "holder": holder, "unit": unit,
            "reports_to": "head", "key_role": False, "appointed_on": None, "deputy": None, "hours_per_week": 39.0,
            "shared_with": 0, "sharing_agreed_on": None,
        }
        return row | more

    def roles(self):
        town, level = self.town, self.care["organisation"]
        rows = [
            self.role("leitung", town.head, "head", "01.1", "head", deputy="01.2"),
            self.role("isb", "Informationssicherheitsbeauftragte", "security_officer", "02.1",
                      "head" if level >= 2 else "it", key_role=True,
                      appointed_on=town.officer_since if level >= 1 else None,
                      deputy="02.2" if level >= 2 else None, hours_per_week=town.officer_hours),
            self.role("dsb", "Datenschutzbeauftragte", "data_protection_officer", "02.3", "head",
                      appointed_on="2019-03-01", deputy="02.4", hours_per_week=town.officer_hours),
            self.role("it-leitung", "IT-Leitung", "it_lead", "10.1", "it", reports_to="main_office", key_role=True,
                      deputy="10.2" if level >= 3 else None),
        ]
        if self.care["audit"] >= 2:
            rows.append(self.role("lizenzen", "Lizenzmanagement", "licence_manager", "10.6", "it",
                                  reports_to="it_lead", hours_per_week=9.75))
        for number in range(1, town.technicians + 1):
            rows.append(self.role(
                f"technik-{number}", f"Systemtechnik {number}", "it_staff", f"10.1{number}", "it",
                reports_to="it_lead", key_role=number <= 4,
                deputy=f"10.1{number % town.technicians + 1}" if level >= 3 and town.technicians > 1 else None))
        for number in range(1, town.owners + 1):
            self.row = f"roles {number}"
            rows.append(self.role(
                f"fach-{number}", f"Verfahrensverantwortung {number}", "application_owner", f"{30 + number}.2",
                "department", reports_to="department", hours_per_week=4.0,
                deputy=f"{30 + number}.3" if self.chance(80, "deputy") else None))
        return self.complete(rows, "Hauptamt")

    def accounts(self):
        town, level, rows = self.town, self.care["accounts"], []
        admins = max(3, town.accounts // 60)
        services = admins + max(2, town.accounts // 25)
        for number in range(1, town.accounts + 1):
            self.row = f"accounts {number}"
            kind = "admin" if number <= admins else "service" if number <= services else "person"
            if number == services + 1 and level >= 3:
                kind = "emergency"
            left = kind == "person" and self.chance(3, "left")
            recent, forgotten = self.day(0, 40, "recent"), self.day(100, 400, "forgotten")
            still_open = left and level < 1 or left and level < 2 and self.chance(8, "still_open")
            rows.append({
                "id": self.key("kt", number, 4), "kind": kind, "enabled": not left or still_open,
                "domain_admin": number <= 2 or level < 3 and number <= admins or level < 4 and number == services,
                "daily_use": kind == "person" or kind == "admin" and level < 1,
                "second_factor": number <= admins and (level >= 2 or number % 2 == 0),
                "shared": kind == "person" and number % (300 if level >= 2 else 20) == 0, "owner_left": left,
                "last_logon_on": None if kind in ("service", "emergency") else
                recent if self.chance(98 if level >= 2 else 88, "last_logon_on") and not left else forgotten,
            })
        return self.complete(rows, "IT-Leitung")

    def trainings(self):
        level, staff = self.care["awareness"], self.town.staff
        rows = []

        def held(topic, audience, days, invited, participants):
            rows.append({"id": self.key("sc", len(rows) + 1, 1), "topic": topic, "audience": audience,
                         "held_on": self.ago(days), "invited": invited, "participants": participants})

        held("security_awareness", "all_staff", 260 if level >= 2 else 1150, staff, staff * (86 if level >= 2 else 68) // 100)
        if level >= 3:
            held("it_security", "it_staff", 170, self.town.technicians + 1, self.town.technicians)
            held("security_awareness", "head", 130, 3, 3)
        if level >= 4:
            held("security_awareness", "managers", 130, 18, 15)
        if level >= 5:
            held("phishing_test", "all_staff", 75, staff, staff * 94 // 100)
        held("data_protection", "all_staff", 400, staff, staff * 61 // 100)
        return self.complete(rows, "Personalamt")

    # Technology

    def end_of_old_server(self):
        """Old servers are replaced before their support ends, unless nobody has seen to them."""
        if self.care["servers"] < 1:
            return "2023-10-10"
        return next(day for day in ("2027-01-12", "2027-10-12") if day >= self.taken.isoformat())

    def servers(self):
        town, level, rows = self.town, self.care["servers"], []
        critical = max(3, town.servers * 2 // 5)
        for number in range(1, town.servers + 1):
            self.row = f"servers {number}"
            important = number <= critical
            old = number % 14 == 7
            late = level < 2 and self.chance(20, "late")
            row = {
                "id": self.key("sv", number, 3), "name": self.name("SRV", number, 3), "critical": important,
                "support_until": self.end_of_old_server() if old
                else self.one(["2029-01-09", "2031-10-14", None], "support_until"),
                "replacement_on": None,
                "last_patched_on": self.ago(75) if late else self.day(5, 22, "last_patched_on"),
                "malware_protection": level >= 2 or number % 9 != 4,
                "administrators": 2 if self.care["organisation"] >= 3 or number % 3 else 1,
                "domain_controller": number <= 2, "other_services": number == 2 and level < 3,
                "monitored": important and level >= 3 or number % 3 == 0,
                "settings_checked_on": self.day(30, 300, "settings_checked_on") if important and level >= 5 else None,
                "runbook_on": self.once(100, 900, "runbook_on") if important and self.care["audit"] >= 2 else None,
            }
            if old and level >= 4:
                row["replacement_on"] = "2027-06-15"
            rows.append(self.thinned(row, "monitored"))
        return self.complete(rows, "IT-Leitung")

    def clients(self):
        town, level, rows = self.town, self.care["clients"], []
        for number in range(1, town.clients + 1):
            self.row = f"clients {number}"
            portable = number % 3 == 0
            recent, late = self.day(2, 20, "recent"), self.day(45, 200, "late")
            row = {
                "id": self.key("ap", number, 4), "name": self.name("AP", number, 4),
                "inventory_no": f"{2019 + number % 7}-{number:05}" if self.chance(99.5, "inventory_no") else None,
                "location": f"{self.one(town.buildings, 'building')} {self.lot('floor', 4)}.{1 + self.lot('room', 30):02}"
                if self.chance(97, "location") else None,
                "support_until": "2025-10-14" if number % (128 if level >= 1 else 12) == 7 else None,
                "last_patched_on": recent if self.chance(97.5 if level >= 2 else 84, "last_patched_on") else late,
                "malware_protection": number % (160 if level >= 1 else 23) != 11, "portable": portable,
                "disk_encrypted": portable and (level >= 2 or self.chance(70, "disk_encrypted")),
                "user_is_admin": number % (213 if level >= 1 else 25) == 5,
                "lock_minutes": 10 if self.chance(99 if level >= 2 else 75, "lock_minutes") else None,
                "secure_boot": self.chance(95 if level >= 3 else 72, "secure_boot"),
            }
            rows.append(self.thinned(row, *town.forgotten_of_clients))
        return self.complete(rows, "IT-Leitung")

    def mobiles(self):
        town, level, rows = self.town, self.care["mobile"], []
        for number in range(1, town.mobiles + 1):
            self.row = f"mobiles {number}"
            row = {
                "id": self.key("mg", number, 3), "name": self.name("MG", number, 3),
                "managed": self.chance(98.5 if level >= 2 else 70, "managed"),
                "passcode_length": 6 if self.chance(99 if level >= 2 else 80, "passcode_length") else None,
                "support_until": self.one(["2027-06-30", "2028-09-30", "2029-09-30"], "support_until")
                if self.chance(98 if level >= 2 else 85, "supported") else "2025-03-31",
                "remote_wipe": self.chance(98 if level >= 3 else 60, "remote_wipe"),
                "app_control": self.chance(98.5 if level >= 4 else 30, "app_control"),
            }
            rows.append(self.thinned(row, "support_until"))
        return self.complete(rows, "IT-Leitung")

    def network_devices(self):
        town, level, rows = self.town, self.care["networks"], []
        firewalls, others = 1 + town.devices // 40, town.devices * 2 // 3
        for number in range(1, town.devices + 1):
            self.row = f"network devices {number}"
            kind = "firewall" if number <= firewalls else "router" if number <= firewalls + 2 \
                else "switch" if number <= others else "access_point"
            old = number % 20 == 11 and (level < 2 or self.town.waits_for_switches)
            rows.append({
                "id": self.key("nk", number, 3), "name": self.name("NK", number, 3), "kind": kind,
                "support_until": "2025-06-30" if old else self.one(["2028-12-31", "2030-06-30", None], "support_until"),
                "default_password_changed": level >= 1 or number % 8 != 3,
                "rules_reviewed_on": self.day(30, 200, "rules_reviewed_on") if kind == "firewall" and level >= 3 else None,
            })
        return self.complete(rows, "IT-Leitung")

    def segments(self):
        level = self.care["networks"]
        kinds = ["servers", "clients", "guests", "dmz"] + (["management"] if level >= 4 else []) \
            + ["printers", "telephony", "building"]
        return self.complete([
            {"id": self.key("sg", place, 2), "kind": kind,
             "firewalled": kind in ("dmz", "management") or kind == "guests" and level >= 1
             or level >= 2 and kind != "building",
             "access_control": kind == "clients" and level >= 5}
            for place, kind in enumerate(kinds, start=1)], "IT-Leitung")

    def wlans(self):
        level = self.care["networks"]
        return [
            {"id": "wl-1", "name": "Verwaltung intern (erfunden)", "purpose": "internal", "encryption": "wpa3",
             "segment": "sg-02"},
            {"id": "wl-2", "name": "Außenstellen (erfunden)", "purpose": "internal",
             "encryption": "wpa2" if level >= 1 else "wep", "segment": "sg-02"},
            {"id": "wl-3", "name": "Gäste (erfunden)", "purpose": "guest", "encryption": "open",
             "segment": "sg-03"},
        ]

    def remote_accesses(self):
        level, watched = self.care["networks"], self.care["suppliers"]
        count = max(3, self.town.suppliers * 2 // 3)
        return self.complete([{
            "id": self.key("fz", number, 2), "name": f"Fernzugang {number} (erfunden)",
            "supplier": self.key("li", number, 2) if number > 1 else None, "encrypted": True,
            "second_factor": level >= 2 or number % 3 != 0, "consent": watched >= 1 or number % 2 == 0,
            "logged": watched >= 2 or number % 4 != 2,
        } for number in range(1, count + 1)], "IT-Leitung")

    def backups(self, servers, applications):
        self.row = "backups"
        level, rows = self.care["backup"], []

        def job(name, server, application, interval):
            number, tested = len(rows) + 1, self.day(20, 340, f"tested {len(rows) + 1}")
            rows.append({
                "id": self.key("ds", number, 3), "name": name, "server": server, "application": application,
                "interval_hours": interval, "last_success_on": self.ago(0 if level >= 1 or number % 7 != 3 else 16),
                "last_restore_test_on": tested if level >= 2 else self.ago(620) if number % 2 else None,
                "offline_copy": number % 2 == 0, "immutable": level >= 2 or number % 4 == 0,
                "other_fire_zone": level >= 2 or number % 3 != 0, "separate_administration": level >= 4,
            })

        for row in servers:
            if row["critical"] or self.lot(row["id"], 10) > 0:
                job(f"Sicherung {row['name']}", row["id"], None, 24)
        for row in applications:
            if row["operation"] == "own" and row["critical"]:
                job(f"Sicherung {row['name']}", None, row["id"], 12 if level >= 3 else 168)
        return self.complete(rows, "IT-Leitung")

    def rooms(self):
        level = self.care["rooms"]

        def room(key, name, kind, **more):
            return {"id": key, "name": f"{name} (erfunden)", "kind": kind, "locked": True, "access_list": level >= 1,
                    "smoke_detector": True, "alarm_forwarded": level >= 2,
                    "alarm_tested_on": self.ago(200) if level >= 4 else None,
                    "storage_use": False, "water_pipe": False, "leak_sensor": False, "standby": False} | more
        return self.complete([
            room("ra-1", "Serverraum Rathaus", "server_room", alarm_forwarded=True, storage_use=level < 1),
            room("ra-2", f"Serverraum {self.town.buildings[1]}", "server_room", water_pipe=True, leak_sensor=level >= 3,
                 standby=level >= 5),
            room("ra-3", f"Verteiler {self.town.buildings[2]}", "wiring_closet", smoke_detector=False),
        ], "Gebäudeverwaltung")

    # Applications and what belongs to them

    def applications(self):
        town, level, audit = self.town, self.care["applications"], self.care["audit"]
        names = ["Meldewesen", "Personenstand", "Finanzwesen", "Personalwesen", "Gewerbe", "Bauordnung", "Wohngeld",
                 "Ordnungswidrigkeiten", "Friedhof", "Bibliothek", "Liegenschaften", "Geoinformation",
                 "Ratsinformation", "E-Akte", "Fundbüro", "Kita-Verwaltung", "Stadtarchiv", "Zeiterfassung", "Feuerwehr",
                 "Steuern"]
        rows = []
        for number in range(1, town.applications + 1):
            self.row = f"applications {number}"
            name = names[number - 1] if number <= len(names) else f"Fachanwendung {number}"
            critical = number <= max(3, town.applications // 4)
            finance = name in ("Finanzwesen", "Personalwesen", "Steuern")
            cared = critical or self.chance(92 if level >= 3 else 60, "cared")
            operation = self.one(town.operations, "operation") if number > 2 else town.operations[0]
            emergency, privacy = self.care["emergency"], self.care["dataprotection"]
            old = operation == "own" and (number in (20, 23) or level < 2 and number % 4 == 3)
            row = {
                "id": self.key("fv", number, 2), "name": f"{name} (erfunden)", "critical": critical,
                "owner": f"fach-{(number - 1) % town.owners + 1}" if self.chance(97 if level >= 1 else 70, "owner") else None,
                "operation": operation,
                "data_location": "own" if operation == "own" else "third_country"
                if operation == "cloud" and self.care["suppliers"] < 3 else self.one(["germany", "eu"], "data_location"),
                "personal_data": number % 6 != 0, "finance_relevant": finance,
                "stores_files": number in (1, 2, 6, 7, 14), "audit_proof": number in (1, 2, 14) or audit >= 3,
                "confidentiality": "high" if critical else "normal" if cared else None,
                "integrity": "high" if critical else "normal" if cared else None,
                "availability": "normal" if cared else None,
                "support_until": "2024-12-31" if old else self.one(["2027-12-31", "2028-12-31", None], "support_until"),
                "legal_basis": "Fachgesetz (erfunden)" if self.chance(94 if audit >= 2 else 80, "legal_basis") else None,
                "released_on": self.once(200, 2000, "released_on") if cared else None,
                "version_tested_on": self.day(30, 400, "version_tested_on") if critical and level >= 4 else None,
                "finance_approved_on": self.once(400, 1500, "finance_approved_on") if finance and audit >= 2 else None,
                "rights_concept_on": self.once(400, 1200, "rights_concept_on") if critical and level >= 3 else None,
                "rights_reviewed_on": self.day(20, 300, "rights_reviewed_on")
                if critical and self.care["accounts"] >= 3 else None,
                "max_data_loss_hours": 24 if critical else None, "target_restart_hours": 24 if critical else None,
                "measured_restart_hours": 18 if critical and emergency >= 4 else None,
                "restart_plan_on": self.day(100, 600, "restart_plan_on") if critical and emergency >= 3 else None,
                "exit_plan_on": self.day(100, 600, "exit_plan_on") if critical and level >= 5 else None,
                "cost_year_eur": 900.0 + self.lot("cost", 59000) if self.chance(92, "cost_year_eur") else None,
                "conflicting_rights": (0 if audit >= 2 or name != "Steuern" else 2) if finance else None,
                "documentation_complete": cared and audit >= 1,
                "retention_years": 10 if number in (1, 2, 7, 14) else None,
                "readability_checked_on": self.day(60, 300, "readability_checked_on")
                if number in (1, 14) and audit >= 2 else None,
                "service_level_on": self.day(100, 700, "service_level_on") if critical and audit >= 2 else None,
                "data_quality_checked_on": self.day(60, 300, "data_quality_checked_on") if number in (1, 3, 7) else None,
            }
            row["in_register"] = number % 9 != 8 or privacy >= 2
            rows.append(self.thinned(row, "cost_year_eur"))
        return rows

    def online_services(self):
        level, count = self.care["applications"], self.town.online_services
        return [{
            "id": self.key("od", number, 2), "title": f"Online-Dienst {number} (erfunden)", "end_to_end": number % 2 == 0,
            "cases_year": 40 * number if number % 3 else None,
            "accessibility_reviewed_on": self.ago(250) if number * 5 <= count * 4 else self.ago(1400),
            "encrypted": level >= 2 or number != 2, "settings_checked_on": self.ago(240) if level >= 4 else None,
        } for number in range(1, count + 1)]

    def processing_activities(self, applications):
        level, rows = self.care["dataprotection"], []
        for number, row in enumerate((row for row in applications if row["personal_data"]), start=1):
            self.row = f"activities {number}"
            required, recent = number in (4, 7), self.day(50, 600, "recent")
            if row["in_register"]:
                rows.append({
                    "id": self.key("vt", number, 2), "title": f"Verarbeitung {row['name']}", "application": row["id"],
                    "reviewed_on": recent if level >= 3 or self.chance(60, "reviewed_on") else self.ago(1200),
                    "deletion_rule": level >= 3 or self.chance(70, "deletion_rule"), "impact_assessment_required": required,
                    "impact_assessment_on": "2023-07-11" if required and level >= 3 else None,
                })
        return self.complete(rows, "Datenschutzbeauftragte")

    # Suppliers and money

    def suppliers(self):
        level = self.care["suppliers"]
        return self.complete([{
            "id": self.key("li", number, 2), "name": f"Musterfirma {number} (erfunden)", "critical": number <= 4,
            "emergency_contact": level >= 2 or number != 3,
            "dependence_assessed_on": self.ago(230) if level >= 4 and number <= 4 else None,
        } for number in range(1, self.town.suppliers + 1)], "Vergabestelle")

    def contracts(self, applications):
        town, level, privacy, rows = self.town, self.care["suppliers"], self.care["dataprotection"], []
        outside = [row for row in applications if row["operation"] != "own"]
        for number, row in enumerate(outside if level >= 3 else outside[:-1], start=1):
            self.row = f"contracts {number}"
            signed, agreed = self.once(100, 3000, "signed"), self.once(100, 2500, "agreed")
            rows.append({
                "id": self.key("ve", number, 2), "title": f"Betrieb {row['name']}",
                "supplier": self.key("li", number % town.suppliers + 1, 2),
                "kind": "cloud" if row["operation"] == "cloud" else "hosting", "application": row["id"],
                "critical": number <= 5, "signed_on": signed, "personal_data": row["personal_data"],
                "processing_agreement_on": agreed if row["personal_data"] and (privacy >= 2 or number % 5 != 2) else None,
                "security_duties": level >= 3 or number % 3 != 0, "audit_right": level >= 4 or number % 4 != 0,
                "subcontractors_regulated": True, "exit_regulated": level >= 4 or number % 5 != 0,
                "proof_valid_until": "2027-12-31" if level >= 4 else "2025-12-31" if number % 3 else None,
                "checked_on": self.ago(180) if level >= 5 and number <= 5 else None, "standard_terms": number % 3 != 0,
                "alternatives_compared_on": None if number % 2 else "2016-05-17",
            })
        for number in range(1, min(6, town.suppliers) + 1):
            self.row = f"maintenance {number}"
            rows.append({
                "id": self.key("vw", number, 2), "title": f"Wartung {number} (erfunden)", "supplier": self.key("li", number, 2),
                "kind": "maintenance", "application": None, "critical": number <= 3,
                "signed_on": self.once(100, 2000, "signed_on") if level >= 2 or number != 2 else None,
                "personal_data": number == 2, "processing_agreement_on": self.once(100, 1500, "processing_agreement_on")
                if number == 2 else None,
                "security_duties": level >= 3, "audit_right": False, "subcontractors_regulated": False,
                "exit_regulated": False, "proof_valid_until": None,
                "checked_on": self.ago(180) if level >= 5 else None, "standard_terms": number != 4,
                "alternatives_compared_on": None,
            })
        return rows

    def projects(self):
        audit, rows = self.care["audit"], []
        for number in range(1, self.town.projects + 1):
            started = datetime.date(2021 + number % 5, 1 + number % 12, 10)
            live = number <= self.town.projects * 2 // 3
            year_later = started + datetime.timedelta(days=300)

            def on(days, condition=True):
                date = (started + datetime.timedelta(days=days)).isoformat()
                return self.known(date) if condition else None

            row = {
                "id": self.key("pj", number, 2), "title": f"IT-Projekt {number} (erfunden)",
                "mandate_on": on(-20, number != 5), "started_on": on(0),
                "appraisal_on": on(-30, number not in (5, 9) and (audit >= 2 or number % 2)),
                "appraisal_by": "it" if number == 3 else "department", "appraisal_alternatives": 1 + number % 3,
                "appraisal_full_cost": number % 4 != 0, "ordered_on": on(40),
                "risks_assessed_on": on(5, number % 5), "budget_eur": 20000.0 + 4500.0 * number,
                "spent_eur": 19000.5 + 4400.25 * number if number != 11 else None,
                "live_since": self.known(year_later.isoformat()) if live else None, "accepted_on": on(310, live),
                "final_payment_on": on(305 if number == 2 else 330, live), "security_involved_on": on(10, number % 3),
                "data_protection_involved_on": on(12), "users_trained_on": on(320 if number == 7 else 290),
                "success_check_on": on(700, number in (1, 6)), "appraisal_baseline": True,
                "appraisal_goals": number != 2, "appraisal_indicators": number % 4, "appraisal_updates": number % 3,
                "process_analysed_on": on(-60, number % 2),
                "method": "Vorgehensmodell der Stadt (erfunden)" if number != 10 else None,
                "milestones_updated_on": None if live else self.ago(25 if number % 3 else 190), "stages": 1 + number % 3,
                "lead_hours_per_week": 4.0 + number if number % 4 else None,
                "stop_criteria_on": on(-10, not live and number != 12), "handed_over_on": on(315, live and number != 4),
                "predecessor": "none_existed" if number == 3 else "running" if number == 7 or not live else "switched_off",
                "success_check_compares": number == 1,
            }
            if row["success_check_on"] is None:
                del row["success_check_compares"]
            if row["appraisal_on"] is None:
                for field in ("appraisal_by", "appraisal_alternatives", "appraisal_full_cost", "appraisal_baseline",
                              "appraisal_goals", "appraisal_indicators", "appraisal_updates"):
                    del row[field]
            rows.append(row)
        return self.complete(rows, "Kämmerei")

    def procurements(self):
        audit = self.care["audit"]
        return [{
            "id": self.key("bs", number, 2), "title": f"Beschaffung {number} (erfunden)", "value_eur": 2500.0 + 1800.5 * number,
            "need_documented_on": self.ago(380) if number != 4 else None, "product_neutral": number not in (6, 11),
            "joint_option_checked": number % 2 == 0 or audit >= 3,
            "acceptance_criteria_on": self.ago(360) if audit >= 2 else None,
            "ordered_on": self.ago(320) if number != 12 else None,
            "accessibility_required": number not in (3, 7) if number % 2 else None,
            "framework_contract": "not_used" if number == 5 else "used" if number % 3 else "not_available",
            "delivered_on": self.ago(290) if number < 10 else None,
            "registered_on": self.ago(210 if number == 8 else 276) if number < 10 else None,
        } for number in range(1, self.town.procurements + 1)]

    def licences(self):
        rows = []
        for number in range(1, self.town.licences + 1):
            self.row = f"licences {number}"
            installed = 3 + self.lot("installed", self.town.clients)
            surplus = -2 if number in (4, 19) else 150 if number == 8 else self.one([0, 1, 2, 4], "surplus")
            rows.append({
                "id": self.key("lz", number, 2), "product": f"Produkt {number} (erfunden)", "licensed": installed + surplus,
                "installed": installed, "cost_year_eur": 35.0 * installed if self.chance(90, "cost_year_eur") else None,
                "purpose": ["Textverarbeitung", "Bildbearbeitung", "Fernwartung"][number % 3] if number <= 7
                else f"Zweck {number} (erfunden)", "unused": 0 if number % 4 else 3,
                "release_on": "2027-12-31" if number in (4, 12, 20) else None,
            })
        return rows

    # Papers, audits, exercises

    def documents(self):
        care, rows = self.care, []

        def document(title, kind, is_there, approved, reviewed=None, by="head", announced=True, offline=True):
            if is_there:
                rows.append({
                    "id": self.key("do", len(rows) + 1, 2), "title": f"{title} (erfunden)", "kind": kind,
                    "approved_on": approved, "approved_by": by, "reviewed_on": None if reviewed is None else self.ago(reviewed),
                    "announced": announced, "offline_copy": offline})

        management, emergency = care["management"], care["emergency"]
        document("Leitlinie zur Informationssicherheit", "security_policy", management >= 1, "2021-10-05",
                 300 if management >= 2 else 1400)
        document("Sicherheitskonzept Kernverwaltung", "security_concept", management >= 3, "2024-06-12")
        document("Datensicherungskonzept", "backup_concept", care["backup"] >= 2, "2023-02-14", 340, by="it")
        document("Notfallhandbuch", "emergency_handbook", True, "2022-05-30", 600, offline=emergency >= 2)
        document("Notfallkontakte", "emergency_contacts", True, "2022-05-30", 250 if emergency >= 1 else 900)
        document("Dienstanweisung IT", "acceptable_use", care["awareness"] >= 1, "2020-08-03", 700)
        document("Merkblatt Vorfälle", "incident_guideline", True, "2023-03-15", announced=care["detection"] >= 1)
        document("Regelung Mobilgeräte", "mobile_policy", care["mobile"] >= 2, "2023-03-15")
        document("Netzplan", "network_plan", True, "2024-12-10", 150 if care["networks"] >= 2 else 800, by="it",
                 announced=False)
        document("IT-Strategie", "it_strategy", care["audit"] >= 2, "2022-01-20", 700)
        document("Dokumentationsrichtlinie", "documentation_rules", care["audit"] >= 3, "2021-04-01", by="main_office")
        document("Beschreibung des internen Kontrollsystems", "internal_control", care["audit"] >= 2, "2023-05-15")
        document("Aufgaben und Befugnisse der IT", "it_organisation", care["audit"] >= 1, "2022-09-01")
        document("Betragsgrenzen für Wirtschaftlichkeitsuntersuchungen", "appraisal_rules", care["audit"] >= 2,
                 "2024-02-01", 360)
        document("Regelung zur Arbeit außerhalb der Diensträume", "remote_work_rules", care["mobile"] >= 2, "2023-03-15")
        return self.complete(rows, "Hauptamt")

    def audits(self):
        rows = []

        def held(title, kind, is_there, days, findings):
            if is_there:
                rows.append({"id": self.key("pf", len(rows) + 1, 1), "title": f"{title} (erfunden)", "kind": kind,
                             "held_on": self.ago(days), "independent": True, "open_findings": findings})

        held("Prüfung durch das Rechnungsprüfungsamt", "security_audit", self.care["management"] >= 3, 140, 4)
        held("Schwachstellenscan", "vulnerability_scan", self.care["detection"] >= 4, 30, 6)
        held("Prüfung des Datenschutzes", "data_protection_audit", self.care["dataprotection"] >= 4, 500, 0)
        return self.complete(rows, "Informationssicherheitsbeauftragte")

    def exercises(self):
        rows = [{"id": "ub-1", "kind": "restart", "held_on": self.ago(430), "joint": False}]
        if self.care["emergency"] >= 3:
            rows.append({"id": "ub-2", "kind": "emergency", "held_on": self.ago(120), "joint": self.care["emergency"] >= 5})
        if self.care["backup"] >= 5:
            rows.append({"id": "ub-3", "kind": "full_restore", "held_on": self.ago(210), "joint": False})
        return self.complete(rows, "Informationssicherheitsbeauftragte")

    def incidents(self):
        level = self.care["detection"]

        def moment(days, hour):
            return f"{self.ago(days)}T{hour:02}:20:00Z"

        return self.complete([
            {"id": "vf-1", "title": "Verlust eines Telefons (erfunden)", "detected_at": moment(280, 8), "reportable": True,
             "reported_at": moment(278 if level >= 2 else 272, 9), "closed_on": self.ago(260), "lessons_recorded": level >= 4},
            {"id": "vf-2", "title": "Betrugsversuch per E-Mail (erfunden)", "detected_at": moment(150, 13),
             "reportable": False, "reported_at": None, "closed_on": self.ago(149), "lessons_recorded": True},
        ], "Informationssicherheitsbeauftragte")

    # Single records and the rest

    def records(self):
        town, care = self.town, self.care
        records = {
            "org": {"inhabitants": town.inhabitants, "audit_office": town.audit_office, "operates_servers": True,
                    "operates_directory": True, "cert": "CERT Muster (erfunden)" if care["detection"] >= 1 else None,
                    "security_standard": town.standard if care["management"] >= 2 else None},
            "directory": {"min_password_length": 12 if care["accounts"] >= 1 else 8, "lockout_threshold": 5,
                          "rights_on_demand": care["accounts"] >= 5},
            "client_policy": {"macros_blocked": care["clients"] >= 2, "application_control": care["clients"] >= 4,
                              "settings_checked_on": self.ago(262) if care["clients"] >= 5 else None,
                              "software_history": care["audit"] >= 2},
            "logging": {"central": care["detection"] >= 3, "write_protected": care["detection"] >= 3,
                        "retention_days": 180 if care["detection"] >= 3 else None, "alarms_attended": care["detection"] >= 5},
            "telephony": {"administration_restricted": True, "unneeded_functions_off": care["networks"] >= 3},
            "it_support": {"effort_recorded": True, "times_measured": care["audit"] >= 3,
                           "survey_on": self.ago(450) if care["audit"] >= 2 else None},
        }
        for path in town.not_recorded[self.year]:
            record, _, field = path.partition(".")
            if field:
                del records[record][field]
            else:
                records.pop(record, None)
        return records

    def others(self):
        town, count = self.town, self.town.printers
        return {
            "disposals": [{"id": self.key("au", number, 2), "device": self.name("ALT", number, 3), "disposed_on": self.ago(250),
                           "erased_on": self.ago(258) if number != 9 else None} for number in range(1, town.disposals + 1)],
            "cooperations": [
                {"id": "kp-1", "title": "Gemeinsamer Einkauf (erfunden)", "agreement_on": "2024-05-02",
                 "staff_exchange": self.care["organisation"] >= 5, "liability_regulated": True, "exit_regulated": True,
                 "audit_clause": True, "decision_on": "2024-04-18", "cost_year_eur": 9200.0, "own_days": 11.0,
                 "reimbursement": "not_agreed"},
                {"id": "kp-2", "title": "Hilfe bei IT-Ausfällen (erfunden)", "agreement_on": None, "staff_exchange": True,
                 "liability_regulated": False, "exit_regulated": False, "audit_clause": False, "decision_on": None,
                 "cost_year_eur": None, "own_days": None, "reimbursement": "open"},
            ],
            "ai_systems": self.complete([
                {"id": "ki-1", "title": "Textentwürfe (erfunden)", "purpose": "Entwürfe von Anschreiben", "owner": "fach-2",
                 "risk_class": "limited", "users_trained_on": self.ago(230)},
                {"id": "ki-2", "title": "Auskunft auf der Webseite (erfunden)", "purpose": "Fragen zu Öffnungszeiten",
                 "owner": None, "risk_class": None, "users_trained_on": None},
            ][:town.ai_systems], "IT-Leitung"),
            "printers": self.complete([
                {"id": self.key("dr", number, 2), "name": self.name("DR", number, 2),
                 "output_protected": self.care["clients"] >= 3 and number % 11 != 0 or number % 3 == 0,
                 "default_password_changed": True} for number in range(1, count + 1)], "IT-Leitung"),
        }

    def facts(self):
        servers, applications = self.servers(), self.applications()
        tables = {
            "roles": self.roles(), "servers": servers, "clients": self.clients(), "mobiles": self.mobiles(),
            "network_devices": self.network_devices(), "segments": self.segments(), "wlans": self.wlans(),
            "remote_accesses": self.remote_accesses(), "accounts": self.accounts(),
            "backups": self.backups(servers["rows"], applications), "documents": self.documents(),
            "trainings": self.trainings(), "incidents": self.incidents(), "suppliers": self.suppliers(),
            "contracts": self.contracts(applications), "rooms": self.rooms(), "audits": self.audits(),
            "exercises": self.exercises(), "processing_activities": self.processing_activities(applications),
            "projects": self.projects(), "procurements": self.procurements(), "licences": self.licences(),
            "online_services": self.online_services(),
        }
        for row in applications:
            del row["in_register"]
        tables |= {"applications": self.complete(applications, "Hauptamt")} | self.others()
        declared = {
            name: self.complete(table, "Hauptamt") if isinstance(table, list) and name not in self.town.undeclared else table
            for name, table in tables.items()}
        return self.records() | {
            name: table for name, table in declared.items() if name not in self.town.not_recorded[self.year]}

    def document(self):
        town = self.town
        source = {"source": "Erfundener Auszug / invented extract, generate.py", "on": self.taken.isoformat(),
                  "by": "IT-Leitung"}
        return {
            "pegel": 1, "kind": "Snapshot", "commune": town.id, "taken": self.taken.isoformat(), "schema": "kommune@1",
            "class": "vertraulich", "size_class": town.size_class,
            "provenance": [{"part": "clients"} | source, {"part": "accounts"} | source],
            "answers": {rule: {"value": value, "on": self.ago(days), "by": by, "evidence": evidence}
                        for rule, (value, days, by, evidence) in sorted(town.answers[self.year].items())},
            "documents": [{"id": "jahresbericht", "title": f"Jahresbericht {self.year - 1} (erfunden)",
                           "class": "vertraulich", "date": self.ago(20)}],
            "facts": self.facts(),
        }


def lines(value, depth=0):
    """JSON with one row per line: easy to read, easy to compare."""
    pad = "  " * depth
    if isinstance(value, dict) and any(isinstance(item, (dict, list)) for item in value.values()):
        inner = ",\n".join(f"{pad}  {json.dumps(key)}: {lines(item, depth + 1)}" for key, item in value.items())
        return "{\n" + inner + "\n" + pad + "}"
    if isinstance(value, list) and value:
        inner = ",\n".join(f"{pad}  {lines(item, depth + 1)}" for item in value)
        return "[\n" + inner + "\n" + pad + "]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    for town in TOWNS:
        for year in sorted(town.taken):
            os.makedirs(f"bestand/{town.id}", exist_ok=True)
            with open(f"bestand/{town.id}/{year}.json", "w", encoding="utf-8", newline="\n") as file:
                file.write(lines(Snapshot(town, year).document()) + "\n")
