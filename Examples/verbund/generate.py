#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes bestand/silberquell.json: an INVENTED town (ERFUNDEN) with about a thousand assets.

The output depends on nothing but this file: the seed is fixed, no clock and no environment is read.
Run it in this folder: python3 generate.py
"""

import datetime
import json
import random

SEED = 20260930
TAKEN = datetime.date(2026, 9, 30)
rng = random.Random(SEED)


def chance(percent):
    """True in so many of a hundred cases."""
    return rng.randrange(1000) < percent * 10


def day(at_least, at_most):
    """A day so many days before the snapshot was taken."""
    return (TAKEN - datetime.timedelta(days=rng.randint(at_least, at_most))).isoformat()


def thinned(row, percent, *fields):
    """The row without some of its fields in so many of a hundred cases: they were not recorded."""
    for field in fields:
        if chance(percent):
            del row[field]
    return row


def complete(rows, by):
    return {"complete": {"by": by, "on": TAKEN.isoformat()}, "rows": rows}


def role(key, title, kind, holder, unit, **more):
    row = {
        "id": key, "title": title, "kind": kind, "holder": holder, "unit": unit, "reports_to": "head",
        "key_role": False, "appointed_on": None, "deputy": None, "hours_per_week": 39.0, "shared_with": 0,
        "sharing_agreed_on": None,
    }
    return row | more


def roles():
    rows = [
        role("leitung", "Oberbürgermeisteramt (erfunden)", "head", "01.1", "head", deputy="01.2"),
        role("isb", "Informationssicherheitsbeauftragter (erfunden)", "security_officer", "02.1", "head",
             key_role=True, appointed_on="2021-09-01", deputy="02.2"),
        role("dsb", "Datenschutzbeauftragte (erfunden)", "data_protection_officer", "02.3", "head",
             appointed_on="2019-03-01", deputy="02.4", hours_per_week=30.0),
        role("it-leitung", "IT-Leitung (erfunden)", "it_lead", "10.1", "it", reports_to="main_office",
             key_role=True, deputy="10.2"),
        role("lizenzen", "Lizenzmanagement (erfunden)", "licence_manager", "10.6", "it", reports_to="it_lead",
             hours_per_week=9.75),
    ]
    for number in range(1, 7):
        rows.append(role(f"technik-{number}", f"Systemtechnik {number} (erfunden)", "it_staff", f"10.1{number}", "it",
                         reports_to="it_lead", key_role=number <= 4, deputy=f"10.1{number % 6 + 1}"))
    for number in range(1, 13):
        rows.append(role(f"fach-{number}", f"Verfahrensverantwortung {number} (erfunden)", "application_owner",
                         f"{30 + number}.2", "department", reports_to="department", hours_per_week=4.0,
                         deputy=f"{30 + number}.3" if chance(80) else None))
    return complete(rows, "Hauptamt")


def servers():
    rows = []
    for number in range(1, 47):
        old = number in (17, 31)
        row = {
            "id": f"sv-{number:03}", "name": f"SQ-SRV-{number:03}", "critical": number <= 18,
            "support_until": "2027-01-12" if old else rng.choice(["2029-01-09", "2031-10-14", None]),
            "replacement_on": "2026-12-15" if number == 17 else None,
            "last_patched_on": day(5, 22) if number != 40 else day(60, 60), "malware_protection": True,
            "administrators": 2 if number != 9 else 1, "domain_controller": number <= 3,
            "other_services": number == 3, "monitored": number <= 40,
            "settings_checked_on": day(30, 300) if number <= 12 else None,
            "runbook_on": "2026-01-29" if number <= 16 else None,
        }
        rows.append(thinned(row, 4, "monitored"))
    return complete(rows, "IT-Leitung")


def clients():
    rows = []
    for number in range(1, 641):
        portable = number % 3 == 0
        row = {
            "id": f"ap-{number:04}", "name": f"SQ-AP-{number:04}",
            "inventory_no": f"{2019 + number % 7}-{number:05}" if chance(99.5) else None,
            "location": rng.choice(["Rathaus", "Technisches Rathaus", "Bürgerhaus", "Bibliothek", "Bauhof"])
            + f" {rng.randint(0, 4)}.{rng.randint(1, 30):02}" if chance(97) else None,
            "support_until": "2025-10-14" if number % 128 == 7 else None,
            "last_patched_on": day(2, 20) if chance(97.5) else day(45, 200),
            "malware_protection": not number % 160 == 11, "portable": portable,
            "disk_encrypted": portable or chance(40), "user_is_admin": number % 213 == 5,
            "lock_minutes": 10 if chance(99) else None, "secure_boot": chance(95),
        }
        rows.append(thinned(row, 0.6, "malware_protection", "secure_boot", "lock_minutes"))
    return complete(rows, "IT-Leitung")


def mobiles():
    rows = []
    for number in range(1, 141):
        row = {
            "id": f"mg-{number:03}", "name": f"SQ-MG-{number:03}", "managed": chance(96),
            "passcode_length": 6 if chance(96) else None,
            "support_until": rng.choice(["2027-06-30", "2028-09-30", "2029-09-30"]) if chance(93) else "2025-03-31",
            "remote_wipe": chance(96), "app_control": number > 60,
        }
        rows.append(thinned(row, 2, "support_until", "passcode_length"))
    return complete(rows, "IT-Leitung")


def network_devices():
    rows = []
    for number in range(1, 97):
        kind = "firewall" if number <= 3 else "router" if number <= 6 else "access_point" if number > 66 else "switch"
        rows.append({
            "id": f"nk-{number:03}", "name": f"SQ-NK-{number:03}", "kind": kind,
            "support_until": "2026-06-30" if number in (20, 21, 22) else rng.choice(["2028-12-31", "2030-06-30", None]),
            "default_password_changed": True,
            "rules_reviewed_on": day(30, 200) if kind == "firewall" else None,
        })
    return complete(rows, "IT-Leitung")


def segments():
    kinds = ["servers", "servers", "clients", "clients", "clients", "dmz", "guests", "management", "printers",
             "telephony", "building"]
    return complete([{"id": f"sg-{place:02}", "kind": kind, "firewalled": kind != "building",
                      "access_control": kind == "clients" and place != 5}
                     for place, kind in enumerate(kinds, start=1)], "IT-Leitung")


def applications():
    names = ["Meldewesen", "Personenstand", "Finanzwesen", "Personalwesen", "Gewerbe", "Bauordnung", "Wohngeld",
             "Ordnungswidrigkeiten", "Friedhof", "Bibliothek", "Liegenschaften", "Geoinformation", "Ratsinformation",
             "E-Akte", "Fundbüro", "Kita-Verwaltung", "Stadtarchiv", "Zeiterfassung", "Feuerwehr", "Steuern"]
    rows = []
    for number in range(1, 39):
        name = names[number - 1] if number <= len(names) else f"Fachanwendung {number}"
        critical = number <= 9
        cared = critical or chance(60)
        operation = rng.choice(["own", "own", "own", "provider", "cloud"]) if number > 3 else "own"
        row = {
            "id": f"fv-{number:02}", "name": f"{name} (erfunden)", "critical": critical,
            "owner": f"fach-{(number - 1) % 12 + 1}" if chance(95) else None, "operation": operation,
            "data_location": "own" if operation == "own" else rng.choice(["germany", "eu"]),
            "personal_data": number % 6 != 0, "finance_relevant": name in ("Finanzwesen", "Personalwesen", "Steuern"),
            "stores_files": number in (1, 2, 6, 7, 14), "audit_proof": number in (1, 2, 14),
            "confidentiality": "high" if critical else "normal" if cared else None,
            "integrity": "high" if critical else "normal" if cared else None,
            "availability": "normal" if cared else None,
            "support_until": "2024-12-31" if number in (11, 23) else rng.choice(["2027-12-31", "2028-12-31", None]),
            "legal_basis": "Fachgesetz (erfunden)" if chance(92) else None,
            "released_on": day(200, 2000) if cared else None,
            "version_tested_on": day(30, 400) if critical and number != 6 else None,
            "finance_approved_on": day(200, 1500) if name == "Finanzwesen" else None,
            "rights_concept_on": day(100, 1200) if critical else None,
            "rights_reviewed_on": day(20, 300) if critical and number != 8 else None,
            "max_data_loss_hours": 24 if critical else None, "target_restart_hours": 24 if critical else None,
            "measured_restart_hours": 18 if number in (1, 2, 3, 5) else None,
            "restart_plan_on": day(100, 700) if number <= 7 else None,
            "exit_plan_on": day(100, 700) if number == 3 else None,
            "cost_year_eur": float(rng.randrange(900, 60000)) if chance(90) else None,
            "conflicting_rights": 2 if name == "Steuern" else 0 if name in ("Finanzwesen", "Personalwesen") else None,
            "documentation_complete": cared, "retention_years": 10 if number in (1, 2, 7, 14) else None,
            "readability_checked_on": "2026-02-18" if number in (1, 14) else None,
            "service_level_on": "2025-03-04" if number <= 5 else None,
            "data_quality_checked_on": "2026-03-12" if number in (1, 3, 7) else None,
        }
        rows.append(thinned(row, 3, "cost_year_eur", "released_on"))
    return rows


def accounts():
    rows = []
    for number in range(1, 741):
        kind = "admin" if number <= 14 else "service" if number <= 44 else "emergency" if number <= 46 else "person"
        left = kind == "person" and chance(3)
        row = {
            "id": f"kt-{number:04}", "kind": kind, "enabled": not left,
            "domain_admin": number <= 2 or number == 45, "daily_use": kind == "person", "second_factor": number <= 14,
            "shared": number in (120, 121), "owner_left": left,
            "last_logon_on": day(0, 40) if chance(98) else day(100, 400) if chance(60) else None,
        }
        rows.append(row)
    return complete(rows, "IT-Leitung")


def backups(servers_, applications_):
    def job(number, name, server, application, interval):
        return {
            "id": f"ds-{number:03}", "name": name, "server": server, "application": application,
            "interval_hours": interval, "last_success_on": day(0, 1),
            "last_restore_test_on": day(20, 340) if number not in (6, 16) else None, "offline_copy": number % 2 == 0,
            "immutable": True, "other_fire_zone": True, "separate_administration": number > 4,
        }
    rows = [job(place, f"Sicherung {row['name']}", row["id"], None, 24)
            for place, row in enumerate(servers_, start=1)]
    own = [row for row in applications_ if row["operation"] == "own" and row["critical"]]
    rows += [job(len(servers_) + place, f"Sicherung {row['name']}", None, row["id"], 12)
             for place, row in enumerate(own, start=1)]
    return complete(rows, "IT-Leitung")


def document(key, title, kind, approved, reviewed, by="head", announced=True, offline=True):
    return {"id": key, "title": f"{title} (erfunden)", "kind": kind, "approved_on": approved, "approved_by": by,
            "reviewed_on": reviewed, "announced": announced, "offline_copy": offline}


def documents():
    return complete([
        document("do-01", "Leitlinie zur Informationssicherheit", "security_policy", "2021-10-05", "2025-11-18"),
        document("do-02", "Sicherheitskonzept Kernverwaltung", "security_concept", "2024-06-12", None),
        document("do-03", "Datensicherungskonzept", "backup_concept", "2023-02-14", "2025-02-20", by="it"),
        document("do-04", "Notfallhandbuch", "emergency_handbook", "2022-05-30", "2024-05-30", offline=False),
        document("do-05", "Notfallkontakte", "emergency_contacts", "2022-05-30", "2026-03-02"),
        document("do-06", "Dienstanweisung IT", "acceptable_use", "2020-08-01", "2024-08-01"),
        document("do-07", "Merkblatt Vorfälle", "incident_guideline", "2023-03-15", None),
        document("do-08", "Regelung Mobilgeräte", "mobile_policy", "2023-03-15", None),
        document("do-09", "Netzplan", "network_plan", "2025-12-10", "2026-07-07", by="it", announced=False),
        document("do-10", "IT-Strategie", "it_strategy", "2022-01-20", "2024-01-25"),
        document("do-11", "Dokumentationsrichtlinie", "documentation_rules", "2021-04-01", None, by="main_office"),
        document("do-12", "Beschreibung des internen Kontrollsystems", "internal_control", "2023-05-15", None),
        document("do-13", "Betragsgrenzen für Wirtschaftlichkeitsuntersuchungen", "appraisal_rules", "2024-02-01",
                 "2026-02-01"),
        document("do-14", "Regelung zur Arbeit außerhalb der Diensträume", "remote_work_rules", "2023-03-15", None),
    ], "Hauptamt")


def suppliers():
    return complete([{"id": f"li-{number:02}", "name": f"Musterfirma {number} (erfunden)", "critical": number <= 6,
                      "emergency_contact": number != 5,
                      "dependence_assessed_on": "2026-06-09" if number in (1, 2, 4) else None}
                     for number in range(1, 16)], "Vergabestelle")


def contracts(applications_):
    rows = []
    outside = [row for row in applications_ if row["operation"] != "own"]
    for number, application in enumerate(outside[:-1], start=1):
        cloud = application["operation"] == "cloud"
        rows.append({
            "id": f"ve-{number:02}", "title": f"Betrieb {application['name']}", "supplier": f"li-{number % 15 + 1:02}",
            "kind": "cloud" if cloud else "hosting", "application": application["id"], "critical": number <= 6,
            "signed_on": day(200, 3000), "personal_data": application["personal_data"],
            "processing_agreement_on": day(200, 2500) if application["personal_data"] else None,
            "security_duties": number != 3, "audit_right": number % 4 != 0, "subcontractors_regulated": True,
            "exit_regulated": number % 5 != 0, "proof_valid_until": "2027-03-31" if number % 3 else None,
            "checked_on": day(60, 500) if number <= 4 else None, "standard_terms": number % 3 != 0,
            "alternatives_compared_on": None if number % 2 else "2012-05-14",
        })
    for number in range(1, 7):
        rows.append({
            "id": f"vw-{number:02}", "title": f"Wartung {number} (erfunden)", "supplier": f"li-{number:02}",
            "kind": "maintenance", "application": None, "critical": number <= 3, "signed_on": day(100, 2000),
            "personal_data": number == 2, "processing_agreement_on": day(100, 1500) if number == 2 else None,
            "security_duties": True, "audit_right": False, "subcontractors_regulated": False, "exit_regulated": False,
            "proof_valid_until": None, "checked_on": None, "standard_terms": number != 4,
            "alternatives_compared_on": None,
        })
    return rows


def rooms():
    def room(key, name, kind, **more):
        return {"id": key, "name": f"{name} (erfunden)", "kind": kind, "locked": True, "access_list": False,
                "smoke_detector": True, "alarm_forwarded": False, "alarm_tested_on": None, "storage_use": False, "water_pipe": False,
                "leak_sensor": False, "standby": False} | more
    return complete([
        room("ra-1", "Serverraum Rathaus", "server_room", access_list=True, alarm_forwarded=True,
             alarm_tested_on="2026-03-12"),
        room("ra-2", "Serverraum Technisches Rathaus", "server_room", access_list=True, water_pipe=True),
        room("ra-3", "Verteiler Bürgerhaus", "wiring_closet", smoke_detector=False),
        room("ra-4", "Datenträgerarchiv", "archive", access_list=True),
    ], "Gebäudeverwaltung")


def processing_activities(applications_):
    rows = []
    for number, application in enumerate((row for row in applications_ if row["personal_data"]), start=1):
        if number in (14, 21):
            continue
        rows.append({
            "id": f"vt-{number:02}", "title": f"Verarbeitung {application['name']}", "application": application["id"],
            "reviewed_on": day(50, 600) if chance(85) else day(900, 1500), "deletion_rule": chance(88),
            "impact_assessment_required": number in (4, 7), "impact_assessment_on": "2023-07-11" if number == 4 else None,
        })
    return complete(rows, "Datenschutzbeauftragte")


def projects():
    rows = []
    for number in range(1, 13):
        started = datetime.date(2021 + number % 5, 1 + number % 12, 10)
        live = started + datetime.timedelta(days=300) if number <= 8 else None

        def shift(days):
            return (started + datetime.timedelta(days=days)).isoformat()

        row = {
            "id": f"pj-{number:02}", "title": f"IT-Projekt {number} (erfunden)",
            "mandate_on": shift(-20) if number != 5 else None, "started_on": shift(0),
            "appraisal_on": shift(-30) if number not in (5, 9) else None,
            "appraisal_by": "it" if number == 3 else "department", "appraisal_alternatives": 1 + number % 3,
            "appraisal_full_cost": number % 4 != 0, "ordered_on": shift(40),
            "risks_assessed_on": shift(5) if number % 5 else None, "budget_eur": 20000.0 + 4500.0 * number,
            "spent_eur": 19000.5 + 4400.25 * number if number != 11 else None,
            "live_since": live.isoformat() if live else None, "accepted_on": shift(310) if live else None,
            "final_payment_on": shift(330) if live and number != 2 else shift(305) if live else None,
            "security_involved_on": shift(10) if number % 3 else None, "data_protection_involved_on": shift(12),
            "users_trained_on": shift(290) if number != 7 else shift(320),
            "success_check_on": shift(700) if number in (1, 6) else None,
            "appraisal_baseline": True, "appraisal_goals": number != 2, "appraisal_indicators": number % 4,
            "appraisal_updates": number % 3, "process_analysed_on": shift(-60) if number % 2 else None,
            "method": "Vorgehensmodell der Stadt (erfunden)" if number != 10 else None,
            "milestones_updated_on": "2026-09-04" if number in (9, 11) else "2026-03-02" if number == 12 else None,
            "stages": 1 + number % 3, "lead_hours_per_week": 4.0 + number if number % 4 else None,
            "stop_criteria_on": shift(-10) if number > 8 and number != 12 else None,
            "handed_over_on": shift(315) if live and number != 4 else None,
            "predecessor": "none_existed" if number == 3 else "running" if number in (7, 9, 10, 11, 12)
            else "switched_off",
            "success_check_compares": number == 1,
        }
        if row["success_check_on"] is None:
            del row["success_check_compares"]
        if row["appraisal_on"] is None:
            for field in ("appraisal_by", "appraisal_alternatives", "appraisal_full_cost", "appraisal_baseline",
                          "appraisal_goals", "appraisal_indicators", "appraisal_updates"):
                del row[field]
        rows.append(row)
    return complete(rows, "Kämmerei")


def procurements():
    return [{
        "id": f"bs-{number:02}", "title": f"Beschaffung {number} (erfunden)", "value_eur": 2500.0 + 1800.5 * number,
        "need_documented_on": "2026-01-12" if number != 4 else None, "product_neutral": number not in (6, 11),
        "joint_option_checked": number % 2 == 0, "acceptance_criteria_on": "2026-02-02",
        "ordered_on": "2026-03-16" if number != 12 else None,
        "accessibility_required": number not in (3, 7) if number % 2 else None,
        "framework_contract": "not_used" if number == 5 else "used" if number % 3 else "not_available",
        "delivered_on": "2026-04-14" if number < 10 else None,
        "registered_on": "2026-06-30" if number == 8 else "2026-04-28" if number < 10 else None,
    } for number in range(1, 15)]


def licences():
    rows = []
    for number in range(1, 31):
        installed = rng.randint(3, 600)
        licensed = installed + (-2 if number in (4, 19) else rng.choice([0, 1, 2, 4]) if number != 8 else 150)
        rows.append({"id": f"lz-{number:02}", "product": f"Produkt {number} (erfunden)", "licensed": licensed,
                     "installed": installed, "cost_year_eur": 35.0 * licensed if chance(90) else None,
                     "purpose": ["Textverarbeitung", "Bildbearbeitung", "Fernwartung"][number % 3] if number <= 7
                     else f"Zweck {number} (erfunden)", "unused": 0 if number % 4 else 3,
                     "release_on": "2026-12-31" if number in (4, 12, 20) else None})
    return rows


def snapshot():
    servers_, applications_ = servers(), applications()
    facts = {
        "org": {"inhabitants": 31400, "audit_office": "own", "operates_servers": True, "operates_directory": True,
                "cert": "CERT Muster (erfunden)", "security_standard": "it_grundschutz"},
        "directory": {"min_password_length": 12, "lockout_threshold": 5, "rights_on_demand": False},
        "client_policy": {"macros_blocked": True, "application_control": True, "settings_checked_on": "2026-05-11",
                          "software_history": True},
        "logging": {"central": True, "write_protected": True, "retention_days": 180, "alarms_attended": False},
        "roles": roles(), "servers": servers_, "clients": clients(), "mobiles": mobiles(),
        "network_devices": network_devices(), "segments": segments(),
        "wlans": [
            {"id": "wl-1", "name": "Silberquell intern", "purpose": "internal", "encryption": "wpa3", "segment": "sg-03"},
            {"id": "wl-2", "name": "Silberquell Schulen", "purpose": "internal", "encryption": "wpa2", "segment": "sg-04"},
            {"id": "wl-3", "name": "Silberquell Gast", "purpose": "guest", "encryption": "open", "segment": "sg-07"},
        ],
        "remote_accesses": complete([{
            "id": f"fz-{number:02}", "name": f"Fernzugang {number} (erfunden)",
            "supplier": f"li-{number:02}" if number > 2 else None, "encrypted": True, "second_factor": True,
            "consent": True, "logged": number != 8,
        } for number in range(1, 12)], "IT-Leitung"),
        "applications": complete(applications_, "Hauptamt"), "accounts": accounts(),
        "backups": backups(servers_["rows"], applications_), "documents": documents(),
        "trainings": complete([
            {"id": "sc-1", "topic": "security_awareness", "audience": "all_staff", "held_on": "2023-11-15",
             "invited": 590, "participants": 401},
            {"id": "sc-2", "topic": "it_security", "audience": "it_staff", "held_on": "2026-04-22", "invited": 9,
             "participants": 8},
        ], "Personalamt"),
        "incidents": [
            {"id": "vf-1", "title": "Verlust eines Telefons (erfunden)", "detected_at": "2026-02-11T08:00:00Z",
             "reportable": True, "reported_at": "2026-02-16T09:00:00Z", "closed_on": "2026-03-01",
             "lessons_recorded": True},
            {"id": "vf-2", "title": "Betrugsversuch per E-Mail (erfunden)", "detected_at": "2026-06-18T13:20:00Z",
             "reportable": False, "reported_at": None, "closed_on": "2026-06-19", "lessons_recorded": True},
        ],
        "suppliers": suppliers(), "contracts": contracts(applications_), "rooms": rooms(),
        "audits": [
            {"id": "pf-1", "title": "Prüfung durch das Rechnungsprüfungsamt (erfunden)", "kind": "security_audit",
             "held_on": "2025-09-11", "independent": True, "open_findings": 4},
            {"id": "pf-2", "title": "Schwachstellenscan (erfunden)", "kind": "vulnerability_scan",
             "held_on": "2026-09-01", "independent": True, "open_findings": 6},
        ],
        "exercises": [{"id": "ub-1", "kind": "restart", "held_on": "2025-11-20", "joint": False}],
        "processing_activities": processing_activities(applications_), "projects": projects(),
        "procurements": procurements(), "licences": licences(),
        "disposals": [{"id": f"au-{number:02}", "device": f"SQ-ALT-{number:03}", "disposed_on": "2026-05-20",
                       "erased_on": "2026-05-12" if number != 9 else None} for number in range(1, 25)],
        "online_services": [{"id": f"od-{number:02}", "title": f"Online-Dienst {number} (erfunden)",
                             "end_to_end": number % 2 == 0, "cases_year": 40 * number if number % 3 else None,
                             "accessibility_reviewed_on": "2026-04-30" if number <= 14 else "2023-04-30",
                             "encrypted": True, "settings_checked_on": "2026-05-19" if number <= 15 else None}
                            for number in range(1, 19)],
        "cooperations": [
            {"id": "kp-1", "title": "Gemeinsamer Einkauf (erfunden)", "agreement_on": "2024-05-02",
             "staff_exchange": False,
             "liability_regulated": True, "exit_regulated": True, "audit_clause": True, "decision_on": "2024-04-18",
             "cost_year_eur": 9200.0, "own_days": 11.0, "reimbursement": "not_agreed"},
            {"id": "kp-2", "title": "Hilfe bei IT-Ausfällen (erfunden)", "agreement_on": None, "staff_exchange": True,
             "liability_regulated": False, "exit_regulated": False, "audit_clause": False, "decision_on": None,
             "cost_year_eur": None, "own_days": None, "reimbursement": "open"},
        ],
        "ai_systems": complete([
            {"id": "ki-1", "title": "Textentwürfe (erfunden)", "purpose": "Entwürfe von Anschreiben",
             "owner": "fach-3", "risk_class": "limited", "users_trained_on": "2026-06-17"},
            {"id": "ki-2", "title": "Auskunft auf der Webseite (erfunden)", "purpose": "Fragen zu Öffnungszeiten",
             "owner": None, "risk_class": None, "users_trained_on": None},
        ], "IT-Leitung"),
        "printers": complete([{"id": f"dr-{number:02}", "name": f"SQ-DR-{number:02}", "output_protected": number % 9 != 0,
                               "default_password_changed": True} for number in range(1, 41)], "IT-Leitung"),
        "telephony": {"administration_restricted": True, "unneeded_functions_off": True},
        "it_support": {"effort_recorded": True, "times_measured": True, "survey_on": "2025-11-05"},
    }
    return {
        "pegel": 1, "kind": "Snapshot", "commune": "silberquell", "taken": TAKEN.isoformat(), "schema": "kommune@1",
        "class": "vertraulich", "size_class": "gross",
        "provenance": [
            {"part": "clients", "source": "Erfundener Auszug / invented extract, generate.py", "on": "2026-09-29",
             "by": "IT-Leitung"},
            {"part": "accounts", "source": "Erfundener Auszug / invented extract, generate.py", "on": "2026-09-29",
             "by": "IT-Leitung"},
        ],
        "answers": {
            "MGT-07": {"value": "ja", "on": "2026-02-03", "by": "Oberbürgermeisteramt", "evidence": "written"},
            "MGT-08": {"value": "L", "on": "2026-09-10", "by": "Informationssicherheitsbeauftragter",
                       "evidence": "lived"},
            "RH-IS-02": {"value": "P", "on": "2026-09-10", "by": "Informationssicherheitsbeauftragter",
                         "evidence": "written"},
            "RH-BT-02": {"value": "ja", "on": "2026-09-10", "by": "IT-Leitung", "evidence": "written"},
            "RH-WI-11": {"value": "teilweise", "on": "2026-09-10", "by": "Kämmerei", "evidence": "written"},
            "ROM-07": {"value": "teilweise", "on": "2026-09-10", "by": "Gebäudeverwaltung", "evidence": "lived"},
            "RH-ZW-01": {"value": "nein", "on": "2026-09-10", "by": "Rechnungsprüfungsamt", "evidence": "none"},
        },
        "documents": [
            {"id": "bericht-2025", "title": "Jahresbericht 2025 (erfunden)", "class": "vertraulich",
             "date": "2026-01-29"},
        ],
        "facts": facts,
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
    with open("bestand/silberquell.json", "w", encoding="utf-8", newline="\n") as file:
        file.write(lines(snapshot()) + "\n")
