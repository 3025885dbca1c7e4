#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar, read by another program's parser and compared with the agenda, property by property.

Argument: the program.
"""

import datetime
import pathlib
import random
import sys

import icalendar

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

HOUSE = "@accordplanner.org"
DAY = datetime.timedelta(days=1)
# No backslashes: this parser takes two of them before an n for a line's end. The test of the writer has them.
PIECES = ["a", "Z", " ", ",", ";", ":", "\"", "\n", "é", "ي", "بعثة", "،", "会议", "，", "😀", "🇱🇧", "e\u0301"]


def day_of(text):
    return datetime.date.fromisoformat(text)


def get_day(moment):
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def get_text(event, name):
    return str(event[name]) if name in event else None


class Calendar:
    """A calendar as the other parser sees it."""

    def __init__(self, text):
        self.text = text
        self.root = icalendar.Calendar.from_ical(text)
        self.events = {str(event["uid"]): event for event in self.root.walk("VEVENT")}
        self.n_events = len(self.root.walk("VEVENT"))


def find_event(calendar, line):
    """The entry for one line of the agenda; of an expiry, the mandate's."""
    found = calendar.events.get(f"{line['consultation']}/{line['step']}{HOUSE}")
    if found is None and line["basis"] == "mandate":
        mission = line["mission_id"].removeprefix("mission:")
        found = next((event for uid, event in calendar.events.items()
                      if uid.startswith(f"mandate:{mission}:") and uid.endswith(f"/mandate_expiry{HOUSE}") and
                      (line["planned"] is None or get_day(event.decoded("dtstart")) == day_of(line["planned"]))), None)
    return found


def list_faults(line, event):
    """How an entry differs from the line of the agenda that it is made of."""
    if event is None:
        yield "is not in the calendar"
        return
    summary, description = get_text(event, "summary"), get_text(event, "description") or ""
    if line["planned"] is not None:
        day = day_of(line["actual"] or line["planned"])
        if get_day(event.decoded("dtstart")) != day:
            yield f"begins on {event.decoded('dtstart')}"
        if not isinstance(event.decoded("dtstart"), datetime.datetime) and event.decoded("dtend") != day + DAY:
            yield f"ends on {event.decoded('dtend')}"
    if not summary.startswith(f"{line['mission']}: "):
        yield f"is called {summary}"
    if line["basis"] == "mandate":
        if line["citation"] and line["citation"] not in summary:
            yield f"does not name its resolution: {summary}"
        return
    if summary != f"{line['mission']}: {line['title']} ({line['rule']})":
        yield f"is called {summary}"
    if f"Responsible: {line['owner']}" not in description.split("\n"):
        yield f"has another owner: {description}"
    if line["citation"] and f"Basis: {line['citation']}" not in description.split("\n"):
        yield f"has another basis: {description}"
    if line["lead_setting"] and not any(word.startswith("Lead: ") and word.endswith("(team setting)")
                                        for word in description.split("\n")) and not line["pinned"] and not line["actual"]:
        yield f"does not call its lead a setting: {description}"
    status = "CONFIRMED" if line["pinned"] or line["state"] == "done" else "TENTATIVE"
    if line["state"] in ("not_held", "waived"):
        status = "CANCELLED"
    if get_text(event, "status") != status:
        yield f"is {event['status']}, not {status}"


