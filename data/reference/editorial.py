# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that the sources of the reference layer lack.

Plain data for convert.py: where a mission stood, the sentences that sum up each provision,
the steps of a consultation chain and the chains themselves.
"""

RELEASE = 1
SCHEMA = 1
AS_OF = "2026-11-22"

# What the sources of this release hold. convert.py stops when they hold anything else.
EXPECTED = {
    "missions": 70,
    "decisions": 588,
    "second_clock": 5,
    "ceilings": 74,
    "unchanged": 30,
    "ended": 2,
    "open_ended": 4,
    "areas": 8,
    "commitments": 45,
    "provisions": 76,
}

# Acronym: region as UN Peacekeeping groups its operations, today's host states (ISO 3166-1 alpha-3).
# Kosovo (S/RES/1244) has no code in the standard, so UNMIK names none. UNPROFOR names the three states
# that its parts were split by in March 1995; Prevlaka borders today's Montenegro; UNMIS worked in what
# are now two states.
MISSION_PLACES = {
    "UNTSO": ("middle_east", "EGY ISR JOR LBN SYR"),
    "UNMOGIP": ("asia_pacific", "IND PAK"),
    "UNEF I": ("middle_east", "EGY"),
    "UNOGIL": ("middle_east", "LBN"),
    "ONUC": ("africa", "COD"),
    "UNSF": ("asia_pacific", "IDN"),
    "UNYOM": ("middle_east", "YEM"),
    "UNFICYP": ("europe", "CYP"),
    "DOMREP": ("americas", "DOM"),
    "UNIPOM": ("asia_pacific", "IND PAK"),
    "UNEF II": ("middle_east", "EGY"),
    "UNDOF": ("middle_east", "SYR"),
    "UNIFIL": ("middle_east", "LBN"),
    "UNGOMAP": ("asia_pacific", "AFG PAK"),
    "UNIIMOG": ("middle_east", "IRN IRQ"),
    "UNAVEM I": ("africa", "AGO"),
    "UNTAG": ("africa", "NAM"),
    "ONUCA": ("americas", "CRI SLV GTM HND NIC"),
    "UNIKOM": ("middle_east", "IRQ KWT"),
    "MINURSO": ("africa", "ESH"),
    "UNAVEM II": ("africa", "AGO"),
    "ONUSAL": ("americas", "SLV"),
    "UNAMIC": ("asia_pacific", "KHM"),
    "UNPROFOR": ("europe", "BIH HRV MKD"),
    "UNTAC": ("asia_pacific", "KHM"),
    "UNOSOM I": ("africa", "SOM"),
    "ONUMOZ": ("africa", "MOZ"),
    "UNOSOM II": ("africa", "SOM"),
    "UNOMUR": ("africa", "UGA RWA"),
    "UNOMIG": ("europe", "GEO"),
    "UNOMIL": ("africa", "LBR"),
    "UNMIH": ("americas", "HTI"),
    "UNAMIR": ("africa", "RWA"),
    "UNASOG": ("africa", "TCD LBY"),
    "UNMOT": ("asia_pacific", "TJK"),
    "UNAVEM III": ("africa", "AGO"),
    "UNCRO": ("europe", "HRV"),
    "UNPREDEP": ("europe", "MKD"),
    "UNMIBH": ("europe", "BIH"),
    "UNTAES": ("europe", "HRV"),
    "UNMOP": ("europe", "HRV MNE"),
    "UNSMIH": ("americas", "HTI"),
    "MINUGUA": ("americas", "GTM"),
    "MONUA": ("africa", "AGO"),
    "UNTMIH": ("americas", "HTI"),
    "MIPONUH": ("americas", "HTI"),
    "UNPSG": ("europe", "HRV"),
    "MINURCA": ("africa", "CAF"),
    "UNOMSIL": ("africa", "SLE"),
    "UNMIK": ("europe", ""),
    "UNAMSIL": ("africa", "SLE"),
    "UNTAET": ("asia_pacific", "TLS"),
    "MONUC": ("africa", "COD"),
    "UNMEE": ("africa", "ETH ERI"),
    "UNMISET": ("asia_pacific", "TLS"),
    "UNMIL": ("africa", "LBR"),
    "UNOCI": ("africa", "CIV"),
    "MINUSTAH": ("americas", "HTI"),
    "ONUB": ("africa", "BDI"),
    "UNMIS": ("africa", "SDN SSD"),
    "UNMIT": ("asia_pacific", "TLS"),
    "UNAMID": ("africa", "SDN"),
    "MINURCAT": ("africa", "CAF TCD"),
    "MONUSCO": ("africa", "COD"),
    "UNISFA": ("africa", "SDN SSD"),
    "UNMISS": ("africa", "SSD"),
    "UNSMIS": ("middle_east", "SYR"),
    "MINUSMA": ("africa", "MLI"),
    "MINUSCA": ("africa", "CAF"),
    "MINUJUSTH": ("americas", "HTI"),
}

# The sources give one end for a mission and tell the rest in a note: end of mandate, withdrawal and
# liquidation are three spans. The first member says what the source must hold for this to apply.
MISSION_ENDS = {
    "MINUSMA": {
        "source_end": "2023-12-31",
        "end": "2023-06-30",
        "withdrawn": "2023-12-31",
    },
}

# Clocks beside a mission's main one. Nothing is recorded of them after the day given here.
MISSION_CLOCKS = {
    "UNISFA": [
        {
            "clock": "border",
            "title": "Support to the Joint Border Verification and Monitoring Mechanism",
            "recorded_until": "2019-11-15",
        },
    ],
}

# A decision with two ceilings sets the second from a later day: (acronym, symbol) to that day.
LATER_CEILINGS = {
    ("MONUSCO", "S/RES/2717 (2023)"): "2024-07-01",
}

# Council members named in the sources' list of presidencies.
COUNTRY_CODES = {
    "Bahrain": "BHR",
    "China": "CHN",
    "Colombia": "COL",
    "Democratic Republic of the Congo": "COD",
    "Denmark": "DNK",
    "France": "FRA",
    "Greece": "GRC",
    "Latvia": "LVA",
    "Liberia": "LBR",
    "Somalia": "SOM",
    "United Kingdom": "GBR",
    "United States": "USA",
}

# One sentence for each provision, in this project's words: never the wording of the United Nations.
PROVISION_TEXTS = {
    "R.2": "The Council's working group on peacekeeping goes on with its work on making operations possible and effective.",
    "R.3": "Within six months the working group judges how well the agreed measures work, weighs what contributors propose, and reports.",
    "R.P": "What the annexes say of troop contributors also concerns those who give police and other personnel.",
    "I.A.2": "Member States are encouraged to close the gap in people and equipment for particular operations.",
    "I.A.3": "Contributors see to it that their people can do their tasks, and others help with training, logistics and equipment.",
    "I.A.6": "Consultations serve a Council decision that is fitting, effective and timely.",
    "I.A.7": "Planning looks from the start to the end: plans for a turn for the worse, and a coherent way out.",
    "I.B.1": "The Secretary-General gives technical help to national and regional training centres.",
    "I.B.2": "Each report on an operation tells of the consultations with contributors, and the Council weighs their views when it decides.",
    "I.B.3": "At fitting stages the Secretary-General meets interested delegations, contributors first, to draw lessons.",
    "I.B.4": "What national contingents learned, in the field or after leaving it, is taken in.",
    "I.B.5": "Contributors are told the terms of reference of a Council visit beforehand, and its conclusions afterwards.",
    "I.B.6": "Countries that commit troops visit the area beforehand, and others support such visits.",
    "I.B.7": "Integrated task forces and other capacity for planning and support are used.",
    "I.B.8": "The Secretariat improves the information and analysis behind its advice.",
    "I.B.9": "Advice offers several courses of action, judged by the field and not by what States are thought ready to give.",
    "I.B.10": "An operation informs the local population by means fitted to it.",
    "I.B.11": "Information programmes show, in contributing countries above all, what peacekeepers achieve.",
    "I.C.2": "Groups of friends and the like may include contributors, and work closely with the Council.",
    "I.D.1": "Within six months the Council judges its meetings with contributors and weighs proposals for new ways.",
    "I.D.2": "The Council improves and widens its consultations so that contributors' views are duly reflected.",
    "II.A": "A public or private meeting of the Council with contributors, for a full debate at high level on matters critical to one operation.",
    "II.B": "A consultation meeting with contributors, the principal way of consulting them.",
    "II.C": "A meeting of the Secretariat with contributors on the matters of one operation, with its leaders from the field where fitting.",
    "II.O": "Other contacts, formal or informal, with States specially affected or of the region where fitting; the forms A to C are not the only ones.",
    "II.A.2.i": "The Secretary-General has named possible contributors to a new or running operation.",
    "II.A.2.ii": "The Council considers a change of a mandate.",
    "II.A.2.iii": "The Council considers the renewal of a mandate.",
    "II.A.2.iv": "The Council considers the end of a mandate.",
    "II.A.2.v": "Things on the ground turn rapidly worse, the safety of peacekeepers included.",
    "II.B.2.a": "A new operation is planned: its concept of operations and its mandate.",
    "II.B.2.b": "A mandate is changed: its scope, its functions or components, or the authority to use force.",
    "II.B.2.c": "A mandate is renewed.",
    "II.B.2.d": "A serious political, military or humanitarian development occurs.",
    "II.B.2.e": "Security on the ground turns rapidly worse.",
    "II.B.2.f": "An operation ends, leaves or shrinks, and peacebuilding takes over.",
    "II.B.2.g": "The Council sends a mission of its own to an operation: a meeting before, and one after.",
    "II.B.3.a": "Countries that give troops, military observers or civilian police to the operation.",
    "II.B.3.b": "Possible contributors whom the Secretary-General has named.",
    "II.B.3.c": "Bodies and agencies of the United Nations that have something of their own to give on the subject.",
    "II.B.3.d": "Other bodies and agencies.",
    "II.B.3.e": "Countries that give in another way: civilian staff, trust funds, logistics, equipment or facilities.",
    "II.B.3.f": "The host country or countries.",
    "II.B.3.g": "A regional or subregional organization or arrangement that contributes troops.",
    "II.B.3.h": "A regional organization that contributes no troops.",
    "II.B.4.a": "Preparing the Council to set a mandate.",
    "II.B.4.b": "Operational questions, from the concept of operations to force structure, risk and deployment.",
    "II.B.4.c": "Important concerns or recommendations of the Secretary-General.",
    "II.B.4.d": "Concerns of the contributors themselves, those put to the President included.",
    "II.B.4.e": "Progress in the mission's tasks, by area or component.",
    "II.B.5.a": "With the invitation the President circulates an informal paper: agenda, questions, and where the background is found.",
    "II.B.5.b": "Requested reports come out early enough for the meeting to be held before members of the Council discuss them.",
    "II.B.5.c": "Every participant has fact sheets at the start of the meeting.",
    "II.B.5.d": "Senior people of the mission brief from the field, where possible.",
    "II.B.5.e": "Briefings assess objectively: political, military, humanitarian and human rights.",
    "II.B.5.f": "Briefings are made easier to use, by information technology among other means.",
    "II.B.6.i": "The President, helped by the Secretariat, has a summary of the meeting prepared and made available.",
    "II.B.6.ii": "The summary reaches members of the Council before their informal consultations on the operation.",
    "IN.1": "Meetings with contributors have to be structured, with a timing and an agenda that can be foreseen.",
    "IN.2": "Consulting contributors rests on Article 44 of the Charter and makes operations work better.",
    "IN.3": "A mandate in two stages: the resolution stays a draft until troops and critical enablers are confirmed.",
    "IN.4": "Mandates and resources do not match, and weak consultation while mandates are made is one cause.",
    "IN.5": "Consent, the use of force and impartiality need to be clear, for peacekeepers need legal certainty.",
    "IN.6": "Council, General Assembly, host country and contributors are partners.",
    "IN.7": "Police and the rule of law go by capability and demand, after national priorities.",
}

# Documents after 2001 (and those before it that it builds on), in the order of the source.
LATER_DOCUMENTS = [
    ("LD.predecessors", "S/PRST/1994/22",
     "The statements of 1994 and 1996 that came before: meetings as soon as practicable, in good time before a decision."),
    ("LD.joint-meetings", "S/2002/56",
     "Joint meetings of the Council's working group with the contributors of one operation, beside the forms A to C."),
    ("LD.note-507", "S/2006/507",
     "The Council's compendium of working methods, with a part on meetings with contributors."),
    ("LD.dialogue", "S/2013/630",
     "A note on dialogue with States outside the Council, consultations with contributors among it."),
    ("LD.triangular", "S/PRST/2015/26",
     "A presidential statement on consulting contributors and on cooperation of Council, Secretariat and contributors."),
    ("LD.reform", "S/RES/2378",
     "Reform of peacekeeping, with a yearly briefing of the Secretary-General and cooperation with contributors."),
    ("LD.statement-2018", "S/PRST/2018/10",
     "A broad presidential statement on peacekeeping, consultations with contributors included."),
    ("LD.performance", "S/RES/2436",
     "The resolution on performance, of the same weeks as the Action for Peacekeeping meeting."),
    ("LD.contributors-note", "S/2019/995",
     "A note given wholly to the Council's meetings with contributors."),
    ("LD.note-507-today", "S/2024/507",
     "The compendium of working methods in force today; it replaces the earlier ones and is the one to cite."),
]

CHARTER_44 = {
    "id": "CH.44",
    "citation": "Charter of the United Nations, Article 44",
    "kind": "charter",
    "text": "Before the Council calls on a Member outside it for armed forces, it invites that Member, "
            "if it so wishes, to take part in the decisions on their use.",
    "named_in": "IN.2",
    "certainty": "named in S/2011/496; the sentence sums up the Charter from general knowledge",
}

# Key, other names of the same moment, title, role, provision, basis. The strength comes from the provision.
# Basis "text": the provision names this step. "practice": the provision is what the step serves. "mandate", "event":
# a fact that a record gives, done by nobody.
STEPS = [
    ("sg_report_issued", [], "Secretary-General's report issued", "secretary_general", "II.B.5.b", "text"),
    ("invitation_sent", [], "Invitation sent", "president", "II.B.5.a", "text"),
    ("agenda_paper_circulated", [], "Informal paper with the agenda circulated", "president", "II.B.5.a", "text"),
    ("fact_sheets_ready", [], "Fact sheets ready", "secretariat", "II.B.5.c", "practice"),
    ("fact_sheets_available", [], "Fact sheets available at the meeting", "secretariat", "II.B.5.c", "text"),
    ("consultation_meeting", ["consultation_meeting_start"], "Meeting with contributors", "president", None, "text"),
    ("summary_prepared", [], "Summary prepared", "president", "II.B.6.i", "text"),
    ("summary_distributed", [], "Summary sent to Council members", "president", "II.B.6.ii", "text"),
    ("council_informal_consultations", ["council_members_discussion"], "Informal consultations of the Council",
     "council", "II.B.6.ii", "text"),
    ("council_decision", [], "Council decides", "council", "I.A.6", "practice"),
    ("mandate_expiry", [], "Mandate expires", "none", None, "mandate"),
    ("contingency_plan_ready", [], "Contingency plan ready", "secretariat", "I.A.7", "text"),
    ("exit_strategy_ready", [], "Exit strategy ready", "secretariat", "I.A.7", "text"),
    ("task_force_set_up", [], "Integrated task force set up", "secretariat", "I.B.7", "text"),
    ("resources_confirmed", [], "Troops and critical enablers confirmed", "secretariat", "IN.3", "text"),
    ("serious_development", [], "Serious development", "none", None, "event"),
    ("rapid_deterioration", [], "Rapid deterioration", "none", None, "event"),
    ("drawdown_begins", [], "Drawdown begins", "none", None, "event"),
    ("council_mission_tor_notified", [], "Contributors told the terms of reference", "president", "I.B.5", "text"),
    ("council_mission_departure", [], "Council mission leaves", "none", None, "event"),
    ("council_mission_return", [], "Council mission is back", "none", None, "event"),
    ("council_mission_conclusions_notified", [], "Contributors told the conclusions", "president", "I.B.5", "text"),
    ("contributors_named", [], "Possible contributors named", "none", None, "event"),
    ("request_received", [], "Contributor asks for a meeting", "none", None, "event"),
    ("request_answered", [], "Request answered", "president", "II.B", "practice"),
    ("stage_change", [], "Operation enters another stage", "none", None, "event"),
    ("rotation", [], "Contingent leaves", "none", None, "event"),
    ("contingent_debriefed", [], "Contingent's experience heard", "secretariat", "I.B.4", "text"),
    ("lessons_recorded", [], "Lessons recorded", "secretariat", "I.B.3", "practice"),
    ("deployment", [], "Contributor deploys", "none", None, "event"),
    ("reconnaissance_visit", [], "Reconnaissance visit made", "contributors", "I.B.6", "text"),
    ("readiness_confirmed", [], "Training and equipment confirmed", "contributors", "I.A.3", "text"),
    ("public_information_planned", [], "Information for the population planned", "secretariat", "I.B.10", "text"),
    ("proposals_collected", [], "Contributors' proposals collected", "council", "I.D.1", "text"),
    ("review_held", [], "Meetings with contributors assessed", "council", "I.D.1", "text"),
    ("review_due", [], "Review due", "none", None, "event"),
]

# Steps that people enter beside those of the rules: their titles, if the key is one of these.
FREE_STEPS = [
    ("first_draft", "First draft circulated"),
    ("negotiation", "Negotiation of the draft"),
    ("in_blue", "Draft in blue"),
    ("silence", "Draft under silence"),
    ("second_silence", "Draft under silence again"),
    ("vote", "Vote"),
    ("adoption", "Resolution adopted"),
    ("briefing", "Briefing of the Council"),
]

# What can still be done about a step that can no longer be met.
INSTEAD = {
    "sg_report_issued": "Hold the meeting on a briefing note or an oral briefing: Annex II, B, 4 (c) names both beside a report.",
    "invitation_sent": "Invite at once, by the fastest way: a short notice is better than none.",
    "agenda_paper_circulated": "Send the paper on its own now, or hand it out at the meeting.",
    "fact_sheets_ready": "Bring what is ready, and send the rest to the participants afterwards.",
    "fact_sheets_available": "Send the fact sheets to the participants afterwards.",
    "consultation_meeting": "Meet contributors before the next decision, ask for a technical rollover, or record that the "
                            "meeting was not held, and why.",
    "summary_prepared": "Prepare it now, so that it is there before the next Council meeting on the operation.",
    "summary_distributed": "Send it now, so that it is there before the next Council meeting on the operation.",
    "council_informal_consultations": "Enter the day on which the members of the Council met.",
    "council_decision": "Enter what the Council decided.",
    "council_mission_tor_notified": "Tell contributors the terms of reference now, and the conclusions on return.",
    "resources_confirmed": "Say in the paper which capabilities are open, and keep the resolution in draft where the Council agrees.",
    "reconnaissance_visit": "Ask the mission for a briefing and for pictures of the sites instead.",
    "readiness_confirmed": "Tell the mission what is open, and ask other States to help with training and equipment.",
}

# Steps that a meeting's being held or not does not change.
STEPS_APART = {
    "council_informal_consultations", "council_decision", "council_mission_tor_notified",
    "council_mission_conclusions_notified", "resources_confirmed", "contingency_plan_ready", "exit_strategy_ready",
    "task_force_set_up", "request_answered", "public_information_planned", "readiness_confirmed",
}

# Steps whose provision speaks of something else than how strongly the step itself is asked for.
STEPS_WITHOUT_STRENGTH = {"council_informal_consultations", "council_decision", "mandate_expiry"}

# Leads beside those of the sources: this project's proposals as well.
FURTHER_LEADS = [
    {"key": "request_answered_after_days", "value": 5, "min": 0},
    {"key": "assessment_meeting_after_stage_change_days", "value": 21, "min": 1},
    {"key": "debrief_after_rotation_days", "value": 30, "min": 0},
    {"key": "reconnaissance_before_deployment_days", "value": 45, "min": 1},
]

# How the leads place the steps: step, then (relation, anchor, lead). With two anchors the earlier day counts.
_REPORT = ("sg_report_issued", [
    ("before", "consultation_meeting", "sg_report_before_tcc_meeting_days"),
    ("before", "council_informal_consultations", "sg_report_before_council_discussion_working_days"),
])
_INVITATION = ("invitation_sent", [
    ("before", "consultation_meeting", "invitation_and_agenda_paper_before_tcc_meeting_days"),
])
# Where things press, nobody waits: as near to the meeting as the order allows.
_SHORT_INVITATION = ("invitation_sent", [("before", "consultation_meeting", None)])
_PAPER = ("agenda_paper_circulated", [("at", "invitation_sent", None)])
_SHEETS = [
    ("fact_sheets_ready", [
        ("before", "consultation_meeting", "fact_sheets_ready_before_tcc_meeting_days"),
    ]),
    ("fact_sheets_available", [("at", "consultation_meeting", None)]),
]
_SHORT_SHEETS = [("fact_sheets_ready", [("before", "consultation_meeting", None)]), _SHEETS[1]]
_SUMMARY = [
    ("summary_prepared", [("after", "consultation_meeting", "summary_after_tcc_meeting_working_days")]),
    ("summary_distributed", [("after", "summary_prepared", None)]),
]
_INFORMAL = ("council_informal_consultations", [
    ("after", "consultation_meeting", "tcc_meeting_before_council_consultations_days"),
])


def _before(anchor):
    """The steps that lead up to a decision of the Council or to what a mandate or an event sets."""
    meeting = ("consultation_meeting", [("before", anchor, "tcc_meeting_before_expiry_days")])
    return [_REPORT, _INVITATION, _PAPER, *_SHEETS, meeting, *_SUMMARY, _INFORMAL]


def _after(anchor, lead="event_triggered_meeting_target_days"):
    """The steps that follow an event that nobody planned."""
    meeting = ("consultation_meeting", [("after", anchor, lead)])
    return [_SHORT_INVITATION, _PAPER, *_SHORT_SHEETS, meeting, *_SUMMARY]


# The anchor hangs on nothing: its day is the record's own.
def _anchor(step):
    return (step, [])


_DECISION = ("council_decision", [("before", "mandate_expiry", "council_decision_before_expiry_days")])
_PLANS = [(step, [("before", "consultation_meeting", None)])
          for step in ("contingency_plan_ready", "exit_strategy_ready", "task_force_set_up")]
_RESOURCES = ("resources_confirmed", [("before", "council_decision", None)])

# Links that the chains need and that the sources' ordering leaves unsaid.
_LINKS = [
    ("summary_prepared", "<=", "summary_distributed", "logic: a summary is prepared before it is sent; not in the text"),
    ("fact_sheets_ready", "<=", "fact_sheets_available", "logic: fact sheets are made before they are given out; not in the text"),
]
_INFORMAL_IN_TIME = [
    ("council_informal_consultations", "<=", "mandate_expiry",
     "logic: the Council meets on the operation while the mandate lasts; not in the text"),
]


def _links_after(anchor):
    return _LINKS + [(anchor, "<=", "invitation_sent", "logic: what happens comes before the answer to it; not in the text")]


_PLAN_LINKS = [(step, "<=", "consultation_meeting", "I.A.7: asked for from the start of planning")
               for step in ("contingency_plan_ready", "exit_strategy_ready", "task_force_set_up")]
_RESOURCES_LINK = [("resources_confirmed", "<=", "council_decision", "IN.3")]


def _chain(key, rule, title, anchor, steps, links, meeting="consultation_meeting", council="II.A", form="B", own=None):
    """`council` is the provision if the meeting is one of the Council; `own` holds what the chain says of a step itself."""
    return {"key": key, "rule": rule, "council_rule": council, "form": form, "title": title, "anchor": anchor,
            "meeting": meeting, "steps": steps, "links": links, "own": own or {}}


_BY_SECRETARIAT = {"role": "secretariat", "provision": "II.C", "basis": "practice"}

# A final extension ends by its own terms: its chain holds no further decision.
CHAINS = [
    _chain("II.B.2.a", "II.B.2.a", "Planning of a new operation", "council_decision",
           _PLANS + _before("council_decision") + [_RESOURCES, _anchor("council_decision")],
           _LINKS + _PLAN_LINKS + _RESOURCES_LINK, council="II.A.2.i"),
    _chain("II.B.2.b", "II.B.2.b", "Change of the mandate", "council_decision",
           _before("council_decision") + [_RESOURCES, _anchor("council_decision")],
           _LINKS + _RESOURCES_LINK, council="II.A.2.ii"),
    _chain("II.B.2.c", "II.B.2.c", "Renewal of the mandate", "mandate_expiry",
           _before("mandate_expiry") + [_DECISION, _anchor("mandate_expiry")], _LINKS, council="II.A.2.iii"),
    _chain("II.B.2.d", "II.B.2.d", "Serious development", "serious_development",
           [_anchor("serious_development")] + _after("serious_development"), _links_after("serious_development")),
    _chain("II.B.2.e", "II.B.2.e", "Rapid deterioration of security", "rapid_deterioration",
           [_anchor("rapid_deterioration")] + _after("rapid_deterioration"), _links_after("rapid_deterioration"),
           council="II.A.2.v"),
    _chain("II.B.2.f", "II.B.2.f", "End, withdrawal or drawdown", "mandate_expiry",
           _before("mandate_expiry") + [_anchor("mandate_expiry")], _LINKS + _INFORMAL_IN_TIME, council="II.A.2.iv"),
    _chain("II.B.2.f.drawdown", "II.B.2.f", "Drawdown", "drawdown_begins",
           _before("drawdown_begins") + [_anchor("drawdown_begins")],
           _LINKS + [("council_informal_consultations", "<=", "drawdown_begins",
                      "logic: the Council meets before the drawdown begins; not in the text")], council="II.A.2.iv"),
    _chain("II.B.2.g.before", "II.B.2.g", "Before the Council's mission", "council_mission_departure",
           [("council_mission_tor_notified",
             [("before", "council_mission_departure", "council_visit_tor_notice_before_departure_days")]),
            _INVITATION, _PAPER, *_SHEETS,
            ("consultation_meeting",
             [("before", "council_mission_departure", "council_visit_tor_notice_before_departure_days")]),
            *_SUMMARY, _anchor("council_mission_departure")], _LINKS),
    _chain("II.B.2.g.after", "II.B.2.g", "After the Council's mission", "council_mission_return",
           [_anchor("council_mission_return"), _SHORT_INVITATION, _PAPER, *_SHORT_SHEETS,
            ("consultation_meeting",
             [("after", "council_mission_return", "council_visit_conclusions_after_return_days")]),
            ("council_mission_conclusions_notified",
             [("after", "council_mission_return", "council_visit_conclusions_after_return_days")]),
            *_SUMMARY], _LINKS),
    _chain("II.A.2.i", "II.A.2.i", "Possible contributors", "contributors_named",
           [_anchor("contributors_named")] + _after("contributors_named"), _links_after("contributors_named"),
           council="II.A.2.i", form="A-private"),
    _chain("request", "II.B", "Contributor's request for a meeting", "request_received",
           [_anchor("request_received"),
            ("request_answered", [("after", "request_received", "request_answered_after_days")]),
            _SHORT_INVITATION, _PAPER, *_SHORT_SHEETS,
            ("consultation_meeting", [("after", "request_answered", "event_triggered_meeting_target_days")]), *_SUMMARY],
           _LINKS + [("request_received", "<=", "request_answered", "logic: what is asked comes before the answer to it; not in the text"),
                     ("request_answered", "<=", "invitation_sent", "logic: a request is granted before anybody is invited; not in the text")]),
    _chain("I.B.3", "I.B.3", "Assessment of a stage", "stage_change",
           [_anchor("stage_change"), _INVITATION,
            ("consultation_meeting", [("after", "stage_change", "assessment_meeting_after_stage_change_days")]),
            ("lessons_recorded", [("after", "consultation_meeting", "summary_after_tcc_meeting_working_days")])],
           _links_after("stage_change") +
           [("consultation_meeting", "<=", "lessons_recorded", "logic: lessons follow the meeting; not in the text")], form="C",
           own={"consultation_meeting": {"title": "Assessment meeting", "role": "secretariat", "provision": "I.B.3"},
                "invitation_sent": {"role": "secretariat", "provision": "I.B.3", "basis": "practice"}}),
    _chain("I.B.4", "I.B.4", "Lessons from a contingent", "rotation",
           [_anchor("rotation"), ("contingent_debriefed", [("after", "rotation", "debrief_after_rotation_days")]),
            ("lessons_recorded", [("after", "contingent_debriefed", "summary_after_tcc_meeting_working_days")])],
           [("rotation", "<=", "contingent_debriefed", "I.B.4: in the field or after leaving it"),
            ("contingent_debriefed", "<=", "lessons_recorded", "logic: lessons follow the talk; not in the text")],
           meeting="contingent_debriefed", form="other", own={"lessons_recorded": {"provision": "I.B.4"}}),
    _chain("I.B.6", "I.B.6", "Deployment of a contributor", "deployment",
           [("reconnaissance_visit", [("before", "deployment", "reconnaissance_before_deployment_days")]),
            ("readiness_confirmed", [("before", "deployment", None)]),
            ("public_information_planned", [("before", "deployment", None)]), _anchor("deployment")],
           [("reconnaissance_visit", "<", "deployment", "I.B.6"), ("readiness_confirmed", "<", "deployment", "I.A.3"),
            ("reconnaissance_visit", "<=", "readiness_confirmed", "logic: who has seen the area knows what is needed; not in the text"),
            ("public_information_planned", "<=", "deployment", "I.B.10")],
           meeting="reconnaissance_visit", form="other"),
    _chain("II.A", "II.A", "Meeting of the Council with contributors", "consultation_meeting",
           [_INVITATION, _PAPER, *_SHEETS, _anchor("consultation_meeting"), *_SUMMARY], _LINKS, form="A-private"),
    _chain("II.B", "II.B", "Consultation meeting", "consultation_meeting",
           [_INVITATION, _PAPER, *_SHEETS, _anchor("consultation_meeting"), *_SUMMARY], _LINKS),
    _chain("II.C", "II.C", "Meeting of the Secretariat with contributors", "consultation_meeting",
           [_INVITATION, _anchor("consultation_meeting"), _SUMMARY[0]], [], form="C",
           own={"invitation_sent": _BY_SECRETARIAT, "summary_prepared": _BY_SECRETARIAT,
                "consultation_meeting": {"role": "secretariat"}}),
    _chain("II.O", "II.O", "Other contact", "consultation_meeting", [_anchor("consultation_meeting")], [], form="other",
           own={"consultation_meeting": {"title": "Contact with contributors", "role": "secretariat", "provision": "II.O"}}),
    _chain("R.3", "R.3", "Review of the meetings with contributors", "review_due",
           [("proposals_collected", [("before", "review_held", None)]), ("review_held", [("before", "review_due", None)]),
            _anchor("review_due")],
           [("proposals_collected", "<", "review_held", "I.D.1: proposals are weighed in it"),
            ("review_held", "<=", "review_due", "I.D.1")], meeting="review_held", form="other"),
]
