"""The arrows between the rooms, and no cycle between units."""

import re

from source import CORE_ROOMS, Finding

# Which rooms a room knows; it may also use what those may. CONTRIBUTING.md shows the same table.
ROOMS = {
    "base": (),
    "table": ("base",),
    "formats": ("table",),
    "stats": ("table",),
    "figures": ("stats",),
    "policy": ("table", "stats"),
    "review": ("policy",),
    "intake": ("formats", "policy", "review"),
    "report": ("review", "figures"),
    "signoff": ("report", "intake"),
    "gate": ("signoff",),
    "models": ("review",),
    "charts": ("figures",),
    "cli": CORE_ROOMS,
    "shell": CORE_ROOMS + ("models", "charts"),
}

# Headers that the build makes, and the room that may use each.
GENERATED = {"assay-resources.h": "shell"}

TOOLKIT = re.compile(r"^(gtk|gdk|gsk|graphene|adwaita|libadwaita)[/.\-]")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<([^>]+)>|"([^"]+)")', re.MULTILINE)


def reach(room, rooms=None):
    """All that a room may use, itself included."""
    rooms = ROOMS if rooms is None else rooms
    found, todo = set(), [room]
    while todo:
        current = todo.pop()
        if current not in found:
            found.add(current)
            todo.extend(rooms.get(current, ()))
    return found


def includes(tree, path):
    """(line, path as written, whether in quotes) of each include."""
    code = tree.code(path)
    for match in INCLUDE.finditer(code):
        yield code.count("\n", 0, match.start()) + 1, match.group(2) or match.group(3), match.group(3) is not None


def check_arrows(tree):
    findings = []
    for path in tree.files("app", ".c", ".h", ".cc"):
        room = tree.room_of(path)
        if room not in ROOMS:
            findings.append(Finding(tree.name(path), f"“{room}” is no room of the house (tests/lint/layers.py lists them)"))
            continue
        allowed = reach(room)
        for line, target, quoted in includes(tree, path):
            if not quoted:
                continue
            place = f"{tree.name(path)}:{line}"
            if target in GENERATED:
                if room != GENERATED[target]:
                    findings.append(Finding(place, f"{target} belongs to {GENERATED[target]}"))
                continue
            used, _, rest = target.partition("/")
            if not rest or used not in ROOMS:
                findings.append(Finding(place, f'an include is written "room/unit.h", not "{target}"'))
            elif used not in allowed:
                findings.append(Finding(place, f"{room} may not use {used}"))
            elif tree.folder_of_room(used) is None or not (tree.folder_of_room(used) / rest).is_file():
                findings.append(Finding(place, f"there is no {target}"))
    return findings


def check_toolkit(tree):
    """Core and models do without GTK, and the command line with them."""
    findings = []
    for path in tree.files("app", ".c", ".h", ".cc"):
        room = tree.room_of(path)
        if room in ("charts", "shell"):
            continue
        for line, target, _quoted in includes(tree, path):
            if TOOLKIT.match(target):
                findings.append(Finding(f"{tree.name(path)}:{line}", f"{room} does without GTK, but includes {target}"))
    return findings


def unit_of(target):
    """"policy/rule.h" and "policy/rule-private.h" are one unit, policy/rule."""
    return re.sub(r"(-private)?\.(c|cc|h)$", "", target)


def check_cycles(tree):
    graph = {}
    for path in tree.files("app", ".c", ".h", ".cc"):
        room = tree.room_of(path)
        if room is None:
            continue
        unit = unit_of(f"{room}/{path.name}")
        edges = graph.setdefault(unit, set())
        for _line, target, quoted in includes(tree, path):
            if quoted and target not in GENERATED and unit_of(target) != unit:
                edges.add(unit_of(target))
    return [Finding("app", "units include each other in a circle: " + " ".join(sorted(group))) for group in _knots(graph)]


def _knots(graph):
    """Strongly connected groups of more than one unit (Tarjan, without recursion)."""
    index, low, on_stack, stack, groups = {}, {}, set(), [], []
    for start in sorted(graph):
        if start in index:
            continue
        work = [(start, iter(sorted(graph[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, edges = work[-1]
            for target in edges:
                if target not in graph:
                    continue
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(sorted(graph[target]))))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    group = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        group.append(member)
                        if member == node:
                            break
                    if len(group) > 1:
                        groups.append(group)
    return groups
