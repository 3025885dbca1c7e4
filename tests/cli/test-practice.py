#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consultations as they went: each one that the reference layer tells of is entered, and read back as it happened.

Argument: the program.
"""

import datetime
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

# What the layer calls a moment, and the step that it is.
STEPS = {
    "council_consultations": "council_informal_consultations", "first_draft": "first_draft",
    "negotiation": "negotiation", "silence": "silence", "second_silence_or_revision": "second_silence",
    "in_blue": "in_blue", "adopted": "council_decision",
}
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(.*)")

# Told in words only; the days are in the text.
IN_WORDS = {
    ("UNISFA", 2025): {"expiry": "2025-11-15", "vote": {"planned": "2025-11-13", "actual": "2025-11-14"}},
}


def load(name):
    return json.loads((program.REFERENCE / name).read_text(encoding="utf-8"))


def read_moment(text):
    """A day and what is said of it: "2026-01-28 (broken)"."""
    found = DAY.match(text)
    return {"actual": found[1], **({"note": found[2].strip("()")} if found[2] else {})}


def read_meeting(text, year, expiry):
    """The day of the meeting, or what is known instead: the month before the expiry, in words."""
    if DAY.fullmatch(text):
        return {"actual": text}
    return {"note": text} if text == "not found" else {"actual": f"{year}-{expiry[5:7]}", "note": text}


def list_steps(row):
    """What to enter of one row: step to its members."""
    told = IN_WORDS.get((row["mission"], row["year"]))
    if told:
        return {"vote": told["vote"]}
    steps = {step: read_moment(row[name]) for name, step in STEPS.items() if name in row}
    if "tcc_meeting" in row:
        steps["consultation_meeting"] = read_meeting(row["tcc_meeting"], row["year"], row["expiry"])
    if "planned_vote" in row:
        steps["vote"] = {"planned": row["planned_vote"], "actual": row["adopted"]}
    return steps


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def main():
    accord = program.Program(sys.argv[1])
    practice = load("consultations.json")["practice"]
    mandates = load("mandates.json")
    missions = {row["acronym"]: row["_id"] for row in load("missions.json")}

    def find_consultation(row):
        expiry = row.get("expiry") or IN_WORDS[row["mission"], row["year"]]["expiry"]
        found = [mandate for mandate in mandates if mandate["mission"] == missions[row["mission"]] and
                 mandate.get("expires") == expiry and mandate["clock"] == "main"]
        return f"consultation:{found[0]['_id'].removeprefix('mandate:')}:II.B.2.c", expiry

    def renewals_are_kept_as_they_went(tests):
        rows = [row for row in practice if row["mission"] != "any"]
        tests.equal(sorted((row["mission"], row["year"]) for row in rows),
                    [("MINURSO", 2016), ("UNFICYP", 2023), ("UNFICYP", 2024), ("UNFICYP", 2026), ("UNISFA", 2025)],
                    "five renewals are told of")
        for row in rows:
            check_renewal(tests, row)

    def check_renewal(tests, row):
        name = f"{row['mission']} {row['year']}"
        consultation, expiry = find_consultation(row)
        steps = list_steps(row)
        words = [f"steps/{step}/{member}={value}" for step, members in steps.items() for member, value in members.items()]
        result = accord.run("set", consultation, *words)
        tests.check(result.is_quiet() and result.output == "", f"{name}: is entered", result)
        shown = accord.run("show", consultation, "--format", "json").json()
        found = {step["step"]: step for step in shown["derived"]["steps"]}
        tests.equal(shown["derived"]["expires"], expiry, f"{name}: the mandate's last day")
        for step, members in steps.items():
            tests.equal({member: found.get(step, {}).get(member) for member in members}, members,
                        f"{name}: {step} as it was")
            if "actual" in members:
                tests.equal(found[step]["state"], "done", f"{name}: {step} is done")
        check_leads(tests, name, row, steps)
        order = [step["step"] for step in shown["derived"]["steps"] if step["basis"] != "entered"]
        tests.equal(order[-1], "mandate_expiry", f"{name}: the steps of the rules keep their places")

    def check_leads(tests, name, row, steps):
        """The sources count the leads; the days that were entered give the same."""
        meeting = steps.get("consultation_meeting", {}).get("actual")
        if isinstance(row.get("lead_before_consultations"), int):
            tests.equal(days_between(meeting, steps["council_informal_consultations"]["actual"]),
                        row["lead_before_consultations"], f"{name}: days before the consultations of the Council")
        if isinstance(row.get("lead_before_expiry"), int):
            tests.equal(days_between(meeting, row["expiry"]), row["lead_before_expiry"], f"{name}: days before the expiry")

    def what_holds_for_all_is_a_note(tests):
        rows = [row for row in practice if row["mission"] == "any"]
        tests.equal(len(rows), 2, "two rows concern all missions")
        for row in rows:
            answer = accord.run("add", "note", "subject=settings:team", "type=assessment", "handling=internal",
                                f"text={row['text']}", f"from={row['source']}")
            tests.check(answer.is_quiet(), "a note is entered", answer)
            shown = accord.run("show", answer.output.strip(), "--format", "json").json()
            tests.equal((shown["text"], shown["from"], shown["day"]), (row["text"], row["source"], program.TODAY),
                        f"the note says: {row['text'][:40]}")

    def a_month_is_no_day(tests):
        consultation = "consultation:unficyp:2023-01-30:II.B.2.c"
        shown = accord.run("show", consultation, "--format", "json").json()
        meeting = next(step for step in shown["derived"]["steps"] if step["step"] == "consultation_meeting")
        tests.equal((meeting["actual"], meeting["note"]),
                    ("2024-01", "second week of January, before the Council briefing the same week"),
                    "a month is kept as a month, with the words that came with it")

    def the_past_is_not_on_the_agenda(tests):
        agenda = accord.run("agenda", "--format", "json").json()
        tests.none([step["consultation"] for step in agenda
                    if step["planned"] and step["planned"] < "2026-06-01" and step["state"] != "update_needed"],
                   "renewals long past do not come back onto the agenda")
        tests.check(accord.run("check").is_quiet(), "the planning file is in order")

    with accord:
        return tap.Tap().run(renewals_are_kept_as_they_went, what_holds_for_all_is_a_note, a_month_is_no_day,
                             the_past_is_not_on_the_agenda)


if __name__ == "__main__":
    sys.exit(main())
