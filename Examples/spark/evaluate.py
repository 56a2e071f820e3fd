#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""evaluate.py --workspace FOLDER [--pegel PROGRAM] [--partitions N] LINES OUT: judges snapshots on Apache Spark.

LINES is a file, a folder or any other address that Spark reads, with one snapshot (JSON) per line; OUT is the file for the
answers: a line of verdicts for each, in the same order, or a line that says what is wrong with it. On every partition runs
one `pegel evaluate --stream`, so program and workspace have to be in the same place on every machine."""
import argparse
import os
import shlex
import sys


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--workspace", required=True)
    parser.add_argument("--pegel", default="pegel")
    parser.add_argument("--partitions", type=int, default=2)
    parser.add_argument("lines")
    parser.add_argument("out")
    arguments = parser.parse_args()
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        sys.exit("The Python package pyspark is missing: pip install pyspark")
    # Spark's own interpreter on the machines must be the one that runs this.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("pegel").getOrCreate()
    command = shlex.join([arguments.pegel, "evaluate", "--stream", "--workspace", arguments.workspace])
    answers = spark.sparkContext.textFile(arguments.lines, arguments.partitions).pipe(command)
    bad = 0
    with open(arguments.out, "w", encoding="utf-8", newline="\n") as out:
        for answer in answers.toLocalIterator():
            bad += answer.startswith('{"line":')
            out.write(answer + "\n")
    spark.stop()
    if bad:
        sys.exit(f"{bad} lines could not be judged: see the lines with errors in {arguments.out}")


main()
