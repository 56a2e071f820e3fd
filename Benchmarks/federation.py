#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""federation.py --out FOLDER --count N [--size S|M|L] [--seed N] [--missing PERCENT] [--distinct N] [--yaml] [--lines]:
writes the snapshots of an invented federation (schema `kommune`, one file per municipality), and beside them `pegel.yaml`.

Every municipality is as large as its size says (S 60, M 1,000, L 20,000 assets), has seen to each area up to a level of its
own, and knows most of its facts; --missing leaves out so many of a hundred values. The same seed gives the same bytes.
--distinct N makes only so many different ones, which then return under other names; --lines writes one file with a snapshot
per line instead."""
import argparse
import dataclasses
import datetime
import json
import os
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Examples" / "verbund"))
from generate import Snapshot  # noqa: E402
from towns import AREAS, MARDERBORN  # noqa: E402

SIZES = {"S": 60, "M": 1000, "L": 20000}
TAKEN = datetime.date(2026, 1, 30)
# Fields that name a row or another row: without them a snapshot would not be one.
KEPT = {"id"}


class Municipality(Snapshot):
    """An invented municipality, with numbers drawn faster than for the few of the example."""

    def lot(self, field, bound):
        return self.chances.randrange(bound)


def town(seed, size, number):
    """The outline of a municipality. Shares of assets as in a town hall: mostly accounts and workplaces."""
    chances = random.Random(f"{seed} {size} {number}")
    assets = SIZES[size]

    def share(percent, least):
        return max(least, assets * percent // 100)

    staff = share(40, 20)
    care = {area: min(5, max(0, round(chances.gauss(2.2, 1.2)))) for area in AREAS}
    return dataclasses.replace(
        MARDERBORN, id=name(number), short=f"K{number}", inhabitants=assets * chances.randint(20, 60), staff=staff,
        size_class={"S": "klein", "M": "mittel", "L": "gross"}[size], technicians=max(1, min(9, assets // 300)),
        owners=max(3, min(40, assets // 60)), servers=share(4, 3), clients=share(30, 18), mobiles=share(8, 4),
        devices=share(6, 4), applications=min(share(6, 5), 400), accounts=share(36, 22), suppliers=min(share(3, 3), 120),
        online_services=min(share(2, 2), 100), projects=min(share(1, 2), 60), procurements=min(share(1, 2), 80),
        licences=min(share(2, 4), 200), disposals=min(share(1, 2), 200), printers=share(2, 2), ai_systems=0,
        forgetful={2026: chances.choice([0, 0.5, 1.5])}, undeclared=(), not_recorded={2026: []},
        answers={2026: {"MGT-07": (chances.choice(["ja", "nein"]), 30, "Hauptamt", "written")}}, care={2026: care},
        taken={2026: TAKEN}), chances


def name(number):
    return f"k{number:05}"


def without(facts, percent, chances):
    """The facts without so many of a hundred values. Rows stay, and so does what names them."""
    def thinned(row):
        return {key: value for key, value in row.items() if key in KEPT or chances.random() * 100 >= percent}

    result = {}
    for fact, value in facts.items():
        if isinstance(value, list):
            result[fact] = [thinned(row) for row in value]
        elif "rows" in value:
            result[fact] = value | {"rows": [thinned(row) for row in value["rows"]]}
        else:
            result[fact] = thinned(value)
    return result


def snapshot(seed, size, number, missing):
    outline, chances = town(seed, size, number)
    municipality = Municipality(outline, 2026)
    municipality.chances = chances
    document = municipality.document()
    if missing:
        document["facts"] = without(document["facts"], missing, chances)
    return document


def text(document, as_yaml):
    if not as_yaml:
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
    return "\n".join(block(document, 0)) + "\n"


def block(value, depth):
    """Block style, as a person would write it; texts in double quotes, which YAML shares with JSON."""
    pad = "  " * depth
    for key, item in value.items():
        if isinstance(item, dict) and item:
            yield f"{pad}{key}:"
            yield from block(item, depth + 1)
        elif isinstance(item, list) and item and isinstance(item[0], dict):
            yield f"{pad}{key}:"
            for row in item:
                lines = list(block(row, depth + 2))
                yield f"{pad}  - " + lines[0].lstrip()
                yield from lines[1:]
        else:
            yield f"{pad}{key}: {json.dumps(item, ensure_ascii=False)}"


def workspace(folder):
    rules = os.path.relpath(ROOT / "Rules", folder)
    return ("# Written by Benchmarks/federation.py. Every municipality is invented.\npegel: 1\nkind: Workspace\n"
            f"schemas: [{rules}/inventory/kommune.yaml]\npacks: [{rules}/isb-basis, {rules}/rechnungshof-it]\n"
            f"model: {rules}/reifegradmodell.yaml\nsnapshots: [bestand]\nlanguage: de\n")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--size", choices=SIZES, default="S")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--missing", type=float, default=0)
    parser.add_argument("--distinct", type=int)
    parser.add_argument("--yaml", action="store_true")
    parser.add_argument("--lines", action="store_true")
    arguments = parser.parse_args()
    distinct = min(arguments.distinct or arguments.count, arguments.count)
    os.makedirs(arguments.out / "bestand", exist_ok=True)
    (arguments.out / "pegel.yaml").write_text(workspace(arguments.out.resolve()))
    lines = open(arguments.out / "lines.jsonl", "w", encoding="utf-8") if arguments.lines else None
    ending = "yaml" if arguments.yaml else "json"
    for first in range(1, distinct + 1):
        document = snapshot(arguments.seed, arguments.size, first, arguments.missing)
        whole = text(document, arguments.yaml and not arguments.lines)
        for number in range(first, arguments.count + 1, distinct):
            own = whole.replace(f'"{name(first)}"', f'"{name(number)}"', 1)
            if lines:
                lines.write(own)
            else:
                (arguments.out / "bestand" / f"{name(number)}.{ending}").write_text(own, encoding="utf-8")


main()
