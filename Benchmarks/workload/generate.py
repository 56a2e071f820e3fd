#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""generate.py BENCH: writes the shared workload of the engine comparison as a Pegel schema and rule pack.

BENCH is the folder with that comparison (rules.json, rule_classes.json, gen.py). The types of the facts are read off
snapshots that its generator makes; a text that is a point in time in all of them is typed `timestamp`, and a key that
some of them lack may be none, with its absence meaning so. The rules are taken over word for word."""
import json
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
HEAD = "# SPDX-License-Identifier: EUPL-1.2\n# Written by generate.py.\npegel: 1\n"
PLURALS = {"servers": "Server", "clients": "Client", "network_devices": "NetworkDevice", "applications": "Application",
           "accounts": "Account", "backups": "Backup", "incidents": "Incident", "documents": "Document"}


class Node:
    """What has been seen at one place of all snapshots."""

    def __init__(self):
        self.kinds, self.fields, self.element, self.count, self.present = set(), {}, None, 0, {}

    def see(self, value):
        self.count += 1
        if isinstance(value, dict):
            self.kinds.add("object")
            for key, part in value.items():
                self.present[key] = self.present.get(key, 0) + 1
                self.fields.setdefault(key, Node()).see(part)
        elif isinstance(value, list):
            self.kinds.add("list")
            self.element = self.element or Node()
            for part in value:
                self.element.see(part)
        elif isinstance(value, bool):
            self.kinds.add("bool")
        elif isinstance(value, int):
            self.kinds.add("int")
        elif isinstance(value, float):
            self.kinds.add("double")
        else:
            self.kinds.add("timestamp" if TIME.match(value) else "string")


def name_of(key, parent):
    name = "".join(part.capitalize() for part in key.split("_"))
    return PLURALS.get(key) or (parent + name if parent not in ("Facts", "Org") else name)


class Schema:
    def __init__(self):
        self.types = {}

    def type_of(self, node, key, parent):
        kinds = node.kinds - {"timestamp"} if "string" in node.kinds else node.kinds
        assert len(kinds) == 1, (parent, key, node.kinds)
        kind = next(iter(kinds))
        if kind == "list":
            return "list<%s>" % self.type_of(node.element, key, parent)
        return self.object(node, name_of(key, parent)) if kind == "object" else kind

    def object(self, node, name):
        """The name of a type with these fields; objects of the same shape share one."""
        fields = [(key, self.type_of(part, key, name), node.present[key] < node.count)
                  for key, part in node.fields.items()]
        same = next((other for other, known in self.types.items() if known == fields), None)
        if same:
            return same
        assert name not in self.types, name
        self.types[name] = fields
        return name


def schema(snapshots):
    root = Node()
    for snapshot in snapshots:
        root.see(snapshot)
    schema = Schema()
    facts = [(key, schema.type_of(node, key, "Facts")) for key, node in root.fields.items()]
    lines = [HEAD + "kind: InventorySchema\nid: workload\nversion: 1.0.0\ntitle: the workload of the engine comparison\n"
             "types:"]
    for name, fields in schema.types.items():
        lines.append("  %s:\n    title: %s\n    fields:" % (name, name))
        for key, kind, may_lack in fields:
            lines.append("      %s: %s" % (key, "{type: %s, none: true, absent: none}" % quoted(kind) if may_lack else quoted(kind)))
    lines.append("facts:")
    lines += ["  %s: %s" % (key, quoted(kind)) for key, kind in facts]
    return "\n".join(lines) + "\n"


def quoted(text):
    return json.dumps(text, ensure_ascii=False) if re.search(r"[<>{}:,\"#]", text) else text


def rules(rules, domain):
    lines = [HEAD + "kind: Rules\ndomain: %s\nrules:" % domain]
    for rule in rules:
        lines.append("  - id: %s\n    title: %s, %s\n    obligation: muss\n    level: %d\n    weight: %d\n    check: %s"
                     % (rule["id"], rule["id"], rule["severity"], rule["level"], rule["weight"],
                        json.dumps(rule["expr"], ensure_ascii=False)))
    return "\n".join(lines) + "\n"


def pack(domains):
    return (HEAD + "kind: RulePack\nid: workload\nversion: 1.0.0\ntitle: the workload of the engine comparison\n"
            "publisher: Pegel\ninventory: workload@1\ndomains:\n"
            + "".join("  - {id: %s, title: %s}\n" % (name, name) for name in domains))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    bench = Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(bench))
    sys.dont_write_bytecode = True
    from gen import gen
    snapshots = [gen(seed, "S", number) for seed in (42, 7) for number in range(1, 41)] + [gen(42, "M", 1)]
    everything = json.loads((bench / "rules.json").read_text())
    classes = json.loads((bench / "rule_classes.json").read_text())
    names = sorted(set(classes.values()))
    os.makedirs(HERE / "pack" / "rules", exist_ok=True)
    (HERE / "schema.yaml").write_text(schema(snapshots))
    (HERE / "pack" / "pack.yaml").write_text(pack(names))
    for name in names:
        own = [rule for rule in everything if classes[rule["id"]] == name]
        (HERE / "pack" / "rules" / (name + ".yaml")).write_text(rules(own, name))


main()
