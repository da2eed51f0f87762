"""Many files in one table, and errors that say how to go on, in the real window."""

import os
import re
import unittest

from stage import Stage

A = {"m1": {"accuracy": 0.8}, "m2": {"accuracy": 0.9}}
B = {"m2": {"accuracy": 0.7}, "m3": {"accuracy": 0.6}}


class ManyFiles(Stage):
    def test_a_file_is_added_and_removed(self):
        self.open(self.write("a.json", A))
        b = self.write("b.json", B)
        self.slider("accuracy").set_value(0.87)
        self.expect_counts(approved=1, needs_decision=1)

        self.window.keys("ctrl+shift+a")
        self.choose_file(b)
        self.wait_for("push button", "All 4")
        self.assertEqual(sorted(self.names()), ["m1", "m3", "⚠ m2 [a.json:2]", "⚠ m2 [b.json:1]"])
        self.expect_counts(approved=1, needs_decision=3)

        self.window.keys("ctrl+shift+f")
        self.wait_for("push button", "Remove a.json").act()
        self.wait_for("push button", "All 2")
        self.assertEqual(sorted(self.names()), ["m2", "m3"])
        self.expect_counts(needs_decision=2)
        self.window.keys("Escape", window=self.window.dialog()[0])
        self.window.wait(lambda: len(self.window.windows()) == 1, "the dialog to close")
        # What is undone is the threshold; the files are as they were.
        self.window.keys("ctrl+z")
        self.window.wait(lambda: self.wait_for("slider", "Approve threshold for accuracy").value != 0.87,
                         "the threshold to go back")
        self.assertEqual(sorted(self.names()), ["m2", "m3"])

    def files(self):
        return [row[2] for row in self.rows()]

    def test_a_column_says_which_file(self):
        """Where there are several; it is sorted by like any other, and taken away like any other."""
        a, b = self.write("b.json", B), self.write("a.json", {**A, "m3": {"accuracy": 0.6, "f1": 0.5}})
        self.open(a)
        self.assertNotIn("b.json", self.files())
        self.open(a, b)
        self.window.wait(lambda: self.files() == ["b.json", "b.json, a.json", "a.json", "a.json"], f"files, not {self.rows()}")
        self.sort("File")
        self.window.wait(lambda: self.files() == ["a.json", "a.json", "b.json", "b.json, a.json"], f"files, not {self.rows()}")

    def test_one_name_for_two_models_is_flagged(self):
        self.open(self.write("a.json", A), self.write("b.json", B))
        self.assertEqual(self.names(), ["m1", "⚠ m2 [a.json:2]", "⚠ m2 [b.json:1]", "m3"])
        self.window.keys("Down")
        self.wait_for("label", None, text=re.compile(r"^⚠ m2 \[b.json:1\] has the same name"))

    def test_the_line_is_shown_and_the_mended_file_opens(self):
        path = self.write("torn.json", '{"a": {"accuracy": 0.9},\n "b": {"accuracy" 0.7}}')
        self.start(path)
        self.wait_for("label", None, text=re.compile("▸ +2 │  \"b\""))
        self.write("torn.json", '{"a": {"accuracy": 0.9},\n "b": {"accuracy": 0.7}}')
        self.wait_for("push button", "Try Again").act()
        self.wait_for("push button", "All 2")

    def test_results_open_without_a_policy_that_cannot_be_used(self):
        results = self.write("a.csv", "model,accuracy\nA,0.9\nB,0.7\n")
        policy = self.write("gate.policy.yaml", "schema: assay/policy/v1\nrules:\n  - {metric: accuracy, direction: up}\n")
        self.start(results, policy)
        self.wait_for("label", None, text=re.compile("▸ 3 │ .*up"))
        # What most likely helps has the focus.
        button = self.wait_for("push button", "Open Without the Policy")
        self.window.wait(lambda: button.has_state("focused"), "the focus")
        self.window.keys("Return")
        self.wait_for("push button", "All 2")

    def test_the_same_file_as_another_layout(self):
        self.start(self.write("notes.txt", "no results, just words\n"))
        self.wait_for("push button", re.compile("Open Another File"))
        self.write("notes.txt", "model;accuracy\na;0.9\nb;0.7\n")
        self.wait_for("push button", "Read It As", where=lambda node: node.actions).act()
        self.wait_for("menu item", re.compile("^CSV")).act()
        self.wait_for("push button", "All 2")

    def write_run(self, run, name, accuracy):
        self.write(f"mlruns/7/{run}/meta.yaml", f"run_id: {run}\nexperiment_id: '7'\nrun_name: {name}\nstatus: 3\n")
        self.write(f"mlruns/7/{run}/metrics/accuracy", f"1700000000000 {accuracy} 0\n")

    def test_a_folder_that_is_one_set_of_results(self):
        self.write("mlruns/7/meta.yaml", "artifact_location: x\nexperiment_id: '7'\nname: prices\n")
        self.write_run("1a", "forest", 0.9)
        self.write_run("2b", "tree", 0.7)
        self.open(os.path.join(self.folder, "mlruns"))
        self.slider("accuracy").set_value(0.8)
        self.expect_counts(approved=1, needs_decision=1)
        self.assertEqual(sorted(self.names()), ["forest", "tree"])

        self.window.keys("ctrl+shift+f")
        self.wait_for("label", re.compile("2 models · Folder of MLflow runs"))
        self.window.keys("Escape", window=self.window.dialog()[0])
        self.window.wait(lambda: len(self.window.windows()) == 1, "the dialog to close")

        # A file deep in the folder grows, as in a running job: the folder is what is spoken of.
        self.write("mlruns/7/2b/metrics/accuracy", "1700000000000 0.7 0\n1700000000001 0.85 1\n")
        self.wait_for("label", "Another program changed the results mlruns.")
        self.wait_for("push button", re.compile(" Reload$")).act()
        self.expect_counts(approved=2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
