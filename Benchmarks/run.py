#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""run.py [--quick] [--rounds N] [--data FOLDER] [--program FOLDER]: measures Pegel on invented federations and prints the
tables of Docs/performance.md.

Steps (compile, load, judge, put together, reports) are measured in one process by `pegel-benchmark phases`, whole runs by the
program itself. Times are processor time, medians of --rounds runs; --quick leaves out size L and the 10,800 municipalities."""
import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SIZES = {"S": 60, "M": 1000, "L": 20000}
GNU_TIME = "/usr/bin/time"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, help="where the federations are kept; by default in a temporary folder")
    parser.add_argument("--program", type=Path, default=ROOT / ".build" / "release")
    arguments = parser.parse_args()
    folder = arguments.data or Path(tempfile.mkdtemp(prefix="pegel-bench-"))
    try:
        Bench(arguments, folder).run()
    finally:
        if not arguments.data:
            shutil.rmtree(folder)


class Bench:
    def __init__(self, arguments, folder):
        self.rounds, self.quick, self.folder, self.program = arguments.rounds, arguments.quick, folder, arguments.program

    def run(self):
        print(f"{time.strftime('%Y-%m-%d', time.gmtime())}, {processor()}, {os.cpu_count()} cores, {platform.system()} "
              f"{platform.release()}; load {os.getloadavg()[0]:.1f}; medians of {self.rounds}\n")
        self.steps()
        self.runs()

    def data(self, count, size, *options):
        """A federation, made once."""
        name = "-".join([str(count), size, *(option.strip("-") for option in options)])
        place = self.folder / name
        if not (place / "done").exists():
            print(f"making {name}", file=sys.stderr)
            subprocess.run([sys.executable, HERE / "federation.py", "--out", place, "--count", str(count), "--size", size,
                            *options], check=True)
            (place / "done").touch()
        return place

    # Single steps

    def steps(self):
        print("Steps for one municipality, in milliseconds of processor time; `floor` is the parser alone (simdjson, libyaml).\n")
        row("size", "format", "missing", "KB", "assets", "compile", "floor", "load", "x floor", "judge", "assess", "reports",
            "MB")
        row(*["---"] * 13)
        for size in ["S", "M"] if self.quick else SIZES:
            for ending in ["json", "yaml"]:
                for missing in [0, 10]:
                    self.step(size, ending, missing)
        print()

    def step(self, size, ending, missing):
        options = (["--yaml"] if ending == "yaml" else []) + (["--missing", str(missing)] if missing else [])
        place = self.data(1, size, *options)
        file = place / "bestand" / f"k00001.{ending}"
        runs = [self.benchmark("phases", "--workspace", place, file) for _ in range(self.rounds)]
        floor = statistics.median(self.benchmark("floor", file)["floor"] for _ in range(self.rounds))
        one = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        row(size, ending, f"{missing} %", number(one["bytes"] / 1000), number(one["rows"]), number(one["compile"]), number(floor),
            number(one["load"]), number(one["load"] / floor), number(one["judge"]), number(one["assess"]),
            number(one["report"]), number(one["memory"] / 1e6))

    def benchmark(self, *arguments):
        output = subprocess.run([self.program / "pegel-benchmark", *arguments], check=True, capture_output=True, text=True)
        return json.loads(output.stdout)

    # Whole runs

    def runs(self):
        print("Whole runs: start, packs, schema, model, all snapshots, output.\n")
        row("municipalities", "output", "CPU s", "CPU ms each", "wall s", "MB")
        row(*["---"] * 6)
        for count, size in [(1, "S"), (8, "S"), (8, "M"), (218, "S")] + ([] if self.quick else [(1, "L"), (10800, "S")]):
            place = self.data(count, size, *(["--distinct", "200"] if count > 200 else []))
            self.whole(f"{count:,} {size}", count, "verdicts", place, ["--format", "verdicts"])
            if count <= 218:
                self.whole(f"{count:,} {size}", count, "all reports", place, ["--out", place / "reports"])
        for count in [218] if self.quick else [218, 10800]:
            place = self.data(count, "S", "--distinct", "200", "--lines")
            self.whole(f"{count:,} S", count, "lines of a stream", place, ["--stream"], place / "lines.jsonl")
        self.shared()

    def shared(self):
        """The overhead of the program itself: nothing to judge."""
        place = self.data(1, "S")
        self.whole("0", 0, "lines of a stream", place, ["--stream"], os.devnull)
        print()

    def whole(self, title, count, output, place, options, source=os.devnull):
        command = [self.program / "pegel", "evaluate", "--workspace", place, *options]
        runs = [measured(command, source) for _ in range(self.rounds)]
        cpu, wall = (statistics.median(run[key] for run in runs) for key in ("cpu", "wall"))
        memory = max(run["memory"] for run in runs)
        each = number(cpu * 1000 / count) if count else ""
        row(title, output, number(cpu), each, number(wall), number(memory) if memory else "")


def measured(command, source):
    """Processor time, wall time and memory of a command; memory by GNU time, since the system counts this program's own
    memory into that of its direct children."""
    with tempfile.NamedTemporaryFile("r") as memory, open(source) as lines:
        timed = [GNU_TIME, "-q", "-o", memory.name, "-f", "%M"] if os.path.exists(GNU_TIME) else []
        start = time.perf_counter()
        process = subprocess.Popen([*timed, *command], stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        messages = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command}: {messages.decode()}")
        kilobytes = memory.read().split()
        return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "memory": int(kilobytes[-1]) / 1000 if kilobytes else 0}


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


main()
