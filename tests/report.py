#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Say in one line how many test cases passed, from what `meson test` left in a build folder, and its exit status.

A test that prints TAP counts for as many cases as it prints, any other for one. Prints the output of tests that
failed and the reason of every skip. The exit status is 1 if a case failed or none ran.
"""

import json
import pathlib
import re
import sys

CASE = re.compile(r"^(?P<not>not )?ok\b(?: +\d+)?(?P<rest>.*)$")
PLAN = re.compile(r"^1\.\.(?P<n>\d+)\s*(?:# *SKIP\S*\s*(?P<why>.*))?$", re.IGNORECASE)
SKIP = re.compile(r"#\s*SKIP\S*\s*(?P<why>.*)$", re.IGNORECASE)
GOOD_RESULTS = ("OK", "SKIP", "EXPECTEDFAIL")


class Counts:
    """What was counted in one test or in all."""

    def __init__(self):
        self.passed = 0
        self.failed = []
        self.skipped = []

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped


def count_tap(output):
    """Count the cases of TAP; a plan that was not kept is a failed case."""
    counts = Counts()
    planned = None
    seen = 0
    for line in output.splitlines():
        plan = PLAN.match(line)
        case = CASE.match(line)
        if plan:
            planned = int(plan["n"])
            if planned == 0:
                counts.skipped.append(("all", plan["why"] or "no reason given"))
        elif case:
            seen += 1
            skip = SKIP.search(case["rest"])
            name = case["rest"].split("#")[0].strip(" -")
            if case["not"]:
                counts.failed.append(name)
            elif skip:
                counts.skipped.append((name, skip["why"] or "no reason given"))
            else:
                counts.passed += 1
    if planned is None or seen != planned:
        counts.failed.append(f"{seen} cases ran of {'an unknown number' if planned is None else planned}")
    return counts


def count_test(test, is_tap):
    """Count one line of meson's log."""
    if is_tap:
        counts = count_tap(test.get("stdout", ""))
    else:
        counts = Counts()
        if test["result"] == "OK":
            counts.passed = 1
        elif test["result"] == "SKIP":
            words = (test.get("stdout", "") + test.get("stderr", "")).strip().splitlines()
            counts.skipped.append(("all", words[-1] if words else "no reason given"))
    if test["result"] not in GOOD_RESULTS and not counts.failed:
        counts.failed.append(f"{test['result'].lower()}, exit status {test.get('returncode')}")
    return counts


def show_failure(test, counts):
    print(f"==== {test['name']}: {test['result'].lower()} after {test['duration']:.1f} s")
    for text in (test.get("stdout", ""), test.get("stderr", "")):
        if text.strip():
            print(text.rstrip())
    for name in counts.failed:
        print(f"failed: {test['name']}: {name}")


def read_lines(path):
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main():
    build = pathlib.Path(sys.argv[1])
    status = int(sys.argv[2])
    known = json.loads((build / "meson-info" / "intro-tests.json").read_text(encoding="utf-8"))
    taps = {test["name"] for test in known if test["protocol"] == "tap"}
    tests = read_lines(build / "meson-logs" / "testlog.json")

    total = Counts()
    for test in tests:
        # The log gives a test as "suite / name", and its project before it.
        name = test["name"].rsplit(" / ", 1)[-1].rsplit(":", 1)[-1]
        test["name"] = name
        counts = count_test(test, name in taps)
        if counts.failed:
            show_failure(test, counts)
        for case, why in counts.skipped:
            print(f"skipped: {name}: {case}: {why}")
        total.add(counts)

    if not tests or (status != 0 and not total.failed):
        print((build / "test.log").read_text(encoding="utf-8").rstrip())
        total.failed.append(f"meson test ended with status {status} after {len(tests)} tests")
        print(f"failed: {total.failed[-1]}")
    print(f"{total.passed} passed, {len(total.failed)} failed, {len(total.skipped)} skipped")
    return 0 if total.passed > 0 and not total.failed else 1


if __name__ == "__main__":
    sys.exit(main())
