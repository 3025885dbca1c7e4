#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the reference layer from the research files it is drawn from.

    convert.py SOURCE_DIR [OUTPUT_DIR]

SOURCE_DIR holds missions.json, res1353.json and a4p.json; OUTPUT_DIR is this folder unless given.
The same sources always give the same bytes. The application reads only what is written here, so the
sources are needed to make a new release of the layer, not to build, run or test the program.

What becomes of a decision without a day of expiry
--------------------------------------------------
The sources write no expiry where it means different things. The kind of decision tells them apart:

    change       the decision left the expiry as it was      term "unchanged"    30 decisions
    terminate    the decision ends the mandate               term "ended"         2
    establish    the mandate runs until the Council decides  term "open_ended"    4
                 (UNTSO; UNMOGIP and MINURSO at first; UNMIK)
    any          a day of expiry is given                    term "until"       552

Any other kind without an expiry stops the conversion. Of the 30, five moved only a second clock
(UNISFA, support to the border mechanism). Each of these stays "unchanged" on the main clock and gives a
further record in a series of its own, with `of_decision` naming the decision it came from.
"""

import json
import pathlib
import re
import sys

import actions
import editorial

TERM_WITHOUT_EXPIRY = {"change": "unchanged", "terminate": "ended", "establish": "open_ended"}
URL = re.compile(r"https?://[^\s;()]*(?:\([^\s;()]*\)[^\s;()]*)*")
LEAD_UNITS = {"calendar days": "days", "working days": "working_days", "months": "months"}


class SourceError(Exception):
    """The sources hold something that this program was not written for."""


def require(condition, message):
    if not condition:
        raise SourceError(message)


def present(**members):
    """The members that have a value, in the order given."""
    return {name: value for name, value in members.items() if value is not None}


def source(text, verified, as_of=editorial.AS_OF):
    """Where a record comes from: the first address in the text is the one to open."""
    found = URL.search(text)
    return {
        "text": text,
        "url": found.group().rstrip(".,") if found else None,
        "as_of": as_of,
        "verified": verified,
    }


def slug(acronym):
    return acronym.lower().replace(" ", "-")


# Missions and mandates

def mission_ends(mission):
    """End of the mandate and withdrawal, kept apart where the source tells them apart."""
    split = editorial.MISSION_ENDS.get(mission["acronym"])
    if split is None:
        return mission["end"], None
    require(mission["end"] == split["source_end"], f"{mission['acronym']}: end {mission['end']} is new")
    return split["end"], split["withdrawn"]


def mission_record(mission):
    acronym = mission["acronym"]
    require(acronym in editorial.MISSION_PLACES, f"{acronym}: no region in editorial.py")
    require(mission["active"] == (mission["end"] is None), f"{acronym}: active and end disagree")
    region, countries = editorial.MISSION_PLACES[acronym]
    end, withdrawn = mission_ends(mission)
    record = {
        "_id": f"mission:{slug(acronym)}",
        "kind": "mission",
        "schema": editorial.SCHEMA,
        "acronym": acronym,
        "name": mission["name"],
        "area": mission["area"],
        "region": region,
        "countries": countries.split(),
        "start": mission["start"],
        "end": end,
    }
    record.update(present(
        withdrawn=withdrawn,
        penholder=mission.get("penholder"),
        penholder_certainty=mission.get("penholder_certainty"),
        reporting=mission.get("sg_reporting"),
        established_by=mission["established_by"].split("; "),
        established_on=mission["established_on"],
        chapter=mission["chapter"],
        note=mission.get("note"),
        mandates_recorded=bool(mission.get("history")),
        history_complete=mission.get("history_complete"),
        history_complete_note=mission.get("history_complete_note"),
        history_open_after=mission.get("history_open_after"),
        ceilings_note=mission.get("ceilings_note"),
        clocks=editorial.MISSION_CLOCKS.get(acronym),
        certainty=mission["certainty"],
        verified_parts=mission.get("verified_parts"),
        verified_precision=mission.get("verified_precision"),
        source=source(mission["source"], mission["verified"]),
    ))
    return record


def ceiling(row, since=None):
    figures = {
        name: value for name, value in row.items()
        if value is not None and name not in ("symbol", "adopted", "note", "source", "verified")
    }
    return present(**{"from": since}, **figures, note=row.get("note"), source=source(row["source"], row["verified"]))


def authorised(mission, decision):
    """The ceilings that a decision set: those in force at once, and those from a later day."""
    rows = [
        row for row in mission.get("ceilings", [])
        if (row["symbol"], row["adopted"]) == (decision["symbol"], decision["adopted"])
    ]
    key = (mission["acronym"], decision["symbol"])
    require(len(rows) == (2 if key in editorial.LATER_CEILINGS else min(len(rows), 1)),
            f"{key}: {len(rows)} ceilings for one decision")
    now = ceiling(rows[0]) if rows else None
    later = [ceiling(row, editorial.LATER_CEILINGS[key]) for row in rows[1:]] or None
    return {"authorised": now, "authorised_later": later}


def mandate_record(mission, decision):
    expires = decision["new_expiry"]
    if expires is not None:
        term = "until"
    else:
        term = TERM_WITHOUT_EXPIRY.get(decision["kind"])
        require(term, f"{mission['acronym']} {decision['symbol']}: {decision['kind']} without an expiry")
    key = slug(mission["acronym"])
    record = {
        "_id": f"mandate:{key}:{decision['adopted']}",
        "kind": "mandate",
        "schema": editorial.SCHEMA,
        "mission": f"mission:{key}",
        "state": "adopted",
        "symbol": decision["symbol"],
        "adopted": decision["adopted"],
        "term": term,
    }
    record.update(present(
        expires=expires,
        clock="main",
        decision=decision["kind"],
        **authorised(mission, decision),
        note=decision.get("note"),
        expiry_basis=decision.get("expiry_basis"),
        certainty=decision["certainty"],
        verified_parts=decision.get("verified_parts"),
        source=source(decision["source"], decision["verified"]),
    ))
    return record


def second_clock_record(mission, decision, main):
    """The same decision as the series of its second clock sees it."""
    clocks = editorial.MISSION_CLOCKS.get(mission["acronym"], [])
    require(len(clocks) == 1 and main["term"] == "unchanged", f"{main['_id']}: which second clock?")
    clock = clocks[0]["clock"]
    record = {}
    for name, value in main.items():
        if name == "term":
            record.update(term="until", expires=decision["second_clock_expiry"])
        elif name == "clock":
            record.update(clock=clock, of_decision=main["_id"])
        else:
            record[name] = value
    record["_id"] = f"{main['_id']}:{clock}"
    return record


def mandate_records(missions):
    records = []
    for mission in missions:
        for decision in sorted(mission.get("history", []), key=lambda row: row["adopted"]):
            main = mandate_record(mission, decision)
            records.append(main)
            if "second_clock_expiry" in decision:
                records.append(second_clock_record(mission, decision, main))
    return records


# Provisions

def timing(row):
    """Before, at or after what. A period appears only where the resolution sets one: it does so twice."""
    if "timing" not in row:
        return None
    given = row["timing"]
    anchors = [part for part in given.get("also", []) if isinstance(part, dict)]
    notes = [part for part in given.get("also", []) if isinstance(part, str)]
    return present(
        relation=given["relation"],
        anchor=given["anchor"],
        period=given["days_set_by_resolution"],
        also=[{"relation": part["relation"], "anchor": part["anchor"]} for part in anchors] or None,
        note="; ".join(notes) or None,
    )


def provision_text(key):
    require(key in editorial.PROVISION_TEXTS, f"{key}: no sentence in editorial.py")
    return editorial.PROVISION_TEXTS[key]


def provision(row, kind, origin, key=None, **more):
    key = key or row["id"]
    return present(
        id=key,
        citation=row["citation"],
        kind=kind,
        actor=row.get("actor"),
        text=provision_text(key),
        strength=row.get("strength"),
        mode=row.get("mode"),
        timing=timing(row),
        tracks_as=row.get("tracks_as"),
        capacity=row.get("capacity"),
        condition=row.get("condition"),
        planning=row.get("planning"),
        implies=row.get("implies"),
        language_note=row.get("language_note"),
        **more,
        source=origin,
    )


def form_provision(row, annex, origin):
    """A form of meeting. That of the Secretariat also carries what the source says of its series."""
    key = f"II.{row['id']}"
    series = annex["secretariat_meetings"]
    return provision(
        row, "form", origin, key,
        form=row["id"],
        name=row["name"],
        convened_by=row["convened_by"],
        chaired_by=row.get("chaired_by"),
        with_whom=row.get("with_"),
        on_request_of=row.get("on_request_of"),
        level=row.get("level"),
        formal=row["formal"],
        note=series["note"] if series["id"] == key else None,
    )


def note_provisions(note):
    origin = source(f"{note['symbol']} of {note['date']} (Arabic text)", True)
    return [
        {
            "id": item["id"],
            "citation": f"{note['symbol']} (concept note for the debate of {note['debate']})",
            "kind": "concept_note",
            "text": provision_text(item["id"]),
            "planner": item["tool"],
            "certainty": "read in the Arabic text",
            "source": origin,
        }
        for item in note["items"]
    ]


def later_provisions(documents):
    require(len(documents) == len(editorial.LATER_DOCUMENTS), "later documents: not those in editorial.py")
    records = []
    for row, (key, symbol, text) in zip(documents, editorial.LATER_DOCUMENTS):
        require(row["symbol"].startswith(symbol), f"{key}: {row['symbol']} is not {symbol}")
        records.append(present(
            id=key,
            citation=row["symbol"],
            kind="later_document",
            text=text,
            says=row["says"],
            days=row["days"],
            certainty=row["certainty"],
            source=source(row["certainty"], row["certainty"].startswith("found")),
        ))
    return records


def provision_records(rules):
    annex = rules["annex_II"]
    origin = source("S/RES/1353 (2001), structure checked in the Arabic and the Chinese text", True)
    records = []
    for row in rules["main_text"]:
        records.append(provision(row, "scope" if row["tracks_as"] == "scope_rule" else "main_text", origin))
    for row in rules["annex_I"]:
        records.append(provision(row, "annex_I", origin))
    for row in annex["forms"]:
        records.append(form_provision(row, annex, origin))
    for part, kind in (
        ("triggers_form_A", "trigger_a"),
        ("triggers_form_B", "trigger_b"),
        ("invitees_form_B", "invitee"),
        ("agenda_form_B", "agenda_item"),
        ("quality_form_B", "quality"),
        ("follow_up_form_B", "follow_up"),
    ):
        for row in annex[part]:
            records.append(provision(row, kind, origin))
    records.append({**editorial.CHARTER_44, "source": source(editorial.CHARTER_44["certainty"], False)})
    records.extend(note_provisions(rules["concept_note_India_2011"]))
    records.extend(later_provisions(rules["later_documents"]))
    return records


# Consultations

def lead_unit(item):
    if "unit" in item:
        require(item["unit"] in LEAD_UNITS, f"{item['key']}: unit {item['unit']}")
        return LEAD_UNITS[item["unit"]]
    for ending, unit in (("_working_days", "working_days"), ("_months", "months"), ("_days", "days")):
        if item["key"].endswith(ending):
            return unit
    raise SourceError(f"{item['key']}: no unit")


def lead_records(defaults):
    return [
        present(
            key=item["key"],
            value=item["value"],
            min=item["min"],
            unit=lead_unit(item),
            note=item.get("note"),
            enabled=item.get("enabled", True),
        )
        for item in defaults["items"] + editorial.FURTHER_LEADS
    ]


def step_records(provisions):
    by_id = {row["id"]: row for row in provisions}
    records = []
    for key, also, title, role, rule, basis in editorial.STEPS:
        strength = None
        if rule is not None and key not in editorial.STEPS_WITHOUT_STRENGTH:
            strength = by_id.get(rule, {}).get("strength")
        record = {"key": key, "also": also, "title": title, "role": role, "provision": rule}
        if key == "consultation_meeting":
            record["provision_of_chain"] = True
            strength = "may, as appropriate"
        record.update(basis=basis, strength=strength, of_meeting=role != "none" and key not in editorial.STEPS_APART)
        records.append({**record, **present(instead=editorial.INSTEAD.get(key))})
    return records


def free_step_records():
    return [{"key": key, "title": title} for key, title in editorial.FREE_STEPS]


def chain_order(chain, ordering):
    """The ordering between moments of one chain, each under the name of its step."""
    names = {}
    for key, also, *_ in editorial.STEPS:
        names.update({name: key for name in [key, *also]})
    # Of a Council mission the sources name two meetings, each in a chain of its own.
    if chain["key"] == "II.B.2.g.before":
        names["consultation_meeting(pre-visit)"] = "consultation_meeting"
    if chain["key"] == "II.B.2.g.after":
        names["consultation_meeting(post-visit)"] = "consultation_meeting"
    moments = {key for key, _ in chain["steps"]}
    rows = [(row["left"], row["op"], row["right"], row["basis"]) for row in ordering] + chain["links"]
    order = []
    for left, op, right, basis in rows:
        left, right = names.get(left), names.get(right)
        if left in moments and right in moments:
            order.append({"left": left, "op": op, "right": right, "basis": basis})
    return order


def chain_records(ordering):
    records = []
    for chain in editorial.CHAINS:
        steps = [
            {
                "step": step,
                **chain["own"].get(step, {}),
                "days": [{"relation": relation, "anchor": anchor, "lead": lead} for relation, anchor, lead in days],
            }
            for step, days in chain["steps"]
        ]
        records.append({
            **{name: chain[name] for name in ("key", "rule", "council_rule", "form", "title", "anchor", "meeting")},
            "steps": steps,
            "order": chain_order(chain, ordering),
        })
    return records


def consultations(rules, provisions):
    defaults = rules["default_settings"]
    return {
        "kind": "consultations",
        "schema": editorial.SCHEMA,
        "source": source("S/RES/1353 (2001), structure checked in the Arabic and the Chinese text; "
                         "leads and links marked as practice or logic are this project's", True),
        "notes": {
            "statement": rules["plain_statement"],
            "strength": rules["strength_vocabulary"],
            "invitees": rules["annex_II"]["invitees_note"],
            "request_right": rules["annex_II"]["request_right"],
            "weekends": defaults["weekends"],
            "presidency": f"{rules['presidency']['rule']}. {rules['presidency']['why']}",
        },
        "steps": step_records(provisions),
        "free_steps": free_step_records(),
        "chains": chain_records(rules["ordering"]),
        "ordering": rules["ordering"],
        "leads_status": defaults["status"],
        "leads": lead_records(defaults),
        "practice": rules["observed_practice"],
    }


def team_settings(rules):
    presidency = rules["presidency"]
    return {
        "_id": "settings:team",
        "kind": "settings",
        "schema": editorial.SCHEMA,
        "leads": {item["key"]: item["value"]
                  for item in rules["default_settings"]["items"] + editorial.FURTHER_LEADS},
        "holidays": {},
        "working_week": [1, 2, 3, 4, 5],
        "presidency": {row["month"]: editorial.COUNTRY_CODES[row["president"]] for row in presidency["year_2026"]},
        "source": source(f"Leads: {rules['default_settings']['status']}. Presidency: {presidency['certainty']}", False),
    }


# Action for Peacekeeping

def area_records(inventory):
    records = []
    for area in inventory["areas"]:
        owners = []
        for row in inventory["commitments"]:
            if row["area"] == area["id"] and row["owner"] not in owners:
                owners.append(row["owner"])
        found = all(area["source"][language].startswith(("found", "the A4P page")) for language in ("en", "ar"))
        records.append({
            "id": area["id"],
            "key": area["key"],
            "short": area["short"],
            "official": area["official"],
            "official_source": area["source"],
            "owners": owners,
            "source": source(f"en: {area['source']['en']}; ar: {area['source']['ar']}", found),
        })
    return records


def commitment_records(inventory):
    return [
        {
            "_id": f"commitment:{row['id']}",
            "kind": "commitment",
            "schema": editorial.SCHEMA,
            "area": row["area"],
            "owner": row["owner"],
            "also": row["also"],
            "paragraph": row["declaration_paragraph"],
            "text": row["paraphrase"],
            "basis": row["basis"],
            "certainty": row["certainty"],
            "unofficial_split": True,
            "evidence_hint": row["evidence_hint"],
            "source": source(row["basis"], row["certainty"] == "high"),
        }
        for row in inventory["commitments"]
    ]


def inventory_notes(inventory):
    return {
        "kind": "a4p",
        "schema": editorial.SCHEMA,
        "source": source(f"A4P page and French Declaration; research of {inventory['as_of']}", False),
        "read_me": inventory["read_me"],
        "order_note": inventory["order_note"],
        "not_found": inventory["not_found"],
        "facts": inventory["facts"],
        "owners": inventory["owners"],
        "plus": inventory["a4p_plus"],
        "outside_the_45": inventory["follow_up_outside_the_45"],
    }


# Actions

def with_citation(value, citation):
    """A result with the provision's own citation where it says `@`."""
    if isinstance(value, dict):
        return {name: with_citation(item, citation) for name, item in value.items()}
    if isinstance(value, list):
        return [with_citation(item, citation) for item in value]
    return citation if value == "@" else value


