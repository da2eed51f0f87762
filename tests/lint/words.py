"""Words: the list of files with translatable strings, and documents whose links and maps are true."""

import json
import re
import urllib.parse
import xml.etree.ElementTree as xml

from layers import ROOMS
from source import CORE_ROOMS, Finding

MARKED = re.compile(r"(?<![\w])(?:_|N_|C_|NC_|Q_|ngettext|gettext|dgettext|dngettext|g_dngettext|g_dpgettext2?)\s*\(")


def speaking_files(tree):
    """Every file that says something a person may read in another language."""
    found = []
    for path in tree.files("app", ".c", ".h", ".cc"):
        # A macro of these names that is merely defined is no string.
        code = re.sub(r"^[ \t]*#.*$", "", tree.code(path), flags=re.MULTILINE)
        if MARKED.search(code):
            found.append(tree.name(path))
    for path in tree.files("ui", ".ui"):
        if re.search(r'translatable="(yes|true)"', tree.text(path)):
            found.append(tree.name(path))
    for pattern in ("*.desktop", "*.metainfo.xml", "*.gschema.xml"):
        found += [tree.name(path) for path in sorted((tree.root / "data").glob(pattern))]
    return sorted(found)


def check_potfiles(tree):
    listing = tree.root / "po" / "POTFILES"
    if not listing.is_file():
        return [Finding("po/POTFILES", "is missing")]
    lines = [line.strip() for line in tree.text(listing).splitlines()]
    listed = [line for line in lines if line and not line.startswith("#")]
    wanted = speaking_files(tree)
    findings = []
    for name in sorted(set(wanted) - set(listed)):
        findings.append(Finding("po/POTFILES", f"does not list {name}, which has strings to translate "
                                               "(tests/lint/run.py --write-potfiles does it)"))
    for name in sorted(set(listed) - set(wanted)):
        findings.append(Finding("po/POTFILES", f"lists {name}, which has none or is not there"))
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        findings.append(Finding("po/POTFILES", f"lists {name} twice"))
    return findings


def write_potfiles(tree):
    listing = tree.root / "po" / "POTFILES"
    listing.write_text("# Files with strings to translate; kept by tests/lint/run.py --write-potfiles\n"
                       + "".join(f"{name}\n" for name in speaking_files(tree)), encoding="utf-8")


LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)>\s]+)>?[^)]*\)|<(?:img|a)\b[^>]*?\b(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
DOCUMENTS = ("README.md", "CONTRIBUTING.md")


def _without_code(text):
    text = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`", "", text)


def _anchors(text):
    """The names that a heading gets on the usual forges."""
    found = set()
    for heading in HEADING.findall(re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)):
        anchor = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        count, name = 0, anchor
        while name in found:
            count += 1
            name = f"{anchor}-{count}"
        found.add(name)
    return found


def check_links(tree):
    findings = []
    for name in DOCUMENTS:
        path = tree.root / name
        if not path.is_file():
            findings.append(Finding(name, "is missing"))
            continue
        for match in LINK.finditer(_without_code(tree.text(path))):
            target = match.group(1) or match.group(2)
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue
            file, _, anchor = target.partition("#")
            goal = path if not file else (path.parent / urllib.parse.unquote(file))
            if not goal.exists():
                findings.append(Finding(name, f"links to {target}, which is not there"))
            elif anchor and goal.suffix == ".md" and anchor not in _anchors(tree.text(goal)):
                findings.append(Finding(name, f"links to {target}, but there is no such heading"))
    return findings


ROW = re.compile(r"^\|\s*`(?P<room>[\w-]+)`\s*\|(?P<knows>[^|]*)\|", re.MULTILINE)


def check_map(tree):
    """The map of the house in CONTRIBUTING.md names each room that exists and no other, with the arrows that hold."""
    path = tree.root / "CONTRIBUTING.md"
    if not path.is_file():
        return [Finding("CONTRIBUTING.md", "is missing")]
    section = re.search(r"^## Map of the house$(.*?)(?=^## |\Z)", tree.text(path), re.MULTILINE | re.DOTALL)
    if section is None:
        return [Finding("CONTRIBUTING.md", "has no section “Map of the house”")]
    there = set(tree.rooms())
    drawn = {}
    for match in ROW.finditer(section[1]):
        drawn[match["room"]] = set(re.findall(r"`([\w-]+)`", match["knows"]))
        if "all of core" in match["knows"]:
            drawn[match["room"]] |= there & set(CORE_ROOMS)
    findings = []
    for room in sorted(there - set(drawn)):
        findings.append(Finding("CONTRIBUTING.md", f"the map lacks the room {room}"))
    for room in sorted(set(drawn) - there):
        findings.append(Finding("CONTRIBUTING.md", f"the map has a room {room}, which is not there"))
    for room in sorted(there & set(drawn)):
        wanted = set(ROOMS.get(room, ())) & there
        if drawn[room] != wanted:
            findings.append(Finding("CONTRIBUTING.md", f"the map says that {room} knows {sorted(drawn[room])}, "
                                                       f"the lint {sorted(wanted)}"))
    return findings


def check_ui(tree):
    """What a window says is marked for translation."""
    findings = []
    spoken = {"label", "title", "subtitle", "description", "tooltip-text", "placeholder-text", "heading", "body"}
    for path in tree.files("ui", ".ui"):
        try:
            root = xml.fromstring(tree.text(path))
        except xml.ParseError as error:
            findings.append(Finding(tree.name(path), str(error)))
            continue
        for node in root.iter():
            if node.tag not in ("property", "attribute") or node.get("name") not in spoken:
                continue
            if node.get("translatable") in ("yes", "true") or node.get("bind-source") or len(node):
                continue
            if re.search(r"[A-Za-z]{2}", node.text or ""):
                findings.append(Finding(tree.name(path), f"“{node.text.strip()}” is not marked translatable"))
    return findings


def readme_section(tree, title):
    """The section of the README, or nothing."""
    path = tree.root / "README.md"
    if not path.is_file():
        return []
    return re.findall(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", tree.text(path), re.MULTILINE | re.DOTALL)


def check_layouts(tree):
    """The README lists every layout that the formats read."""
    ids = set()
    for path in tree.files("app/core/formats", ".c"):
        ids |= set(re.findall(r'^\s*\.id = "([^"]+)"', tree.text(path), re.MULTILINE))
    if not ids:
        return []
    told = {name for section in readme_section(tree, "Results that are read")
            for name in re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)}
    return ([Finding("README.md", f"does not list the layout {name}") for name in sorted(ids - told)]
            + [Finding("README.md", f"lists a layout {name} that nothing reads") for name in sorted(told - ids)])


ARRAY = re.compile(r"known_keys\[\]\s*=\s*\{(.*?)\}", re.DOTALL)
KEYS = {
    "app/core/policy/policy-file.c": "",
    "app/core/policy/rule-file.c": "rules[].",
    "app/core/policy/approval-file.c": "approval.",
    "app/core/policy/reading-file.c": "read.",
}


def check_policy_keys(tree):
    """The keys that the reader knows, the table of them in the README, and the schema for editors are the same."""
    read = set()
    for name, prefix in KEYS.items():
        path = tree.root / name
        if path.is_file():
            array = ARRAY.search(tree.text(path))
            if array is None:
                return [Finding(name, "has no known_keys; tests/lint/words.py looks for them")]
            read |= {prefix + key for key in re.findall(r'"([a-z_]+)"', array[1])}
    if not read:
        return []
    findings = []
    told = set()
    for section in readme_section(tree, "Policy files"):
        told = set(re.findall(r"^\| `([a-z_.\[\]]+)` \|", section, re.MULTILINE))
    drawn = set()
    schema = tree.root / "data" / "policy.schema.json"
    if schema.is_file():
        document = json.loads(tree.text(schema))
        drawn |= set(document["properties"])
        drawn |= {"rules[]." + key for key in document["$defs"]["rule"]["properties"]}
        drawn |= {"approval." + key for key in document["$defs"]["approval"]["properties"]}
        drawn |= {"read." + key for key in document["properties"].get("read", {}).get("properties", {})}
    for place, keys in (("README.md", told), ("data/policy.schema.json", drawn)):
        for key in sorted(read - keys):
            findings.append(Finding(place, f"does not know the policy key {key}"))
        for key in sorted(keys - read):
            findings.append(Finding(place, f"has a policy key {key} that nothing reads"))
    return findings


def check_limits(tree):
    """The README lists every limit, with its value."""
    header = tree.root / "app" / "core" / "base" / "limits.h"
    if not header.is_file() or not (tree.root / "README.md").is_file():
        return []
    document = tree.text(tree.root / "README.md")
    findings = []
    for name, value in re.findall(r"^#define ASSAY_LIMIT_(\w+)\s+(.+?)\s*(?:/\*|$)", tree.text(header), re.MULTILINE):
        told = limit_in_words(value)
        if not re.search(rf"^\|[^|]*\| {re.escape(told)} \| `{name}` \|$", document, re.MULTILINE):
            findings.append(Finding("README.md", f"does not say that {name} is {told}"))
    return findings


def limit_in_words(value):
    """"(16 * 1024 * 1024)" as people read it: "16 MiB" for what is a power of two, else digits in groups."""
    sum_in_digits = value.replace("G_GUINT64_CONSTANT", "")
    if not re.fullmatch(r"[\d\s()*<+]+", sum_in_digits):
        raise ValueError(f"limits.h: {value} is no plain sum")
    number = eval(sum_in_digits)
    for unit, size in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if number >= size and number % size == 0:
            return f"{number // size} {unit}"
    return f"{number:,}"
