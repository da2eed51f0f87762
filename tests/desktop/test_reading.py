"""What was found is shown and can be changed, in the real window."""

import os
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

    def remembered(self):
        """What the state file says about how results are to be read."""
        state = os.path.join(os.environ["XDG_STATE_HOME"], "assay", "state.ini")
        with open(state, encoding="utf-8") as stream:
            return "".join(line for line in stream if line.startswith("reading="))

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
        self.wait_for("push button", "“quux” is an attribute").act()
        self.expect_found("CSV table · 2 models · 1 metric")
        self.wait_for("push button", "of “accuracy” lower is better").act()
        self.wait_for("label", None, text="metric · lower is better, as you chose")

        # Back, one by one; the window follows.
        self.window.keys("ctrl+z", window=dialog)
        self.wait_for("label", None, text="metric · higher is better, by its name")
        self.window.keys("ctrl+z", window=dialog)
        self.expect_found("CSV table · 2 models · 2 metrics")
        self.assertEqual(self.names(), ["r1", "r2"])
        self.window.wait(lambda: "run" in self.remembered() and "quux" not in self.remembered(),
                         "the state on the disk")

        # The next start remembers what is left, says so, and can be told otherwise.
        self.start(path)
        undo = self.wait_for("push button", re.compile("Undo"), where=lambda node: node.extents[1] > 200)
        self.assertIn("Read as last time: models are named by “run”", [node.text for node in undo.parent.walk()])
        undo.act()
        self.expect_names("a", "b")
        self.window.wait(lambda: not self.remembered(), "the state on the disk")
        self.open(path)
        self.window.settle()
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
