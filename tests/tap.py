# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol, for the tests in Python."""

import traceback


class Tap:
    """Prints a line a case as it goes, and the plan at the end."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def check(self, held, name, detail=None):
        """One case; the detail is printed only if it did not hold."""
        self.number += 1
        if not held:
            self.failed += 1
        print(f"{'ok' if held else 'not ok'} {self.number} - {name.replace('#', 'no. ')}")
        if not held and detail is not None:
            for line in str(detail).splitlines():
                print(f"# {line}")
        return held

    def equal(self, found, wanted, name):
        """One case: two values are equal."""
        return self.check(found == wanted, name, f"found  {found!r}\nwanted {wanted!r}")

    def none(self, faults, name):
        """One case: a list of faults is empty."""
        return self.check(not faults, name, "\n".join(map(str, faults)))

    def skip(self, name, why):
        """One case that cannot be tried here."""
        self.number += 1
        print(f"ok {self.number} - {name} # SKIP {why}")

    def run(self, *parts):
        """Run functions that take this; an exception is a failed case. Returns the exit status."""
        for part in parts:
            try:
                part(self)
            except Exception:  # pylint: disable=broad-except
                self.check(False, part.__name__, traceback.format_exc())
        print(f"1..{self.number}")
        return 1 if self.failed else 0
