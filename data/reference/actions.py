# SPDX-License-Identifier: GPL-3.0-or-later
"""What an officer does in Accord about each provision, and an example that can be run.

Plain data for convert.py. An example is a list of commands (the arguments of `accord`), the command whose JSON shows
what came of them, and what must be in it. `$1` is the id that the first command printed, `$1/consultation` the first
consultation that its record calls for (in the result, too), `today` the day that the example is run on, and `@` in the
result the citation of the provision itself. Of a list in the result, some element must match.

A provision that only informs has no example; it says why.
"""

TODAY = "2026-11-22"

_RENEWAL = "consultation:monusco:2025-12-19:II.B.2.c"
_END = "consultation:unifil:2025-08-28:II.B.2.f"
_MANDATE = "mandate:unifil:2025-08-28"
_UNIFIL = ["agenda", "--mission", "UNIFIL"]
_MONUSCO = ["agenda", "--mission", "MONUSCO"]


def _does(action, page, commands, run, result):
    return {"action": action, "page": page, "example": {"today": TODAY, "commands": commands, "run": run, "result": result}}


def _informs(action, page, why):
    return {"action": action, "page": page, "informs": why}


def _event(kind, start, *more):
    return ["add", "event", "mission=UNIFIL", f"type={kind}", f"start={start}", *more]


def _step(step, **more):
    """A line of the agenda that cites the provision."""
    return [{"step": step, "citation": "@", **more}]


def _answer(member, value=None):
    """A record, or a consultation, whose member answers the provision."""
    row = {"citation": "@", "member": member}
    return {"derived": {"provisions": [row if value is None else {**row, "value": value}]}}


def _meeting(form, more=()):
    return ["add", "consultation", "mission=UNIFIL", f"form={form}",
            "steps/consultation_meeting/planned=2026-12-08", *more]


def _invitee(who, category, capacity):
    return {"derived": {"invitees": [{"who": who, "category": category, "capacity": capacity, "citation": "@"}]}}


def _invited(who, category, capacity):
    row = f'[{{"who": "{who}", "category": "{category}", "capacity": "{capacity}"}}]'
    return [["set", _RENEWAL, f"invitees={row}"]], ["show", _RENEWAL], _invitee(who, category, capacity)


def _item(provision):
    return ([["set", _RENEWAL, f'agenda=[{{"item": "{provision}"}}]']], ["show", _RENEWAL],
            {"derived": {"agenda": [{"provision": provision, "citation": "@"}]}})


def _done(step, day, commands=()):
    """A step of the renewal that was done."""
    return ([*commands, ["set", _RENEWAL, f"steps/{step}/actual={day}"]], _MONUSCO, _step(step, actual=day, state="done"))


def _of_council(commands, consultation, run):
    """A consultation that is held as a meeting of the Council."""
    return [*commands, ["set", consultation, "form=A-private"]], run, _step("consultation_meeting", form="A-private")


_PLANNING = _event("planning", "2027-03-01")
_DEPLOYMENT = _event("deployment", "2027-02-15")
_REQUIREMENT = ["add", "requirement", f"mandate={_MANDATE}"]
_REPORT = ["add", "report", "mission=MONUSCO", "mandate=mandate:monusco:2025-12-19", "symbol=S/2026/900",
           "issued=2026-11-19"]

