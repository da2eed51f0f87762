"""Takes pictures of every page of the window in every look and at every width, to be looked at: LOOK-WIDTH-PAGE.png.

A look is language, size of letters, colours. What is clipped or overlaps is seen here, so long words and large letters are
crossed with every width; colours are not, as they move nothing.
"""

import contextlib
import re

import desktop

HEIGHT = 800
WIDTHS = (2560, 1920, 1280, 800, 500, 360)
FEW_WIDTHS = (1280, 500)
# The panes lie over the table below this width.
NARROW = 900

DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}


class Look:
    def __init__(self, widths=WIDTHS, large=False, **environment):
        self.widths = widths
        self.large = large
        self.environment = environment

    def dress(self):
        """Within it, programs see letters of this size."""
        return desktop.letters_of_twice_the_size() if self.large else contextlib.nullcontext()


LOOKS = {
    "plain": Look(),
    "german": Look(LANGUAGE="de"),
    "large": Look(large=True),
    "german_large": Look(large=True, LANGUAGE="de"),
    "dark": Look(FEW_WIDTHS, **DARK),
    "contrast": Look(FEW_WIDTHS, **CONTRAST),
    "dark_contrast": Look(FEW_WIDTHS, **DARK, **CONTRAST),
}

# What is opened by a key in front of the table, and closed by Escape.
IN_FRONT = {
    "preferences": "ctrl+comma",
    "shortcuts": "ctrl+question",
    "columns": "ctrl+shift+c",
    "files": "ctrl+shift+f",
    "notes": "ctrl+shift+r",
}


class Sitting:
    """All pictures of one look."""

    def __init__(self, studio, name, pages):
        self.studio = studio
        self.name = name
        self.look = LOOKS[name]
        self.pages = pages

    def wants(self, page):
        return not self.pages or page in self.pages

    def save(self, program, width, page, window=None):
        if self.wants(page):
            program.screenshot(str(self.studio.folder / f"{self.name}-{width}-{page}.png"), window=window)

    def each_width(self, program):
        for width in self.look.widths:
            # The header bar gives up its buttons one after the other.
            for _step in range(3):
                program.resize(width, HEIGHT)
                program.settle()
            yield width

    def window(self, *files):
        return self.studio.window(*files, size=(self.look.widths[0], HEIGHT), **self.look.environment)

    def take_in_front(self, program, width):
        for page, key in IN_FRONT.items():
            if self.wants(page):
                program.keys(key)
                front = program.dialog()[0]
                _left, _top, own_width, own_height = program.box(front)
                if width < own_width:
                    program.resize(width, own_height, front)
                self.save(program, width, page, front)
                program.keys("Escape", window=front)
                program.wait(lambda: len(program.windows()) == 1, f"{page} to close")

    def take_panes(self, program, width):
        """Where the panes lie over the table, one at a time."""
        for key, page in (("F9", "policy"), ("F9", None), ("shift+F9", "model"), ("shift+F9", None)):
            # A pane that still slides would take the key for the next one.
            program.keys(key)
            program.settle()
            if page is not None:
                self.save(program, width, page)

    def take_workbench(self, *files):
        with self.window(*files) as program:
            program.find("push button", re.compile("^(All|Alle) "), timeout=60)
            program.keys("Down")
            for width in self.each_width(program):
                self.save(program, width, "workbench")
                if width < NARROW:
                    self.take_panes(program, width)
                self.take_in_front(program, width)

    def take_page(self, page, button, *files):
        with self.window(*files) as program:
            program.find("push button", re.compile(button), timeout=60)
            for width in self.each_width(program):
                self.save(program, width, page)

    def take(self):
        torn = self.studio.files / "second-night.jsonl"
        torn.write_text('{"model": "resnet50", "accuracy": 0.5}\n{"model": "late", "accuracy": 0.93, "note": NaN}\n{"mod',
                        encoding="utf-8")
        broken = self.studio.files / "broken.json"
        broken.write_text('{"model_A": 0.82,\n "model_B": abc}\n', encoding="utf-8")
        if self.wants("welcome"):
            self.take_page("welcome", "Example|Beispiel")
        if self.wants("error"):
            self.take_page("error", "Another File|Andere Datei", broken)
        if not self.pages or set(self.pages) - {"welcome", "error"}:
            examples = self.studio.examples
            self.take_workbench(examples / "classifiers.csv", torn, examples / "production.policy.yaml")


def take(studio, wanted):
    """wanted: names of looks and of pages; all of those of which none is named."""
    pages = [name for name in wanted if name not in LOOKS]
    for name in [name for name in wanted if name in LOOKS] or LOOKS:
        with LOOKS[name].dress():
            Sitting(studio, name, pages).take()
        print(name, flush=True)
