"""What was found is shown and can be changed, in the real window."""

import re
import unittest

from stage import Stage

CSV = """model,run,accuracy,quux
a,r1,0.90,3
b,r2,0.70,4
"""


class Reading(Stage):
    def show_reading(self):
        self.wait_for("push button", re.compile("^How it was read: ")).act()
        return self.window.dialog()[0]

    def expect_found(self, words):
        self.wait_for("push button", f"How it was read: {words}")

    def choose(self, row, title):
        """Opens a row of choices and takes one of them, with the mouse: GTK 4.8 gives neither an action."""
        if not self.window.find_all("check box", title):
            self.wait_for("list item", row).click()
            self.wait_for("check box", title)
        self.window.settle()
        self.wait_for("check box", title).click()

    def test_what_was_found_is_changed_undone_and_remembered(self):
        path = self.write("models.csv", CSV)
        self.open(path)
        self.expect_found("CSV table · 2 models · 2 metrics")
        self.expect_counts(approved=1, needs_decision=1)
        dialog = self.show_reading()

        # The column of names.
        self.choose("Column That Names the Models", "run")
        self.expect_names("r1", "r2")

        # A role and a direction.
        self.wait_for("page tab", "Columns").act()
        self.wait_for("toggle button", "“quux” is an attribute").act()
        self.expect_found("CSV table · 2 models · 1 metric")
        self.wait_for("toggle button", "of “accuracy” lower is better").act()
        self.wait_for("label", None, text="metric · lower is better, as you chose")

        # Back, one by one; the window follows.
        self.window.keys("ctrl+z", window=dialog)
        self.wait_for("label", None, text="metric · higher is better, by its name")
        self.window.keys("ctrl+z", window=dialog)
        self.expect_found("CSV table · 2 models · 2 metrics")
        self.assertEqual(self.names(), ["r1", "r2"])

        # The next start remembers what is left, says so, and can be told otherwise.
        self.open(path)
        self.wait_for("label", None, text="Read as last time: models are named by “run”")
        self.expect_names("r1", "r2")
        self.wait_for("push button", "Undo", where=lambda node: node.actions).act()
        self.expect_names("a", "b")
        self.open(path)
        self.expect_names("a", "b")

    def test_another_layout(self):
        path = self.write("models.json", {"a": {"accuracy": 0.9}, "b": {"accuracy": 0.7}})
        self.open(path)
        self.expect_found("Map of model to metrics · 2 models · 1 metric")
        self.show_reading()
        self.choose("Layout", "Metrics of one model")
        self.expect_found("Metrics of one model · 1 model · 2 metrics")

        # What does not fit is said, and all stays.
        self.choose("Layout", "List of records")
        self.wait_for("label", None, text=re.compile("models.json"), where=lambda node: "records" in node.text)
        self.expect_found("Metrics of one model · 1 model · 2 metrics")

        self.wait_for("push button", re.compile("Read as Recognised")).act()
        self.expect_found("Map of model to metrics · 2 models · 1 metric")


if __name__ == "__main__":
    unittest.main(verbosity=2)
