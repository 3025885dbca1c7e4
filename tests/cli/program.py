# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program as an officer's shell would, in a home of its own and without a display."""

import json
import os
import pathlib
import subprocess
import tempfile

from jsonschema import Draft202012Validator

SOURCE = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = SOURCE / "data" / "reference"
SCHEMAS = SOURCE / "data" / "schemas"
TODAY = "2026-11-22"

# What the surroundings of a test may not decide.
LEFT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANG", "LANGUAGE", "ACCORD_NAME", "ACCORD_PASSWORD")


def find_schema_faults(name, document):
    """What in a document does not hold to a schema."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return [f"{list(fault.path)}: {fault.message}" for fault in Draft202012Validator(schema).iter_errors(document)]


class Result:
    """How one run ended."""

    def __init__(self, done):
        self.status = done.returncode
        self.output = done.stdout.decode("utf-8")
        self.error = done.stderr.decode("utf-8")

    def __str__(self):
        return f"exit status {self.status}\n{self.error}{self.output[:500]}"

    def json(self):
        return json.loads(self.output)

    def is_quiet(self):
        """It succeeded, and had nothing to complain of."""
        return self.status == 0 and self.error == ""

    def has_one_line(self):
        """It said what is wrong in one line for people."""
        return (self.error.startswith("accord: ") and self.error.count("\n") == 1 and self.error.endswith("\n") and
                not any(word in self.error for word in ("CRITICAL", "WARNING", "Gtk", "GLib", "(null)")))


class Program:
    """The built program and a home for it."""

    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()
        self.folder = tempfile.TemporaryDirectory()
        self.place = pathlib.Path(self.folder.name)
        self.home = self.place / "home"
        self.home.mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *arguments, today=TODAY, stdout=subprocess.PIPE, **variables):
        """Run it. `today` is added unless it is None; keywords are variables of the environment."""
        environment = {name: value for name, value in os.environ.items()
                       if name not in LEFT_OUT and not name.startswith(("LC_", "XDG_"))}
        environment.update({"HOME": str(self.home), "LC_ALL": "C.UTF-8", "ACCORD_DATA_DIR": str(SOURCE / "data"),
                            "G_DEBUG": "fatal-criticals", **variables})
        words = [*arguments] + (["--today", today] if today else [])
        done = subprocess.run([str(self.path), *words], env=environment, stdin=subprocess.DEVNULL, stdout=stdout,
                              stderr=subprocess.PIPE, cwd=self.place, timeout=60, check=False)
        done.stdout = done.stdout or b""
        return Result(done)

    def refuse(self, tests, name, status, *arguments, **keywords):
        """One case: a run that fails with a status and one line, and prints nothing else."""
        result = self.run(*arguments, **keywords)
        tests.check(result.status == status and result.has_one_line() and result.output == "", name, result)
        return result

    def list_files(self):
        """All that the program left in its home."""
        return sorted(str(path.relative_to(self.home)) for path in self.home.rglob("*"))