def action_records(provisions):
    """What an officer does about each provision, in the order of the provisions."""
    records = []
    for row in provisions:
        require(row["id"] in actions.ACTIONS, f"{row['id']}: no action in actions.py")
        action = actions.ACTIONS[row["id"]]
        if "example" in action:
            result = with_citation(action["example"]["result"], row["citation"])
            action = {**action, "example": {**action["example"], "result": result}}
        records.append({
            "provision": row["id"],
            **action,
            "source": source("this project's own words", False),
        })
    return records


# The whole layer

def tally(files):
    mandates = files["mandates.json"]
    decisions = [row for row in mandates if "of_decision" not in row]
    ceilings = [row for row in decisions if "authorised" in row]
    return {
        "missions": len(files["missions.json"]),
        "decisions": len(decisions),
        "second_clock": len(mandates) - len(decisions),
        "ceilings": sum(1 + len(row.get("authorised_later", [])) for row in ceilings),
        "unchanged": sum(row["term"] == "unchanged" for row in decisions),
        "ended": sum(row["term"] == "ended" for row in decisions),
        "open_ended": sum(row["term"] == "open_ended" for row in decisions),
        "areas": len(files["areas.json"]),
        "commitments": len(files["commitments.json"]),
        "provisions": len(files["provisions.json"]),
    }