ACTIONS = {
    "R.2": _informs(
        "Read it: whatever Accord tracks serves the working group's own work.", "preferences",
        "It asks the working group to go on with its work, and sets no moment that a planner could track."),
    "R.3": _does(
        "Turn on self-reviews, and choose the day of the first one.", "preferences",
        [["set", "settings:team", "self_review=true", "self_review_from=2027-01-15"]], ["agenda"], _step("review_due")),
    "R.P": _does(
        "Import or enter the monthly contributions with their police: whoever gives police is invited like the others.", "mission",
        [["add", "contributions", "mission=UNIFIL", "month=2026-10",
          'rows=[{"iso3": "RWA", "type": "Individual Police", "female": 12, "male": 30}]']], ["show", "$1"],
        _answer("rows/police", 42)),
    "I.A.2": _does(
        "Enter what the mandate requires and who pledges it; Accord sets it beside what is authorised and deployed.",
        "mission",
        [[*_REQUIREMENT, "capability=Infantry battalion", "component=military", "quantity=850",
          'pledges=[{"who": "IND", "quantity": 600, "confirmed": 400}]']], ["show", _MANDATE],
        _answer("resources", {"military": {"required": 850, "pledged": 600, "confirmed": 400}})),
    "I.A.3": _does(
        "Record the deployment of a contributor, and confirm its training and equipment before it.", "agenda",
        [_DEPLOYMENT], _UNIFIL, _step("readiness_confirmed")),
    "I.A.6": _does(
        "Enter the day on which the Council decides; the consultation is planned before it.", "consultation",
        [["set", _RENEWAL, "steps/council_decision/planned=2026-12-18"]], _MONUSCO,
        _step("council_decision", planned="2026-12-18", pinned=True)),
    "I.A.7": _does(
        "Record that a mission is planned: contingency plan and exit strategy are asked for from then on.", "agenda",
        [_PLANNING], _UNIFIL, _step("exit_strategy_ready")),
    "I.B.1": _informs(
        "Read it when a contributor asks for help with training.", "consultation",
        "Help to training centres is given year by year and to no operation; no moment of a mission hangs on it."),
    "I.B.2": _does(
        "Tick on each report whether it tells of the consultations with contributors.", "consultation",
        [[*_REPORT, "consultations_reported=true"]], ["show", "$1"], _answer("consultations_reported", True)),
    "I.B.3": _does(
        "Record that the operation enters another stage; an assessment meeting is planned after it.", "agenda",
        [_event("stage_change", "2026-11-16", "stage=drawdown")], _UNIFIL, _step("consultation_meeting", rule="I.B.3")),
    "I.B.4": _does(
        "Record a rotation; the contingent's experience is heard after it, and the lessons are entered as notes.", "agenda",
        [_event("rotation", "2026-11-20", "contributors=[\"IDN\"]")], _UNIFIL, _step("contingent_debriefed")),
    "I.B.5": _does(
        "Record a Council mission with its first and last day: terms of reference before, conclusions after.", "agenda",
        [_event("council_visit", "2027-01-18", "end=2027-01-22")], _UNIFIL,
        _step("council_mission_tor_notified")),
    "I.B.6": _does(
        "Record the deployment of a contributor; its reconnaissance visit is planned before it.", "agenda",
        [_DEPLOYMENT], _UNIFIL, _step("reconnaissance_visit")),
    "I.B.7": _does(
        "Record that a mission is planned, and enter when its integrated task force was set up.", "agenda",
        [_PLANNING, ["set", "$1/consultation", "steps/task_force_set_up/actual=2026-11-20"]], _UNIFIL,
        _step("task_force_set_up", actual="2026-11-20")),
    "I.B.8": _informs(
        "Read it: each figure in Accord names its source and its day, so that advice can be checked.", "mission",
        "It asks for better information and analysis in general; what it changes shows in each source, not in a step."),
    "I.B.9": _does(
        "Tick on each report whether it offers several courses of action.", "consultation",
        [[*_REPORT, "options_offered=true"]], ["show", "$1"], _answer("options_offered", True)),
    "I.B.10": _does(
        "Record the deployment of a contributor; the information of the population is planned by then.", "agenda",
        [_DEPLOYMENT], _UNIFIL, _step("public_information_planned")),
    "I.B.11": _informs(
        "Read it when a contributor asks how its part is made known at home.", "commitments",
        "Information programmes in contributing countries run all the time, and belong to no operation."),
    "I.C.2": _does(
        "Enter a contact with a group of friends as a meeting of another form.", "consultation",
        [_meeting("other", ['reason=Group of friends'])], ["show", "$1"], _answer("form", "other")),
    "I.D.1": _does(
        "Turn on self-reviews; contributors' proposals are collected before each.", "preferences",
        [["set", "settings:team", "self_review=true", "self_review_from=2027-01-15"]], ["agenda"], _step("review_held")),
    "I.D.2": _does(
        "Enter what contributors said as views on the consultation, and what came of it.", "consultation",
        [["add", "note", f"subject={_RENEWAL}", "type=view", "from=BGD", "text=The force needs better night flying."]],
        ["show", _RENEWAL], {"derived": {"provisions": [{"citation": "@", "value": "The force needs better night flying."}]}}),
    "II.A": _does(
        "Plan a public or private meeting of the Council with contributors.", "consultation",
        [_meeting("A-public")], _UNIFIL, _step("consultation_meeting", planned="2026-12-08", owner_role="president")),
    "II.B": _does(
        "Plan a consultation meeting, or record that a contributor asked for one.", "consultation",
        [_meeting("B")], _UNIFIL, _step("consultation_meeting", planned="2026-12-08", form="B")),
    "II.C": _does(
        "Enter the series of the Secretariat's meetings with contributors, and how many months lie between two.", "agenda",
        [_event("secretariat_series", "2026-12-01", "every_months=2")], _UNIFIL,
        _step("consultation_meeting", owner_role="secretariat", form="C")),
    "II.O": _does(
        "Enter any other contact with contributors, or with States of the region, as a meeting of another form.",
        "consultation",
        [_meeting("other")], _UNIFIL, _step("consultation_meeting", planned="2026-12-08", form="other")),
    "II.A.2.i": _does(
        "Record whom the Secretary-General named as possible contributors; a meeting of the Council is planned.", "agenda",
        [_event("possible_contributors", "2026-11-20", 'contributors=["LBR", "URY"]')], _UNIFIL,
        _step("consultation_meeting", rule="II.A.2.i")),
    "II.A.2.ii": _does(
        "Choose a meeting of the Council as the form of the consultation on a change.", "consultation",
        *_of_council([_event("change_considered", "2027-02-26")], "$1/consultation", _UNIFIL)),
    "II.A.2.iii": _does(
        "Choose a meeting of the Council as the form of the consultation on a renewal.", "consultation",
        *_of_council([], _RENEWAL, _MONUSCO)),
    "II.A.2.iv": _does(
        "Choose a meeting of the Council as the form of the consultation on the end of a mandate.", "consultation",
        *_of_council([], _END, _UNIFIL)),
    "II.A.2.v": _does(
        "Choose a meeting of the Council as the form of the consultation on a deterioration.", "consultation",
        *_of_council([_event("rapid_deterioration", "2026-11-20")], "$1/consultation", _UNIFIL)),
    "II.B.2.a": _does(
        "Record that a mission is planned, with the day on which the Council shall decide.", "agenda",
        [_PLANNING], _UNIFIL, _step("consultation_meeting", rule="II.B.2.a")),
    "II.B.2.b": _does(
        "Record that the Council considers a change of the mandate, with the day on which it shall decide.", "agenda",
        [_event("change_considered", "2027-02-26")], _UNIFIL, _step("consultation_meeting", rule="II.B.2.b")),
    "II.B.2.c": _does(
        "Nothing: a renewal is planned from the day of expiry; move a day where another suits better.", "agenda",
        [["set", _RENEWAL, "steps/consultation_meeting/planned=2026-11-30"]], _MONUSCO,
        _step("consultation_meeting", planned="2026-11-30", pinned=True)),
    "II.B.2.d": _does(
        "Record a serious development now; a clock runs until contributors are met.", "agenda",
        [_event("serious_development", "2026-11-20")], _UNIFIL, _step("consultation_meeting", rule="II.B.2.d")),
    "II.B.2.e": _does(
        "Record a rapid deterioration now; a clock runs until contributors are met.", "agenda",
        [_event("rapid_deterioration", "2026-11-20")], _UNIFIL, _step("consultation_meeting", rule="II.B.2.e")),
    "II.B.2.f": _does(
        "Record a drawdown; the end of a mandate is planned from its last day by itself.", "agenda",
        [_event("drawdown", "2027-02-01")], _UNIFIL,
        _step("consultation_meeting", rule="II.B.2.f", consultation="$1/consultation")),
    "II.B.2.g": _does(
        "Record a Council mission with its first and last day: a meeting before, and one after.", "agenda",
        [_event("council_visit", "2027-01-18", "end=2027-01-22")], _UNIFIL,
        _step("consultation_meeting", rule="II.B.2.g")),
    "II.B.3.a": _does(
        "Import the latest monthly contributions, or enter them; the list of invitees starts from them.", "consultation",
        [["add", "contributions", "mission=MONUSCO", "month=2026-10",
          'rows=[{"iso3": "IND", "type": "Troops", "female": 40, "male": 1800}]']], ["show", _RENEWAL],
        _invitee("IND", "a", "participant")),
    "II.B.3.b": _does(
        "Record whom the Secretary-General named; they are invited as participants.", "consultation",
        [["add", "event", "mission=MONUSCO", "type=possible_contributors", 'contributors=["KEN"]']], ["show", _RENEWAL],
        _invitee("KEN", "b", "participant")),
    "II.B.3.c": _does(
        "Add the bodies and agencies of the United Nations that have something to give on the subject.", "consultation",
        *_invited("UNDP", "c", "participant")),
    "II.B.3.d": _does(
        "Add other bodies and agencies, as observers.", "consultation",
        *_invited("International Committee of the Red Cross", "d", "observer")),
    "II.B.3.e": _does(
        "Add countries that give in another way: staff, trust funds, logistics, equipment.", "consultation",
        *_invited("NOR", "e", "participant")),
    "II.B.3.f": _does(
        "Keep the host countries of the mission right; they are invited as observers.", "mission",
        [["set", "MONUSCO", 'countries=["COD", "UGA"]']], ["show", _RENEWAL], _invitee("UGA", "f", "observer")),
    "II.B.3.g": _does(
        "Enter the regional organizations that contribute; they are invited as participants.", "mission",
        [["set", "MONUSCO", 'partners=[{"name": "African Union", "contributes": true}]']], ["show", _RENEWAL],
        _invitee("African Union", "g", "participant")),
    "II.B.3.h": _does(
        "Enter the regional organizations that do not contribute; they are invited as observers.", "mission",
        [["set", "MONUSCO", 'partners=[{"name": "SADC", "contributes": false}]']], ["show", _RENEWAL],
        _invitee("SADC", "h", "observer")),
    "II.B.4.a": _does(
        "Put the preparation of a mandate on the agenda.", "consultation", *_item("II.B.4.a")),
    "II.B.4.b": _does(
        "Put operational questions on the agenda.", "consultation", *_item("II.B.4.b")),
    "II.B.4.c": _does(
        "Put the Secretary-General's concerns and recommendations on the agenda.", "consultation", *_item("II.B.4.c")),
    "II.B.4.d": _does(
        "Enter what contributors are concerned about, and put it on the agenda.", "consultation",
        [["add", "note", f"subject={_RENEWAL}", "type=concern", "from=PAK", "text=Medical evacuation takes too long."]],
        ["show", "$1"], _answer("text", "Medical evacuation takes too long.")),
    "II.B.4.e": _does(
        "Put the progress in the mission's tasks on the agenda.", "consultation", *_item("II.B.4.e")),
    "II.B.5.a": _does(
        "Enter when the informal paper was circulated with the invitation.", "consultation",
        *_done("agenda_paper_circulated", "2026-11-20")),
    "II.B.5.b": _does(
        "Enter the report that serves the renewal, and the day it came out.", "agenda",
        [_REPORT], _MONUSCO, _step("sg_report_issued", actual="2026-11-19", state="done")),
    "II.B.5.c": _does(
        "Enter when the fact sheets were on the table.", "consultation",
        *_done("fact_sheets_available", "2026-11-20", [["set", _RENEWAL, "steps/consultation_meeting/actual=2026-11-20"]])),
    "II.B.5.d": _does(
        "Name who briefs from the field.", "consultation",
        [["set", _RENEWAL, 'briefers=[{"name": "The Force Commander", "title": "MONUSCO"}]']], ["show", _RENEWAL],
        _answer("briefers", [{"name": "The Force Commander"}])),
    "II.B.5.e": _does(
        "Write the assessment: political, military, humanitarian, human rights.", "consultation",
        [["set", _RENEWAL, "situation/humanitarian=Displacement has doubled since August."]], ["show", _RENEWAL],
        _answer("situation", {"humanitarian": "Displacement has doubled since August."})),
    "II.B.5.f": _does(
        "Tick that the briefing is prepared so that it is easy to follow: maps, slides, a link from the field.",
        "consultation",
        [["set", _RENEWAL, "readiness/II.B.5.f=true"]], ["show", _RENEWAL], _answer("readiness/II.B.5.f", True)),
    "II.B.6.i": _does(
        "Write the summary, and enter when it was ready.", "consultation",
        *_done("summary_prepared", "2026-11-20")),
    "II.B.6.ii": _does(
        "Enter when members of the Council had the summary.", "consultation",
        *_done("summary_distributed", "2026-11-20")),
    "CH.44": _does(
        "Nothing: every consultation names the Article beside the provision that calls for it.", "consultation",
        [_event("rapid_deterioration", "2026-11-20")], ["show", "$1/consultation"], _answer("rule", "II.B.2.e")),
    "IN.1": _does(
        "Publish the calendar of the coming consultations: their days are fixed from then on.", "agenda",
        [["publish", "--mission", "MONUSCO"]], ["show", _RENEWAL], _answer("published", TODAY)),
    "IN.2": _does(
        "Nothing: every consultation cites Article 44 of the Charter.", "consultation",
        [_event("change_considered", "2027-02-26")], ["show", "$1/consultation"], _answer("rule", "II.B.2.b")),
    "IN.3": _does(
        "Enter the critical enablers that a mandate in preparation needs: the gate opens once all are confirmed.", "mission",
        [["add", "mandate", "mission=UNIFIL", "decision=change", "effective=2027-02-01"],
         ["add", "requirement", "mandate=$1", "capability=Medical evacuation", "critical=true", "quantity=3",
          'pledges=[{"who": "ITA", "quantity": 3, "confirmed": 1}]']], ["show", "$1"], _answer("resources/gate", "closed")),
    "IN.4": _does(
        "Enter what a mandate requires; Accord sets it beside what is authorised and confirmed, next to the renewal.",
        "mission",
        [[*_REQUIREMENT, "capability=Patrol boats", "component=military", "quantity=120"]], ["show", _MANDATE],
        _answer("resources", {"military": {"required": 120, "confirmed": 0}})),
    "IN.5": _does(
        "Enter of the mandate its chapter, its words on the use of force, and the consent of the host.", "mission",
        [["set", _MANDATE, "use_of_force=In self-defence, and in defence of the mandate."]], ["show", _MANDATE],
        _answer("use_of_force", "In self-defence, and in defence of the mandate.")),
    "IN.6": _informs(
        "See the budget years on the timeline, and the hosts among the invitees.", "timeline",
        "The partnership itself has no day; what can be tracked of it is tracked by II.B.3 (f) and by the budget years."),
    "IN.7": _does(
        "Enter the police capabilities that a mandate requires, one by one.", "mission",
        [[*_REQUIREMENT, "capability=Formed police unit", "component=police", "quantity=140"]], ["show", "$1"],
        _answer("capability", "Formed police unit")),
}

_LATER = "A later document that this rule set builds on or is read with; what it adds is tracked by the provisions it speaks of."

for _key in ("predecessors", "joint-meetings", "note-507", "dialogue", "triangular", "reform", "statement-2018",
             "performance", "contributors-note", "note-507-today"):
    ACTIONS[f"LD.{_key}"] = _informs("Read it beside the provisions of the resolution.", "preferences", _LATER)
