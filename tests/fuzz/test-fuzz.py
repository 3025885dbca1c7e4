#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Give one reader of files what is hostile: all that was kept, what is large, then a fixed number of inputs made of it.

Arguments: the source folder, and the target's name. The targets are in build-fuzz, where tests/run builds them. With
ACCORD_TEST_LONG, for ten minutes instead of a fixed number; ACCORD_FUZZ_SECONDS says another time.

What ends a target is written to build-fuzz/ended-NAME-…; once it is understood, it belongs into found/NAME, under a
name that says what it is.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import hostile  # noqa: E402
import tap  # noqa: E402

# Fewer of those that read a file several times over; together a minute of one processor.
RUNS = {"any": 4000, "calendar": 6000, "list": 10000, "table-csv": 3000, "table-json": 8000}
OTHER_RUNS = 20000
# Where a target's corpus is that of others; the dictionary is the first one's.
SHARED = {"table": ["table-csv", "table-json"]}
LONG_SECONDS = 600
# An input that takes long, or much memory, is as bad as one that ends the program.
LIMITS = ["-timeout=20", "-rss_limit_mb=2048", "-verbosity=0"]


def make_environment():
    """Sanitizers that let nothing pass, and memory that they see."""
    return {
        **os.environ,
        "G_SLICE": "always-malloc",
        "G_DEBUG": "gc-friendly",
        "LC_ALL": "C.UTF-8",
        "ASAN_OPTIONS": "detect_stack_use_after_return=1:allocator_may_return_null=0",
        "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
    }


class Target:
    """One program of build-fuzz, its corpus and what was found with it."""

    def __init__(self, source, name):
        self.name = name
        self.build = source / "build-fuzz"
        self.program = self.build / "tests" / "fuzz" / f"fuzz-{name}"
        here = source / "tests" / "fuzz"
        corpora = SHARED.get(name, [name])
        folders = [*(here / "corpus" / corpus for corpus in corpora), here / "found" / name]
        self.folders = [folder for folder in folders if folder.is_dir()]
        self.inputs = [path for folder in self.folders for path in sorted(folder.iterdir())]
        self.dictionary = here / "dictionaries" / f"{corpora[0]}.dict"

    def run(self, *arguments):
        """Its exit status and what it said."""
        done = subprocess.run(
            [self.program, *LIMITS, f"-artifact_prefix={self.build}/ended-{self.name}-", *arguments],
            env=make_environment(), cwd=self.build, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def make_options(self):
        return ["-max_len=4096", f"-dict={self.dictionary}"]


def main():
    target = Target(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2])
    if not target.program.exists():
        print("1..0 # SKIP the targets are built by tests/run")
        return 0

    def all_that_was_kept_is_read(tests):
        # Without one, the target would make inputs for ever.
        if not tests.check(len(target.inputs) > 0, f"there are inputs: {len(target.inputs)}"):
            return
        status, words = target.run(*map(str, target.inputs))
        tests.check(status == 0, f"all {len(target.inputs)} of them are read", words[-8000:])

    def what_is_large_is_read(tests):
        with tempfile.TemporaryDirectory() as place:
            paths = hostile.write(target.name, pathlib.Path(place))
            status, words = target.run(*map(str, paths))
        tests.check(status == 0, f"{len(paths)} that are deep, long or many end nothing", words[-8000:])

    def nothing_is_found(tests):
        seconds = int(os.environ.get("ACCORD_FUZZ_SECONDS") or (LONG_SECONDS if "ACCORD_TEST_LONG" in os.environ else 0))
        with tempfile.TemporaryDirectory() as grown:
            place = target.build / f"corpus-{target.name}" if seconds else pathlib.Path(grown)
            place.mkdir(exist_ok=True)
            much = [f"-max_total_time={seconds}"] if seconds else [f"-runs={RUNS.get(target.name, OTHER_RUNS)}", "-seed=1"]
            status, words = target.run(*much, *target.make_options(), "-print_final_stats=1",
                                       str(place), *map(str, target.folders))
        runs = re.search(r"number_of_executed_units: (\d+)", words)
        tests.check(status == 0, f"{runs[1] if runs else 'some'} inputs made of them end nothing", words[-8000:])

    return tap.Tap().run(all_that_was_kept_is_read, what_is_large_is_read, nothing_is_found)


if __name__ == "__main__":
    sys.exit(main())