def convert(missions, rules, inventory, expected=None):
    """The files of the layer by name, from the three sources. `expected` holds the counts it must come to."""
    provisions = provision_records(rules)
    files = {
        "missions.json": [mission_record(mission) for mission in missions["missions"]],
        "mandates.json": mandate_records(missions["missions"]),
        "provisions.json": provisions,
        "actions.json": action_records(provisions),
        "consultations.json": consultations(rules, provisions),
        "settings.json": team_settings(rules),
        "areas.json": area_records(inventory),
        "commitments.json": commitment_records(inventory),
        "a4p.json": inventory_notes(inventory),
    }
    found = tally(files)
    for name, number in (expected or {}).items():
        require(found[name] == number, f"{name}: {found[name]}, not {number}")
    ceilings = sum(len(mission.get("ceilings", [])) for mission in missions["missions"])
    require(found["ceilings"] == ceilings, f"{ceilings - found['ceilings']} ceilings belong to no decision")
    return {
        "release.json": {
            "release": editorial.RELEASE,
            "as_of": editorial.AS_OF,
            "schema": editorial.SCHEMA,
            "files": sorted(files),
        },
        **files,
    }


def has_records(value):
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def dump(value, depth=0):
    """JSON with one record a line, so that a change of one record is a change of one line."""
    indent = "  " * (depth + 1)
    close = "  " * depth
    if has_records(value):
        return "[\n" + ",\n".join(indent + dump(item, depth + 1) for item in value) + f"\n{close}]"
    if isinstance(value, dict) and (depth == 0 or "order" in value):
        members = (f"{indent}{json.dumps(name)}: {dump(item, depth + 1)}" for name, item in value.items())
        return "{\n" + ",\n".join(members) + f"\n{close}}}"
    return json.dumps(value, ensure_ascii=False)


