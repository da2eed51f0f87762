"""What the house asks of a unit: size, numbers without a locale, a test of its own, words above public functions, names."""

import re

from layers import includes, unit_of
from source import CORE_ROOMS, Finding, functions

MAX_LINES = 500
MAX_FUNCTION = 60

# Path or path:function -> why it may be longer. Where a longer one is the clearer one, it stays, with the reason.
LONG = {}

# Unit -> why it has no test program of its own. A unit without a .c has nothing to run and need not be listed.
UNTESTED = {
    "base/shim": "the C++ behind json-scan and number; their tests run all of it, and nobody else may include it",
}

CONVERSION = re.compile(r"%(?:%|[-+#0-9.*']*(?:\d+\$)?[-+#0-9.*']*(?:hh|h|ll|l|L|q|j|z|t)?([fFeEgGaA])(?![A-Za-z]))")
LOCALE_CALLS = re.compile(
    r"\b(strtod|strtof|strtold|atof|g_strtod|std::stod|std::stof|std::to_string|std::setprecision|localeconv|sscanf|fscanf)\s*\(")

BANNED = {"manager", "managers", "helper", "helpers", "util", "utils", "utility", "utilities",
          "handler", "handlers", "processor", "processors"}
# These two are words of GLib's own interfaces, so they are refused only in names that are ours.
BANNED_OURS = BANNED | {"data", "info", "infos"}
FOREIGN = re.compile(r"^(?:_?g_|_?gtk_|gdk_|gsk_|adw_|cairo_|pango_|json_|yaml_|csv_|hb_|graphene_|mp[zqf]_|atk_|ssh_|sd_|xml"
                     r"|G[A-Z]|G_|GTK_|GDK_|GSK_|ADW_|CAIRO_|PANGO_|JSON_|YAML_|CSV_|Gtk|Gdk|Gsk|Adw|Pango|Json|Cairo)")
IDENTIFIER = re.compile(r"\b[A-Za-z_][A-Za-z0-9_]*\b")


def check_numbers(tree):
    findings = []
    for path in tree.files("app", ".c", ".h", ".cc"):
        for line, text in tree.strings(path):
            for match in CONVERSION.finditer(text):
                if match.group(1):
                    findings.append(Finding(f"{tree.name(path)}:{line}",
                                            f"“{match.group(0)}” writes a number in the locale; use assay_number_to_text ()"))
        code = tree.code(path)
        for match in LOCALE_CALLS.finditer(code):
            findings.append(Finding(f"{tree.name(path)}:{code.count(chr(10), 0, match.start()) + 1}",
                                    f"{match.group(1)} reads or writes numbers in the locale; use base/number"))
    return findings


def check_lengths(tree):
    findings = []
    for path in tree.files("app", ".c"):
        name = tree.name(path)
        n_lines = tree.text(path).count("\n")
        if n_lines > MAX_LINES and name not in LONG:
            findings.append(Finding(name, f"{n_lines} lines, more than {MAX_LINES}: two units live here"))
        for function in functions(tree, path):
            if function.length > MAX_FUNCTION and f"{name}:{function.name}" not in LONG:
                findings.append(Finding(f"{name}:{function.line}",
                                        f"{function.name} has {function.length} lines, more than {MAX_FUNCTION}"))
    present = {tree.name(path) for path in tree.files("app", ".c")}
    for entry in LONG:
        if entry.split(":")[0] not in present:
            findings.append(Finding("tests/lint/style.py", f"LONG names {entry}, which is not there"))
    return findings


