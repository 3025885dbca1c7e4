#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the reference layer to its promises, and the converter to what it says of itself.

Prints TAP. The research files are not needed: the layer is checked as it is committed, the converter on
two made-up missions. With ACCORD_DOMAIN naming the folder of the research files, the layer is also made
again and compared.
"""

import copy
import datetime
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "data" / "reference"
FIXTURE = pathlib.Path(__file__).resolve().parent / "fixture"

sys.dont_write_bytecode = True
sys.path.insert(0, str(REFERENCE))

import convert  # noqa: E402
import editorial  # noqa: E402

DAY_MEMBERS = {
    "start", "end", "withdrawn", "liquidated", "established_on", "history_open_after",
    "adopted", "expires", "as_of", "from", "recorded_until",
}
PARTLY_KNOWN = {"start", "end", "withdrawn", "liquidated"}
SYMBOL = re.compile(r"S/RES/\d+ \((\d{4})\)|A/RES/\d+ \((?:ES-)?[IVX]+\)")
REGIONS = {"africa", "americas", "asia_pacific", "europe", "middle_east"}
OWNERS = {
    "collective", "member_states", "security_council", "tpcc", "host_governments", "secretariat",
    "financial_contributors",
}
# The two meetings of a Council visit: each is the meeting of a chain of its own.
VISIT_MEETINGS = {
    "consultation_meeting(pre-visit)": "II.B.2.g.before",
    "consultation_meeting(post-visit)": "II.B.2.g.after",
}
# Adopted after the expiry before it, by one day, as the sources say. A second one is a mistake.
ADOPTED_LATE = {"mandate:unficyp:1978-06-16": "S/RES/430 (1978)"}

checks = []


def check(name):
    def register(function):
        checks.append((name, function))
        return function
    return register


def load(name):
    return json.loads((REFERENCE / name).read_text(encoding="utf-8"))


RELEASE = load("release.json")
LAYER = {name: load(name) for name in RELEASE["files"]}
MISSIONS = LAYER["missions.json"]
MANDATES = LAYER["mandates.json"]
PROVISIONS = {row["id"]: row for row in LAYER["provisions.json"]}
CONSULTATIONS = LAYER["consultations.json"]
STEPS = {row["key"]: row for row in CONSULTATIONS["steps"]}
LEADS = {row["key"]: row for row in CONSULTATIONS["leads"]}


def records():
    """Each thing that stands on its own: every row of a file of rows, every file that is one object."""
    for name, value in LAYER.items():
        for row in value if isinstance(value, list) else [value]:
            yield name, row


def same(found, wanted, what):
    assert found == wanted, f"{what}: {found!r}, not {wanted!r}"


def days_in(value):
    if isinstance(value, dict):
        for name, item in value.items():
            if name in DAY_MEMBERS and isinstance(item, str):
                yield name, item
            elif name != "verified_precision":
                yield from days_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from days_in(item)


def parse_day(name, text):
    if len(text) == 10:
        return datetime.date.fromisoformat(text)
    assert name in PARTLY_KNOWN, f"{name} {text} is only partly known"
    assert re.fullmatch(r"\d{4}(-\d\d)?", text), f"{name}: {text}"
    return datetime.date.fromisoformat((text + "-01-01")[:10])


# The layer

@check("the translators see every title of a step or chain")
def titles_for_translators():
    same((REFERENCE / "titles.h").read_text(encoding="utf-8"), convert.titles(CONSULTATIONS, LAYER["provisions.json"], LAYER["commitments.json"]),
         "titles.h")


@check("release.json names every file, and every file it names is there")
def release_names_files():
    there = {path.name for path in REFERENCE.glob("*.json")} - {"release.json"}
    same(set(RELEASE["files"]), there, "files")
    same(len(RELEASE["files"]), len(set(RELEASE["files"])), "files named once")
    assert RELEASE["release"] >= 1 and RELEASE["schema"] >= 1
    datetime.date.fromisoformat(RELEASE["as_of"])


@check("70 missions, 588 decisions, 5 rows of a second clock, 8 areas, 45 commitments")
def counts():
    decisions = [row for row in MANDATES if "of_decision" not in row]
    same(len(MISSIONS), 70, "missions")
    same(len(decisions), 588, "decisions")
    same(len(MANDATES) - len(decisions), 5, "rows of a second clock")
    same(len(LAYER["areas.json"]), 8, "areas")
    same(len(LAYER["commitments.json"]), 45, "commitments")
    same(sum(row["mandates_recorded"] for row in MISSIONS), 17, "missions with mandates recorded")


@check("no id is given twice")
def unique_ids():
    seen = set()
    for name, row in records():
        key = row.get("_id", row.get("id"))
        if key is not None:
            assert key not in seen, f"{name}: {key} twice"
            seen.add(key)


@check("ids follow from mission and adoption day")
def natural_ids():
    for row in MISSIONS:
        same(row["_id"], "mission:" + row["acronym"].lower().replace(" ", "-"), "id")
    for row in MANDATES:
        wanted = f"mandate:{row['mission'].removeprefix('mission:')}:{row['adopted']}"
        if "of_decision" in row:
            same(row["of_decision"], wanted, "of_decision")
            wanted += f":{row['clock']}"
        same(row["_id"], wanted, "id")


@check("every record has a source and says whether it was verified")
def sources():
    for name, row in records():
        origins = [row["source"]]
        origins += [item["source"] for item in [row.get("authorised"), *row.get("authorised_later", [])] if item]
        for origin in origins:
            same(list(origin), ["text", "url", "as_of", "verified"], f"{name}: source")
            assert origin["text"], f"{name}: empty source"
            assert isinstance(origin["verified"], bool), f"{name}: verified"
            assert origin["url"] is None or re.fullmatch(r"https?://\S+", origin["url"]), origin["url"]


@check("records that people may edit carry kind and schema")
def kinds():
    for name, row in records():
        if "_id" in row:
            assert row["kind"] in {"mission", "mandate", "commitment", "settings"}, f"{name}: {row['kind']}"
            same(row["_id"].split(":")[0], row["kind"], f"{name}: id")
            same(row["schema"], RELEASE["schema"], f"{row['_id']}: schema")


@check("every day is a day, partly known only where a life span is")
def days():
    number = 0
    for name, row in records():
        for member, text in days_in(row):
            parse_day(member, text)
            number += 1
    assert number > 2000, f"only {number} days seen"
    partly = {row["_id"]: row["start"] for row in MISSIONS if len(row["start"]) < 10}
    same(partly, {
        "mission:unef-i": "1956-11", "mission:unavem-ii": "1991-06",
        "mission:unsmih": "1996-07", "mission:untmih": "1997-08",
    }, "starts known by month")


@check("missions: regions, host states, spans")
def missions():
    for row in MISSIONS:
        assert row["region"] in REGIONS, f"{row['_id']}: {row['region']}"
        assert all(re.fullmatch("[A-Z]{3}", code) for code in row["countries"]), row["countries"]
        assert row["countries"] or row["_id"] == "mission:unmik", f"{row['_id']}: no host state"
        assert row["end"] is None or row["start"] <= row["end"], f"{row['_id']}: ends before it starts"
        assert row.get("withdrawn") is None or row["end"] <= row["withdrawn"], row["_id"]
        assert all(SYMBOL.fullmatch(symbol) for symbol in row["established_by"]), row["established_by"]
        empty = [name for name, value in row.items() if value is None and name not in ("start", "end")]
        same(empty, [], f"{row['_id']}: empty members")
    minusma = next(row for row in MISSIONS if row["_id"] == "mission:minusma")
    same((minusma["end"], minusma["withdrawn"]), ("2023-06-30", "2023-12-31"), "MINUSMA")


@check("mandates: a known mission, a symbol of the right form and year")
def mandates():
    known = {row["_id"] for row in MISSIONS if row["mandates_recorded"]}
    same({row["mission"] for row in MANDATES}, known, "missions with mandates")
    same([row["_id"] for row in MANDATES if row["symbol"] is None], ["mandate:unmiss:2026-04-30"], "no symbol")
    for row in MANDATES:
        same(row["state"], "adopted", row["_id"])
        for symbol in (row["symbol"] or "").split("; ") if row["symbol"] else []:
            found = SYMBOL.fullmatch(symbol)
            assert found and found.group(1) == row["adopted"][:4], f"{row['_id']}: {symbol}"


@check("a mandate has a day of expiry exactly if its term says so")
def terms():
    count = {}
    for row in MANDATES:
        same("expires" in row, row["term"] == "until", f"{row['_id']}: expires")
        if "of_decision" not in row:
            count[row["term"]] = count.get(row["term"], 0) + 1
        if row["term"] == "until":
            assert row["adopted"] <= row["expires"], f"{row['_id']}: expires before it was adopted"
    same(count, {"until": 552, "unchanged": 30, "ended": 2, "open_ended": 4}, "terms")
    same({row["mission"].removeprefix("mission:") for row in MANDATES if row["term"] == "open_ended"},
         {"untso", "unmogip", "minurso", "unmik"}, "open-ended")


@check("mandates stand in the order of missions and of adoption")
def mandate_order():
    place = {row["_id"]: number for number, row in enumerate(MISSIONS)}
    keys = [(place[row["mission"]], row["adopted"]) for row in MANDATES]
    same(keys, sorted(keys), "order")


@check("no mandate is adopted after the expiry before it on its clock, but the one that the sources note")
def no_gaps():
    late = {}
    expiry = {}
    for row in MANDATES:
        series = (row["mission"], row["clock"])
        before = expiry.get(series)
        if before is not None and row["adopted"] > before:
            late[row["_id"]] = row["symbol"]
        if "expires" in row:
            expiry[series] = row["expires"]
    same(late, ADOPTED_LATE, "adopted late")


@check("a second clock is a series of its own, and its decision leaves the main clock unchanged")
def second_clock():
    by_id = {row["_id"]: row for row in MANDATES}
    for row in MANDATES:
        if "of_decision" not in row:
            same(row["clock"], "main", row["_id"])
            continue
        main = by_id[row["of_decision"]]
        same(main["term"], "unchanged", main["_id"])
        for member in ("symbol", "adopted", "decision", "mission", "source"):
            same(row[member], main[member], f"{row['_id']}: {member}")
    unisfa = next(row for row in MISSIONS if row["_id"] == "mission:unisfa")
    last = max(row["expires"] for row in MANDATES if row["clock"] == "border")
    same(unisfa["clocks"][0]["recorded_until"], last, "recorded_until")


@check("74 ceilings, each in whole numbers, with a source of its own")
def ceilings():
    found = [row for row in MANDATES if "authorised" in row]
    every = [row["authorised"] for row in found] + [item for row in found for item in row.get("authorised_later", [])]
    same(len(every), 74, "ceilings")
    for row in every:
        figures = {name: value for name, value in row.items() if name not in ("from", "note", "source")}
        assert figures, f"ceiling without a figure: {row}"
        assert all(isinstance(value, int) and value >= 0 for value in figures.values()), figures


@check("provisions: a citation, a kind, one sentence; an order but no days, save the two periods it sets")
def provisions():
    for key, row in PROVISIONS.items():
        assert row["citation"] and row["kind"], key
        assert row["text"].endswith(".") and ". " not in row["text"], f"{key}: {row['text']}"
    periods = {key: row["timing"]["period"] for key, row in PROVISIONS.items() if "period" in row.get("timing", {})}
    same(periods, {"R.3": "6 months", "I.D.1": "6 months"}, "periods")
    observers = {key for key, row in PROVISIONS.items() if row.get("capacity") == "observer"}
    same(observers, {"II.B.3.d", "II.B.3.f", "II.B.3.h"}, "observers")
    forms = {row["form"]: key for key, row in PROVISIONS.items() if row["kind"] == "form"}
    same(forms, {"A": "II.A", "B": "II.B", "C": "II.C", "O": "II.O"}, "forms")
    assert "note" in PROVISIONS["II.C"], "II.C lost what is said of its series"


# The chains

def step_of(name, chain=None):
    if name in VISIT_MEETINGS:
        return "consultation_meeting" if chain is not None and chain["key"] == VISIT_MEETINGS[name] else None
    for key, row in STEPS.items():
        if name == key or name in row["also"]:
            return key
    return None


def moments_of(chain):
    return [row["step"] for row in chain["steps"]]


@check("every step and chain rests on a provision that is there, with a citation")
def chain_provisions():
    own = [row for chain in CONSULTATIONS["chains"] for row in chain["steps"]]
    for row in STEPS.values():
        if row["provision"] is None:
            assert row.get("provision_of_chain") or row["basis"] in {"mandate", "event"}, row["key"]
    for row in list(STEPS.values()) + own:
        if row.get("provision") is not None:
            assert PROVISIONS[row["provision"]]["citation"], row
        assert row.get("role", "none") in {"secretary_general", "president", "secretariat", "council", "contributors",
                                           "none"}, row["role"]
        assert row.get("basis", "text") in {"text", "practice", "mandate", "event"}, row["basis"]
    keys = [chain["key"] for chain in CONSULTATIONS["chains"]]
    same(len(keys), len(set(keys)), "keys given once")
    # Whatever Annex II, A, 2 and B, 2 names has a chain.
    rules = {chain[name] for chain in CONSULTATIONS["chains"] for name in ("rule", "council_rule")}
    triggers = {key for key, row in PROVISIONS.items() if row["kind"] in {"trigger_a", "trigger_b"}}
    same(triggers - rules, set(), "triggers without a chain")
    for chain in CONSULTATIONS["chains"]:
        assert PROVISIONS[chain["rule"]]["citation"] and PROVISIONS[chain["council_rule"]]["citation"], chain["key"]
        assert {chain["anchor"], chain["meeting"]} <= set(moments_of(chain)), chain["key"]
        same([row["step"] for row in chain["steps"] if not row["days"]], [chain["anchor"]], f"{chain['key']}: without a day")


@check("every lead exists, is not below its least value, and is what the team settings start from")
def leads():
    for chain in CONSULTATIONS["chains"]:
        for row in chain["steps"]:
            for place in row["days"]:
                assert place["lead"] is None or place["lead"] in LEADS, place["lead"]
    for row in LEADS.values():
        assert row["unit"] in {"days", "working_days", "months"}, row["key"]
        assert row["value"] >= row["min"], row["key"]
    same(LAYER["settings.json"]["leads"], {key: row["value"] for key, row in LEADS.items()}, "leads")
    assert "not UN rules" in CONSULTATIONS["leads_status"]


@check("every name in the ordering is a step, another name of one, or a meeting of a Council visit")
def aliases():
    names = [name for key, row in STEPS.items() for name in [key, *row["also"]]]
    same(len(names), len(set(names)), "names given once")
    for row in CONSULTATIONS["ordering"]:
        for name in (row["left"], row["right"]):
            assert step_of(name) or name in VISIT_MEETINGS, name


@check("each chain holds the ordering that concerns it, under the names of its steps")
def chain_orders():
    for chain in CONSULTATIONS["chains"]:
        moments = moments_of(chain)
        order = [(row["left"], row["op"], row["right"]) for row in chain["order"]]
        ordered = {name for left, _, right in order for name in (left, right)}
        assert ordered == set(moments) or len(moments) == 1, f"{chain['key']}: {set(moments) - ordered}"
        for row in CONSULTATIONS["ordering"]:
            left, right = step_of(row["left"], chain), step_of(row["right"], chain)
            if left in moments and right in moments:
                assert (left, row["op"], right) in order, f"{chain['key']}: {row}"
        for row in chain["order"]:
            assert row["basis"].split(":")[0] in PROVISIONS or "not in the text" in row["basis"], row["basis"]


@check("the order of each chain has no circle")
def acyclic():
    for chain in CONSULTATIONS["chains"]:
        group = {name: name for name in moments_of(chain)}
        for row in chain["order"]:
            if row["op"] == "=":
                old, new = group[row["right"]], group[row["left"]]
                group = {name: new if value == old else value for name, value in group.items()}
        links = {(group[row["left"]], group[row["right"]]) for row in chain["order"] if row["op"] != "="}
        left = set(group.values())
        while left:
            free = {name for name in left if not any(a in left and b == name for a, b in links)}
            assert free, f"{chain['key']}: a circle among {sorted(left)}"
            left -= free


@check("the shipped leads keep the order of each chain")
def leads_keep_order():
    for chain in CONSULTATIONS["chains"]:
        places = {row["step"]: row["days"] for row in chain["steps"]}

        def day(name):
            if name == chain["anchor"]:
                return 0
            return min(day(place["anchor"]) + shift(place) for place in places[name])

        def shift(place):
            lead = LEADS.get(place["lead"], {"value": 0, "unit": "days"})
            length = lead["value"] + (2 * -(-lead["value"] // 5) if lead["unit"] == "working_days" else 0)
            return {"before": -length, "after": length, "at": 0}[place["relation"]]

        # A step without a lead of its own is as near to another as the order allows.
        near = {name for name, days in places.items()
                if any(place["relation"] == "before" and place["lead"] is None for place in days)}
        near |= {name for name, days in places.items() if any(place["anchor"] in near for place in days)}
        for row in chain["order"]:
            if {row["left"], row["right"]} & near:
                continue
            left, right = day(row["left"]), day(row["right"])
            kept = {"<": left < right, "<=": left <= right, "=": left == right}[row["op"]]
            assert kept, f"{chain['key']}: {row['left']} {left} {row['op']} {row['right']} {right}"


@check("the presidency of the year goes by months and country codes")
def presidency():
    months = LAYER["settings.json"]["presidency"]
    same(list(months), [f"2026-{number:02}" for number in range(1, 13)], "months")
    assert all(re.fullmatch("[A-Z]{3}", code) for code in months.values()), months


# Action for Peacekeeping

@check("areas and commitments: six languages, known owners, each row marked as an unofficial split")
def commitments():
    areas = {row["id"]: row for row in LAYER["areas.json"]}
    same(sorted(areas), list(range(1, 9)), "areas")
    for row in areas.values():
        for member in ("short", "official"):
            same(sorted(row[member]), ["ar", "en", "es", "fr", "ru", "zh"], row["key"])
    for row in LAYER["commitments.json"]:
        same(row["_id"].split(":")[1].split(".")[0], str(row["area"]), row["_id"])
        assert {row["owner"], *row["also"]} <= OWNERS and row["owner"] in areas[row["area"]]["owners"], row["_id"]
        assert row["unofficial_split"] is True and row["text"] and "paragraph" in row, row["_id"]


# The converter

def fixture():
    editorial.MISSION_PLACES.update({"UNTEST II": ("europe", "AAA BBB"), "ONTEST": ("africa", "CCC")})
    editorial.MISSION_CLOCKS["UNTEST II"] = [
        {"clock": "bank", "title": "The other bank", "recorded_until": "2002-06-30"},
    ]
    editorial.LATER_CEILINGS[("UNTEST II", "S/RES/9011 (2002)")] = "2003-01-01"
    editorial.MISSION_ENDS["ONTEST"] = {"source_end": "2000-12-31", "end": "2000-06-30", "withdrawn": "2000-12-31"}
    editorial.LATER_DOCUMENTS.clear()
    return [convert.read(FIXTURE, name) for name in ("missions.json", "res1353.json", "a4p.json")]


def refuses(sources, words, expected=None):
    try:
        convert.convert(*sources, expected=expected)
    except convert.SourceError as error:
        assert words in str(error), f"refused for another reason: {error}"
        return
    raise AssertionError(f"not refused: {words}")


@check("the converter makes the expected missions and mandates of two made-up missions")
def converts_fixture():
    files = convert.convert(*fixture())
    for name in ("missions.json", "mandates.json"):
        wanted = (FIXTURE / "expected" / name).read_text(encoding="utf-8")
        same(convert.dump(files[name]) + "\n", wanted, name)


@check("the converter keeps both facts on II.C, periods, other anchors and units of leads")
def converts_rules():
    files = convert.convert(*fixture())
    rows = {row["id"]: row for row in files["provisions.json"]}
    same((rows["II.C"]["kind"], rows["II.C"]["note"]), ("form", "a series"), "II.C")
    same(rows["I.D.1"]["timing"], {
        "relation": "within", "anchor": "adoption", "period": "6 months",
        "also": [{"relation": "after", "anchor": "review"}], "note": "once",
    }, "timing")
    leads = files["consultations.json"]["leads"][:3]
    same([row["unit"] for row in leads], ["days", "working_days", "months"], "units")
    same([row["enabled"] for row in leads], [True, True, False], "enabled")
    chains = {row["key"]: row for row in files["consultations.json"]["chains"]}
    renewal, end = chains["II.B.2.c"], chains["II.B.2.f"]
    first = {"left": "consultation_meeting", "op": "<", "right": "council_informal_consultations", "basis": "II.B.5.b"}
    same((renewal["order"][0], end["order"][0]), (first, first), "other names")
    links = next(chain["links"] for chain in editorial.CHAINS if chain["key"] == "II.B.2.c")
    same(len(renewal["order"]), 2 + len(links), "ordering of the renewal")
    same(files["areas.json"][0]["source"]["verified"], False, "an area with a heading not found")


@check("the converter stops at what it was not written for")
def converter_stops():
    sources = fixture()
    refuses(sources, "missions: 2, not 3", {"missions": 3})
    for member, value, words in (
        ("kind", "renew", "renew without an expiry"),
        ("symbol", "S/RES/1 (1946)", "2 ceilings belong to no decision"),
    ):
        changed = copy.deepcopy(sources)
        rows = changed[0]["missions"][0]["history"]
        (rows[1] if member == "kind" else rows[2])[member] = value
        refuses(changed, words)
    changed = copy.deepcopy(sources)
    changed[0]["missions"][1]["acronym"] = "UNKNOWN"
    refuses(changed, "no region")
    changed = copy.deepcopy(sources)
    changed[0]["missions"][1]["end"] = "2001-01-01"
    refuses(changed, "is new")


@check("the converter prints one record a line, and reads back what it wrote")
def converter_prints():
    for name, value in {**LAYER, "release.json": RELEASE}.items():
        text = (REFERENCE / name).read_text(encoding="utf-8")
        same(convert.dump(value) + "\n", text, name)
        if isinstance(value, list):
            same(text.count("\n"), len(value) + 2, f"{name}: lines")


if os.environ.get("ACCORD_DOMAIN"):
    @check("made again from the research files, the layer is the same to the byte")
    def made_again():
        domain = pathlib.Path(os.environ["ACCORD_DOMAIN"])
        sources = [convert.read(domain, name) for name in ("missions.json", "res1353.json", "a4p.json")]
        for name, value in convert.convert(*sources, expected=editorial.EXPECTED).items():
            same(convert.dump(value) + "\n", (REFERENCE / name).read_text(encoding="utf-8"), name)


def main():
    # The made-up tables of the fixture must not leak into the comparison with the research files.
    checks.sort(key=lambda item: item[1].__name__ != "made_again")
    print(f"1..{len(checks)}")
    failed = 0
    for number, (name, function) in enumerate(checks, 1):
        try:
            function()
        except Exception as error:
            failed += 1
            print(f"not ok {number} - {name}")
            print(f"# {type(error).__name__}: {str(error)[:2000]}".replace("\n", "\n# "))
        else:
            print(f"ok {number} - {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
