"""Reads the project's C as text: comments and strings told apart from code, functions found by the house's own layout."""

import re
from dataclasses import dataclass
from pathlib import Path

CORE_ROOMS = ("base", "table", "formats", "stats", "figures", "policy", "review", "intake", "report", "signoff", "gate")
OTHER_ROOMS = ("models", "charts", "cli", "shell")


@dataclass(frozen=True)
class Finding:
    place: str
    text: str

    def __str__(self):
        return f"{self.place}: {self.text}"


@dataclass(frozen=True)
class Function:
    name: str
    line: int        # of the first line of its declaration
    last_line: int
    static: bool
    above: str       # the last line that is not empty above the declaration

    @property
    def length(self):
        return self.last_line - self.line + 1


class Tree:
    """A checkout. Reads every file once."""

    def __init__(self, root):
        self.root = Path(root)
        self._texts = {}
        self._parts = {}

    def files(self, folder, *suffixes):
        base = self.root / folder
        if not base.is_dir():
            return []
        return sorted(path for path in base.rglob("*") if path.is_file() and path.suffix in suffixes)

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    def text(self, path):
        if path not in self._texts:
            self._texts[path] = path.read_text(encoding="utf-8")
        return self._texts[path]

    def code(self, path):
        """The text with comments and the insides of literals blanked; lines stay where they are."""
        return self._split(path)[0]

    def strings(self, path):
        """(line, contents) of each string literal."""
        return self._split(path)[1]

    def _split(self, path):
        if path not in self._parts:
            self._parts[path] = split_code(self.text(path))
        return self._parts[path]

    def folder_of_room(self, room):
        for folder in (self.root / "app" / "core" / room, self.root / "app" / room):
            if folder.is_dir():
                return folder
        return None

    def rooms(self):
        """The rooms that exist: folders with source in them."""
        found = []
        for parent in ("app/core", "app"):
            base = self.root / parent
            if base.is_dir():
                found += [path.name for path in sorted(base.iterdir())
                          if path.is_dir() and path.name != "core"
                          and any(child.suffix in (".c", ".h", ".cc") for child in path.iterdir())]
        return found

    def room_of(self, path):
        parts = path.relative_to(self.root).parts
        if parts[:2] == ("app", "core") and len(parts) > 3:
            return parts[2]
        if parts[:1] == ("app",) and len(parts) > 2:
            return parts[1]
        return None


_TOKEN = re.compile(r"""
    //[^\n]*
  | /\*.*?\*/
  | "(?:\\.|[^"\\\n])*"
  | '(?:\\.|[^'\\\n])*'
""", re.VERBOSE | re.DOTALL)


def split_code(text):
    strings = []

    def blank(match):
        token = match.group(0)
        if token[0] == '"':
            line_start = text.rfind("\n", 0, match.start()) + 1
            # The path of an include is code: it is what the layers are about.
            if text[line_start:match.start()].strip().replace(" ", "") == "#include":
                return token
            strings.append((text.count("\n", 0, match.start()) + 1, token[1:-1]))
            return '"' + " " * (len(token) - 2) + '"'
        if token[0] == "'":
            return "'" + " " * (len(token) - 2) + "'"
        return re.sub(r"[^\n]", " ", token)

    return _TOKEN.sub(blank, text), strings


_NAME = re.compile(r"^(?:[A-Za-z_][\w \t*]*?[\s*])??([A-Za-z_]\w*)\s*\(")


def functions(tree, path):
    """Function definitions: in this house a body opens with a brace in the first column and closes with one."""
    code = tree.code(path).split("\n")
    raw = tree.text(path).split("\n")
    found = []
    opened = None
    for number, line in enumerate(code):
        if line.rstrip() == "{":
            opened = number
        elif line.startswith("}") and opened is not None:
            if line.rstrip() == "}":
                function = _function_before(code, raw, opened, number)
                if function is not None:
                    found.append(function)
            opened = None
    return found


def _function_before(code, raw, opened, closed):
    first = opened
    while first > 0 and code[first - 1].strip() and not code[first - 1].startswith(("}", "#")):
        first -= 1
        if raw[first].strip().endswith("*/"):
            first += 1
            break
    declaration = code[first:opened]
    for line in declaration:
        match = _NAME.match(line)
        if match and match.group(1) not in ("if", "for", "while", "switch", "sizeof", "G_GNUC_PRINTF"):
            above = next((raw[i].strip() for i in range(first - 1, -1, -1) if raw[i].strip()), "")
            static = any(re.match(r"\s*static\b", part) for part in declaration)
            return Function(match.group(1), first + 1, closed + 1, static, above)
    return None
