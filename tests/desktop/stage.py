"""What the desktop tests share: the window on some files, and how to read it."""

import contextlib
import json
import os
import re
import tempfile
import unittest

import desktop

WINDOW = os.environ["ASSAY_DESKTOP"]
SOURCE = os.environ["ASSAY_SOURCE"]
EXAMPLE = os.path.join(SOURCE, "data", "examples", "models.json")
VERDICTS = {"Approved": "approved", "Needs decision": "needs_decision", "Rejected": "rejected",
            "Not evaluable": "not_evaluable"}


class Stage(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        # What one test leaves behind is not the next one's.
        os.environ["XDG_STATE_HOME"] = os.path.join(self.folder, ".state")
        self.window = None
        self.kept = {}

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def start(self, *paths):
        """Starts the window; it ends with the test or when the next is started, and must not have complained."""
        if self.window is not None:
            self.window.stop()
        self.window = desktop.Program([WINDOW, *paths])
        self.window.__enter__()
        self.addCleanup(self.close, self.window)
        return self.window

    def open(self, *paths):
        """Starts the window on results and waits until they are shown."""
        self.start(*paths)
        if paths:
            self.wait_for("push button", re.compile("^All "))
        return self.window

    def close(self, window):
        said = window.complaints
        window.stop()
        self.assertEqual(said, [])

    def wait_for(self, role, name, **more):
        return self.window.find(role, name, **more)

    def keep(self, role, name):
        """A node that lives as long as its window: looked for once, for each question goes over the bus."""
        key = (self.window, role, str(name))
        if key not in self.kept:
            self.kept[key] = self.wait_for(role, name)
        return self.kept[key]

    def counts(self):
        """What the chips say."""
        found = {}
        for title, verdict in VERDICTS.items():
            chip = self.keep("push button", re.compile(f"^{title} "))
            found[verdict] = int(re.sub(r"\D", "", chip.name.removeprefix(title)))
        return found

    def expect_counts(self, **expected):
        self.window.wait(lambda: {key: value for key, value in self.counts().items() if value} == expected,
                         f"counts {expected}, but {self.counts()}")

    def rows(self):
        """The rows of the table as they can be read: a list of texts each."""
        rows = []
        for row in self.keep("list", "GtkColumnListView").children:
            # A row that comes or goes just now may have a cell without anything in it.
            cells = [inside.text if (inside := next(cell.children, None)) is not None else "" for cell in row.children]
            if any(cells):
                rows.append(cells)
        return rows

    def verdicts(self):
        """Model to verdict, as the table shows them."""
        found = {}
        for verdict, model, *_ in self.rows():
            # A sign stands before a name that other rows have as well.
            found[model.removeprefix("⚠ ")] = VERDICTS[verdict.split(" ", 1)[1]]
        return found

    def names(self):
        return [row[1] for row in self.rows()]

    def expect_names(self, *expected):
        self.window.wait(lambda: self.names() == list(expected), f"rows {expected}, but {self.names()}")

    def chip(self, title):
        self.keep("push button", re.compile(f"^{title} ")).act()

    def slider(self, metric="score"):
        return self.keep("slider", f"Approve threshold for {metric}")

    def sort(self, name):
        """Chooses from the menu to sort by."""
        self.wait_for("push button", "Sort models").find_all("push button", "Sort models")[-1].act()
        self.wait_for("menu item", name).act()

    def choose_file(self, path):
        """Waits for the file chooser, and writes a path into it."""
        dialog = self.window.dialog()[0]
        self.window.settle()
        self.window.keys("ctrl+l", "ctrl+a", window=dialog)
        self.window.type(path, window=dialog)
        self.window.settle()
        for _attempt in range(3):
            # The first Return may go to the list of completions.
            self.window.keys("Return", window=dialog)
            with contextlib.suppress(desktop.NotSeen):
                self.window.wait(lambda: dialog not in [box[0] for box in self.window.windows()], "no dialog", 2)
                return
        raise desktop.NotSeen(f"the file chooser did not take {path}")
