"""Translations: what msgfmt finds, plurals that are half there, and, told but not held against anybody, how much is left."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from source import Finding
from words import MARKED

# As the build's own template is made: the preset "glib" of meson's i18n module.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
# xgettext knows the macros of <inttypes.h>; at any other name it ends the string, and the program asks for another one.
CUT = re.compile(MARKED.pattern + r"(?:[^()]*,)?\s*(?:\"[^\"]*\"\s*)+(?!PRI[diouxX])([A-Za-z_]\w*)")
PART = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) "(.*)"$')


def languages(tree):
    listing = tree.root / "po" / "LINGUAS"
    if not listing.is_file():
        return []
    lines = (line.partition("#")[0] for line in tree.text(listing).splitlines())
    return " ".join(lines).split()


def entries(text):
    """The entries of a .po file in use, each a dictionary of its parts; "fuzzy" is among them where it is said."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        entry, part = {}, None
        for line in block.splitlines():
            match = PART.match(line)
            if match:
                part = match[1]
                entry[part] = match[2]
            elif line.startswith('"') and part:
                entry[part] += line.strip()[1:-1]
            elif line.startswith("#,") and "fuzzy" in line:
                entry["fuzzy"] = "fuzzy"
        if "msgid" in entry:
            found.append(entry)
    return found


def is_complete(entry):
    strings = [text for part, text in entry.items() if part.startswith("msgstr")]
    return "fuzzy" not in entry and all(strings)


def key(entry):
    return entry.get("msgctxt"), entry["msgid"], entry.get("msgid_plural")


def wanted(tree):
    """What the sources say in words, as keys; None where there is no xgettext, or nothing to read."""
    listing = tree.root / "po" / "POTFILES"
    if shutil.which("xgettext") is None or not listing.is_file():
        return None
    # A file that is listed and not there is the business of check_potfiles.
    names = [line for line in tree.text(listing).split("\n") if line and (tree.root / line).is_file()]
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "all.pot"
        subprocess.run(["xgettext", "--from-code=UTF-8", f"--output={template}", "--files-from=-",
                        *(f"--keyword={word}" for word in KEYWORDS)],
                       input="\n".join(names), text=True, cwd=tree.root, stderr=subprocess.DEVNULL, check=False)
        if not template.is_file():
            return None
        return {key(entry) for entry in entries(template.read_text(encoding="utf-8")) if entry["msgid"]}


def check_plurals(name, found):
    header = next((entry["msgstr"] for entry in found if not entry["msgid"] and "msgstr" in entry), "")
    number = re.search(r"nplurals=(\d+)", header)
    if number is None:
        return [Finding(name, "does not say how its language forms plurals (Plural-Forms)")]
    findings = []
    for entry in found:
        if "msgid_plural" not in entry:
            continue
        forms = [entry.get(f"msgstr[{i}]", "") for i in range(int(number[1]))]
        if any(forms) and not all(forms):
            findings.append(Finding(name, f"“{entry['msgid']}” lacks one of its {number[1]} plurals"))
    return findings


def check_catalog(path, name):
    """What gettext's own check finds: broken headers, and formats whose conversions differ from the original's."""
    if shutil.which("msgfmt") is None:
        print("lint: no msgfmt here, so translations are not checked (./dev lint installs it)", file=sys.stderr)
        return []
    done = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", str(path)], capture_output=True, text=True,
                          env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}, check=False)
    said = done.stderr.strip().replace(f"{path}:", "line ")
    if done.returncode == 0 and not said:
        return []
    return [Finding(name, f"msgfmt --check: {said.splitlines()[0] if said else done.returncode}")]


def check_translations(tree):
    """Every language has a sound catalog. What is not translated yet is counted on stderr: words change daily."""
    findings = []
    named = languages(tree)
    there = {path.stem for path in tree.files("po", ".po")}
    for language in sorted(there - set(named)):
        findings.append(Finding("po/LINGUAS", f"does not name {language}, whose translation is there"))
    sources = wanted(tree) if named else None
    for language in named:
        name = f"po/{language}.po"
        path = tree.root / name
        if not path.is_file():
            findings.append(Finding("po/LINGUAS", f"names {language}, but there is no {name}"))
            continue
        found = entries(tree.text(path))
        findings += check_catalog(path, name) + check_plurals(name, found)
        if sources is not None:
            left = len(sources - {key(entry) for entry in found if is_complete(entry)})
            print(f"lint: {name}: {len(sources) - left} of {len(sources)} translated, {left} left", file=sys.stderr)
    return findings


def check_cut(tree):
    """A macro amid a string cuts it in the template: what stands there is no sentence, and is never found again."""
    findings = []
    for path in tree.files("app", ".c", ".h", ".cc"):
        code = tree.code(path)
        for match in CUT.finditer(code):
            line = code.count("\n", 0, match.start(1)) + 1
            findings.append(Finding(f"{tree.name(path)}:{line}", f"{match[1]} cuts a string that is to be translated "
                                                                  "(%zu for a size, PRIu64 for a guint64)"))
    return findings
