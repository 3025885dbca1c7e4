#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count what the house rules cap: lines of a file and of a function, names of files, comments of public functions.

Argument: the source folder.
"""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

FILE_CAP = 600
FUNCTION_CAP = 60

TOP_LEVEL = {
    "app", "data", "po", "resources", "tests", "meson.build", "README.md",
    "COPYING", ".ci", ".editorconfig", ".git", ".gitattributes", ".gitignore", ".github",
}
VAGUE_NAME = re.compile(r"(^|[-_.])(utils?|helpers?|misc|common)([-_.]|$)")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")
# Inputs for readers of files: text or not, they are nobody's words.
INPUTS = {"corpus", "found"}
TEXT_FILES = {".c", ".h", ".py", ".ui", ".css", ".sql", ".xml", ".in", ".build", ".json", ".md", ".bash", ".sh", ""}

# Long by their nature: they set up one thing after another, or switch over properties.
EXEMPT = re.compile(r"_class_init$|_interface_init$|_[gs]et_property$")
DEFINITION = re.compile(r"^(?P<name>[A-Za-z_]\w*) \(", re.MULTILINE)
DECLARATION = re.compile(r"\b(?P<name>accord_\w+) ?\((?P<arguments>[^;{]*)\)[^;{()]*;$", re.DOTALL)
LIFE = re.compile(r"_(new|free|ref|unref|quark|get_type)$")
GETTER = re.compile(r"^(?:const )?(?P<type>Accord\w+) \*self$")


def list_files(source, *folders):
    for folder in folders:
        for path in sorted((source / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def read(path):
    return path.read_text(encoding="utf-8")


def list_functions(text):
    """Name and number of lines, from brace to brace, of each function: both braces stand in the first column."""
    lines = text.splitlines()
    name = None
    start = None
    for number, line in enumerate(lines):
        found = DEFINITION.match(line)
        if found:
            name = found["name"]
        elif line == "{":
            start = number
        elif line == "}" and start is not None:
            yield name, number - start + 1
            start = None


def list_undocumented(text):
    """Public functions of a header without a comment.

    A comment holds for the declarations that follow it without an empty line. What frees, counts references, returns
    a type or makes a plain object needs none, nor does a getter without arguments of a type that has one.
    """
    types = set(re.findall(r"^(?: \*|/\*\*) (Accord\w+?)(?:Interface|Class)?:", text, re.MULTILINE))
    for paragraph in re.split(r"\n\s*\n(?! \*)", text):
        comment, declarations = split_comment(paragraph)
        for statement in re.findall(r"^[A-Za-z][^{}#]*?;$", declarations, re.MULTILINE):
            found = DECLARATION.search(statement)
            if not found or comment or statement.startswith("G_D"):
                continue
            if LIFE.search(found["name"]) and "," not in found["arguments"]:
                continue
            getter = GETTER.match(found["arguments"])
            if not (getter and getter["type"] in types):
                yield found["name"]


def split_comment(paragraph):
    """Whether a paragraph begins with a comment for gtk-doc, and what follows it."""
    found = re.match(r"\s*/\*\*.*?\*/", paragraph, re.DOTALL)
    return (True, paragraph[found.end():]) if found else (False, paragraph)


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    sources = [path for path in list_files(source, "app", "tests") if path.suffix == ".c"]
    headers = [path for path in list_files(source, "app")
               if path.suffix == ".h" and not path.name.endswith("-private.h") and path.parent.name != "walls"]
    everything = list(list_files(source, "app", "data", "po", "resources", "tests"))

    def no_file_is_too_long(tests):
        tests.check(len(sources) > 0, f"there are sources: {len(sources)}")
        counts = {path: read(path).count("\n") for path in sources}
        tests.none([f"{path.relative_to(source)}: {n} lines" for path, n in counts.items() if n > FILE_CAP],
                   f"no .c has more than {FILE_CAP} lines; the longest has {max(counts.values())}")

    def no_function_is_too_long(tests):
        functions = [(path, name, n) for path in sources for name, n in list_functions(read(path))
                     if not EXEMPT.search(name)]
        tests.check(len(functions) > len(sources), f"there are functions: {len(functions)}")
        tests.none([f"{path.relative_to(source)}: {name}: {n} lines" for path, name, n in functions
                    if n > FUNCTION_CAP],
                   f"no function has more than {FUNCTION_CAP} lines; the longest has {max(n for *_, n in functions)}")

    def names_say_what_is_in(tests):
        tests.none([path.relative_to(source) for path in everything if VAGUE_NAME.search(path.stem)],
                   "no file is named utils, helpers, misc or common")

    def top_level_is_small(tests):
        found = {path.name for path in source.iterdir() if not (path.is_dir() and path.name.startswith("build"))}
        tests.none(sorted(found - TOP_LEVEL), "nothing else lies on the top level")

    def public_functions_have_comments(tests):
        tests.none([f"{path.relative_to(source)}: {name}" for path in headers for name in list_undocumented(read(path))],
                   f"every function of {len(headers)} public headers has a comment")

    def nothing_is_left_for_later(tests):
        texts = [path for path in everything if path.suffix in TEXT_FILES and not INPUTS & set(path.parts)]
        tests.none([f"{path.relative_to(source)}:{number}" for path in texts
                    for number, line in enumerate(read(path).splitlines(), 1) if UNFINISHED.search(line)],
                   f"nothing in {len(texts)} files is left for later")

    return tap.Tap().run(no_file_is_too_long, no_function_is_too_long, names_say_what_is_in, top_level_is_small,
                         public_functions_have_comments, nothing_is_left_for_later)


if __name__ == "__main__":
    sys.exit(main())
