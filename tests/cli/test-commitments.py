#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How commitments stand, entered by `add` and `set` and printed by `commitments`, against rules written anew here.

Argument: the program. What is entered is random; the seed is told, and may be given in the variable SEED.
"""

import csv
import io
import json
import os
import pathlib
import random
import sqlite3
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import program  # noqa: E402
import tap  # noqa: E402

FAILED = 1
USAGE = 2
NOT_FOUND = 3

STATUSES = ["not_started", "in_progress", "completed", "pending", "not_applicable"]
RANKS = {"not_started": 0, "pending": 1, "in_progress": 2, "completed": 3}
SHIPPED = json.loads((program.REFERENCE / "commitments.json").read_text(encoding="utf-8"))

# What is refused: its exit status, the words that name what is wrong, and the arguments.
REFUSED = (
    (USAGE, "9", ["commitments", "--area", "9"]),
    (USAGE, "0", ["commitments", "--area", "0"]),
    (USAGE, "politics", ["commitments", "--area", "politics"]),
    (USAGE, "god", ["commitments", "--owner", "god"]),
    (USAGE, "good", ["commitments", "--status", "good"]),
    (USAGE, "tomorrow", ["commitments", "--since", "tomorrow"]),
    (USAGE, "2026-11-23", ["commitments", "--since", "2026-11-23"]),
    (USAGE, "MINUSCA", ["commitments", "MINUSCA"]),
    (USAGE, "ics", ["commitments", "--format", "ics"]),
    (NOT_FOUND, "ATLANTIS", ["commitments", "--mission", "ATLANTIS"]),
    (NOT_FOUND, "missing.db", ["commitments", "--file", "missing.db"]),
    (USAGE, "mission", ["add", "progress", "commitment=1.3", "status=pending"]),
    (USAGE, "commitment", ["add", "progress", "mission=MINUSCA", "status=pending"]),
    (USAGE, "status", ["add", "progress", "mission=MINUSCA", "commitment=1.3"]),
    (USAGE, "unknown", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=unknown"]),
    (NOT_FOUND, "ATLANTIS", ["add", "progress", "mission=ATLANTIS", "commitment=1.3", "status=pending"]),
    (NOT_FOUND, "9.9", ["add", "progress", "mission=MINUSCA", "commitment=9.9", "status=pending"]),
    (NOT_FOUND, "UNIFIL", ["add", "progress", "mission=MINUSCA", "commitment=UNIFIL", "status=pending"]),
    (NOT_FOUND, "mission:unifil", ["add", "progress", "mission=MINUSCA", "commitment=mission:unifil", "status=pending"]),
    (USAGE, "percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "percent=101"]),
    (USAGE, "percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "percent=-1"]),
    (USAGE, "percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "percent=4.5"]),
    (USAGE, "percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "percent=99999999999999999999"]),
    (USAGE, "100 percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=completed", "percent=99"]),
    (USAGE, "0 percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=not_started", "percent=1"]),
    (USAGE, "no percent", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=not_applicable", "percent=0"]),
    (USAGE, "ahead", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "day=2026-11-23"]),
    (USAGE, "2026-11", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "day=2026-11"]),
    (USAGE, "entered", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "entered=2030"]),
    (USAGE, "https", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "source/url=javascript:x"]),
    (USAGE, "source", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", 'source={"url": 5}']),
    (USAGE, "colour", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "source/colour=blue"]),
    (USAGE, "ahead", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "source/as_of=2026-12-01"]),
    (USAGE, "day", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "source/as_of=2026"]),
    (USAGE, "observation", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "corrects=UNIFIL"]),
    (NOT_FOUND, "progress:x", ["add", "progress", "mission=MINUSCA", "commitment=1.3", "status=pending", "corrects=progress:x"]),
    (NOT_FOUND, "progress:x", ["set", "progress:x", "status=pending"]),
    (NOT_FOUND, "progress:x", ["show", "progress:x"]),
    (USAGE, "due", ["add", "target", "mission=MINUSCA", "commitment=1.3"]),
    (USAGE, "2026-02-30", ["add", "target", "mission=MINUSCA", "commitment=1.3", "due=2026-02-30"]),
    (USAGE, "soon", ["add", "target", "mission=MINUSCA", "commitment=1.3", "milestones/soon=Half"]),
    (NOT_FOUND, "nowhere", ["set", "target:nowhere:1.3", "due=2027-01-01"]),
    (NOT_FOUND, "9.9", ["set", "target:minusca:9.9", "due=2027-01-01"]),
    (NOT_FOUND, "target:minusca", ["set", "target:minusca", "due=2027-01-01"]),
    (USAGE, "god", ["set", "commitment:1.3", "owner=god"]),
    (USAGE, "owners", ["set", "commitment:1.3", 'also=["god"]']),
    (USAGE, "owners", ["set", "commitment:1.3", "also=[5]"]),
    (USAGE, "area", ["set", "commitment:1.3", "area=9"]),
    (NOT_FOUND, "commitment:9.9", ["set", "commitment:9.9", "owner=secretariat"]),
)


def find_standing(observations, mission, commitment, day):
    """What counts on a day, by the words of accord-standing.h; None if nothing does."""
    known = [record for record in observations if not record.get("trashed")]
    corrected = {record["corrects"] for record in known if "corrects" in record}
    counting = [record for record in known if record["mission"] == mission and record["commitment"] == commitment and
                record["day"] <= day and record["_id"] not in corrected]
    return max(counting, key=lambda record: (record["day"], record["entered"], record["_id"]), default=None)


def find_trend(before, now):
    """How two standings compare; None if they do not."""
    if not before or not now or before["status"] not in RANKS or now["status"] not in RANKS:
        return None
    shares = [{"completed": 100, "not_started": 0}.get(record["status"], record.get("percent")) for record in (before, now)]
    if None in shares or shares[0] == shares[1]:
        shares = [RANKS[record["status"]] for record in (before, now)]
    return "same" if shares[0] == shares[1] else "better" if shares[0] < shares[1] else "worse"


def random_day(chance):
    return f"202{chance.randrange(4, 7)}-{chance.randrange(1, 11):02}-{chance.randrange(1, 29):02}"


def random_observations(chance, missions):
    """Observations of a few commitments, so that they meet on the same days; some corrected, some in the bin."""
    made = []
    for _ in range(400):
        status = chance.choice(STATUSES)
        record = {"_id": f"progress:{uuid.UUID(int=chance.getrandbits(128), version=4)}", "kind": "progress", "schema": 1,
                  "mission": chance.choice(missions), "commitment": chance.choice(["commitment:1.3", "commitment:1.6",
                                                                                  "commitment:2.1", "commitment:8.1"]),
                  "day": random_day(chance), "entered": f"2026-11-2{chance.randrange(2)}T10:00:0{chance.randrange(3)}.000000Z",
                  "status": status, "evidence": chance.choice(["=1+1", "…", "'", "\"x\"", "تقرير"])}
        if status in ("in_progress", "pending") and chance.random() < 0.7:
            record["percent"] = chance.randrange(101)
        if made and chance.random() < 0.2:
            other = chance.choice(made)
            record.update({"corrects": other["_id"], "mission": other["mission"], "commitment": other["commitment"]})
        if chance.random() < 0.1:
            record["trashed"] = {"at": "2026-11-20T10:00:00Z", "by": "Ana"}
        made.append(record)
    return made


def write_workspace(accord, name, records):
    path = accord.place / name
    path.write_text(json.dumps({"accord": {"format": 1, "release": 1, "made": program.TODAY}, "records": records}),
                    encoding="utf-8")
    return str(path)


def main():
    seed = int(os.environ.get("SEED", random.randrange(1 << 32)))
    print(f"# SEED={seed}")
    chance = random.Random(seed)
    accord, one, other = (program.Program(sys.argv[1]) for _ in range(3))

    def show(record):
        return accord.run("show", record, "--format", "json").json()

    def list_rows(*arguments, from_=accord, **keywords):
        return from_.run("commitments", *arguments, "--format", "json", **keywords).json()

    def find(mission, number, *arguments, **keywords):
        return next(row for row in list_rows("--mission", mission, *arguments, **keywords)
                    if row["commitment"] == f"commitment:{number}")

    def add(*words, **keywords):
        result = accord.run("add", *words, **keywords)
        return result.output.strip() if result.is_quiet() else str(result)

    def wrong_words_write_nothing(tests):
        for status, word, arguments in REFUSED:
            result = accord.run(*arguments)
            tests.check(result.status == status and result.has_one_line() and result.output == "" and word in result.error,
                        " ".join(arguments), result)
        tests.equal(accord.list_files(), [], "not even an empty planning file is left")

    def nothing_is_recorded(tests):
        rows = list_rows()
        tests.none(program.find_schema_faults("commitments", rows), "commitments: the JSON holds to its schema")
        missions = {row["mission"] for row in rows}
        tests.equal(len(missions), 12, "commitments: the Secretariat and the eleven missions")
        tests.equal(len(rows), 12 * 45, "commitments: each has 45")
        tests.equal({(row["area"], row["commitment"], row["owner"]) for row in rows},
                    {(row["area"], row["_id"], row["owner"]) for row in SHIPPED}, "commitments: in their areas, of their owners")
        tests.equal({row["area"] for row in rows}, set(range(1, 9)), "commitments: eight areas")
        tests.equal({(row["status"], row["percent"], row["no_news"], row["overdue"]) for row in rows},
                    {("unknown", None, True, False)}, "commitments: nothing is known, and nothing is guessed")
        result = accord.run("commitments")
        tests.check(result.is_quiet() and result.output.count("Not recorded") == 12 and "not official" in result.output,
                    "commitments: a line each says that nothing is recorded", result)
        cells = {(row["area"], row["owner"]) for row in SHIPPED}
        lines = accord.run("commitments", "--mission", "MINUSCA").output.split("\n\n")[0].splitlines()
        tests.equal(len(lines) - 1, len(cells), "commitments of one mission: a line for each area and owner")
        tests.equal(list_rows("--mission", "Secretariat"), list_rows("--mission", "secretariat"), "capitals do not matter")
        tests.equal(len(list_rows("--mission", "UNEF I")), 45, "a mission that is over has its commitments when it is named")
        tests.equal(accord.list_files(), [], "the verb writes nothing")

    def observations_are_added(tests):
        first = add("progress", "mission=MINUSCA", "commitment=1.3", "status=in_progress", "percent=40", "day=2026-03-01",
                    "evidence=Mandate tasks ranked", "source/text=2026", "source/url=https://example.org/r", "source/as_of=2026-02-28")
        shown = show(first)
        tests.none(program.find_schema_faults("show", shown), "show: an observation holds to the schema")
        tests.equal((shown["mission"], shown["commitment"], shown["percent"], shown["evidence"], shown["source"]),
                    ("mission:minusca", "commitment:1.3", 40, "Mandate tasks ranked",
                     {"text": "2026", "url": "https://example.org/r", "as_of": "2026-02-28"}), "add progress: is there")
        tests.check(shown["entered"].endswith("Z"), "add progress: says when it was entered")
        row = find("MINUSCA", "1.3")
        tests.equal((row["status"], row["percent"], row["day"], row["observation"], row["no_news"]),
                    ("in_progress", 40, "2026-03-01", first, True), "commitments: how it stands, and that this is long ago")
        tests.equal(find("MINUSCA", "1.3", today="2026-02-28")["status"], "unknown", "commitments: not known the day before")
        answer = accord.run("add", "progress", "mission=secretariat", "commitment=commitment:1.6", "status=completed",
                            "--format", "json").json()
        tests.none(program.find_schema_faults("add", answer), "add progress: the JSON holds to its schema")
        tests.equal(find("secretariat", "1.6")["day"], program.TODAY, "add progress: today is taken for the day")
        tests.equal(find("MINUSCA", "1.6")["status"], "unknown", "add progress: the Secretariat's is no mission's")

    def observations_are_corrected(tests):
        wrong = add("progress", "mission=MINUSCA", "commitment=1.4", "status=completed", "day=2026-10-01")
        before = show(wrong)
        for word in ("mission=UNMISS", "mission=secretariat", "commitment=1.5"):
            accord.refuse(tests, f"a correction of another: {word}", USAGE, "add", "progress", f"corrects={wrong}",
                          "status=pending", word)
        result = accord.refuse(tests, "an observation is not changed", USAGE, "set", wrong, "status=pending")
        tests.check("corrects" in result.error, "and it is said how to correct it", result)
        right = add("progress", f"corrects={wrong}", "status=in_progress", "percent=60")
        tests.equal(find("MINUSCA", "1.4")["observation"], right, "what was corrected counts no more")
        tests.equal(show(right)["day"], "2026-10-01", "a correction is of the same day if nothing else is said")
        tests.equal(show(wrong), {**before, "derived": {**before["derived"], "corrected_by": [right]}}, "what was said stays")
        earlier = add("progress", f"corrects={right}", "status=pending", "day=2026-09-01")
        tests.equal((find("MINUSCA", "1.4")["observation"], find("MINUSCA", "1.4")["day"]), (earlier, "2026-09-01"),
                    "a correction may be of another day")

    def targets_are_set(tests):
        target = add("target", "mission=MINUSCA", "commitment=1.3", "due=2026-06-30", "milestones/2026-03-31=Half", "milestone=All")
        tests.equal(target, "target:minusca:1.3", "add target: its id is its place")
        tests.none(program.find_schema_faults("show", show(target)), "show: a target holds to the schema")
        tests.equal((find("MINUSCA", "1.3")["due"], find("MINUSCA", "1.3")["overdue"]), ("2026-06-30", True), "it is overdue")
        tests.equal(find("MINUSCA", "1.3", today="2026-06-30")["overdue"], False, "not on its own day")
        accord.refuse(tests, "a target is not added twice", FAILED, "add", "target", "mission=MINUSCA", "commitment=1.3",
                      "due=2027-01-01")
        for word in ("mission=UNMISS", "commitment=1.4"):
            accord.refuse(tests, f"a target stays in its place: {word}", USAGE, "set", target, word)
        accord.refuse(tests, "a target is not emptied", USAGE, "set", target, "due=", "milestone=", "milestones=")
        tests.check(accord.run("set", target, "milestones/2027-01-31=More", "milestones/2026-03-31=").is_quiet(), "set target")
        tests.equal(show(target)["milestones"], {"2027-01-31": "More"}, "set target: day by day")
        tests.check(accord.run("set", "target:secretariat:1.6", "due=2026-01-01").is_quiet(), "set target: one that was not there")
        tests.equal((find("secretariat", "1.6")["target"], find("secretariat", "1.6")["overdue"]), ("target:secretariat:1.6", False),
                    "what is completed is not overdue")
        tests.equal([row["commitment"] for row in list_rows("--overdue")], ["commitment:1.3"], "commitments --overdue")

    def target_comes_back(tests):
        with sqlite3.connect(accord.home / ".local/share/accord/accord.db") as database:
            body = json.loads(database.execute("SELECT body FROM record WHERE id = 'target:minusca:1.3'").fetchone()[0])
            body["trashed"] = {"at": "2026-11-20T10:00:00Z", "by": "Ana"}
            database.execute("UPDATE record SET body = ? WHERE id = 'target:minusca:1.3'", (json.dumps(body),))
        database.close()
        tests.equal(find("MINUSCA", "1.3")["target"], None, "a target in the bin is none")
        result = accord.run("set", "target:minusca:1.3", "due=2027-05-01", "milestones/2027-02-01=New")
        tests.check(result.is_quiet(), "a target in the bin is set again", result)
        shown = show("target:minusca:1.3")
        tests.equal((shown["due"], shown["milestones"], shown.get("milestone"), shown.get("trashed")),
                    ("2027-05-01", {"2027-02-01": "New"}, None, None), "with what is entered now, and nothing else")

    def commitments_are_edited(tests):
        before = show("commitment:1.3")
        tests.none(program.find_schema_faults("show", before), "show: a commitment holds to the schema")
        tests.check(accord.run("set", "commitment:1.3", "owner=security_council", 'also=["secretariat"]', "text=Ours").is_quiet(),
                    "set commitment: a shipped row")
        row = find("MINUSCA", "1.3")
        tests.equal((row["owner"], row["also"], row["text"]), ("security_council", ["secretariat"], "Ours"), "it is seen in the list")
        tests.equal([row["commitment"] for row in list_rows("--mission", "MINUSCA", "--owner", "security_council")],
                    ["commitment:1.3"], "and found under its new owner")
        tests.check(accord.run("set", "commitment:1.3", "owner=", "also=", "text=").is_quiet(), "set commitment: taken back")
        tests.equal(show("commitment:1.3"), before, "and it is as shipped")
        made = add("commitment", "area=1", "owner=secretariat", "text=One more")
        tests.equal((made, find("MINUSCA", "1.9")["text"], find("MINUSCA", "1.9")["unofficial_split"]),
                    ("commitment:1.9", "One more", True), "add commitment: the next of its area, marked as no official one")

    def filters_are_parts_of_the_whole(tests):
        rows = list_rows()
        for arguments, member, value in (
                (["--owner", "secretariat"], "owner", "secretariat"), (["--area", "5"], "area", 5), (["--overdue"], "overdue", True),
                (["--no-news"], "no_news", True), (["--status", "completed"], "status", "completed"),
                (["--status", "unknown"], "status", "unknown"), (["--mission", "MINUSCA"], "mission", "MINUSCA"),
                (["--mission", "secretariat"], "mission", "secretariat")):
            tests.equal(list_rows(*arguments), [row for row in rows if row[member] == value], f"commitments {' '.join(arguments)}")
            tests.check(accord.run("commitments", *arguments).is_quiet(), f"commitments {' '.join(arguments)}: in words")
        tests.equal(list_rows("--area", "1", "--owner", "secretariat", "--mission", "MINUSCA", "--status", "unknown"),
                    [row for row in rows if (row["area"], row["owner"], row["mission"], row["status"]) ==
                     (1, "secretariat", "MINUSCA", "unknown")], "filters narrow each other")

    def random_ones_keep_the_rule(tests):
        missions = ["mission:minusca", "mission:unmiss", "secretariat", "mission:unef-i"]
        records = random_observations(chance, missions)
        shuffled = chance.sample(records, len(records))
        for program_, given in ((one, records), (other, shuffled)):
            for part, place in ((given[:150], "a.json"), (given[150:], "b.json")):
                result = program_.run("import", write_workspace(program_, place, part))
                tests.check(result.status == 0, "the random workspace is taken in", result)
        today, since = random_day(chance), random_day(chance)
        today, since = max(today, since), min(today, since)
        rows = list_rows("--since", since, from_=one, today=today)
        tests.none(program.find_schema_faults("commitments", rows), "random: the JSON holds to its schema")
        tests.equal(list_rows("--since", since, from_=other, today=today), rows, "random: the order of entry does not matter")
        faults = []
        for row in rows:
            now, before = (find_standing(records, row["mission_id"], row["commitment"], day) for day in (today, since))
            for found, wanted in ((row, now), (row["before"], before)):
                told = tuple(found[member] for member in ("status", "percent", "day"))
                if (told != ((wanted["status"], wanted.get("percent"), wanted["day"]) if wanted else ("unknown", None, None)) or
                        found.get("observation") != (wanted["_id"] if wanted and found is row else None)):
                    faults.append((row["mission"], row["commitment"], told, wanted))
            if row["trend"] != find_trend(before, now):
                faults.append((row["mission"], row["commitment"], row["trend"], before, now))
        tests.none(faults, f"random: {len(rows)} commitments stand as the rule says on {today} and {since}")
        tests.equal("UNEF I" in {row["mission"] for row in rows},
                    any(find_standing(records, "mission:unef-i", row["_id"], today) for row in SHIPPED),
                    "random: a mission that is over is listed if something was observed of it")

    def csv_is_the_same(tests):
        for arguments in ([], ["--since", "2025-06-01"], ["--mission", "UNMISS"], ["--overdue", "--owner", "tpcc"]):
            name = f"commitments {' '.join(arguments)}"
            heading, *rows = csv.reader(io.StringIO(one.run("commitments", *arguments, "--format", "csv").output, newline=""),
                                        strict=True)
            documents = list_rows(*arguments, from_=one)
            tests.equal(len(rows), len(documents), f"{name}: a row for each object")
            faults = []
            for row, document in zip(rows, documents):
                before = document.pop("before") or {}
                document.update({f"before_{member}": before.get(member) for member in ("status", "percent", "day")})
                wanted = ["" if document[column] is None else document[column] if isinstance(document[column], str)
                          else json.dumps(document[column], separators=(",", ":")) for column in heading]
                faults += [(row, wanted)] if row != wanted or set(heading) != set(document) else []
            tests.none(faults, f"{name}: the CSV says what the JSON says")
        exported = one.run("export", "--list", "commitments")
        tests.equal(exported.output, one.run("commitments", "--format", "csv").output, "export --list commitments: the same")
        mine = one.run("export", "--list", "commitments", "--mission", "UNMISS")
        tests.equal(mine.output, one.run("commitments", "--mission", "UNMISS", "--format", "csv").output, "and of one mission")
        path = one.place / "commitments.csv"
        one.run("export", "--list", "commitments", str(path))
        result = one.run("import", str(path))
        tests.check(result.status != 0 and result.has_one_line(), "what is only written is not read", result)
        tests.equal(one.run("export", "--list", "commitments").output, exported.output, "and changes nothing")

    def languages_and_days_change_no_data(tests):
        same = ("mission_id", "commitment", "area", "owner", "status", "percent", "day", "due", "overdue", "no_news", "trend")
        plain = list_rows(from_=one)
        for language in ("ar", "es", "fr", "ru", "zh_CN"):
            told = list_rows(from_=one, LANGUAGE=language)
            tests.none([mine for mine, theirs in zip(told, plain) if any(mine[name] != theirs[name] for name in same)],
                       f"{language}: the same data")
            tests.check(one.run("commitments", LANGUAGE=language).is_quiet(), f"{language}: words that print")
        for today in ("1900-01-01", "1948-05-29", "2024-02-29", "2100-02-28", "2149-12-31"):
            result = one.run("commitments", "--format", "json", today=today)
            tests.check(result.is_quiet() and not program.find_schema_faults("commitments", result.json()), f"on {today}", result)

    def hostile_values_stay_values(tests):
        for text in ("=1+1", "<b>bold</b>", "%s%n", "ملاحظة", "\u202etxt", "'", "{", "null", "x" * 60000, "a\nb", ";DROP TABLE record"):
            record = add("progress", "mission=UNMISS", "commitment=8.1", "status=pending", f"evidence={text}")
            tests.equal(show(record).get("evidence"), text, f"evidence: {text[:20]!r}")
        accord.run("set", "commitment:8.1", "text==HYPERLINK(\"http://x\")")
        rows = list(csv.reader(io.StringIO(accord.run("commitments", "--format", "csv").output, newline=""), strict=True))
        tests.none([cell for row in rows for cell in row if cell[:1] in ("=", "+", "@")], "no cell is a formula")
        tests.check(accord.run("check").is_quiet(), "all that was entered is in order")

    with accord, one, other:
        return tap.Tap().run(wrong_words_write_nothing, nothing_is_recorded, observations_are_added, observations_are_corrected,
                             targets_are_set, target_comes_back, commitments_are_edited, filters_are_parts_of_the_whole,
                             random_ones_keep_the_rule, csv_is_the_same, languages_and_days_change_no_data,
                             hostile_values_stay_values)


if __name__ == "__main__":
    sys.exit(main())
