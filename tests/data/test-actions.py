#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold what the reference layer says of each provision to what the program does: every example is run.

Argument: the program. Prints TAP. Where the research files are at hand, beside the checkout or where ACCORD_DOMAIN says,
the provisions are also compared with those of the source.
"""

import json
import os
import pathlib
import re
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(TESTS), str(TESTS / "cli")]
import program  # noqa: E402
import tap  # noqa: E402

PAGES = {"agenda", "commitments", "consultation", "mission", "preferences", "timeline"}
# Whatever else only informs has to be argued for here: nothing of it has a moment that could be tracked.
INFORMS = {"R.2", "I.B.1", "I.B.8", "I.B.11", "IN.6"}


def load(name):
    return json.loads((program.REFERENCE / name).read_text(encoding="utf-8"))


def list_source_ids(folder):
    """The ids that the research file has, with those of the forms as the layer writes them."""
    rules = json.loads((pathlib.Path(folder) / "res1353.json").read_text(encoding="utf-8"))
    annex = rules["annex_II"]
    ids = {row["id"] for row in rules["main_text"] + rules["annex_I"]}
    ids |= {f"II.{row['id']}" for row in annex["forms"]}
    ids |= {row["id"] for part in annex.values() if isinstance(part, list) for row in part if row["id"].startswith("II.")}
    return ids | {annex["secretariat_meetings"]["id"]} | {row["id"] for row in rules["concept_note_India_2011"]["items"]}


def matches(found, wanted):
    """Whether all that is wanted is there; of a list, some element has to match each wanted one."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(name in found and matches(found[name], value)
                                               for name, value in wanted.items())
    if isinstance(wanted, list):
        return isinstance(found, list) and all(any(matches(item, one) for item in found) for one in wanted)
    return type(found) is type(wanted) and found == wanted


def fill_in(value, answers):
    """Arguments, or a result, with the ids of what earlier commands entered."""
    def replace(found):
        answer = answers[int(found[1]) - 1]
        return answer["consultations"][0] if found[2] else answer["id"]

    if isinstance(value, dict):
        return {name: fill_in(item, answers) for name, item in value.items()}
    if isinstance(value, list):
        return [fill_in(item, answers) for item in value]
    return re.sub(r"\$(\d)(/consultation)?", replace, value) if isinstance(value, str) else value


def run_example(accord, example, folder):
    """What the last command of an example prints, and what it should; text for the first if a command went wrong."""
    answers = []
    for command in [*example["commands"], example["run"]]:
        words = fill_in(command, answers)
        result = accord.run(*words, "--format", "json", today=example["today"], XDG_DATA_HOME=folder)
        if not result.is_quiet():
            return f"{' '.join(words)}: {result}", None
        answers.append(result.json())
    return answers[-1], fill_in(example["result"], answers)


def main():
    accord = program.Program(sys.argv[1])
    provisions = {row["id"]: row for row in load("provisions.json")}
    actions = {row["provision"]: row for row in load("actions.json")}

    def each_provision_has_an_action(tests):
        tests.equal(list(actions), list(provisions), "an action for each provision, in their order")
        for key, row in actions.items():
            tests.check(row["action"].endswith(".") and row["page"] in PAGES, f"{key}: a sentence and a page", row)
            tests.check(("example" in row) != ("informs" in row), f"{key}: an example, or why there is none")
        informs = {key for key, row in actions.items() if "informs" in row}
        tests.equal(informs, INFORMS | {key for key in provisions if key.startswith("LD.")}, "few provisions only inform")

    def source_has_no_more(tests):
        beside = pathlib.Path(__file__).resolve().parents[3] / "shared" / "domain"
        folder = os.environ.get("ACCORD_DOMAIN") or (str(beside) if beside.is_dir() else None)
        if folder is None:
            tests.skip("the provisions of the source", "there are no research files beside the checkout")
            return
        ours = {key for key in actions if not key.startswith("LD.")} - {"CH.44"}
        tests.equal(ours, list_source_ids(folder), "the provisions of the source, each with an action")

    def examples_do_what_they_say(tests):
        for key, row in actions.items():
            if "example" not in row:
                continue
            example = row["example"]
            citation = provisions[key]["citation"]
            tests.check(example["commands"] and example["run"] != ["show", key] and
                        json.dumps(citation, ensure_ascii=False) in json.dumps(example["result"], ensure_ascii=False),
                        f"{key}: the result cites the provision", example)
            with tempfile.TemporaryDirectory() as folder:
                tests.check(not is_so_already(example, folder), f"{key}: not so before")
                found, wanted = run_example(accord, example, folder)
                tests.check(wanted is not None and matches(found, wanted), f"{key}: {row['action']}",
                            found if isinstance(found, str) else json.dumps(found, indent=1)[:6000])

    def is_so_already(example, folder):
        """Whether the result is there before anything was entered; what is yet to be entered cannot be."""
        if any("$" in word for word in example["run"]):
            return False
        result = accord.run(*example["run"], "--format", "json", today=example["today"], XDG_DATA_HOME=folder)
        return not result.is_quiet() or matches(result.json(), example["result"])

    def show_says_it(tests):
        for key, row in actions.items():
            found = accord.run("show", key, "--format", "json").json()
            tests.equal((found.get("action"), found.get("page")), (row["action"], row["page"]), f"show {key}")

    with accord:
        return tap.Tap().run(each_provision_has_an_action, source_has_no_more, examples_do_what_they_say, show_says_it)


if __name__ == "__main__":
    sys.exit(main())
