#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the verbs print of the shipped missions, on a day that is given.

Arguments: the program, and a planning file.
"""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

ACTIVE = ["UNTSO", "UNMOGIP", "UNFICYP", "UNDOF", "UNIFIL", "MINURSO", "UNMIK", "MONUSCO", "UNISFA", "UNMISS",
          "MINUSCA"]
UPDATE_NEEDED = {"UNDOF": "2026-06-30", "MINURSO": "2026-10-31", "UNISFA": "2026-11-15", "MINUSCA": "2026-11-15"}


def read_table(text):
    """Rows of a printed table by their first word."""
    return {line.split()[0]: line for line in text.splitlines()[1:]}


def find_formulas(rows):
    """Cells that a spreadsheet would take for a formula; a number is none."""
    return [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@") and not re.fullmatch(r"-?\d+", cell)]


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def main():
    accord = program.Program(sys.argv[1])

    def missions_in_words(tests):
        result = accord.run("missions")
        tests.check(result.is_quiet(), "missions: prints and says nothing else", result)
        rows = read_table(result.output)
        tests.equal(list(rows), ACTIVE, "missions: the eleven missions")
        for acronym, words in (
                ("UNIFIL", "until 2026-12-31 (39 days, final extension)"),
                ("MONUSCO", "until 2026-12-20 (28 days)"),
                ("UNMISS", "until 2027-04-30 (159 days)"),
                ("UNTSO", "open-ended"),
                ("UNDOF", "S/RES/2811 (2025)"),
                ("UNDOF", "update needed since 2026-06-30")):
            tests.check(words in rows.get(acronym, ""), f"missions: {acronym}: {words}", rows.get(acronym))
        tests.check(not re.search(r"lapse|expired|breach|violat", result.output, re.IGNORECASE),
                    "missions: nothing is called lapsed or a breach")
        result = accord.run("missions", "--all")
        tests.equal(len(result.output.splitlines()) - 1, 70, "missions --all: seventy missions")
        tests.check(result.is_quiet(), "missions --all: prints and says nothing else", result)

    def missions_as_data(tests):
        missions = accord.run("missions", "--format", "json").json()
        tests.none(program.find_schema_faults("missions", missions), "missions: the JSON holds to its schema")
        tests.equal([row["acronym"] for row in missions], ACTIVE, "missions: the JSON has the same missions")
        by_acronym = {row["acronym"]: row for row in missions}
        tests.equal((by_acronym["UNIFIL"]["expires"], by_acronym["UNIFIL"]["days_left"],
                     by_acronym["UNIFIL"]["decision"]), ("2026-12-31", 39, "final_extension"), "missions: UNIFIL")
        tests.equal((by_acronym["MONUSCO"]["expires"], by_acronym["MONUSCO"]["days_left"]), ("2026-12-20", 28),
                    "missions: MONUSCO")
        tests.equal(by_acronym["UNTSO"]["term"], "open_ended", "missions: UNTSO")
        tests.equal({row["acronym"]: row["update_needed_since"] for row in missions if row["update_needed"]},
                    UPDATE_NEEDED, "missions: those that need an update")
        tests.none([row["acronym"] for row in missions if row["expires"] is not None and
                    row["days_left"] != days_between(program.TODAY, row["expires"])], "missions: days left are right")
        everything = accord.run("missions", "--all", "--format", "json").json()
        tests.equal(len(everything), 70, "missions --all: the JSON has seventy")
        tests.none(program.find_schema_faults("missions", everything), "missions --all: the JSON holds to its schema")
        tests.none([row["acronym"] for row in everything if row["active"] != (row["acronym"] in ACTIVE)],
                   "missions --all: the active ones are marked")

    def chain_keeps_its_order(tests):
        steps = accord.run("agenda", "--mission", "MONUSCO", "--format", "json").json()
        consultations = json.loads((program.REFERENCE / "consultations.json").read_text(encoding="utf-8"))
        settings = json.loads((program.REFERENCE / "settings.json").read_text(encoding="utf-8"))
        tests.none(program.find_schema_faults("agenda", steps), "agenda: the JSON holds to its schema")
        template = next(chain for chain in consultations["chains"] if chain["rule"] == "II.B.2.c")
        tests.equal([step["step"] for step in steps], [step["step"] for step in template["steps"]],
                    "agenda: MONUSCO has the steps of a renewal")
        tests.equal({step["consultation"] for step in steps}, {"consultation:monusco:2025-12-19:II.B.2.c"},
                    "agenda: they are of one consultation")

        place = {name: (step["planned"], number) for number, step in enumerate(steps)
                 for name in [step["step"], *step["also"]]}
        rows = [row for row in consultations["ordering"] if row["left"] in place and row["right"] in place]
        compare = {"<": lambda left, right: left < right, "<=": lambda left, right: left <= right,
                   "=": lambda left, right: left == right}
        tests.equal(len(rows), 9, "agenda: nine rows of the resolution's order touch a renewal")
        tests.none([f"{row['left']} {row['op']} {row['right']}" for row in rows
                    if not compare[row["op"]](place[row["left"]][0], place[row["right"]][0]) or
                    place[row["left"]][1] > place[row["right"]][1]], "agenda: the days and the lines keep that order")
        tests.none([step["step"] for step in steps if not step["planned"] or not step["owner"] or not step["citation"]],
                   "agenda: each step has a day, an owner and a citation")
        tests.none([step["step"] for step in steps if step["lead_setting"] is not None and not (
            step["lead_setting"]["is_setting"] and
            settings["leads"].get(step["lead_setting"]["key"]) == step["lead_setting"]["value"])],
            "agenda: leads are the team's settings")
        tests.equal(sum(step["lead_setting"] is not None for step in steps), 7, "agenda: seven steps rest on a lead")

        lines = accord.run("agenda", "--mission", "MONUSCO").output.splitlines()
        tests.none([line for line in lines[1:] if re.search(r"\d (working )?days?\b", line) and
                    "(team setting)" not in line], "agenda: a lead is never printed as a rule")
        tests.equal(len(lines), 1 + len(steps), "agenda: a line for each step")

    def only_current_mandates_are_overdue(tests):
        steps = accord.run("agenda", "--format", "json").json()
        tests.none(program.find_schema_faults("agenda", steps), "agenda of all: the JSON holds to its schema")
        for acronym in UPDATE_NEEDED:
            tests.equal([step["state"] for step in steps if step["mission"] == acronym], ["update_needed"],
                        f"agenda: {acronym} has one line, update needed")
        current = {row["acronym"] for row in accord.run("missions", "--format", "json").json()
                   if row["term"] == "until" and not row["update_needed"]}
        tests.equal({step["mission"] for step in steps if step["state"] != "update_needed"}, current,
                    "agenda: steps only of mandates that run")
        overdue = accord.run("agenda", "--overdue", "--format", "json").json()
        tests.check(overdue and all(step["mission"] in current and step["planned"] < program.TODAY for step in overdue),
                    "agenda --overdue: days that are past, of mandates that run")
        some = accord.run("agenda", "--from", "2026-12-01", "--to", "2026-12-31", "--format", "json").json()
        tests.check(all(step["state"] == "update_needed" or "2026-12-01" <= step["planned"] <= "2026-12-31"
                        for step in some) and some, "agenda --from --to: only days between")
        mine = [acronym for acronym in ACTIVE
                if accord.run("agenda", "--mission", acronym, "--format", "json").json() !=
                [step for step in steps if step["mission"] == acronym]]
        tests.none(mine, "agenda --mission: each mission has its lines of the agenda of all")

    def agenda_of_somebody(tests):
        steps = accord.run("agenda", "--format", "json").json()
        owners = ("secretary_general", "president", "secretariat", "council", "contributors")
        parts = {owner: accord.run("agenda", "--owner", owner, "--format", "json").json() for owner in owners}
        tests.equal([step for owner in owners for step in parts[owner] if step["owner_role"] != owner], [],
                    "agenda --owner: only steps of that owner")
        tests.equal(sum(len(part) for part in parts.values()), sum(step["owner_role"] != "none" for step in steps),
                    "agenda --owner: each step that somebody does has one owner")
        tests.equal(accord.run("agenda", "--form", "B", "--format", "json").json(),
                    [step for step in steps if step["form"] == "B"], "agenda --form: the steps of that form")
        tests.equal(accord.run("agenda", "--mine", "--format", "json").json(), [], "agenda --mine: nobody is entered")

        path = accord.place / "colleagues.db"
        shutil.copy(sys.argv[2], path)
        with sqlite3.connect(path) as database:
            body = {"_id": "consultation:monusco:2025-12-19:II.B.2.c", "kind": "consultation", "schema": 1,
                    "mission": "mission:monusco", "form": "A-public",
                    "steps": {"invitation_sent": {"who": "José Núñez"}, "summary_prepared": {"who": "Ana Lima"}}}
            database.execute("INSERT INTO record (id, kind, body) VALUES (?, 'consultation', ?)",
                             (body["_id"], json.dumps(body)))
        database.close()
        for name, found, arguments, variables in (
                ("--who", ["invitation_sent"], ["--who", "jose nunez"], {}),
                ("--who, of another", ["summary_prepared"], ["--who", "Ana Lima"], {}),
                ("--who, a part of a name", [], ["--who", "Ana"], {}),
                ("--who and --form", ["invitation_sent"], ["--who", "José Núñez", "--form", "A"], {}),
                ("--who and another form", [], ["--who", "José Núñez", "--form", "B"], {}),
                ("--mine", ["summary_prepared"], ["--mine"], {"ACCORD_NAME": "ANA LIMA"})):
            result = accord.run("agenda", *arguments, "--format", "json", "--file", str(path), **variables)
            tests.equal([step["step"] for step in result.json()], found, f"agenda {name}")
        result = accord.run("agenda", "--form", "A", "--format", "json", "--file", str(path))
        tests.none(program.find_schema_faults("agenda", result.json()), "agenda --form: the JSON holds to its schema")
        tests.equal({step["form"] for step in result.json()}, {"A-public"}, "agenda --form A: meetings of the Council")

    def presidency_turns(tests):
        steps = accord.run("agenda", "--mission", "UNFICYP", "--format", "json", today="2027-01-05").json()
        owners = {step["owner"] for step in steps if step["owner_role"] == "president"}
        tests.equal(owners, {"President (January 2027), not entered"}, "agenda: a presidency that nobody entered")
        steps = accord.run("agenda", "--mission", "MONUSCO", "--format", "json").json()
        owners = {step["planned"][:7]: step["owner"] for step in steps if step["owner_role"] == "president"}
        tests.equal(owners, {"2026-11": "President (November 2026): Latvia",
                             "2026-12": "President (December 2026): Liberia"}, "agenda: the owner changes with the month")

    def show_and_check(tests):
        by_name = accord.run("show", "UNIFIL", "--format", "json")
        tests.none(program.find_schema_faults("show", by_name.json()), "show: the JSON holds to its schema")
        tests.equal(accord.run("show", "mission:unifil", "--format", "json").output, by_name.output,
                    "show: acronym and id are the same")
        tests.equal(accord.run("show", "unifil", "--format", "json").output, by_name.output, "show: so are small letters")
        mandate = accord.run("show", "mandate:unifil:2025-08-28", "--format", "json")
        tests.none(program.find_schema_faults("show", mandate.json()), "show: a mandate holds to the schema")
        tests.equal(mandate.json()["symbol"], "S/RES/2790 (2025)", "show: a mandate has its symbol")
        tests.check(accord.run("show", "UNIFIL").is_quiet(), "show: prints words")
        faults = []
        for row in json.loads((program.REFERENCE / "missions.json").read_text(encoding="utf-8")):
            result = accord.run("show", row["_id"], "--format", "json")
            faults += [f"{row['_id']}: {fault}" for fault in
                       ([str(result)] if not result.is_quiet() else program.find_schema_faults("show", result.json()))]
        tests.none(faults, "show: every mission holds to the schema")
        check = accord.run("check", "--format", "json")
        tests.none(program.find_schema_faults("check", check.json()), "check: the JSON holds to its schema")
        tests.equal((check.status, check.json()["ok"], check.json()["problems"]), (0, True, []), "check: nothing to find")
        tests.check(accord.run("check").is_quiet(), "check: prints words")

    def csv_is_the_same(tests):
        for verb in (["missions"], ["missions", "--all"], ["agenda"]):
            name = " ".join(verb)
            result = accord.run(*verb, "--format", "csv")
            rows = list(csv.reader(io.StringIO(result.output, newline=""), strict=True))
            documents = accord.run(*verb, "--format", "json").json()
            tests.equal({len(row) for row in rows}, {len(rows[0])}, f"{name}: the CSV has one width")
            tests.equal(len(rows) - 1, len(documents), f"{name}: the CSV has a row for each object")
            tests.none(find_formulas(rows), f"{name}: no cell is a formula")
            tests.check(result.is_quiet() and result.output.endswith("\r\n"), f"{name}: the CSV ends its last line")
            plain = [column for column in rows[0] if column in documents[0]]
            differing = [(column, row[rows[0].index(column)], document[column])
                         for row, document in zip(rows[1:], documents) for column in plain
                         if row[rows[0].index(column)] != to_cell(document[column])]
            tests.none(differing, f"{name}: {len(plain)} columns say what the JSON says")

    def any_day_will_do(tests):
        for today in ("1900-01-01", "1947-12-31", "1948-05-29", "1999-12-31", "2024-02-29", "2026-12-31", "2027-01-01",
                      "2100-02-28", "2149-12-31"):
            faults = []
            for verb in (["missions", "--all"], ["agenda"], ["check"]):
                result = accord.run(*verb, "--format", "json", today=today)
                if not result.is_quiet():
                    faults.append(result)
                elif program.find_schema_faults(verb[0], result.json()):
                    faults.append(program.find_schema_faults(verb[0], result.json())[0])
            tests.none(faults, f"the verbs work on {today}")

    def languages_change_no_data(tests):
        for language in ("ar", "es", "fr", "ru", "zh_CN"):
            faults = []
            for verb, same in ((["missions"], ("id", "acronym", "term", "expires", "days_left", "decision", "region")),
                               (["agenda"], ("consultation", "step", "planned", "owner_role", "state", "basis"))):
                told = accord.run(*verb, "--format", "json", LANGUAGE=language)
                plain = accord.run(*verb, "--format", "json")
                faults += [str(told)] if not told.is_quiet() else [
                    (mine, theirs) for mine, theirs in zip(told.json(), plain.json())
                    if mine.keys() != theirs.keys() or any(mine[name] != theirs[name] for name in same)]
                words = accord.run(*verb, LANGUAGE=language)
                faults += [] if words.is_quiet() else [str(words)]
            tests.none(faults, f"{language}: the same data, and words that print")

    def nothing_is_written(tests):
        tests.equal(accord.list_files(), [], "the verbs wrote nothing into a new home")

    with accord:
        return tap.Tap().run(missions_in_words, missions_as_data, chain_keeps_its_order,
                             only_current_mandates_are_overdue, agenda_of_somebody, presidency_turns, show_and_check,
                             csv_is_the_same, any_day_will_do, languages_change_no_data, nothing_is_written)


def to_cell(value):
    """How a member of the JSON stands in a cell."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


if __name__ == "__main__":
    sys.exit(main())