def check_tests(tree):
    """Each unit of core and models has tests/ROOM/test-UNIT.c, and the room's meson.build runs it."""
    findings = []
    seen = set()
    for room in tree.rooms():
        if room not in CORE_ROOMS + ("models",):
            continue
        for path in sorted(tree.folder_of_room(room).iterdir()):
            if path.suffix not in (".c", ".cc"):
                continue
            unit = unit_of(f"{room}/{path.name}")
            stem = unit.partition("/")[2]
            seen.add(unit)
            if unit in UNTESTED:
                continue
            test = tree.root / "tests" / room / f"test-{stem}.c"
            build = tree.root / "tests" / room / "meson.build"
            if not test.is_file():
                findings.append(Finding(tree.name(path), f"no test: {tree.name(test)} is missing"))
            elif not build.is_file() or not re.search(rf"'(test-)?{re.escape(stem)}(\.c)?'", tree.text(build)):
                findings.append(Finding(tree.name(test), f"tests/{room}/meson.build does not name it"))
    for unit in UNTESTED:
        if unit not in seen:
            findings.append(Finding("tests/lint/style.py", f"UNTESTED names {unit}, which is not there"))
    return findings


PROTOTYPE = re.compile(r"\b(assay_\w+)\s*\(")


def check_comments(tree):
    """Functions that a core room offers say above their definition what they do."""
    findings = []
    for room in tree.rooms():
        if room not in CORE_ROOMS:
            continue
        folder = tree.folder_of_room(room)
        offered = set()
        for path in folder.glob("*.h"):
            offered.update(PROTOTYPE.findall(tree.code(path)))
        for path in sorted(folder.iterdir()):
            if path.suffix not in (".c", ".cc"):
                continue
            for function in functions(tree, path):
                if function.static or function.name not in offered or _is_plumbing(function.name):
                    continue
                if not _has_doc_comment(tree, path, function):
                    findings.append(Finding(f"{tree.name(path)}:{function.line}",
                                            f"{function.name} is public and has no /** comment above it"))
    return findings


def _is_plumbing(name):
    return name.endswith(("_get_type", "_quark"))


def _has_doc_comment(tree, path, function):
    lines = tree.text(path).split("\n")
    number = function.line - 2
    while number >= 0 and not lines[number].strip():
        number -= 1
    if number < 0 or not lines[number].rstrip().endswith("*/"):
        return False
    while number >= 0:
        if "/*" in lines[number]:
            return lines[number].lstrip().startswith("/**")
        number -= 1
    return False


def _parts(identifier):
    for word in re.split(r"_+|-+", identifier):
        yield from (part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", word))


def check_names(tree):
    findings = []
    for path in tree.files("app", ".c", ".h", ".cc") + tree.files("ui", ".ui"):
        bad = BANNED_OURS.intersection(_parts(path.stem))
        for word in sorted(bad):
            findings.append(Finding(tree.name(path), f"a file is not named “{word}”: name what it is"))
    for path in tree.files("app", ".c", ".h", ".cc"):
        code = tree.code(path)
        told = set()
        for match in IDENTIFIER.finditer(code):
            name = match.group(0)
            if name in told or FOREIGN.match(name):
                continue
            ours = name.lower().startswith("assay")
            bad = (BANNED_OURS if ours else BANNED).intersection(_parts(name))
            if bad:
                told.add(name)
                findings.append(Finding(f"{tree.name(path)}:{code.count(chr(10), 0, match.start()) + 1}",
                                        f"{name} says “{sorted(bad)[0]}”, which says nothing"))
    return findings


def check_headers(tree):
    """A header guards itself with #pragma once, and a unit includes its own header first."""
    findings = []
    for path in tree.files("app", ".h"):
        if not re.search(r"^#pragma once$", tree.text(path), re.MULTILINE):
            findings.append(Finding(tree.name(path), "no #pragma once"))
    for path in tree.files("app", ".c"):
        room = tree.room_of(path)
        own = f"{room}/{path.stem}.h"
        if path.with_suffix(".h").is_file():
            ours = [target for _line, target, quoted in includes(tree, path) if quoted]
            if own not in ours and f"{room}/{path.stem}-private.h" not in ours:
                findings.append(Finding(tree.name(path), f'does not include its own header "{own}"'))
    return findings
