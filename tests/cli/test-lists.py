#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as CSV, read by Python's csv module: they say what the JSON says, come in again, and run in no spreadsheet.

Argument: the program. The records are random; the seed is told, and may be given in the variable SEED.
"""

import csv
import io
import json
import os
import pathlib
import random
import re
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

csv.field_size_limit(1 << 24)

FORMULAS = set("=+-@＝＋－＠")
PIECES = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "''", "\"", "“", "’", " ", "  ", "\t", "\r", "\n", "\r\n", ";", ",",
          "\u00a0", "\u200f", "\u202e", "\u2066", "\ufeff", "\x01", "\x7f", "a", "é", "ق", "维", "😀", "👩‍✈️", "1", "1+1",
          "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\";\"y\")", "<b>", "%s", "\\n", "{", "[1]", "null", "true"]

# A list for each kind that may have text of people in it, and its members that hold some.
KINDS = {
    "event": ["title", "text"],
    "report": ["requested_in", "symbol"],
    "note": ["from", "text", "answer"],
    "requirement": ["capability"],
    "consultation": ["time", "place", "chair", "reason"],
    "mandate": ["words", "chapter", "use_of_force"],
}


def is_blank(letter):
    return letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def begins_formula(text):
    """Whether text begins like a formula, with all before it that some spreadsheet skips."""
    for letter in text:
        if not (is_blank(letter) or letter in "\"'`" or unicodedata.category(letter) in ("Pi", "Pf")):
            return letter in FORMULAS or letter in "\u2212\ufe62\ufe63\ufe66\ufe6b"
    return False


def is_guarded(part, first):
    """Whether a part of a text has an apostrophe before it, by the words of accord-csv.h."""
    if part == "":
        return first
    return part[0] == "'" or (first and is_blank(part[0])) or begins_formula(part)


def read_text(cell):
    """Takes the apostrophes away: written anew, by what the header of the writer promises."""
    if cell.endswith("'") and is_blank((cell.rstrip("'") or "x")[-1]):
        cell = cell[:-1]
    parts = re.split("([;\t\r\n])", cell)
    for i in range(0, len(parts), 2):
        if parts[i].startswith("'") and is_guarded(parts[i][1:], i == 0):
            parts[i] = parts[i][1:]
    return "".join(parts)


def parse(text, **keywords):
    return list(csv.reader(io.StringIO(text, newline=""), **keywords))


def find_formulas(rows):
    """Cells that would be run: those that are no number and begin like a formula, white space and quotes aside."""
    return [cell for row in rows for cell in row
            if not re.fullmatch(r"-?\d+(\.\d+)?", cell) and cell.lstrip(" \t\r\n\"\u00a0")[:1] in FORMULAS]


def read_value(cell, value):
    """What a cell says, given what kind of value is looked for."""
    if cell == "":
        return None
    if isinstance(value, str):
        return read_text(cell)
    return json.loads(read_text(cell))


def random_text(chance):
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(0, 9)))


def random_record(chance, kind, number):
    """A record that may be entered, with texts that may hold anything."""
    needs_mission = kind in ("event", "report", "consultation", "mandate")
    record = {"_id": f"{kind}:unifil:t{number}" if needs_mission else f"{kind}:t{number}", "kind": kind, "schema": 1}
    if needs_mission:
        record["mission"] = "mission:unifil"
    record.update({"event": {"type": "rotation", "start": "2026-12-01"},
                   "note": {"subject": "mission:unifil", "type": "view"},
                   "requirement": {"mandate": "mandate:unifil:2025-08-28", "critical": chance.random() < 0.5,
                                   "quantity": chance.randrange(0, 10**12),
                                   "pledges": [{"who": random_text(chance), "quantity": 0.1}]},
                   "mandate": {"state": "in_preparation", "term": "unknown",
                               "tasks": [random_text(chance), -1, 1e300, None, True, [random_text(chance)]]},
                   "consultation": {"situation": {"political": random_text(chance) + "x"}}}.get(kind, {}))
    for member in KINDS[kind]:
        record[member] = random_text(chance)
    record["note"] = random_text(chance)
    return record


def main():
    seed = int(os.environ.get("SEED", random.randrange(1 << 32)))
    print(f"# SEED={seed}")
    chance = random.Random(seed)
    accord = program.Program(sys.argv[1])
    other = program.Program(sys.argv[1])
    records = [random_record(chance, kind, number) for kind in KINDS for number in range(12)]
    records[0]["text"] = "=" + "\"é;-" * 150_000

    def write_workspace(tests):
        path = accord.place / "workspace.json"
        path.write_text(json.dumps({"accord": {"format": 1, "release": 1, "made": program.TODAY}, "records": records}),
                        encoding="utf-8")
        result = accord.run("import", str(path))
        tests.check(result.is_quiet(), "the random workspace is taken in", result)

    def export(name, *arguments):
        return accord.run("export", "--list", name, *arguments)

    def lists_say_what_the_json_says(tests):
        for kind in KINDS:
            result = export(kind)
            tests.check(result.is_quiet(), f"{kind}: is written", result.error)
            heading, *rows = parse(result.output, strict=True)
            by_id = {row[0]: dict(zip(heading, row)) for row in rows}
            tests.equal({len(row) for row in rows}, {len(heading)}, f"{kind}: the CSV has one width")
            tests.equal(heading[0], "_id", f"{kind}: the id comes first, without a mark before it")
            faults = []
            for record in (record for record in records if record["kind"] == kind):
                row = by_id[record["_id"]]
                faults += [(record["_id"], column, cell[:80]) for column, cell in row.items()
                           if read_value(cell, record.get(column)) != record.get(column)]
            tests.none(faults, f"{kind}: each cell is the member of the JSON")

    def nothing_runs(tests):
        for name in ("missions", "agenda", "mission", "settings", "contributions", "fatalities", *KINDS):
            text = export(name).output
            tests.none(find_formulas(parse(text, strict=True)), f"{name}: no cell is a formula")
            # Where lists are split at semicolons the quotes of later cells are not seen.
            tests.none(find_formulas(parse(text, delimiter=";")), f"{name}: nor with semicolons")
            tests.none(find_formulas(parse(text, delimiter="\t")), f"{name}: nor with tabs")

    def lists_come_in_again(tests):
        for name in ("missions", "agenda", "mission", "settings", *KINDS):
            path = accord.place / f"{name}.csv"
            tests.check(export(name, str(path)).is_quiet(), f"{name}: goes to a file")
            result = accord.run("import", str(path))
            tests.check(result.is_quiet() and "Nothing to change." in result.output, f"{name}: changes nothing", result)
            if name in KINDS:
                result = other.run("import", str(path))
                tests.check(result.is_quiet(), f"{name}: comes in where it is not", result)
        wanted, found = (program_.run("export").json()["records"] for program_ in (accord, other))
        tests.equal(len(found), len(records), "all records are there")
        tests.none([(a, b) for a, b in zip(wanted, found) if a != b], "and are the same")

    def spreadsheets_save_otherwise(tests):
        heading, *rows = parse(export("requirement").output)
        flags = heading.index("critical")
        for row in rows:
            row[flags] = row[flags].upper()
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([heading, *rows])
        for encoding in ("utf-8", "utf-8-sig", "utf-16"):
            path = accord.place / f"saved-{encoding}.csv"
            path.write_bytes(text.getvalue().encode(encoding))
            result = accord.run("import", str(path))
            tests.check(result.is_quiet() and "Nothing to change." in result.output,
                        f"semicolons, capitals and {encoding} change nothing", result)

    def wrong_lists_are_told(tests):
        result = accord.run("export", "--list", "nothing")
        tests.check(result.status == 2 and result.has_one_line() and "missions, agenda" in result.error,
                    "a list that is not there", result)
        path = accord.place / "wrong.csv"
        for name, content in (("a zero byte", b"_id,title\nevent:unifil:1,a\0b\n"), ("no end", b"_id,title\n\"event:unifil:1")):
            path.write_bytes(content)
            result = accord.run("import", str(path))
            tests.check(result.status == 1 and result.has_one_line(), f"{name} is told in one line", result)
        path.write_text("_id,type,start\nevent:unifil:t1,rotation,someday\n", encoding="utf-8")
        result = accord.run("import", str(path), "--dry-run")
        tests.check("“someday” in the column “start” is no day" in result.output, "a bad cell is told with its column", result)

    with accord, other:
        return tap.Tap().run(write_workspace, lists_say_what_the_json_says, nothing_runs, lists_come_in_again,
                             spreadsheets_save_otherwise, wrong_lists_are_told)


if __name__ == "__main__":
    sys.exit(main())
