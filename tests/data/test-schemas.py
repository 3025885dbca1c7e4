#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the schemas of the verbs' JSON to examples: rows that they must take, and rows that they must not.

Prints TAP. Needs jsonschema.
"""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "data" / "schemas"
SOURCE = {"text": "a page", "url": "https://example.org", "as_of": "2026-11-22", "verified": True}

MISSION = {
    "id": "mission:unifil", "acronym": "UNIFIL", "name": "A mission", "region": "middle_east", "active": True,
    "symbol": "S/RES/2790 (2025)", "decision": "final_extension", "adopted": "2025-08-28",
    "term": "until", "expires": "2026-12-31", "days_left": 39,
    "update_needed": False, "update_needed_since": None, "overdue": 0,
    "next_step": {
        "step": "invitation_sent", "title": "Invitation sent", "planned": "2026-12-03",
        "owner": "President (Liberia)", "citation": "S/RES/1353 (2001), Annex II, B, 5 (a)",
        "rule": "II.B.2.f", "state": "planned",
    },
    "verified": True, "source": SOURCE,
}
STEP = {
    "mission": "UNIFIL", "mission_id": "mission:unifil",
    "consultation": "consultation:mandate:unifil:2025-08-28:II.B.2.f", "rule": "II.B.2.f",
    "trigger": "mandate:unifil:2025-08-28", "form": "B", "step": "invitation_sent", "also": ["agenda_paper_circulated"],
    "title": "Invitation sent", "planned": "2026-12-03", "earliest": None, "latest": "2026-12-09", "actual": None,
    "owner": "President (Liberia)", "owner_role": "president", "who": None, "note": None,
    "citation": "S/RES/1353 (2001), Annex II, B, 5 (a)", "basis": "text",
    "lead_setting": {
        "key": "invitation_and_agenda_paper_before_tcc_meeting_days", "value": 7, "unit": "days", "is_setting": True,
    },
    "fits": True, "pinned": False, "state": "planned",
}
ADD = {
    "id": "event:unifil:1", "consultations": ["consultation:unifil:1:II.B.2.e"],
}
MOVE = {
    "mission": "UNIFIL", "consultation": "consultation:unifil:2025-08-28:II.B.2.f", "title": "Invitation sent",
    "from": "2026-12-03", "to": "2026-11-24", "stays": False,
}
PUBLISHED = {
    "mission": "UNIFIL", "consultation": "consultation:unifil:2025-08-28:II.B.2.f", "rule": "II.B.2.f",
    "title": "End, withdrawal or drawdown", "planned": "2026-12-10", "published": "2026-11-22", "citation": "S/2011/496",
}
ANSWER = {"provision": "IN.1", "citation": "S/2011/496", "member": "published", "value": "2026-11-22"}
SHOW = {
    "id": "mandate:unifil:2025-08-28", "kind": "mandate", "term": "until", "source": SOURCE,
    "trashed": None, "unknown_member": [1], "derived": {"days_left": 39},
}
MONTH_OF_PEOPLE = {"month": "2026-09", "total": 1381, "female": 132, "sex_known": 1372, "women_per_thousand": 96}
LOSSES = {"total": 3, "malicious_act": 1, "accident": 1, "illness": 1, "self_inflicted": 0, "unknown": 0}
FIGURES = {
    "id": "mission:unifil", "kind": "mission", "derived": {
        "contributors": {
            "as_of": "2026-09", "file": None, "age_months": 1, "older_than_three_months": False, "count": 3,
            "total": 1381, "female": 132, "sex_known": 1372, "women_per_thousand": 96,
            "personnel": [{"personnel": "troops", "total": 9, "female": None, "sex_known": 0, "women_per_thousand": None}],
            "months": [MONTH_OF_PEOPLE],
        },
        "fatalities": {
            "until": "2026-09-12", "older_than_three_months": False, "file": "f.csv", "year": LOSSES, "twelve_months": LOSSES,
            "all": LOSSES, "years": [{"year": 2026, **LOSSES}],
        },
    },
}
IMPORT = {
    "file": "a.csv", "what": None,
    "counts": {"read": 2, "used": 1, "skipped": 1, "odd": 0, "add": 1, "change": 0, "ask": 0, "propose": 0, "same": 0},
    "columns": [{"header": "Total", "member": "total", "meaning": "All", "example": "250"}],
    "questions": [{
        "id": "days:Date", "text": "Which comes first?", "example": "01/02/2026",
        "choices": [{"value": "day", "label": "The day"}], "answer": None, "open": True,
    }],
    "items": [{
        "id": "contributions:unifil:2026-09", "title": "UNIFIL", "act": "add", "chosen": True, "remark": None, "line": 2,
        "rows": 1,
    }],
    "lines": [{"line": 3, "text": None, "reason": "No country.", "skipped": True}],
    "added": 1, "changed": 0, "error": None,
}
CHECK = {
    "ok": False, "file": None, "records": 0, "reference_release": 1,
    "problems": [{"severity": "error", "id": None, "problem": "the file cannot be read"}],
}

# Schema, an example that it takes as it is, and changes: a path and a value, then whether it is still taken.
CASES = [
    ("missions", [MISSION], [
        ([0, "next_step"], None, True),
        ([0, "symbol"], None, True),
        ([0, "expires"], None, False),
        ([0, "expires"], "2026-12", False),
        ([0, "days_left"], "39", False),
        ([0, "update_needed"], True, False),
        ([0, "update_needed_since"], "2026-10-31", False),
        ([0, "term"], "unchanged", False),
        ([0, "term"], "unknown", False),
        ([0, "region"], "mars", False),
        ([0, "further"], 1, False),
        ([0, "next_step", "further"], 1, False),
        ([0, "source", "verified"], None, False),
    ]),
    ("agenda", [STEP], [
        ([0, "lead_setting"], None, True),
        ([0, "planned"], None, True),
        ([0, "actual"], "2024-01", True),
        ([0, "actual"], "January 2024", False),
        ([0, "trigger"], "event:unifil:1", True),
        ([0, "lead_setting", "is_setting"], False, False),
        ([0, "lead_setting", "unit"], "weeks", False),
        ([0, "planned"], "tomorrow", False),
        ([0, "state"], "breach", False),
        ([0, "owner_role"], "host", False),
        ([0, "also"], ["a", "a"], False),
        ([0, "further"], 1, False),
    ]),
    ("show", FIGURES, [
        (["derived", "contributors"], None, True),
        (["derived", "fatalities"], None, True),
        (["derived", "contributors", "months", 0, "total"], None, True),
        (["derived", "contributors", "women_per_thousand"], 1001, False),
        (["derived", "contributors", "women_per_thousand"], 9.6, False),
        (["derived", "contributors", "further"], 1, False),
        (["derived", "contributors", "personnel", 0, "personnel"], "Troops", False),
        (["derived", "fatalities", "until"], None, False),
        (["derived", "fatalities", "all", "total"], None, False),
    ]),
    ("show", SHOW, [
        (["another_member"], {"any": "thing"}, True),
        (["trashed"], {"at": "2026-11-22T12:00:00Z", "by": "an officer"}, True),
        (["derived"], "text", False),
        (["derived", "provisions"], [ANSWER], True),
        (["derived", "provisions"], [{"provision": "IN.1"}], False),
        (["derived", "missing"], [{"provision": "II.B.5.d", "citation": None, "text": "No briefer is named"}], True),
        (["derived", "missing"], [{"text": "No briefer is named"}], False),
        (["derived", "steps"], [{"step": "vote"}], False),
        (["kind"], None, False),
    ]),
    ("add", ADD, [
        (["consultations"], [], True),
        (["moves"], [MOVE], True),
        (["moves"], [{**MOVE, "to": None}], False),
        (["consultations"], ["a", "a"], False),
        (["id"], "", False),
        (["further"], 1, False),
    ]),
    ("publish", [PUBLISHED], [
        ([0, "citation"], None, True),
        ([0, "planned"], None, False),
        ([0, "further"], 1, False),
    ]),
    ("import", [IMPORT], [
        ([0, "added"], None, True),
        ([0, "error"], "The disk is full.", True),
        ([0, "error"], "", False),
        ([0, "items", 0, "act"], "delete", False),
        ([0, "counts", "read"], -1, False),
        ([0, "questions", 0, "open"], None, False),
        ([0, "further"], 1, False),
    ]),
    ("check", CHECK, [
        (["problems"], [], True),
        (["records"], -1, False),
        (["problems", 0, "severity"], "fatal", False),
        (["further"], 1, False),
    ]),
]


def changed(example, path, value):
    result = copy.deepcopy(example)
    place = result
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return result


def without(example, name):
    result = copy.deepcopy(example)
    del (result[0] if isinstance(result, list) else result)[name]
    return result


def results():
    """Name of each check, and whether it held."""
    for name, example, changes in CASES:
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        takes = Draft202012Validator(schema).is_valid
        yield f"{name}: takes the example", takes(example)
        if isinstance(example, list):
            yield f"{name}: takes an empty list", takes([])
        required = schema.get("items", schema)["required"]
        yield f"{name}: refuses a row without any of {len(required)} members", not any(
            takes(without(example, member)) for member in required)
        for path, value, taken in changes:
            words = "takes" if taken else "refuses"
            place = ".".join(map(str, path))
            yield f"{name}: {words} {place} as {json.dumps(value)}", takes(changed(example, path, value)) == taken


def main():
    done = list(results())
    print(f"1..{len(done)}")
    for number, (name, held) in enumerate(done, 1):
        print(f"{'ok' if held else 'not ok'} {number} - {name}")
    return 0 if all(held for _, held in done) else 1


if __name__ == "__main__":
    sys.exit(main())