def main():
    accord = program.Program(sys.argv[1])

    def read(*arguments, **keywords):
        result = accord.run("agenda", "--format", "ics", *arguments, **keywords)
        assert result.is_quiet(), result
        return Calendar(result.output.replace("\n", "\r\n") if "\r\n" not in result.output else result.output)

    def list_agenda(*arguments, **keywords):
        return accord.run("agenda", "--format", "json", *arguments, **keywords).json()

    def compare(tests, name, *arguments, **keywords):
        calendar, agenda = read(*arguments, **keywords), list_agenda(*arguments, **keywords)
        tests.none([f"{line['consultation']}/{line['step']} {fault}" for line in agenda
                    for fault in list_faults(line, find_event(calendar, line))],
                   f"{name}: {len(agenda)} lines of the agenda are in the calendar as they are")
        tests.equal(calendar.n_events, len(calendar.events), f"{name}: no UID comes twice")
        tests.check(calendar.n_events <= len(agenda), f"{name}: nothing else is in the calendar")
        return calendar, agenda

    def find_meeting(mission):
        return next(line["consultation"] for line in list_agenda("--mission", mission)
                    if line["step"] == "consultation_meeting")

    def the_frame_is_that_of_a_subscription(tests):
        root = read().root
        tests.equal([str(root[name]) for name in ("version", "calscale", "method")], ["2.0", "GREGORIAN", "PUBLISH"],
                    "version, scale and method")
        tests.check(str(root["prodid"]).startswith("-//accordplanner.org//"), "the maker")
        tests.equal((root["x-published-ttl"], str(root["refresh-interval"])), ("P1D", "P1D"), "it is read again every day")
        tests.equal(str(root["name"]), str(root["x-wr-calname"]), "old and new readers see one name")

    def the_calendar_is_the_agenda(tests):
        compare(tests, "all")
        compare(tests, "a mission", "--mission", "UNIFIL")
        compare(tests, "overdue", "--overdue")
        compare(tests, "a role", "--owner", "president")
        compare(tests, "days", "--from", "2026-12-01", "--to", "2026-12-31")

    def days_move_and_names_stay(tests):
        before = read()
        consultation = find_meeting("UNIFIL")
        accord.run("set", consultation, "steps/consultation_meeting/planned=2026-12-08",
                   "steps/invitation_sent/actual=2026-11-20")
        after, _ = compare(tests, "moved")
        tests.equal(set(after.events), set(before.events), "the same entries have the same UIDs")
        event = after.events[f"{consultation}/consultation_meeting{HOUSE}"]
        tests.equal(event.decoded("dtstart"), datetime.date(2026, 12, 8), "the meeting stands on its new day")
        done = after.events[f"{consultation}/invitation_sent{HOUSE}"]
        tests.equal(done.walk("VALARM"), [], "nobody is reminded of what is done")
        tests.equal(read().text, after.text, "the same day gives the same file, to the byte")
        tests.check(read(today="2026-11-23").events[str(event["uid"])].decoded("dtstamp") > event.decoded("dtstamp"),
                    "the file of another day has a later stamp")

    def a_time_is_one_at_headquarters(tests):
        consultation = find_meeting("MONUSCO")
        uid = f"{consultation}/consultation_meeting{HOUSE}"
        for time, first, last in (("15:00", "15:00", "16:00"), ("3 p.m.", "15:00", "16:00"), ("10:00–11:30", "10:00", "11:30"),
                                  ("10 a.m. to 1 p.m.", "10:00", "13:00"), ("9.30", "09:30", "10:30")):
            accord.run("set", consultation, f"time={time}", "place=Conference room 4; NLB, New York")
            event = read().events[uid]
            start, end = event.decoded("dtstart"), event.decoded("dtend")
            tests.equal((start.strftime("%H:%M"), end.strftime("%H:%M"), start.utcoffset()),
                        (first, last, datetime.timedelta(hours=-5)), f"{time} in winter in New York")
            tests.equal(get_text(event, "location"), "Conference room 4; NLB, New York", "the place is as it was entered")
        for time in ("in the afternoon", "15", "25:00", "15:00 GMT", "13 p.m."):
            accord.run("set", consultation, f"time={time}")
            event = read().events[uid]
            tests.check(not isinstance(event.decoded("dtstart"), datetime.datetime), f"{time}: all the day")
            tests.check(f"Time: {time}" in get_text(event, "description"), f"{time}: is told as it was entered")
        accord.run("set", consultation, "time=")

    def meetings_not_held_are_cancelled(tests):
        consultation = find_meeting("UNFICYP")
        accord.run("set", consultation, "outcome=not_held", "reason=No contributor asked for one")
        calendar, _ = compare(tests, "not held")
        event = calendar.events[f"{consultation}/consultation_meeting{HOUSE}"]
        tests.equal((get_text(event, "status"), event.walk("VALARM")), ("CANCELLED", []), "cancelled, without a reminder")

    def events_have_their_span_and_nothing_inner(tests):
        made = accord.run("add", "event", "mission=UNIFIL", "type=council_visit", "start=2026-12-14", "end=2026-12-17",
                          "title=To Naqoura", "text=SECRET-TEXT").output.strip()
        accord.run("add", "note", f"subject={find_meeting('UNIFIL')}", "type=concern", "handling=internal", "text=SECRET-NOTE")
        accord.run("set", find_meeting("UNIFIL"), "steps/consultation_meeting/note=SECRET-REMARK",
                   "steps/consultation_meeting/who=SECRET-NAME", "situation/political=SECRET-SITUATION")
        calendar = read()
        event = calendar.events[made + HOUSE]
        tests.equal((event.decoded("dtstart"), event.decoded("dtend")),
                    (datetime.date(2026, 12, 14), datetime.date(2026, 12, 18)), "a visit has its span")
        tests.equal(get_text(event, "summary"), "UNIFIL: To Naqoura (Council mission to the operation)", "and its words")
        tests.check("SECRET" not in calendar.text, "nothing that is for the team alone is in the file")

    def reminders_come_when_people_work(tests):
        calendar = read()
        expiry = next(event for uid, event in calendar.events.items() if uid.startswith("mandate:unifil:"))
        meeting = calendar.events[f"{find_meeting('UNIFIL')}/consultation_meeting{HOUSE}"]
        for event, ahead in ((expiry, 7), (meeting, 1)):
            alarm = event.walk("VALARM")[0]
            tests.equal((str(alarm["action"]), alarm.decoded("trigger")),
                        ("DISPLAY", -(ahead * DAY - datetime.timedelta(hours=9))), f"{ahead} days ahead, at nine")
        late = [uid for uid, event in calendar.events.items()
                if event.walk("VALARM") and get_day(event.decoded("dtstart")) <= day_of(program.TODAY)]
        tests.none(late, "nobody is reminded of what is past")

    def any_text_comes_back(tests):
        dice = random.Random(1353)
        consultation = find_meeting("UNIFIL")
        uid = f"{consultation}/consultation_meeting{HOUSE}"
        faults = []
        for _ in range(40):
            text = "x" + "".join(dice.choice(PIECES) for _ in range(dice.randrange(80))) + "."
            accord.run("set", consultation, f"place={text}")
            calendar = read()
            long = [line for line in calendar.text.split("\r\n") if len(line.encode()) > 75]
            found = get_text(calendar.events[uid], "location")
            if long or found != text.replace("\n", " "):
                faults.append(f"{text!r}: {found!r} {long}")
        tests.none(faults, "places of any script, with all marks, folded and taken apart again")

    def every_language_is_read(tests):
        for language in ("ar", "es", "fr", "ru", "zh_CN"):
            calendar = read(LANGUAGE=language, ACCORD_LOCALE_DIR=str(pathlib.Path(sys.argv[1]).resolve().parents[2] / "po"))
            tests.check(calendar.n_events > 30, f"{language}: {calendar.n_events} entries")

    with accord:
        # Verbs that write want a file; this one is made here and is the default one.
        accord.run("add", "note", "subject=settings:team", "type=lesson", "handling=internal", "text=First")
        return tap.Tap().run(the_frame_is_that_of_a_subscription, the_calendar_is_the_agenda, days_move_and_names_stay,
                             a_time_is_one_at_headquarters, meetings_not_held_are_cancelled,
                             events_have_their_span_and_nothing_inner, reminders_come_when_people_work,
                             any_text_comes_back, every_language_is_read)


if __name__ == "__main__":
    sys.exit(main())
