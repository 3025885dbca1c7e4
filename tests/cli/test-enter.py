#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is entered by `add` and `set` is there afterwards; what is wrong is said in one line, and nothing is written.

Argument: the program.
"""

import pathlib
import re
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

FAILED = 1
USAGE = 2
NOT_FOUND = 3

UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
RENEWAL = "consultation:monusco:2025-12-19:II.B.2.c"

# What is added, and the form of its id.
ADDED = (
    (["event", "mission=UNIFIL", "type=rapid_deterioration"], f"event:unifil:{UUID}"),
    (["event", "mission=mission:unifil", "type=rotation", "start=2026-11-01"], f"event:unifil:{UUID}"),
    (["report", "mission=unifil", "due=2026-12-01"], f"report:unifil:{UUID}"),
    (["note", "subject=UNIFIL", "type=concern", "text=Fuel is short = urgent"], f"note:{UUID}"),
    (["requirement", "mandate=mandate:unifil:2025-08-28", "capability=Helicopters"], f"requirement:{UUID}"),
    (["contributions", "mission=UNIFIL", "month=2026-09"], "contributions:unifil:2026-09"),
    (["consultation", "mission=UNIFIL", "form=C"], f"consultation:unifil:{UUID}"),
    (["consultation", "mission=UNIFIL", "trigger=mandate:unifil:2025-08-28", "rule=II.B.2.f"],
     "consultation:unifil:2025-08-28:II.B.2.f"),
    (["mandate", "mission=UNIFIL"], "mandate:unifil:after:2025-08-28"),
    (["mandate", "mission=UNIFIL", "decision=change"], f"mandate:unifil:{UUID}"),
    (["mission", "acronym=UNTEST II", "name=A mission of this test"], "mission:untest-ii"),
    (["mandate", "mission=UNTEST II", "decision=establish", "effective=2027-03-01"], f"mandate:untest-ii:{UUID}"),
)

# What is refused: its exit status, the words that name what is wrong, and the arguments.
REFUSED = (
    (USAGE, "add event", ["add"]),
    (USAGE, "frob", ["add", "frob", "mission=UNIFIL"]),
    (USAGE, "settings", ["add", "settings", "leads={}"]),
    (USAGE, "type", ["add", "event", "mission=UNIFIL"]),
    (USAGE, "mission", ["add", "event", "type=rotation"]),
    (USAGE, "flood", ["add", "event", "mission=UNIFIL", "type=flood"]),
    (USAGE, "2026-02-30", ["add", "event", "mission=UNIFIL", "type=rotation", "start=2026-02-30"]),
    (USAGE, "2026-02", ["add", "event", "mission=UNIFIL", "type=rotation", "start=2026-02"]),
    (USAGE, "end", ["add", "event", "mission=UNIFIL", "type=council_visit", "start=2027-02-02", "end=2027-02-01"]),
    (USAGE, "colour", ["add", "event", "mission=UNIFIL", "type=rotation", "colour=blue"]),
    (USAGE, "rotation", ["add", "event", "mission=UNIFIL", "rotation"]),
    (USAGE, "=rotation", ["add", "event", "mission=UNIFIL", "=rotation"]),
    (USAGE, "every_months", ["add", "event", "mission=UNIFIL", "type=secretariat_series", "every_months=-1"]),
    (USAGE, "every_months", ["add", "event", "mission=UNIFIL", "type=secretariat_series", "every_months=2.5"]),
    (USAGE, "contributors", ["add", "event", "mission=UNIFIL", "type=rotation", "contributors=LBR"]),
    (USAGE, "asked", ["add", "event", "mission=UNIFIL", "type=contributor_request", "request/asked=soon"]),
    (USAGE, "whom", ["add", "event", "mission=UNIFIL", "type=contributor_request", "request/whom=IND"]),
    (USAGE, "asked", ["add", "event", "mission=UNIFIL", "type=contributor_request", 'request={"asked": 5}']),
    (USAGE, "consultations_reported", ["add", "report", "mission=UNIFIL", "consultations_reported=yes"]),
    (USAGE, "expires", ["add", "mandate", "mission=UNIFIL", "term=until"]),
    (USAGE, "adopted", ["add", "mandate", "mission=UNIFIL", "state=adopted"]),
    (USAGE, "YYYY-MM", ["add", "contributions", "mission=UNIFIL", "month=2026-09-30"]),
    (USAGE, "acronym", ["add", "mission", "acronym=UN:IFIL", "name=A mission"]),
    (USAGE, "_id", ["add", "mission", "acronym=X", "name=A mission", "_id=mission:y"]),
    (NOT_FOUND, "ATLANTIS", ["add", "event", "mission=ATLANTIS", "type=rotation"]),
    (NOT_FOUND, "mandate:unifil:1900-01-01", ["add", "requirement", "mandate=mandate:unifil:1900-01-01", "capability=x"]),
    (NOT_FOUND, "mandate:unifil:2025-08-28",
     ["add", "consultation", "mission=UNIFIL", "trigger=mandate:unifil:2025-08-28", "rule=II.B.2.e"]),
    (FAILED, "mission:unifil", ["add", "mission", "acronym=UNIFIL", "name=Another"]),
    (USAGE, "UNIFIL", ["set", "UNIFIL"]),
    (USAGE, "set", ["set"]),
    (USAGE, "colour", ["set", "UNIFIL", "colour=blue"]),
    (USAGE, "mars", ["set", "UNIFIL", "region=mars"]),
    (USAGE, "trashed", ["set", "UNIFIL", 'trashed={"at": "now"}']),
    (USAGE, "start", ["set", "UNIFIL", "end=1900"]),
    (USAGE, "acronym", ["set", "UNIFIL", "acronym/short=U"]),
    (USAGE, "steps/vote", ["set", RENEWAL, "steps/vote=tomorrow"]),
    (USAGE, "planned", ["set", RENEWAL, "steps/vote/planned=2026-12"]),
    (USAGE, "actual", ["set", RENEWAL, "steps/vote/actual=soon"]),
    (USAGE, "colour", ["set", RENEWAL, "steps/vote/colour=blue"]),
    (USAGE, "planned", ["set", RENEWAL, 'steps/vote={"planned": "soon"}']),
    (USAGE, "planned", ["set", RENEWAL, 'steps={"vote": {"planned": 7}}']),
    (USAGE, "weather", ["set", RENEWAL, "situation/weather=Rain"]),
    (USAGE, "form", ["set", RENEWAL, "form=D"]),
    (USAGE, "tcc_meeting_before_expiry_days", ["set", "settings:team", "leads/tcc_meeting_before_expiry_days=0"]),
    (USAGE, "tcc_meeting_before_expiry_days", ["set", "settings:team", "leads/tcc_meeting_before_expiry_days=soon"]),
    (USAGE, "coffee", ["set", "settings:team", "leads/coffee=3"]),
    (USAGE, "january", ["set", "settings:team", "presidency/january=LVA"]),
    (USAGE, "christmas", ["set", "settings:team", "holidays/christmas=Christmas"]),
    (USAGE, "Council", ["set", "consultation:undof:2025-12-29:II.B.2.c", "form=B"]),
    (NOT_FOUND, "ATLANTIS", ["set", "ATLANTIS", "area=x"]),
    (NOT_FOUND, "II.B.2.e", ["set", "consultation:unifil:2025-08-28:II.B.2.e", "form=B"]),
    (NOT_FOUND, "ATLANTIS", ["publish", "--mission", "ATLANTIS"]),
    (USAGE, "soon", ["publish", "--to", "soon"]),
    (USAGE, "UNIFIL", ["publish", "UNIFIL"]),
    (USAGE, "csv", ["add", "event", "mission=UNIFIL", "type=rotation", "--format", "csv"]),
    (NOT_FOUND, "missing.db", ["add", "event", "mission=UNIFIL", "type=rotation", "--file", "missing.db"]),
)


def main():
    accord = program.Program(sys.argv[1])

    def show(record):
        return accord.run("show", record, "--format", "json").json()

    def wrong_words_write_nothing(tests):
        for status, word, arguments in REFUSED:
            result = accord.run(*arguments)
            tests.check(result.status == status and result.has_one_line() and result.output == "" and word in result.error,
                        " ".join(arguments), result)
        for arguments in (["add", b"\xff"], ["set", "UNIFIL", b"area=\xff"]):
            result = accord.run(*arguments)
            tests.check(result.status == USAGE and result.has_one_line(), f"{arguments}: no UTF-8", result)
        tests.equal(accord.list_files(), [], "not even an empty planning file is left")

    def records_are_added(tests):
        for arguments, form in ADDED:
            result = accord.run("add", *arguments)
            name = f"add {' '.join(arguments)}"
            tests.check(result.is_quiet() and re.fullmatch(form + "\n", result.output), name, result)
            shown = show(result.output.strip())
            wanted = dict(word.split("=", 1) for word in arguments[1:] if not word.startswith(("mission=", "subject=")))
            tests.equal({member: shown.get(member) for member in wanted}, wanted, f"{name}: is there")
            tests.none(program.find_schema_faults("show", shown), f"{name}: holds to the schema")
        result = accord.run("add", *ADDED[5][0])
        tests.check(result.status == FAILED and result.has_one_line(), "what is there is not added again", result)

    def today_is_the_day(tests):
        for arguments, member in ((["event", "mission=UNIFIL", "type=rapid_deterioration"], "start"),
                                  (["note", "subject=UNIFIL", "type=view", "text=x"], "day")):
            record = accord.run("add", *arguments, today="2026-10-07").output.strip()
            tests.equal(show(record)[member], "2026-10-07", f"{arguments[0]}: today is taken for {member}")

    def answer_names_consultations(tests):
        answer = accord.run("add", "event", "mission=UNMISS", "type=council_visit", "start=2027-01-11", "end=2027-01-15",
                            "--format", "json").json()
        tests.none(program.find_schema_faults("add", answer), "add: the JSON holds to its schema")
        tests.equal([name.rsplit(":", 1)[1] for name in answer["consultations"]], ["II.B.2.g.before", "II.B.2.g.after"],
                    "add: a Council mission calls for two consultations")
        agenda = {step["consultation"] for step in accord.run("agenda", "--mission", "UNMISS", "--format", "json").json()}
        tests.check(set(answer["consultations"]) <= agenda, "add: both are on the agenda")

    def shipped_rows_are_overridden(tests):
        before = show("UNMISS")
        tests.check(accord.run("set", "UNMISS", "headquarters=Juba", "penholder=USA").is_quiet(), "set: a shipped row")
        after = show("mission:unmiss")
        tests.equal((after["headquarters"], after["name"], after["derived"]["edited_here"]),
                    ("Juba", before["name"], True), "set: what was entered, over what is shipped")
        tests.equal(after["release"], 1, "set: an edit says which release it was made against")
        tests.check(accord.run("set", "UNMISS", "headquarters=", f"penholder={before['penholder']}").is_quiet(),
                    "set: taken back")
        tests.equal(show("UNMISS"), before, "set: what says the same as the shipped row is no edit")

    def steps_are_entered(tests):
        words = ["steps/first_draft/actual=2026-11-20", "steps/first_draft/who=Ana", "steps/first_draft/note=two versions"]
        for word in words:
            tests.check(accord.run("set", RENEWAL, word).is_quiet(), f"set {word}")
        tests.equal(show(RENEWAL)["steps"]["first_draft"], {"actual": "2026-11-20", "who": "Ana", "note": "two versions"},
                    "set: members of a step are entered one by one")
        accord.run("set", RENEWAL, "steps/first_draft/note=")
        tests.equal(show(RENEWAL)["steps"]["first_draft"], {"actual": "2026-11-20", "who": "Ana"}, "set: and taken out")
        accord.run("set", RENEWAL, "steps/first_draft=", 'steps/vote={"planned": "2026-12-17"}')
        tests.equal(show(RENEWAL)["steps"], {"vote": {"planned": "2026-12-17"}}, "set: so are whole steps")
        shown = show(RENEWAL)
        tests.equal((shown["mission"], shown["trigger"], shown["rule"]),
                    ("mission:monusco", "mandate:monusco:2025-12-19", "II.B.2.c"), "set: the record says what it is of")

    def meeting_is_pinned(tests):
        consultation = "consultation:unmiss:2026-04-30:II.B.2.c"
        planned = next(step["planned"] for step in show(consultation)["derived"]["steps"]
                       if step["step"] == "consultation_meeting")
        accord.run("set", consultation, "steps/invitation_sent/actual=2026-11-20")
        tests.equal(show(consultation)["steps"]["consultation_meeting"], {"planned": planned},
                    "set: an invitation that was sent pins the meeting")

    def calendar_is_published(tests):
        rows = accord.run("publish", "--to", "2027-02-28", "--format", "json")
        tests.none(program.find_schema_faults("publish", rows.json()), "publish: the JSON holds to its schema")
        days = [row["planned"] for row in rows.json()]
        tests.check(days == sorted(days) and days and program.TODAY <= days[0] and days[-1] <= "2027-02-28",
                    "publish: the coming consultations, by day", rows)
        for row in rows.json():
            shown = show(row["consultation"])
            meeting = next(step for step in shown["derived"]["steps"] if step["step"] == "consultation_meeting")
            tests.equal((shown["published"], meeting["planned"], meeting["pinned"]),
                        (program.TODAY, row["planned"], True), f"publish: {row['consultation']} is fixed")
        again = accord.run("publish", "--to", "2027-02-28", "--format", "json")
        tests.check(again.is_quiet() and again.json() == [], "publish: a second time there is nothing to publish", again)
        moved = accord.run("set", "settings:team", "leads/tcc_meeting_before_expiry_days=28", "--format", "json").json()
        tests.none(program.find_schema_faults("add", moved), "set settings: the JSON holds to its schema")
        published = {row["consultation"] for row in rows.json()}
        tests.none([move for move in moved["moves"] if move["consultation"] in published and
                    move["title"] == "Meeting with contributors" and move["from"] != move["to"]],
                   "publish: no lead moves what was published")

    def settings_say_what_moved(tests):
        result = accord.run("set", "settings:team", "leads/summary_after_tcc_meeting_working_days=4", "--format", "json")
        tests.check(result.is_quiet() and any(move["mission"] == "UNMISS" for move in result.json()["moves"]),
                    "set settings: the days that moved", result)
        agenda = accord.run("agenda", "--format", "json").json()
        places = {(step["consultation"], step["title"]): step["planned"] for step in agenda}
        tests.none([move for move in result.json()["moves"] if places[move["consultation"], move["title"]] != move["to"]],
                   "set settings: they are where it says")
        accord.run("set", "settings:team", "presidency/2027-04=MEX", "holidays/2026-12-25=Christmas")
        settings = show("settings:team")
        tests.equal((settings["presidency"]["2027-04"], settings["holidays"], settings["presidency"]["2026-11"]),
                    ("MEX", {"2026-12-25": "Christmas"}, "LVA"), "set settings: key by key, the others stay")
        tests.check(accord.run("set", "settings:team", "leads/summary_after_tcc_meeting_working_days=").is_quiet(),
                    "set settings: the shipped lead again")
        tests.equal(show("settings:team")["leads"]["summary_after_tcc_meeting_working_days"], 2, "set settings: it is back")

    def notes_stay_as_they_were(tests):
        note = accord.run("add", "note", f"subject={RENEWAL}", "type=concern", "text=Too few engineers").output.strip()
        result = accord.run("set", note, "text=Enough engineers")
        tests.check(result.status == USAGE and result.has_one_line() and "corrects" in result.error,
                    "a note is not changed", result)
        tests.check(accord.run("set", note, "answer=Two companies are offered").is_quiet(), "a note is answered")
        tests.equal((show(note)["text"], show(note)["answer"]), ("Too few engineers", "Two companies are offered"),
                    "what was said stays")

    def text_stays_text(tests):
        for text in ("12 November", "2026-11-20", "[a, b", "{", "null and void", "<b>bold</b>", "ملاحظة", "=1+1", "'", "\"x\""):
            accord.run("set", RENEWAL, f"situation/political={text}")
            tests.equal(show(RENEWAL)["situation"]["political"], text, f"text: {text}")
        accord.run("set", RENEWAL, "readiness/II.B.5.d=true", "readiness/slides=3", "readiness/room=first floor")
        tests.equal(show(RENEWAL)["readiness"], {"II.B.5.d": True, "slides": 3, "room": "first floor"},
                    "where any value will do, JSON is read as such")

    def files_that_cannot_be_written(tests):
        newer = accord.place / "newer.db"
        newer.write_bytes((accord.home / ".local/share/accord/accord.db").read_bytes())
        with sqlite3.connect(newer) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        before = newer.read_bytes()
        for arguments in (["add", "event", "mission=UNIFIL", "type=rotation"], ["set", "UNIFIL", "area=x"], ["publish"]):
            result = accord.run(*arguments, "--file", str(newer))
            tests.check(result.status == FAILED and result.has_one_line() and result.output == "",
                        f"{arguments[0]}: a file of a newer release is not written", result)
            with open("/dev/full", "wb") as full:
                result = accord.run(*arguments, "--format", "json", stdout=full)
            tests.check(result.status == FAILED and result.has_one_line(), f"{arguments[0]}: a full disk is said", result)
        tests.equal(newer.read_bytes(), before, "it stays as it is")
        tests.check(accord.run("check").is_quiet(), "all that was entered is in order")

    with accord:
        return tap.Tap().run(wrong_words_write_nothing, records_are_added, today_is_the_day, answer_names_consultations,
                             shipped_rows_are_overridden, steps_are_entered, meeting_is_pinned, calendar_is_published,
                             settings_say_what_moved, notes_stay_as_they_were, text_stays_text,
                             files_that_cannot_be_written)


if __name__ == "__main__":
    sys.exit(main())
