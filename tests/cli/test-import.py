#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes out comes in again: the plan of an import, what it does, and what it leaves alone. Argument: the program."""

import json
import os
import pathlib
import sqlite3
import stat
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

FAILED = 1
USAGE = 2
NOT_FOUND = 3


def main():
    accord = program.Program(sys.argv[1])
    other = program.Program(sys.argv[1])
    third = program.Program(sys.argv[1])
    fourth = program.Program(sys.argv[1])
    fifth = program.Program(sys.argv[1])
    workspace = accord.place / "workspace.json"
    event = []

    def workspace_goes_out(tests):
        event.append(accord.run("add", "event", "mission=UNIFIL", "type=rotation", "title=\x1b[31mRed").output.strip())
        accord.run("set", "UNIFIL", "headquarters=Tyre")
        result = accord.run("export", str(workspace))
        tests.check(result.is_quiet() and result.output == "", "export: says nothing when all went well", result)
        document = json.loads(workspace.read_text(encoding="utf-8"))
        tests.equal(document["accord"], {"format": 1, "release": 1, "made": program.TODAY}, "export: the head")
        tests.equal([record["_id"] for record in document["records"]], [event[0], "mission:unifil"], "export: by id")
        tests.equal(stat.S_IMODE(workspace.stat().st_mode), 0o600, "export: for nobody else's eyes")
        tests.equal(accord.run("export").output, workspace.read_text(encoding="utf-8"), "export: the same without a file")
        workspace.chmod(0o644)
        link = accord.place / "link.json"
        link.symlink_to(workspace)
        tests.check(accord.run("export", str(link)).is_quiet() and link.is_symlink(), "export: through a link")
        tests.equal(stat.S_IMODE(workspace.stat().st_mode), 0o600, "export: for nobody else's eyes, over an older file")
        tests.equal(os.listdir(accord.place).count("workspace.json"), 1, "export: nothing beside it")

    def plan_does_nothing(tests):
        result = other.run("import", str(workspace), "--dry-run")
        tests.check(result.is_quiet() and "1 record is new:" in result.output and
                    "2 entries read: 2 used, 0 left out." in result.output, "import: the plan", result)
        tests.check("\x1b" not in result.output, "import: a file does not command the terminal", result)
        tests.equal(other.list_files(), [], "import --dry-run: leaves no file")
        plan = other.run("import", str(workspace), "--dry-run", "--format", "json").json()
        tests.none(program.find_schema_faults("import", plan), "import --dry-run: the JSON holds to its schema")
        tests.equal([item["act"] for item in plan[0]["items"]], ["add", "change"], "import --dry-run: the acts")
        tests.equal((plan[0]["added"], plan[0]["changed"]), (None, None), "import --dry-run: nothing is done")

    def import_is_one_action(tests):
        result = other.run("import", str(workspace), str(workspace))
        tests.check(result.is_quiet() and "Imported: 1 record is new." in result.output and
                    result.output.endswith("Nothing to change.\n"), "import: twice in one run", result)
        tests.equal(other.run("export").output, workspace.read_text(encoding="utf-8"), "import: all of it is there")
        tests.check(other.run("check").status == 0, "import: check finds nothing")
        again = other.run("import", str(workspace), "--format", "json")
        tests.none(program.find_schema_faults("import", again.json()), "import: the JSON holds to its schema")
        tests.equal((again.json()[0]["added"], again.json()[0]["changed"]), (0, 0), "import: again changes nothing")

    def own_edits_stay(tests):
        other.run("set", "UNIFIL", "headquarters=Naqoura")
        result = other.run("import", str(workspace))
        tests.check(result.is_quiet() and "“headquarters” is “Naqoura” here and “Tyre” in the file." in result.output and
                    result.output.endswith("Nothing to change.\n"), "import: an officer's edit stays", result)
        third.run("import", str(workspace))
        third.run("set", "UNIFIL", "headquarters=Naqoura")
        third.run("set", event[0], "title=Mine")
        third.run("import", str(workspace), "--choose", "mission:unifil")
        records = {record["_id"]: record for record in json.loads(third.run("export").output)["records"]}
        tests.equal((records["mission:unifil"]["headquarters"], records[event[0]]["title"]), ("Tyre", "Mine"),
                    "import --choose: that one only")
        third.run("import", str(workspace), "--replace")
        tests.equal(third.run("export").output, workspace.read_text(encoding="utf-8"), "import --replace: all of them")
        result = third.run("import", str(workspace), "--answer", "days:Date=day")
        tests.check(result.status == NOT_FOUND and result.has_one_line(), "import --answer: nobody asked", result)
        result = third.run("import", str(workspace), "--choose", "mission:atlantis")
        tests.check(result.status == NOT_FOUND and result.has_one_line(), "import --choose: nobody speaks of it", result)

    def one_failure_stops_no_other(tests):
        result = fourth.run("import", "missing.csv", str(workspace))
        tests.check(result.status == NOT_FOUND and result.error == "accord: missing.csv: There is no file “missing.csv”.\n" and
                    "Imported: 1 record is new." in result.output, "import: the next file is read all the same", result)
        plans = fourth.run("import", "missing.csv", str(workspace), "--format", "json").json()
        tests.none(program.find_schema_faults("import", plans), "import: a failure holds to the schema")
        tests.equal(plans[0]["error"], "There is no file “missing.csv”.", "import: a failure in JSON")

    def what_cannot_be_read_goes_out_too(tests):
        fifth.run("add", "event", "mission=UNIFIL", "type=rotation")
        newer = {"_id": "plan:a", "kind": "plan", "schema": 9, "x": 1e+20}
        broken = {"_id": "event:unifil:b", "kind": "event", "schema": 1, "start": "tomorrow", "note": "mine"}
        with sqlite3.connect(fifth.home / ".local/share/accord/accord.db") as database:
            for record in (newer, broken):
                database.execute("INSERT INTO record (id, kind, body) VALUES (?, ?, ?)",
                                 (record["_id"], record["kind"], json.dumps(record)))
        database.close()
        result = fifth.run("export")
        records = {record["_id"]: record for record in json.loads(result.output)["records"]}
        tests.check(records["plan:a"] == newer and records["event:unifil:b"] == broken,
                    "export: also what this release cannot read", result)

        good = {**broken, "mission": "mission:unifil", "type": "rotation", "start": "2026-12-01"}
        path = accord.place / "good.json"
        path.write_text(json.dumps({"accord": {"format": 1}, "records": [good, newer]}), encoding="utf-8")
        result = fifth.run("import", str(path))
        tests.check(result.is_quiet() and "What is here cannot be read" in result.output and
                    result.output.endswith("Nothing to change.\n") and "2 entries read: 1 used, 1 left out." in result.output,
                    "import: not over what cannot be read", result)
        fifth.run("import", str(path), "--replace")
        records = {record["_id"]: record for record in json.loads(fifth.run("export").output)["records"]}
        tests.equal(records["event:unifil:b"], good, "import --replace: what cannot be read is mended")

    def lists_go_out(tests):
        result = accord.run("export", "--list", "event")
        tests.check(result.is_quiet() and event[0] in result.output, "export --list", result)
        tests.equal(accord.run("export", "--list", "event", "--mission", "MONUSCO").output.count("\n"), 1,
                    "export --list --mission")
        path = accord.place / "events.csv"
        tests.check(accord.run("export", "--list", "event", str(path)).is_quiet(), "export: to a file")
        tests.equal(path.read_bytes().decode(), result.output, "export: the same in a file")

    def bad_words(tests):
        folder = accord.place / "folder"
        folder.mkdir()
        empty = accord.place / "empty.csv"
        empty.write_bytes(b"")
        noise = accord.place / "noise.json"
        noise.write_bytes(b"{\"accord\": {\"format\": 1}, \"records\": [")
        for name, status, arguments in (
                ("import: no file", USAGE, ["import"]),
                ("import: a missing file", NOT_FOUND, ["import", "missing.csv"]),
                ("import: a folder", FAILED, ["import", str(folder)]),
                ("import: a device", FAILED, ["import", "/dev/null"]),
                ("import: an empty file", FAILED, ["import", str(empty)]),
                ("import: a damaged file", FAILED, ["import", str(noise)]),
                ("import: the planning file itself", FAILED, ["import", str(accord.home / ".local/share/accord/accord.db")]),
                ("import: an answer without a value", USAGE, ["import", str(workspace), "--answer", "days"]),
                ("import: as CSV", USAGE, ["import", str(workspace), "--format", "csv"]),
                ("export: as text", USAGE, ["export", "--format", "text"]),
                ("export: an unknown list", USAGE, ["export", "--list", "cooks"]),
                ("export: CSV without a list", USAGE, ["export", "--format", "csv"]),
                ("export: an unknown mission", NOT_FOUND, ["export", "--list", "event", "--mission", "ATLANTIS"]),
                ("export: a day that is none", USAGE, ["export", "--list", "agenda", "--from", "soon"]),
                ("export: a part of the whole", USAGE, ["export", "--mission", "UNIFIL"]),
                ("export: a list as JSON", USAGE, ["export", "--format", "json", "--list", "event"]),
                ("export: two files", USAGE, ["export", "a.json", "b.json"]),
                ("export: into a missing folder", FAILED, ["export", "nowhere/a.json"]),
                ("export: over a folder", FAILED, ["export", str(folder)]),
                ("export: to a device", FAILED, ["export", "/dev/full"])):
            accord.refuse(tests, name, status, *arguments)
        for verb in ("import", "export"):
            result = accord.run(verb, "--help", today=None)
            tests.check(result.is_quiet() and f"] {verb}" in result.output, f"{verb} --help", result)
        with open("/dev/full", "wb") as full:
            result = accord.run("export", stdout=full)
        tests.check(result.status == FAILED and result.has_one_line(), "export: a full disk", result)
        if os.geteuid() != 0:
            folder.chmod(0o500)
            accord.refuse(tests, "export: where nobody may write", FAILED, "export", str(folder / "a.json"))
            folder.chmod(0o700)

    with accord, other, third, fourth, fifth:
        return tap.Tap().run(workspace_goes_out, plan_does_nothing, import_is_one_action, own_edits_stay,
                             one_failure_stops_no_other, what_cannot_be_read_goes_out_too, lists_go_out, bad_words)


if __name__ == "__main__":
    sys.exit(main())