def read(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def titles(consultations, provisions, commitments):
    """The titles and sentences that the screen shows in its own language, in a form that gettext's tools read."""
    names = [row["title"] for part in ("steps", "free_steps", "chains") for row in consultations[part]]
    names += [step["title"] for chain in consultations["chains"] for step in chain["steps"] if "title" in step]
    names += [row["instead"] for row in consultations["steps"] if "instead" in row]
    names += [row["text"] for row in provisions if row["kind"] != "later_document"]
    names += [row[member] for row in commitments for member in ("text", "evidence_hint")]
    lines = ["/* Made by convert.py: the titles of the reference layer, for the translators. */"]
    lines += [f"N_({json.dumps(name, ensure_ascii=False)})" for name in dict.fromkeys(names)]
    return "\n".join(lines) + "\n"


def main(arguments):
    if len(arguments) not in (1, 2):
        print("usage: convert.py SOURCE_DIR [OUTPUT_DIR]", file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[0])
    output = pathlib.Path(arguments[1]) if len(arguments) == 2 else pathlib.Path(__file__).resolve().parent
    try:
        files = convert(*(read(folder, name) for name in ("missions.json", "res1353.json", "a4p.json")),
                        expected=editorial.EXPECTED)
    except SourceError as error:
        print(f"convert.py: {error}", file=sys.stderr)
        return 1
    output.mkdir(parents=True, exist_ok=True)
    for name, value in files.items():
        (output / name).write_text(dump(value) + "\n", encoding="utf-8")
    named = ("consultations.json", "provisions.json", "commitments.json")
    (output / "titles.h").write_text(titles(*(files[name] for name in named)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
