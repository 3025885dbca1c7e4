#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files, days and words that are wrong: each gives one line and its exit status, and harms no file.

Arguments: the program, and a planning file of an old schema.
"""

import hashlib
import os
import pathlib
import shutil
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

FAILED = 1
USAGE = 2
NOT_FOUND = 3

# The commitments are shipped; no verb reads them so far.
UNREAD = ("a4p.json", "areas.json", "commitments.json")

VERBS = (["missions"], ["agenda"], ["show", "UNIFIL"], ["check"])


def read_state(path):
    """What a file holds, and what lies beside it."""
    held = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    return held, sorted(os.listdir(path.parent)) if path.parent.is_dir() else None


def main():
    accord = program.Program(sys.argv[1])
    planning_file = pathlib.Path(sys.argv[2])

    def make(name, content=b""):
        path = accord.place / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    def make_database(name, *statements):
        path = make(name)
        path.unlink()
        with sqlite3.connect(path) as database:
            for statement in statements:
                database.execute(statement)
        database.close()
        return path

    def planning_file_opens(tests):
        path = make("good.db", planning_file.read_bytes())
        for verb in (["missions"], ["agenda"], ["show", "UNIFIL"]):
            result = accord.run(*verb, "--file", str(path))
            tests.check(result.is_quiet(), f"{verb[0]}: a planning file opens", result)
        tests.check(accord.run("show", "UNIFIL", "--file", str(path)).output != accord.run("show", "UNIFIL").output,
                    "show: what the planning file says is shown")

    def files_that_are_none(tests):
        folder = accord.place / "folder"
        folder.mkdir()
        below = make("regular") / "below.db"
        good = planning_file.read_bytes()
        files = (
            ("that is missing", accord.place / "missing.db", NOT_FOUND),
            ("in a folder that is missing", accord.place / "no folder" / "missing.db", NOT_FOUND),
            ("that is a folder", folder, FAILED),
            ("below a file", below, None),
            ("that is empty", make("empty.db"), FAILED),
            ("that is a device", pathlib.Path("/dev/null"), FAILED),
            ("of text", make("text.db", b"not a database\n" * 100), FAILED),
            ("cut to its header", make("header.db", good[:100]), FAILED),
            ("cut in half", make("half.db", good[:len(good) // 2]), FAILED),
            ("cut by a byte", make("byte.db", good[:-1]), FAILED),
            ("overwritten in the middle", make("torn.db", good[:4096] + b"\xff" * 4096 + good[8192:]), FAILED),
            ("of another program", make_database("foreign.db", "CREATE TABLE mission (id TEXT)"), FAILED),
            ("of another program, with a version", make_database("version.db", "CREATE TABLE record (id TEXT)",
                                                                 "PRAGMA user_version = 1"), FAILED),
        )
        for what, path, status in files:
            for verb in VERBS:
                before = read_state(path)
                result = accord.run(*verb, "--file", str(path))
                wanted = (FAILED, NOT_FOUND) if status is None else (status,)
                tests.check(result.status in wanted and result.has_one_line() and result.output == "",
                            f"{verb[0]}: a file {what}", result)
                tests.equal(read_state(path), before, f"{verb[0]}: a file {what} stays as it is")

    def newer_file_can_be_read(tests):
        path = make("newer.db", planning_file.read_bytes())
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        before = read_state(path)[0]
        for verb in VERBS[:3]:
            result = accord.run(*verb, "--file", str(path))
            tests.check(result.status == 0 and result.has_one_line() and result.output,
                        f"{verb[0]}: a file of a newer release is read, with words", result)
        result = accord.run("check", "--file", str(path))
        tests.check(result.status in (0, FAILED) and result.has_one_line(), "check: a file of a newer release", result)
        tests.equal(read_state(path)[0], before, "a file of a newer release stays as it is")

    def names_of_files(tests):
        accord.refuse(tests, "a name of two lines gives one line", NOT_FOUND, "missions", "--file", "two\nlines.db")
        accord.refuse(tests, "a name that is no UTF-8", NOT_FOUND, "missions", "--file", b"\xff\xfe.db")
        accord.refuse(tests, "a name with a format", NOT_FOUND, "missions", "--file", "%s%n%d.db")
        path = make("ملف تخطيط.db", planning_file.read_bytes())
        tests.check(accord.run("missions", "--file", str(path)).is_quiet(), "a name in Arabic, with a space")
        path = make("-minus.db", planning_file.read_bytes())
        tests.check(accord.run("missions", f"--file={path}").is_quiet(), "a name after an equals sign")

    def output_is_full(tests):
        for verb in VERBS:
            for form in ("text", "json"):
                with open("/dev/full", "wb") as full:
                    result = accord.run(*verb, "--format", form, stdout=full)
                tests.check(result.status == FAILED and result.has_one_line(), f"{verb[0]} {form}: a full disk", result)

    def reference_is_broken(tests):
        read = [path for path in sorted(program.REFERENCE.glob("*.json")) if path.name not in UNREAD]
        tests.check(len(read) >= 6, f"the program reads {len(read)} files")
        for original in read:
            for what in ("missing", "empty", "cut", "of another type", "no UTF-8"):
                folder = accord.place / "data"
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(program.REFERENCE, folder / "reference", ignore=shutil.ignore_patterns("*.py", "__*"))
                path = folder / "reference" / original.name
                text = original.read_bytes()
                if what == "missing":
                    path.unlink()
                else:
                    path.write_bytes({"empty": b"", "cut": text[:len(text) // 2], "of another type": b"\"text\"",
                                      "no UTF-8": text.replace(b": \"", b": \"\xff", 1)}[what])
                result = accord.refuse(tests, f"{original.name} {what}", FAILED, "missions", ACCORD_DATA_DIR=str(folder))
                tests.check(original.name in result.error, f"{original.name} {what}: the line names it", result)
        accord.refuse(tests, "no reference data", FAILED, "missions", ACCORD_DATA_DIR=str(accord.place / "nowhere"))

    def days_that_are_none(tests):
        for day in ("", "tomorrow", "2026-13-01", "2026-02-30", "2025-02-29", "2026-00-10", "2026-10-00", "22-11-2026",
                    "2026-11", "2026", "2026-11-22T00:00", " 2026-11-22", "2026-11-22 ", "2026-11-22\n", "2026-1-2",
                    "20261122", "2026-11-22x", "2026/11/22", "0000-01-01", "-2026-11-22", "+2026-11-22", "٢٠٢٦-١١-٢٢",
                    "99999-01-01", "2026-11--2", "1e9", "%s", b"\xff"):
            accord.refuse(tests, f"--today {day!r}", USAGE, "missions", "--today", day, today=None)
        accord.refuse(tests, "--from", USAGE, "agenda", "--from", "soon")
        accord.refuse(tests, "--to", USAGE, "agenda", "--to", "2026-02-30")

    def words_that_are_wrong(tests):
        for name, status, arguments in (
                ("an unknown verb", USAGE, ["frobnicate"]),
                ("an empty verb", USAGE, [""]),
                ("a verb in capitals", USAGE, ["MISSIONS"]),
                ("an unknown option", USAGE, ["missions", "--frobnicate"]),
                ("an option of another verb", USAGE, ["check", "--overdue"]),
                ("an unknown format", USAGE, ["missions", "--format", "xml"]),
                ("a format that a verb has not", USAGE, ["check", "--format", "csv"]),
                ("an option without its value", USAGE, ["missions", "--format"]),
                ("one argument too many", USAGE, ["missions", "UNIFIL"]),
                ("two records", USAGE, ["show", "UNIFIL", "MONUSCO"]),
                ("no record", USAGE, ["show"]),
                ("an unknown record", NOT_FOUND, ["show", "mission:atlantis"]),
                ("a record without a name", NOT_FOUND, ["show", ""]),
                ("a record that is no UTF-8", USAGE, ["show", b"\xff"]),
                ("a record of two lines", NOT_FOUND, ["show", "mission:\nunifil"]),
                ("an unknown owner", USAGE, ["agenda", "--owner", "the cook"]),
                ("nobody as the owner", USAGE, ["agenda", "--owner", "none"]),
                ("an unknown form", USAGE, ["agenda", "--form", "D"]),
                ("a form without a name", USAGE, ["agenda", "--form", ""]),
                ("mine and another's", USAGE, ["agenda", "--mine", "--who", "Ana Lima"]),
                ("an unknown mission", NOT_FOUND, ["agenda", "--mission", "ATLANTIS"]),
                ("a mission without a name", NOT_FOUND, ["agenda", "--mission", ""])):
            accord.refuse(tests, name, status, *arguments, today=None)

    def help_is_printed(tests):
        for arguments in (["--help"], ["--version"], *([verb[0], "--help"] for verb in VERBS)):
            result = accord.run(*arguments, today=None)
            tests.check(result.is_quiet() and result.output, " ".join(arguments), result)
            tests.check("org.accordplanner" not in result.output, f"{' '.join(arguments)}: names the program", result)

    def nothing_is_written(tests):
        tests.equal(accord.list_files(), [], "nothing was written into the home")

    def window_needs_a_display(tests):
        result = accord.refuse(tests, "a window without a display", FAILED, today=None)
        tests.check("missions" in result.error and "agenda" in result.error, "the line names the verbs", result)

    with accord:
        return tap.Tap().run(planning_file_opens, files_that_are_none, newer_file_can_be_read, names_of_files,
                             output_is_full, reference_is_broken, days_that_are_none, words_that_are_wrong,
                             nothing_is_written, help_is_printed, window_needs_a_display)


if __name__ == "__main__":
    sys.exit(main())
