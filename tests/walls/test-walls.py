#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Try every wrong include, and expect the compiler to refuse it.

For each folder of the house, takes the very flags that it is compiled with from the build folder, and compiles a
file of one line for every header of every folder, and for the libraries. What the house allows must compile,
what it does not must fail. Arguments: the source folder and the build folder.
"""

import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

BELOW_SESSION = {"base", "model", "rules", "store", "sync", "exchange", "papers"}
PAGES = {"base", "model", "rules", "papers", "session"}
EVERYTHING = BELOW_SESSION | {"session", "cli", "timeline", "widgets", "pages"}

# Which folders a folder may include.
HOUSE = {
    "base": set(),
    "model": {"base"},
    "rules": {"base", "model"},
    "store": {"base", "model"},
    "sync": {"base", "model", "store"},
    "exchange": {"base", "model", "rules"},
    "papers": {"base", "model", "rules"},
    "session": BELOW_SESSION,
    "cli": PAGES,
    "timeline": {"base"},
    "widgets": {"base", "model"},
    "pages": PAGES | {"timeline", "widgets"},
    "shell": EVERYTHING,
}

# What a folder may include and yet does without; neither is a fault.
OPTIONAL = {
    "shell": {"store", "sync", "exchange"},
}

GTK = {"timeline", "widgets", "pages", "shell"}
# Which folders may include a library.
LIBRARIES = {
    "glib.h": set(HOUSE),
    "json-glib/json-glib.h": set(HOUSE) - {"base", "timeline"},
    "gtk/gtk.h": GTK,
    "gdk/gdk.h": GTK,
    "adwaita.h": GTK - {"timeline"},
    "sqlite3.h": {"store"},
    "csv.h": {"exchange"},
    "libsoup/soup.h": {"sync"},
    "libsecret/secret.h": {"sync"},
    "libical/ical.h": {"exchange"},
    "pango/pangocairo.h": GTK | {"papers"},
}


def read_flags(build, folder):
    """How the build compiles a file of a folder: the command without its input and output, and where it runs."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(os.path.normpath(os.path.join(entry["directory"], entry["file"])))
        if path.parent != folder or path.suffix != ".c":
            continue
        words = shlex.split(entry["command"])
        flags = []
        skip = False
        for word in words:
            if skip or word == "-c" or word.startswith("-M") or word == entry["file"]:
                skip = word in ("-MF", "-MQ", "-MT")
                continue
            if word == "-o":
                skip = True
                continue
            flags.append(word)
        return flags, entry["directory"]
    return None


class Compiler:
    """Compiles files of one line as one folder is compiled."""

    def __init__(self, build, folder, place):
        self.flags, self.directory = read_flags(build, folder)
        self.place = place
        self.name = folder.name

    def accepts(self, *headers):
        """Whether includes compile, one after another, and the first words of the compiler if not."""
        name = headers[0].replace("/", "-") if len(headers) == 1 else str(len(headers))
        path = self.place / f"{self.name}-{name}.c"
        # A translation unit may not be empty.
        path.write_text("".join(f"#include \"{header}\"\n" for header in headers) + "extern int accord_wall;\n",
                        encoding="ascii")
        done = subprocess.run(
            [*self.flags, "-fsyntax-only", "-Wfatal-errors", "-fdiagnostics-color=never", str(path)],
            cwd=self.directory, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        return done.returncode == 0, done.stderr


def list_attempts(app, folders, folder):
    """What one folder tries: each header, and whether the house allows it."""
    for other in folders:
        if other in OPTIONAL.get(folder, ()):
            continue
        for header in sorted((app / other).glob("*.h")):
            private = header.name.endswith("-private.h")
            yield header.name, other == folder or (other in HOUSE[folder] and not private)
    for header, allowed in LIBRARIES.items():
        if folder not in allowed:
            yield header, False
    if folder == "store":
        yield "sqlite3.h", True
    yield "glib.h", True
    if folder in GTK:
        yield "gtk/gtk.h", True


def try_folder(tests, pool, app, build, folders, folder, place):
    flags = read_flags(build, app / folder)
    if not tests.check(flags is not None, f"{folder}: the build compiles it"):
        return
    compiler = Compiler(build, app / folder, place)
    works, words = compiler.accepts()
    if not tests.check(works, f"{folder}: its flags compile an empty file", words):
        return

    # What is allowed is compiled at once, and one by one only to find out which fails; a folder compiles its own headers
    # each by itself, so that none leans on another.
    attempts = list(list_attempts(app, folders, folder))
    foreign = [header for header, allowed in attempts if allowed and not (app / folder / header).exists()]
    together = bool(foreign) and compiler.accepts(*foreign)[0]
    results = list(pool.map(lambda attempt: (True, "") if together and attempt[0] in foreign
                            else compiler.accepts(attempt[0]), attempts))
    refused = [f"{header}: {words}" for (header, allowed), (works, words) in zip(attempts, results)
               if allowed and not works]
    let_in = [header for (header, allowed), (works, _) in zip(attempts, results) if not allowed and works]
    tests.none(refused, f"{folder}: may include {sum(allowed for _, allowed in attempts)} headers")
    tests.none(let_in, f"{folder}: may not include {sum(not allowed for _, allowed in attempts)} others")


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    app = source / "app"
    present = {path.name for path in app.iterdir() if path.is_dir() and path.name != "walls"}
    folders = [folder for folder in HOUSE if folder in present]

    def every_folder_is_known(tests):
        tests.none(present - set(HOUSE), "every folder is one of the house")

    def private_headers_guard_themselves(tests):
        for folder in folders:
            word = f"#ifndef ACCORD_COMPILING_{folder.upper()}"
            unguarded = [header.name for header in sorted((app / folder).glob("*-private.h"))
                         if word not in header.read_text(encoding="utf-8")]
            tests.none(unguarded, f"{folder}: its private headers guard themselves")

    def includes_stop_at_walls(tests):
        with tempfile.TemporaryDirectory() as place, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for folder in folders:
                try_folder(tests, pool, app, build, folders, folder, pathlib.Path(place))

    return tap.Tap().run(every_folder_is_known, private_headers_guard_themselves, includes_stop_at_walls)


if __name__ == "__main__":
    sys.exit(main())
