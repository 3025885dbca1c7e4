# SPDX-License-Identifier: GPL-3.0-or-later
"""Inputs that are too large to keep: deep, long or many. A reader may refuse them, but neither end nor take its time."""

HEAD = b"contributing_country,isocode3,mission_acronym,personnel_type,female_personnel,male_personnel,last_reporting_date\n"
ROW = b"Ghana,GHA,UNIFIL,Troops,1,2,2023-09-30\n"
MANY = 20000
LONG = 1 << 20


def make_csv():
    return {
        "one-cell": HEAD + b"x" * LONG,
        "one-header": b"x" * LONG + b"\n1\n",
        "cells": HEAD + b"," * LONG,
        "headers": b",".join(b"h%d" % i for i in range(MANY)) + b"\n1,2,3\n",
        "same-headers": b"mission," * MANY + b"\nUNIFIL\n",
        "open-quote": HEAD + ROW + b'"' + ROW * (MANY // 4),
        "quotes": HEAD + b'"' * LONG,
        "quoted-headers": b'"' * LONG,
        "empty-lines": HEAD + b"\r\n" * (LONG // 2) + ROW,
        "returns": HEAD + b"\r" * LONG,
        "zeros": HEAD + b"\0" * LONG,
        "not-utf-8": HEAD + b"\xff" * LONG,
        "same-rows": HEAD + ROW * MANY,
        "missions-unknown": HEAD + b"".join(b"Ghana,GHA,UNX%d,Troops,1,2,2023-09-30\n" % i for i in range(MANY)),
        "countries-unknown": HEAD + b"".join(b"Land %d,,UNIFIL,Troops,1,2,2023-09-30\n" % i for i in range(MANY)),
        "kinds-unknown": HEAD + b"".join(b"Ghana,GHA,UNIFIL,Kind %d,1,2,2023-09-30\n" % i for i in range(MANY)),
        "months": HEAD + b"".join(b"Ghana,GHA,UNIFIL,Troops,1,2,%04d-%02d-28\n" % (i // 12 + 1, i % 12 + 1)
                                  for i in range(MANY)),
        "largest-counts": HEAD + ROW.replace(b"1,2", b"9999999999,10000000") * MANY,
        "accents": HEAD + "é̂".encode() * (LONG // 4) + b",,UNIFIL,Troops,1,2,2023-09-30\n",
    }


def make_json():
    row = b'{"contributing_country":"Ghana","mission_acronym":"UNIFIL","male_personnel":2,"last_reporting_date":1696032000000}'
    return {
        "arrays": b"[" * LONG,
        "arrays-in-a-row": b'[{"a":' + b"[" * LONG,
        "objects": b'[{"a":' * (LONG // 6),
        "behind-a-comment": b'/*"*/' + b"[" * LONG,
        "one-text": b'[{"mission":"' + b"x" * LONG + b'"}]',
        "open-text": b'[{"mission":"' + b"x" * LONG,
        "escapes": b'[{"mission":"' + b"\\u0041" * (LONG // 6) + b'"}]',
        "backslashes": b'[{"mission":"' + b"\\" * LONG + b'"}]',
        "one-number": b'[{"mission":' + b"9" * LONG + b"}]",
        "names": b"[{" + b",".join(b'"m%d":1' % i for i in range(MANY)) + b"}]",
        "new-names": b"[" + b",".join(b'{"m%d":1}' % i for i in range(MANY // 10)) + b"]",
        "empty-objects": b"[" + b"{}," * (LONG // 12) + b"{}]",
        "commas": b"[" + b"," * LONG + b"]",
        "space": b"[" + b" " * LONG + b"]",
        "same-rows": b"[" + b",".join([row] * MANY) + b"]",
    }


def make_workspace():
    note = b'{"_id":"note:%d","kind":"note","schema":1,"subject":"mission:unifil","type":"view","text":"x"}'
    return {
        "arrays": b'{"a":' + b"[" * LONG,
        "objects": b'{"a":' * (LONG // 5),
        "behind-a-comment": b'{/*"*/"a":' + b"[" * LONG,
        "one-text": b'{"a":"' + b"x" * LONG + b'"}',
        "names": b"{" + b",".join(b'"m%d":1' % i for i in range(MANY)) + b"}",
        "documents": b'{"documents":[' + b",".join(note % i for i in range(MANY // 10)) + b"]}",
        "same-documents": b'{"documents":[' + b",".join(note % 1 for i in range(MANY // 10)) + b"]}",
    }


def make_calendar():
    event = (b"BEGIN:VEVENT\r\nUID:%d@x\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260101\r\n"
             b"SUMMARY:UNIFIL consultation\r\nEND:VEVENT\r\n")
    begin = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    end = b"END:VCALENDAR\r\n"
    return {
        "events": begin + b"".join(event % i for i in range(10000)) + end,
        "same-events": begin + (event % 1) * 5000 + end,
        "begins": begin + b"BEGIN:VEVENT\r\n" * 10000,
        "calendars": begin * 5000,
        "ends": begin + b"END:VEVENT\r\n" * 10000,
        "one-line": begin + b"BEGIN:VEVENT\r\nSUMMARY:" + b"x" * LONG + b"\r\nEND:VEVENT\r\n" + end,
        "folds": begin + b"BEGIN:VEVENT\r\nSUMMARY:" + b"x\r\n " * (LONG // 4) + b"\r\nEND:VEVENT\r\n" + end,
        "parameters": begin + b"BEGIN:VEVENT\r\nSUMMARY" + b";X=y" * (LONG // 16) + b":z\r\nEND:VEVENT\r\n" + end,
        "commas": begin + b"BEGIN:VEVENT\r\nCATEGORIES:" + b"," * (LONG // 4) + b"\r\nEND:VEVENT\r\n" + end,
        "semicolons": begin + b"BEGIN:VEVENT\r\nRRULE:" + b";" * (LONG // 4) + b"\r\nEND:VEVENT\r\n" + end,
        "dates": begin + b"BEGIN:VEVENT\r\nEXDATE:" + b"20260101," * (LONG // 32) + b"20260101\r\nEND:VEVENT\r\n" + end,
        "zeros": begin + b"\0" * LONG + end,
        "properties": begin + b"X-A:b\r\n" * (LONG // 16) + end,
        "zones": begin + b"BEGIN:VTIMEZONE\r\nTZID:a\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                         b"TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\n"
                         b"END:VTIMEZONE\r\n" * 2000 + event % 1 + end,
        "for-ever": begin + b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=a:20260101T000000\r\n"
                            b"RRULE:FREQ=SECONDLY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:x\r\n"
                            b"END:VEVENT\r\n" + end,
    }


def make_rows():
    return {
        "tabs": b"iso3\tmale\n" + b"\t" * LONG,
        "lines": b"iso3\tmale\n" + b"\n" * LONG,
        "same-columns": b"iso3\t" * MANY + b"\nGHA\n",
        "one-cell": b"iso3\n" + b"x" * LONG,
        "objects": b"[" + b'{"iso3":"GHA"},' * MANY + b"{}]",
    }


def make_cells():
    return {
        "one-cell": b"=" * (LONG // 2),
        "lines": b"\n-" * (LONG // 8),
        "apostrophes": b"'" * (LONG // 2),
        "quotes": b'"' * (LONG // 4),
        "spaces": b" " * (LONG // 2),
        "rows": b"a\x1fb\x1e" * MANY,
    }


HOSTILE = {
    "any": make_workspace,
    "calendar": make_calendar,
    "csv": make_cells,
    "list": make_csv,
    "record": lambda: {**make_json(), **make_workspace()},
    "rows": make_rows,
    "table": lambda: {**make_csv(), **make_json()},
    "table-csv": make_csv,
    "table-json": make_json,
    "workspace": make_workspace,
}


def write(target, folder):
    """Writes the hostile inputs of a target into a folder, and returns their paths."""
    paths = []
    for name, data in HOSTILE[target]().items():
        path = folder / name
        path.write_bytes(data)
        paths.append(path)
    return paths
