"""What the desktop tests share: the window on some files, and how to read it."""

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

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def open(self, *paths, environment=None):
        """Starts the window; it ends with the test, and must not have complained."""
        window = desktop.Program([WINDOW, *paths], environment)
        window.__enter__()
        self.addCleanup(self.close, window)
        self.window = window
        if paths:
            self.wait_for("push button", re.compile("^All "))
        return window

    def close(self, window):
        said = window.complaints
        window.stop()
        self.assertEqual(said, [])

    def wait_for(self, role, name, **more):
        return self.window.find(role, name, **more)

    def counts(self):
        """What the chips say."""
        found = {}
        for title, verdict in VERDICTS.items():
            chip = self.wait_for("push button", re.compile(f"^{title} "))
            found[verdict] = int(re.sub(r"\D", "", chip.name.removeprefix(title)))
        return found

    def expect_counts(self, **expected):
        self.window.wait(lambda: {key: value for key, value in self.counts().items() if value} == expected,
                         f"counts {expected}, but {self.counts()}")

    def rows(self):
        """The rows of the table as they can be read: a list of texts each."""
        table = self.wait_for("tree table", "Models")
        rows = []
        for row in table.find_all("table row"):
            cells = [cell.find_all("label")[0].text for cell in row.find_all("table cell")]
            if cells and any(cells):
                rows.append(cells)
        return rows

    def verdicts(self):
        """Model to verdict, as the table shows them."""
        found = {}
        for verdict, model, *_ in self.rows():
            found[model] = VERDICTS[verdict.split(" ", 1)[1]]
        return found

    def names(self):
        return [row[1] for row in self.rows()]

    def expect_names(self, *expected):
        self.window.wait(lambda: self.names() == list(expected), f"rows {expected}, but {self.names()}")

    def chip(self, title):
        self.wait_for("push button", re.compile(f"^{title} ")).act()

    def slider(self, metric="score"):
        return self.wait_for("slider", f"Approve threshold for {metric}")

    def menu(self, *names):
        """Opens the main menu and goes down by name."""
        self.wait_for("push button", "Main menu").find_all("push button", "Main menu")[-1].act()
        for name in names:
            self.wait_for("menu item", name).act()

    def choose_file(self, path):
        """Waits for the file chooser, and writes a path into it."""
        dialog = self.window.dialog()[0]
        self.window.settle()
        self.window.keys("ctrl+l", "ctrl+a", window=dialog)
        self.window.type(path, window=dialog)
        self.window.keys("Return", window=dialog)
